/** The pages of entries, which the server holds under `rapallo:`. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { OpenNote } from '../support/open-note';
import { sharedServer } from '../support/shared-server';

/** The text of a page, or the code of the refusal. */
async function page(uri: unknown): Promise<string | number> {
  const { connection } = await sharedServer();
  return connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri }).then(
    ({ text }) => text,
    (error: { code: number }) => error.code,
  );
}

const FOLDERS = ['people', 'treaties', 'events', 'organisations', 'places', 'states', 'offices', 'concepts'];

/** Links to other pages of the fact base, as the ids that they mean when they stand in `folder`. */
function linkedPages(markdown: string, folder: string): string[] {
  return [...markdown.matchAll(/\]\((?!https?:)([^)#\s]+)\.md(?:#[^)\s]*)?\)/g)].map((match) => new URL(match[1]!, `rapallo-test://host/${folder}/`).pathname.slice(1));
}

const INVALID_PARAMS = -32602;

describe('pages of entries', () => {
  test('a page is Markdown, begins with the name, and ends with its sources', async () => {
    const text = String(await page('rapallo:/people/georgy-chicherin.md'));
    assert.match(text, /^# Georgy Chicherin\n/);
    assert.match(text, /\n## Sources\n/);
    assert.match(text, /1872/);
    assert.doesNotMatch(text, /undefined|\[object|NaN|null/);
  });

  test('an index lists the entries of its kind and leads to the other indexes', async () => {
    const text = String(await page('rapallo:/people/index.md'));
    assert.match(text, /^# People\n/);
    assert.match(text, /\[Georgy Chicherin\]\([^)]*georgy-chicherin\.md\)/);
    for (const folder of FOLDERS.slice(1)) assert.ok(linkedPages(text, 'people').includes(`${folder}/index`), folder);
  });

  test('from the indexes every entry can be reached, every page can be read, and no link leads nowhere', async () => {
    const read = new Set<string>();
    const waiting = FOLDERS.map((folder) => `${folder}/index`);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (read.has(id)) continue;
      read.add(id);
      const text = await page(`rapallo:/${id}.md`);
      assert.equal(typeof text, 'string', `${id} is linked to but does not exist`);
      assert.doesNotMatch(String(text), /\bundefined\b|\[object |\bNaN\b/, id);
      waiting.push(...linkedPages(String(text), id.split('/')[0]!));
    }
    assert.ok(read.size > 90, `${read.size} pages`);
  });

  test('the same page is found however many slashes the address has', async () => {
    const text = await page('rapallo:/people/georgy-chicherin.md');
    assert.equal(await page('rapallo:///people/georgy-chicherin.md'), text);
    assert.equal(await page('rapallo:/people/georgy-chicherin.md#career'), text);
  });

  test('an address without a page is refused with an error, and the server goes on', async () => {
    const addresses: unknown[] = [
      'rapallo:/people/nobody.md', 'rapallo:/nowhere/index.md', 'rapallo:/people/georgy-chicherin', 'rapallo:/', '', 'file:///etc/passwd', 'rapallo:/../../../etc/passwd', 'rapallo:/people/../../package.md',
      'rapallo:/constructor/index.md', 'rapallo:/people/__proto__.md', 'rapallo:/treaties/molotov-ribbentrop-pact%23secret-protocol.md', 'people/georgy-chicherin',
    ];
    for (const address of addresses) assert.equal(await page(address), INVALID_PARAMS, String(address));
    assert.equal(typeof (await page('rapallo:/people/index.md')), 'string');
  });

  test('a page that is open in the editor has cards but no findings', async () => {
    const conversation = await sharedServer();
    const uri = 'rapallo:/treaties/treaty-of-rapallo-1922.md';
    const note = await OpenNote.open(conversation, `${String(await page(uri))}\n\nThe Treaty of Rapallo was signed on 18 April 1922.\n`, 'markdown', uri);
    assert.deepEqual(await note.diagnostics(), []);
    assert.equal((await note.card('Georgy Chicherin'))?.words, 'Georgy Chicherin');
    await note.close();
  });
});
