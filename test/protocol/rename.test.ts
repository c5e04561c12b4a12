/** Another spelling for a name: what is offered, what is changed, and what a client is told of it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ClientCapabilities, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { atTheEnd, converse, FULL_CLIENT, PLAIN_CLIENT, UTF8_CLIENT, type Conversation, type ConversationOptions } from '../support/language-client';
import { OpenNote, type Place } from '../support/open-note';
import { withEdits, type Range } from '../support/positions';

/** What VS Code can do with a rename. */
const RENAMES: ClientCapabilities = {
  ...FULL_CLIENT,
  textDocument: { ...FULL_CLIENT.textDocument, rename: { prepareSupport: true, honorsChangeAnnotations: true } },
  workspace: { ...FULL_CLIENT.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } } },
};

async function begin(options: ConversationOptions = { capabilities: RENAMES }): Promise<Conversation> {
  const conversation = await converse(options);
  atTheEnd(async () => assert.equal(await conversation.end(), 0));
  return conversation;
}

const prepare = (note: OpenNote, place: Place): Promise<{ range: Range; placeholder: string } | null> => note.ask('prepareRename', { position: note.positionOf(place) });
const rename = (note: OpenNote, place: Place, newName: string): Promise<WorkspaceEdit | null> => note.ask('rename', { position: note.positionOf(place), newName });

async function refusal(answer: Promise<unknown>): Promise<string> {
  return answer.then((result) => assert.fail(`it was not refused: ${JSON.stringify(result)}`), (error: Error) => error.message);
}

/** The text of a note after its part of an edit. */
function after(note: OpenNote, edit: WorkspaceEdit | null, encoding: 'utf-16' | 'utf-8' = 'utf-16'): string {
  const change = (edit?.documentChanges as TextDocumentEdit[] | undefined)?.find(({ textDocument }) => textDocument.uri === note.uri);
  const edits = (change?.edits as TextEdit[] | undefined) ?? edit?.changes?.[note.uri] ?? [];
  if (change !== undefined) assert.equal(change.textDocument.version, note.version);
  return withEdits(note.text, edits, encoding);
}

describe('renaming a name', () => {
  test('the name at the cursor is offered in its base form', async () => {
    const note = await OpenNote.open(await begin(), '🙂 Ribbentrops Reise, встреча с Чичериным.');
    for (const [place, words, placeholder] of [['Ribben‸trops', 'Ribbentrops', 'Ribbentrop'], ['‸Чичериным', 'Чичериным', 'Чичерин'], ['Чичериным‸', 'Чичериным', 'Чичерин']] as const) {
      const offered = await prepare(note, place);
      assert.deepEqual({ words: note.textIn(offered!.range), placeholder: offered!.placeholder }, { words, placeholder });
    }
  });

  test('all open notes get the other spelling, each for the version that the server knows', async () => {
    const conversation = await begin();
    const first = await OpenNote.open(conversation, 'Tchitcherin 🙂 Tchitcherin, “Tchitcherin”.');
    const second = await OpenNote.open(conversation, 'Georgy Tchitcherin; Чичерин.');
    const third = await OpenNote.open(conversation, 'Nobody.');
    const page = await OpenNote.open(conversation, 'Tchitcherin', 'markdown', 'rapallo:/people/georgy-chicherin.md');
    await second.edit({ start: 0, end: 0, newText: 'Once ' });
    const edit = await rename(first, 'Tchitcherin', 'Chicherin');
    assert.equal(after(first, edit), 'Chicherin 🙂 Chicherin, “Tchitcherin”.');
    assert.equal(after(second, edit), 'Once Georgy Chicherin; Чичерин.');
    assert.deepEqual([after(third, edit), after(page, edit)], ['Nobody.', 'Tchitcherin']);
    assert.equal(edit!.documentChanges!.length, 2);
  });

  test('headings, to which links may lead, wait for the writer; the rest does not', async () => {
    const note = await OpenNote.open(await begin(), '# Krestinskij\n\nKrestinskij, Krestinskijs Note\n');
    const edit = await rename(note, 'Krestinskij', 'Krestinski');
    const [change] = edit!.documentChanges as TextDocumentEdit[];
    const looks = change!.edits.map((one) => edit!.changeAnnotations![(one as { annotationId: string }).annotationId]!);
    assert.deepEqual(looks.map(({ needsConfirmation }) => needsConfirmation), [true, false, false]);
    assert.equal(new Set(looks.map(({ description }) => description)).size, 3);
    for (const { label } of looks) assert.equal(label, '“Krestinski” for “Krestinskij”');
  });

  test('of a name that Rapallo does not know the writer can read so', async () => {
    const note = await OpenNote.open(await begin(), 'Tchitcherin');
    const edit = await rename(note, 'Tchitcherin', 'Chichérine');
    assert.deepEqual(Object.values(edit!.changeAnnotations!).map(({ description }) => description), ['Rapallo does not know the new name']);
  });

  test('clients that cannot have it explained get plain edits to the same effect', async () => {
    for (const capabilities of [FULL_CLIENT, PLAIN_CLIENT, UTF8_CLIENT]) {
      const conversation = await begin({ capabilities });
      const note = await OpenNote.open(conversation, '# Чичерин 🙂 Krestinskij\n\nЧичерин 🙂 Krestinskij\n');
      const edit = await rename(note, 'Krestinskij', 'Krestinski');
      assert.equal(edit!.changeAnnotations, undefined);
      assert.equal(edit!.changes !== undefined, capabilities === PLAIN_CLIENT);
      assert.doesNotMatch(JSON.stringify(edit), /annotationId/);
      assert.equal(after(note, edit, capabilities === UTF8_CLIENT ? 'utf-8' : 'utf-16'), '# Чичерин 🙂 Krestinski\n\nЧичерин 🙂 Krestinski\n');
      assert.equal(typeof conversation.initialized.capabilities.renameProvider, 'boolean');
    }
  });

  test('where there is nothing to rename it is refused with the reason', async () => {
    const note = await OpenNote.open(await begin(), 'Rapallo on 16 April 1922. Words. “Stresemann” [[Georgy Chicherin|the commissar]] Seeckt');
    assert.match(await refusal(prepare(note, '16 April')), /^A date has no other spelling/);
    assert.match(await refusal(rename(note, '16 April', 'x')), /^A date/);
    assert.match(await refusal(prepare(note, 'Stresemann')), /^In a quotation/);
    assert.match(await refusal(prepare(note, 'commissar')), /is a link to Georgy Chicherin/);
    for (const name of ['', '  ', 'x', '[x](y)', '<script>', '\u0000', 'Molotov', 'x'.repeat(10_000)]) assert.ok((await refusal(rename(note, 'Seeckt', name))).length > 10, name);
    assert.equal(await refusal(prepare(note, 'Words')), 'Here is no name that Rapallo knows.');
    assert.equal(await refusal(rename(note, 'Words', 'Wörter')), 'Here is no name that Rapallo knows.');
    assert.equal(await rename(note, 'Seeckt', 'Seeckt'), null);
    await note.close();
    assert.equal(await prepare(note, 'Seeckt'), null);
  });

  test('it can be switched off', async () => {
    const note = await OpenNote.open(await begin({ capabilities: RENAMES, initializationOptions: { settings: { rename: { enabled: false } } } }), 'Tchitcherin');
    assert.match(await refusal(prepare(note, 'Tchitcherin')), /switched off \(rapallo\.rename\.enabled\)/);
    assert.match(await refusal(rename(note, 'Tchitcherin', 'Chicherin')), /switched off/);
  });

  test('the page of an entry stays as it is', async () => {
    const page = await OpenNote.open(await begin(), 'Tchitcherin', 'markdown', 'rapallo:/people/georgy-chicherin.md');
    assert.equal(await refusal(prepare(page, 'Tchitcherin')), 'The pages of entries can’t be changed.');
  });

  test('a note full of markup keeps it', async () => {
    const text = '| [Tchitcherin](a "Tchitcherin") | <b id="Tchitcherin">Tchitcherin</b> |\n| --- | --- |\n| ![Tchitcherin](t.png) | `Tchitcherin` **Tchitcherin** |\n\n[^Tchitcherin]: *Tchitcherin* {#Tchitcherin} @Tchitcherin1922 <!-- Tchitcherin --> $Tchitcherin$ &amp; \\*Tchitcherin\\*\n';
    const note = await OpenNote.open(await begin(), `Tchitcherin\n\n${text}`);
    const renamed = after(note, await rename(note, 'Tchitcherin', 'Chicherin'));
    for (const kept of ['(a "Tchitcherin")', 'id="Tchitcherin"', '`Tchitcherin`', '[^Tchitcherin]:', '@Tchitcherin1922', '<!-- Tchitcherin -->']) assert.ok(renamed.includes(kept), `${kept}: ${renamed}`);
    for (const changed of ['[Chicherin](a', '>Chicherin</b>', '**Chicherin**', '*Chicherin* ']) assert.ok(renamed.includes(changed), `${changed}: ${renamed}`);
  });

  test('a huge note is renamed in seconds', async () => {
    const note = await OpenNote.open(await begin(), 'Tchitcherin met [[Rathenau]] 🙂 and [Tchitcherin](x.md); '.repeat(15_000));
    const began = Date.now();
    const edit = await rename(note, 'Tchitcherin', 'Chicherin');
    assert.equal((edit!.documentChanges as TextDocumentEdit[])[0]!.edits.length, 30_000);
    assert.ok(Date.now() - began < 60_000, `${Date.now() - began} ms`);
  });
});
