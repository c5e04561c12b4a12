/** A note that is open in a client: what a writer types into it goes to the server, and the answers come back readable. */
import assert from 'node:assert/strict';
import type {
  CodeAction, CompletionItem, CompletionList, Diagnostic, DocumentDiagnosticReport, Hover, Location, LocationLink, MarkupContent, TextDocumentEdit, TextEdit,
} from 'vscode-languageserver-protocol';
import type { Conversation } from './language-client';
import { positionAt, textIn, withEdits, type Encoding, type Position, type Range } from './positions';

/** The sign for the cursor in a place that is given by its words: `'Ribben‸trop'`. */
const CURSOR = '‸';

/** A place in a note: an offset, or words that stand in it, with the cursor among them or else after their first letter. */
export type Place = number | string;

export class OpenNote {
  readonly uri: string;
  readonly #conversation: Conversation;
  readonly #encoding: Encoding;
  #text: string;
  #version = 1;

  private constructor(conversation: Conversation, uri: string, text: string) {
    this.#conversation = conversation;
    this.uri = uri;
    this.#text = text;
    this.#encoding = conversation.initialized.capabilities.positionEncoding as Encoding;
  }

  static async open(conversation: Conversation, text: string, languageId = 'markdown', uri?: string): Promise<OpenNote> {
    return new OpenNote(conversation, await conversation.open(text, uri, languageId), text);
  }

  get text(): string {
    return this.#text;
  }

  get version(): number {
    return this.#version;
  }

  offsetOf(place: Place): number {
    if (typeof place === 'number') return place;
    const words = place.replace(CURSOR, '');
    const index = this.#text.indexOf(words);
    assert.ok(index >= 0, `“${words}” does not stand in the note`);
    return index + (place.includes(CURSOR) ? place.indexOf(CURSOR) : 1);
  }

  positionOf(place: Place): Position {
    return positionAt(this.#text, this.offsetOf(place), this.#encoding);
  }

  rangeOf(words: string): Range {
    const start = this.#text.indexOf(words);
    assert.ok(start >= 0, `“${words}” does not stand in the note`);
    return { start: positionAt(this.#text, start, this.#encoding), end: positionAt(this.#text, start + words.length, this.#encoding) };
  }

  /** The stretch of the note that a range of the server means. */
  textIn(range: Range): string {
    return textIn(this.#text, range, this.#encoding);
  }

  /** Makes edits in one notification; each is meant for the text after the one before. */
  async edit(...edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[]): Promise<void> {
    const contentChanges = edits.map(({ start, end, newText }) => {
      const range = { start: positionAt(this.#text, start, this.#encoding), end: positionAt(this.#text, end, this.#encoding) };
      this.#text = this.#text.slice(0, start) + newText + this.#text.slice(end);
      return { range, text: newText };
    });
    await this.#conversation.connection.sendNotification('textDocument/didChange', { textDocument: { uri: this.uri, version: ++this.#version }, contentChanges });
  }

  /** Replaces words by others. */
  async write(words: string, others: string): Promise<void> {
    const start = this.offsetOf(`${CURSOR}${words}`);
    await this.edit({ start, end: start + words.length, newText: others });
  }

  async close(): Promise<void> {
    await this.#conversation.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  hover(place: Place): Promise<Hover | null> {
    return this.ask('hover', { position: this.positionOf(place) });
  }

  /** The card over a place, and the words that it is about. */
  async card(place: Place): Promise<{ words: string; markdown: string } | null> {
    const hover = await this.hover(place);
    return hover === null ? null : { words: this.textIn(hover.range!), markdown: (hover.contents as MarkupContent).value };
  }

  completion(place: Place): Promise<CompletionList | null> {
    return this.ask('completion', { position: this.positionOf(place) });
  }

  /** The note as it is after a suggestion has been taken. */
  afterTaking(item: CompletionItem): string {
    return withEdits(this.#text, [item.textEdit as TextEdit], this.#encoding);
  }

  definition(place: Place): Promise<(Location & LocationLink)[] | null> {
    return this.ask('definition', { position: this.positionOf(place) });
  }

  async diagnostics(): Promise<Diagnostic[]> {
    const report = await this.ask<DocumentDiagnosticReport>('diagnostic', { identifier: 'rapallo' });
    assert.equal(report.kind, 'full');
    return report.kind === 'full' ? report.items : [];
  }

  /** What an editor is offered that asks by itself, or for kinds of actions. */
  codeActions(words: string, only?: readonly string[]): Promise<CodeAction[]> {
    return this.ask('codeAction', { range: this.rangeOf(words), context: { diagnostics: [], triggerKind: 2, ...(only !== undefined && { only }) } });
  }

  /** What a writer is offered who asks for it. */
  askedActions(words: string): Promise<CodeAction[]> {
    return this.ask('codeAction', { range: this.rangeOf(words), context: { diagnostics: [], triggerKind: 1 } });
  }

  /** The note as it is after an action has been chosen; asserts that the action is meant for what the note is now. */
  afterDoing(action: CodeAction): string {
    const [change] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(change?.textDocument ?? null, { uri: this.uri, version: this.#version });
    return withEdits(this.#text, change!.edits as TextEdit[], this.#encoding);
  }

  ask<R>(request: string, params: object): Promise<R> {
    return this.#conversation.connection.sendRequest<R>(`textDocument/${request}`, { textDocument: { uri: this.uri }, ...params });
  }
}
