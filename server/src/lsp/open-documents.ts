/** The documents that the client has open, with what has been read and judged of them. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DidChangeTextDocumentParams, TextDocumentItem } from 'vscode-languageserver';
import type { CheckedNote, CheckOptions, HistoryService, Note } from '../core/service';
import type { Span } from '../core/util/span';
import type { PositionEncoding } from './position-encoding';
import { typingOf, type Typing } from './typing';

/** Longest note that is read, in UTF-16 units. Longer ones are hardly notes, and reading them would hold up all others. */
export const LONGEST_NOTE = 20_000_000;

export interface OpenDocument {
  readonly document: TextDocument;
  note?: Note;
  checked?: CheckedNote;
  /** Where the writer has just typed. */
  typing?: Typing;
}

export class OpenDocuments {
  readonly #documents = new Map<string, OpenDocument>();
  readonly #service: HistoryService;
  readonly #onTooLong: (uri: string) => void;

  constructor(service: HistoryService, onTooLong: (uri: string) => void) {
    this.#service = service;
    this.#onTooLong = onTooLong;
  }

  open(item: TextDocumentItem): void {
    this.#documents.set(item.uri, { document: TextDocument.create(item.uri, item.languageId, item.version, item.text) });
    if (item.text.length > LONGEST_NOTE) this.#onTooLong(item.uri);
  }

  /** Applies the edits of a change. A change to a document that is not open is left out. */
  change(params: DidChangeTextDocumentParams, encoding: PositionEncoding): void {
    const open = this.#documents.get(params.textDocument.uri);
    if (open === undefined) return;
    let replaced: Span | undefined;
    for (const change of params.contentChanges) {
      if (!('range' in change)) {
        TextDocument.update(open.document, [change], params.textDocument.version);
        continue;
      }
      const start = open.document.positionAt(encoding.toOffset(open.document, change.range.start));
      const end = open.document.positionAt(encoding.toOffset(open.document, change.range.end));
      replaced = { start: open.document.offsetAt(start), end: open.document.offsetAt(end) };
      TextDocument.update(open.document, [{ range: { start, end }, text: change.text }], params.textDocument.version);
    }
    const typing = typingOf(params.contentChanges, replaced, performance.now());
    if (typing === undefined) delete open.typing;
    else open.typing = typing;
  }

  close(uri: string): void {
    this.#documents.delete(uri);
  }

  get(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  all(): Iterable<OpenDocument> {
    return this.#documents.values();
  }

  /** The document as read, up to date; `undefined` if it is not open or too long to read. */
  note(uri: string): { document: TextDocument; note: Note } | undefined {
    const open = this.#documents.get(uri);
    if (open === undefined) return undefined;
    const text = open.document.getText();
    if (text.length > LONGEST_NOTE) return undefined;
    if (open.note?.text !== text) open.note = this.#service.read(text, open.document.languageId, open.note);
    return { document: open.document, note: open.note };
  }

  /** The findings of a document, up to date. */
  checked(uri: string, options: CheckOptions): { document: TextDocument; note: Note; checked: CheckedNote; typing?: Typing } | undefined {
    const read = this.note(uri);
    const open = this.#documents.get(uri);
    if (read === undefined || open === undefined) return undefined;
    open.checked = this.#service.check(read.note, options, open.checked);
    return { ...read, checked: open.checked, ...(open.typing !== undefined && { typing: open.typing }) };
  }
}
