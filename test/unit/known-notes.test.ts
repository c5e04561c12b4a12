/** Notes that are not open, as an index of the workspace tells of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationToken, type TextDocumentEdit } from 'vscode-languageserver';
import { rename } from '../../server/src/lsp/handlers/rename';
import { documentLinks } from '../../server/src/lsp/handlers/document-link';
import { KnownNotes, type ClosedNote } from '../../server/src/lsp/known-notes';
import { OpenDocuments } from '../../server/src/lsp/open-documents';
import { negotiateEncoding } from '../../server/src/lsp/position-encoding';
import type { Session } from '../../server/src/lsp/session';
import { DEFAULT_SETTINGS } from '../../server/src/lsp/settings';
import { history } from '../support/history';

/** A session with one open note, `file:///open.md`, and others that are not open. */
function sessionWith(text: string, closed: readonly ClosedNote[]): Session {
  const documents = new OpenDocuments(history(), () => assert.fail());
  documents.open({ uri: 'file:///open.md', languageId: 'markdown', version: 3, text });
  const notes = new KnownNotes(documents);
  notes.beyond = {
    naming: (entryId) => Promise.resolve(entryId === 'people/georgy-chicherin' ? closed : []),
    uris: () => closed.map(({ uri }) => uri),
  };
  return { service: history(), documents, notes, encoding: negotiateEncoding(undefined), settings: DEFAULT_SETTINGS, client: { versionedEdits: true, annotatesRename: true } } as unknown as Session;
}

const CLOSED: readonly ClosedNote[] = [
  { uri: 'file:///notes/Chicherin.md', languageId: 'markdown', text: 'Tchitcherin, `Tchitcherin`' },
  { uri: 'file:///notes/draft.tex', languageId: 'latex', text: 'Nobody.' },
  { uri: 'file:///open.md', languageId: 'markdown', text: 'Tchitcherin, as it is on the disk' },
  { uri: 'rapallo:/people/georgy-chicherin.md', languageId: 'markdown', text: 'Tchitcherin' },
];

test('a name is renamed in them too, as a group of its own; an open note is taken as it is in the editor', async () => {
  const session = sessionWith('Tchitcherin', CLOSED);
  const edit = await rename(session, { textDocument: { uri: 'file:///open.md' }, position: { line: 0, character: 0 }, newName: 'Chicherin' }, CancellationToken.None);
  assert.ok(edit !== null && 'documentChanges' in edit);
  const changes = edit.documentChanges as TextDocumentEdit[];
  assert.deepEqual(changes.map(({ textDocument, edits }) => [textDocument.uri, textDocument.version, edits.length]), [['file:///open.md', 3, 1], ['file:///notes/Chicherin.md', null, 1]]);
  const annotation = (index: number) => edit.changeAnnotations![(changes[index]!.edits[0] as { annotationId: string }).annotationId]!;
  assert.deepEqual([annotation(0).description, annotation(1).description], [undefined, 'In notes that are not open']);
});

test('a wikilink to one of them is left to the editor', () => {
  const session = sessionWith('[[Chicherin]] [[Rathenau]]', CLOSED);
  assert.deepEqual(documentLinks(session, { textDocument: { uri: 'file:///open.md' } })?.map((link) => link.data as unknown), [{ entryId: 'people/walther-rathenau' }]);
});
