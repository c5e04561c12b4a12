/** Going from a name to its entry, for clients of different abilities. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { converse, FULL_CLIENT, UTF8_CLIENT, type Conversation } from '../support/language-client';
import { OpenNote } from '../support/open-note';
import { textIn } from '../support/positions';
import { openNote, sharedServer } from '../support/shared-server';

async function pageAt(conversation: Conversation, uri: string): Promise<string> {
  return (await conversation.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri })).text;
}

describe('going to an entry', () => {
  test('a name leads to the line of its page that the sentence is about', async () => {
    const note = await openNote('On 23 August 1939 Ribbentrop flew to Moscow.\n');
    const [link, ...others] = (await note.definition('Ribbentrop'))!;
    assert.deepEqual(others, []);
    assert.equal(link!.targetUri, 'rapallo:/people/joachim-von-ribbentrop.md');
    assert.equal(note.textIn(link!.originSelectionRange!), 'Ribbentrop');
    const line = textIn(await pageAt(await sharedServer(), link!.targetUri), link!.targetRange);
    assert.match(line, /Foreign Minister of the German Reich/);
    assert.match(line, /1938/);
    assert.deepEqual(link!.targetSelectionRange, link!.targetRange);
  });

  test('without a date the name leads to the title of its page', async () => {
    const note = await openNote('Ribbentrop flew to Moscow.\n');
    const [link] = (await note.definition('Ribbentrop'))!;
    assert.equal(textIn(await pageAt(await sharedServer(), link!.targetUri), link!.targetRange), '# Joachim von Ribbentrop');
  });

  test('a part of a treaty leads to its place in the page of the treaty', async () => {
    const note = await openNote('The secret additional protocol to the Molotov–Ribbentrop Pact was denied. The secret protocol was found.\n');
    const [link] = (await note.definition('secret additional protocol'))!;
    assert.equal(link!.targetUri, 'rapallo:/treaties/molotov-ribbentrop-pact.md');
    assert.match(textIn(await pageAt(await sharedServer(), link!.targetUri), link!.targetRange), /protocol/i);
  });

  test('a name that several entries bear leads to all of them', async () => {
    const note = await openNote('Rapallo is a name.\n');
    const links = (await note.definition('Rapallo'))!;
    assert.deepEqual(links.map((link) => link.targetUri).sort(), ['rapallo:/places/rapallo.md', 'rapallo:/treaties/treaty-of-rapallo-1920.md', 'rapallo:/treaties/treaty-of-rapallo-1922.md']);
    for (const link of links) assert.match(textIn(await pageAt(await sharedServer(), link.targetUri), link.targetRange), /^# .*Rapallo/);
  });

  test('from anything else there is nowhere to go', async () => {
    const note = await openNote('A sentence of 16 April 1922 about the weather and `Molotov`.\n');
    for (const place of ['weather', '16 April', 'Molotov']) assert.equal(await note.definition(place), null, place);
  });
});

const WITHOUT_DOCUMENTS = { ...UTF8_CLIENT, workspace: { workspaceEdit: { documentChanges: true } } };
const WITHOUT_LINKS = { ...FULL_CLIENT, textDocument: { ...FULL_CLIENT.textDocument, definition: {} } };

describe('clients of other abilities', () => {
  const conversations: Conversation[] = [];
  const names = 'On 23 August 1939 Ribbentrop flew to Moscow. Rapallo is a name.\n\nЧичерин too.\n';
  before(async () => conversations.push(...(await Promise.all([WITHOUT_DOCUMENTS, WITHOUT_LINKS].map((capabilities) => converse({ capabilities }))))));
  after(async () => assert.deepEqual(await Promise.all(conversations.map((conversation) => conversation.end())), [0, 0]));

  test('a client that cannot show the server’s documents gets files that hold the same pages', async () => {
    const note = await OpenNote.open(conversations[0]!, names);
    for (const place of ['Ribbentrop', 'Rapallo', 'Чичерин', 'Moscow']) {
      const links = (await note.definition(place))!;
      assert.ok(links.length > 0);
      for (const { targetUri, targetRange } of links) {
        assert.match(targetUri, /^file:\/\/\/.*\/rapallo-[^/]*\/[a-z]+\/[a-z0-9-]+\.md$/);
        const text = readFileSync(fileURLToPath(targetUri), 'utf8');
        assert.equal(text, await pageAt(await sharedServer(), targetUri.replace(/^.*\/([a-z]+\/[^/]+)$/, 'rapallo:/$1')));
        assert.notEqual(textIn(text, targetRange, 'utf-8'), '');
      }
    }
  });

  test('in those files the links between entries lead to the other entries’ pages by path', async () => {
    const note = await OpenNote.open(conversations[0]!, names);
    const [link] = (await note.definition('Ribbentrop'))!;
    const text = readFileSync(fileURLToPath(link!.targetUri), 'utf8');
    const targets = [...text.matchAll(/\]\(([^)]+\.md[^)]*)\)/g)].map((match) => match[1]!);
    assert.ok(targets.length > 0);
    for (const target of targets) assert.ok(!target.includes(':'), target);
  });

  test('the findings of such a client point to files too', async () => {
    const note = await OpenNote.open(conversations[0]!, 'The Treaty of Rapallo was signed on 18 April 1922.\n');
    const [finding] = await note.diagnostics();
    assert.match(finding!.relatedInformation![0]!.location.uri, /^file:\/\/\/.*\/treaties\/treaty-of-rapallo-1922\.md$/);
  });

  test('a client that knows no links gets plain locations', async () => {
    const note = await OpenNote.open(conversations[1]!, names);
    const [location, ...others] = (await note.definition('Ribbentrop'))!;
    assert.deepEqual(others, []);
    assert.deepEqual(Object.keys(location!).sort(), ['range', 'uri']);
    assert.equal(location!.uri, 'rapallo:/people/joachim-von-ribbentrop.md');
    const page = await pageAt(await sharedServer(), location!.uri);
    assert.match(page.split('\n')[location!.range.start.line]!, /Foreign Minister of the German Reich/);
    assert.equal((await note.definition('Rapallo'))!.length, 3);
  });

  test('for a client that counts bytes the target is the whole line in bytes', async () => {
    const note = await OpenNote.open(conversations[0]!, names);
    for (const place of ['Ribbentrop', 'Rapallo', 'Чичерин', 'Moscow']) {
      for (const { targetUri, targetRange } of (await note.definition(place))!) {
        const page = readFileSync(fileURLToPath(targetUri), 'utf8');
        assert.equal(textIn(page, targetRange, 'utf-8'), page.split('\n')[targetRange.start.line], targetUri);
      }
    }
  });
});
