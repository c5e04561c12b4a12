import { SemanticTokensBuilder, type SemanticTokens, type SemanticTokensDelta, type SemanticTokensDeltaParams, type SemanticTokensLegend, type SemanticTokensParams, type SemanticTokensRangeParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { TOKEN_KINDS } from '../../core/features/token-stretches';
import type { Note } from '../../core/service';
import type { Span } from '../../core/util/span';
import { PositionWalk } from '../ranges-in-order';
import type { Session } from '../session';

/** What the numbers of token types mean: the kinds of entries, and dates. The manifest says what they look like in VS Code. */
export const TOKENS_LEGEND: SemanticTokensLegend = { tokenTypes: [...TOKEN_KINDS], tokenModifiers: [] };

/** What was sent last of each document, for clients that ask only for what has changed. Goes with the document. */
const sent = new WeakMap<TextDocument, SemanticTokensBuilder>();

function wanted(session: Session, uri: string): { document: TextDocument; note: Note } | undefined {
  return session.settings.names.semanticHighlighting ? session.documents.note(uri) : undefined;
}

export function semanticTokens(session: Session, params: SemanticTokensParams): SemanticTokens | null {
  const open = wanted(session, params.textDocument.uri);
  if (open === undefined) return null;
  const builder = builderOf(open.document);
  // Begins anew; what was sent before is forgotten.
  builder.previousResult('');
  pushTokens(session, open, builder);
  return builder.build();
}

export function semanticTokensDelta(session: Session, params: SemanticTokensDeltaParams): SemanticTokens | SemanticTokensDelta | null {
  const open = wanted(session, params.textDocument.uri);
  if (open === undefined) return null;
  const builder = builderOf(open.document);
  builder.previousResult(params.previousResultId);
  pushTokens(session, open, builder);
  return builder.buildEdits();
}

export function semanticTokensRange(session: Session, params: SemanticTokensRangeParams): SemanticTokens | null {
  const open = wanted(session, params.textDocument.uri);
  if (open === undefined) return null;
  const builder = new SemanticTokensBuilder();
  const within = { start: session.encoding.toOffset(open.document, params.range.start), end: session.encoding.toOffset(open.document, params.range.end) };
  pushTokens(session, open, builder, within);
  return { data: builder.build().data };
}

function builderOf(document: TextDocument): SemanticTokensBuilder {
  let builder = sent.get(document);
  if (builder === undefined) sent.set(document, (builder = new SemanticTokensBuilder()));
  return builder;
}

/** A name that goes over the end of a line is a token on each line, because not every client can have them longer. */
function pushTokens(session: Session, { document, note }: { document: TextDocument; note: Note }, builder: SemanticTokensBuilder, within?: Span): void {
  const walk = new PositionWalk(document, session.encoding);
  for (const { start, end, kind } of session.service.tokens(note, within)) {
    if (within !== undefined && (end <= within.start || start >= within.end)) continue;
    for (const part of linesOf(note.text, { start, end })) {
      const from = walk.at(part.start);
      const length = session.encoding.lengthOf(note.text.slice(part.start, part.end));
      builder.push(from.line, from.character, length, TOKEN_KINDS.indexOf(kind), 0);
    }
  }
}

/** The lines of a stretch without their ends, and without the marks of a quotation that begin them. */
function linesOf(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  if (!/[\r\n]/.test(words)) return [{ start, end }];
  return [...words.matchAll(/[^\s>][^\r\n]*/g)].map((match) => ({ start: start + match.index, end: start + match.index + match[0].trimEnd().length }));
}
