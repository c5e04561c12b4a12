import { ErrorCodes, ResponseError, type CancellationToken, type ChangeAnnotation, type PrepareRenameParams, type Range, type RenameParams, type TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Note } from '../../core/service';
import type { Refusal, RenameEdit, RenameTarget } from '../../core/features/rename';
import { ENTRY_SCHEME } from '../entry-locations';
import { rangesInOrder } from '../ranges-in-order';
import { toRange } from '../position-encoding';
import type { Session } from '../session';

const refused = (message: string): ResponseError<void> => new ResponseError(ErrorCodes.InvalidParams, message);

/** The name at the cursor as it can be respelt; a refusal says why not, for without one editors offer to rename any word. */
export function prepareRename(session: Session, params: PrepareRenameParams): { range: Range; placeholder: string } | ResponseError<void> | null {
  const found = targetOf(session, params);
  if (found === undefined) return null;
  if ('refusal' in found) return refused(found.refusal);
  return { range: toRange(found.document, found.target.span, session.encoding), placeholder: found.target.name };
}

interface Asked {
  readonly document: TextDocument;
  readonly note: Note;
  readonly target: RenameTarget;
}

/** What is to be renamed; `undefined` for a document that is not open. */
function targetOf(session: Session, { textDocument, position }: PrepareRenameParams): Asked | Refusal | undefined {
  if (!session.settings.names.rename) return { refusal: 'Rapallo’s renaming of names is switched off (rapallo.rename.enabled).' };
  if (textDocument.uri.startsWith(`${ENTRY_SCHEME}:`)) return { refusal: 'The pages of entries can’t be changed.' };
  const open = session.documents.note(textDocument.uri);
  if (open === undefined) return undefined;
  const target = session.service.renameTarget(open.note, session.encoding.toOffset(open.document, position));
  if (target === undefined) return { refusal: 'Here is no name that Rapallo knows.' };
  return 'refusal' in target ? target : { ...open, target };
}

/** The edits of one note, which may be closed: then it has no version. */
interface Changed {
  readonly uri: string;
  readonly version: number | null;
  readonly document: TextDocument;
  readonly edits: readonly RenameEdit[];
}

/** Another spelling in every note that is known, open or not. */
export async function rename(session: Session, params: RenameParams, token: CancellationToken): Promise<WorkspaceEdit | ResponseError<void> | null> {
  const found = targetOf(session, params);
  if (found === undefined) return null;
  if ('refusal' in found) return refused(found.refusal);
  const { target } = found;
  const wanted = session.service.newName(found.note, target, params.newName);
  if ('refusal' in wanted) return refused(wanted.refusal);
  const changed: Changed[] = [];
  for (const { uri, version, note } of session.notes.open()) {
    const edits = session.service.renameEdits(note, target, wanted.name);
    if (edits.length > 0) changed.push({ uri, version, document: session.documents.get(uri)!.document, edits });
  }
  for (const { uri, languageId, text } of await session.notes.closed(target.entry.id, token)) {
    const edits = session.service.renameEdits(session.service.read(text, languageId), target, wanted.name);
    if (edits.length > 0) changed.push({ uri, version: null, document: TextDocument.create(uri, languageId, 0, text), edits });
  }
  return changed.length === 0 ? null : toWorkspaceEdit(session, changed, { ...wanted, old: target.name });
}

function toWorkspaceEdit(session: Session, changed: readonly Changed[], name: { old: string; name: string; isKnown: boolean }): WorkspaceEdit {
  const used = new Set<Group>();
  const edited = changed.map(({ uri, version, document, edits }) => {
    const ranges = rangesInOrder(document, edits, session.encoding);
    return {
      textDocument: { uri, version },
      edits: edits.map((edit, index): TextEdit => {
        const group = groupOf(edit, version === null, name.isKnown);
        used.add(group);
        return { range: ranges[index]!, newText: edit.newText, ...(session.client.annotatesRename && { annotationId: group }) };
      }),
    } satisfies TextDocumentEdit;
  });
  if (!session.client.versionedEdits) return { changes: Object.fromEntries(edited.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
  if (!session.client.annotatesRename) return { documentChanges: edited };
  return { documentChanges: edited, changeAnnotations: Object.fromEntries([...used].map((group) => [group, annotation(group, name)])) };
}

type Group = 'plain' | 'heading' | 'inflected' | 'closed' | 'unknown';

function groupOf(edit: RenameEdit, isClosed: boolean, isKnown: boolean): Group {
  return edit.look ?? (isKnown ? (isClosed ? 'closed' : 'plain') : 'unknown');
}

const DESCRIPTIONS: Readonly<Record<Group, string | undefined>> = {
  plain: undefined,
  heading: 'In headings, to which links may lead',
  inflected: 'With the ending that stands there',
  closed: 'In notes that are not open',
  unknown: 'Rapallo does not know the new name',
};

/**
 * Editors show the groups when a writer wants to see what will be changed. Headings, to which links may lead, are shown in any
 * case and changed only if the writer says so; all else is what was asked for.
 */
function annotation(group: Group, { old, name }: { old: string; name: string }): ChangeAnnotation {
  const description = DESCRIPTIONS[group];
  return { label: `“${name}” for “${old}”`, needsConfirmation: group === 'heading', ...(description !== undefined && { description }) };
}
