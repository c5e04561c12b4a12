import { CompletionItemKind, CompletionTriggerKind, type CompletionItem, type CompletionList, type CompletionParams } from 'vscode-languageserver';
import { cardToMarkdown } from '../../core/render/card-markdown';
import { toRange } from '../position-encoding';
import { settingsFor, type Session } from '../session';

export function completion(session: Session, params: CompletionParams): CompletionList | null {
  if (!settingsFor(session, params.textDocument.uri).completion) return null;
  const open = session.documents.note(params.textDocument.uri);
  if (open === undefined) return null;
  const { completionTriggers } = session.settings;
  const { triggerKind, triggerCharacter = '' } = params.context ?? {};
  // The characters are agreed on once; one that the writer has taken out of the settings since then brings nothing.
  if (triggerKind === CompletionTriggerKind.TriggerCharacter && !completionTriggers.includes(triggerCharacter)) return null;
  const candidates = session.service.completions(open.note, session.encoding.toOffset(open.document, params.position), completionTriggers);
  const items = candidates.map((candidate, rank): CompletionItem => ({
    label: candidate.text,
    kind: candidate.kind === 'date' ? CompletionItemKind.Event : CompletionItemKind.Reference,
    detail: candidate.detail,
    textEdit: { range: toRange(open.document, candidate.replace, session.encoding), newText: candidate.text },
    // What has been typed stands for the candidate, however it is spelt, so that the editor does not filter it out; the
    // list is incomplete, so that it is asked for anew with every letter. "!" sorts before the editor's own snippets.
    filterText: candidate.typed === '' ? candidate.text : candidate.typed,
    sortText: `!${String(rank).padStart(2, '0')}`,
    data: { entryId: candidate.entryId },
  }));
  return { isIncomplete: true, items };
}

/** Adds the card of the entry, which is asked for only for the item that the list stands on. */
export function completionResolve(session: Session, item: CompletionItem): CompletionItem {
  const entryId = (item.data as { entryId?: unknown } | undefined)?.entryId;
  const entry = typeof entryId === 'string' ? session.service.facts.entry(entryId) : undefined;
  if (entry === undefined) return item;
  return { ...item, documentation: { kind: 'markdown', value: cardToMarkdown(session.service.card(entry), () => undefined) } };
}
