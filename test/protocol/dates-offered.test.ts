/** What a client offers for a date: cards, suggestions, the way to its events, other ways to write it; in three languages. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol';
import { atTheEnd, converse, UTF8_CLIENT, type Conversation, type ConversationOptions } from '../support/language-client';
import { OpenNote } from '../support/open-note';
import { openNote, sharedServer } from '../support/shared-server';

async function begin(options: ConversationOptions): Promise<Conversation> {
  const conversation = await converse(options);
  atTheEnd(async () => assert.equal(await conversation.end(), 0));
  return conversation;
}

const labels = async (note: OpenNote, place: string): Promise<string[]> => ((await note.completion(place))?.items ?? []).map((item) => item.label);
const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title);
const doing = (note: OpenNote, actions: readonly CodeAction[], words: string): string => note.afterDoing(actions.find(({ title }) => title.includes(words)) ?? assert.fail(`“${words}” is not offered: ${titles(actions).join(', ')}`));

describe('the card of a date', () => {
  test('has the weekday, EDTF, the events with links, and what the people of the sentence were', async () => {
    const conversation = await begin({ initializationOptions: { openEntryCommand: 'rapallo.openEntry' } });
    for (const text of ['🙂 On 23 August 1939 Ribbentrop came.\n', '🙂 Am 23. August 1939 kam Ribbentrop.\n', '🙂 Риббентроп прибыл 23 августа 1939 г.\n']) {
      const note = await OpenNote.open(conversation, text);
      const card = await note.card(/авг/.test(text) ? 'августа' : 'August');
      assert.match(card!.words, /^23\.? \p{L}+ 1939/u);
      assert.match(card!.markdown, /^\*\*Wednesday, 23 August 1939\*\* · `1939-08-23`\n/);
      assert.match(card!.markdown, /\n- \[Molotov–Ribbentrop Pact\]\(command:rapallo\.openEntry\?[^)]*\): signed/);
      assert.match(card!.markdown, /\*Then:\* \[Joachim von Ribbentrop\]\([^)]*\): Foreign Minister of the German Reich since 4 February 1938/);
      assert.match(card!.markdown, /\[Chronology of 1939\]\(command:rapallo\.openEntry\?%5B%22chronology%2F1939%22%5D\)$/);
    }
  });

  test('stays within a glance', async () => {
    for (const text of ['22 June 1941', '23. August 1939', '28 сентября 1939 года', 'September 1939', '1939']) {
      const note = await openNote(`${text}: Ribbentrop, Molotov, Schulenburg and Dekanozov.\n`);
      const seen = (await note.card(`‸${text}`))!.markdown.replace(/\\|\*|`/g, '').length;
      assert.ok(seen < 620, `${text}: ${seen}`);
    }
  });

  test('follows edits: a year that is written above gives the dates below theirs', async () => {
    const note = await openNote('# The year 1922\n\nOn 16 April they signed.\n');
    assert.match((await note.card('April'))!.markdown, /Sunday, 16 April 1922[\s\S]*The year 1922 is not written; it is taken from “1922” in the heading\./);
    await note.write('1922', '1926');
    assert.match((await note.card('April'))!.markdown, /16 April 1926/);
  });

  test('words of the note cannot put markup into it', async () => {
    const note = await openNote('On *1 [September](x)* 1939 war began. On 3 September it went on.\n');
    const card = await note.card('3 Sep');
    if (card !== null) assert.doesNotMatch(card.markdown, /(?<!\\)\[September\]/);
  });
});

describe('suggesting dates', () => {
  test('what is typed goes on as the days of known events, in its notation and language', async () => {
    const cases: [string, string][] = [
      ['They met on 23 Aug', '23 August 1939'], ['War began on September 1,', 'September 1, 1939'], ['Er kam am 23. Au', '23. August 1939'], ['Am 23.8.', '23.8.1939'],
      ['Это было 23 авг', '23 августа 1939 года'], ['Log 1939-08-2', '1939-08-23'], ['Berlin, 23.VIII', '23.VIII.1939'],
    ];
    for (const [typed, wanted] of cases) {
      const note = await openNote(`🙂 ${typed}\n`);
      const list = await note.completion(`${typed}‸`);
      assert.equal(list?.items[0]?.label, wanted, typed);
      assert.ok(list.items.length <= 50);
      assert.match(note.afterTaking(list.items[0]!), new RegExp(`${wanted}\n$`));
      assert.notEqual(list.items[0]!.detail ?? '', '');
    }
  });

  test('“am 23.” brings every day that is known, the weightiest first', async () => {
    const note = await openNote('Er kam am 23.\n');
    const found = await labels(note, 'am 23.‸');
    assert.equal(found[0], '23. August 1939');
    assert.ok(found.length > 5 && found.every((label) => label.startsWith('23. ')));
  });

  test('a range in UTF-8 replaces the same words', async () => {
    const conversation = await begin({ capabilities: UTF8_CLIENT });
    const note = await OpenNote.open(conversation, 'Чичерин: 🙂 16 апр\n');
    const [first] = (await note.completion('16 апр‸'))!.items;
    assert.equal(note.textIn((first!.textEdit as TextEdit).range), '16 апр');
    assert.equal(note.afterTaking(first!), 'Чичерин: 🙂 16 апреля 1922 года\n');
  });

  test('what a sentence speaks of comes first', async () => {
    const note = await openNote('The Kellogg pact is of another year. The Treaty of Riga of 1921 was older. On 1\n\nBarbarossa began on 22 Ju\n');
    assert.equal((await labels(note, '22 Ju‸'))[0], '22 June 1941');
  });

  test('nothing in code and quotations, and nothing for numbers', async () => {
    const note = await openNote('`23 Aug` “on 23 Aug” and 23.8 or 5 M or pp. 1939-4 or 23 Pf\n\n> am 23. Au\n\n```\n23 Aug\n```\n');
    for (const place of ['`23 Aug‸', '“on 23 Aug‸', 'and 23.8‸', '5 M‸', '1939-4‸', '23 Pf‸', 'am 23. Au‸', '```\n23 Aug‸']) assert.deepEqual((await labels(note, place)).filter((label) => /\d/.test(label)), [], place);
  });
});

describe('the way from a date to its events', () => {
  test('one entry: the line of the fact; several: the day in the chronology', async () => {
    for (const [text, place] of [['On 27 August 1928 they signed.', 'August'], ['Am 27. August 1928 war es.', 'August'], ['27 августа 1928 года', 'августа']] as const) {
      const [link, ...others] = (await (await openNote(`${text}\n`)).definition(place))!;
      assert.deepEqual([link!.targetUri, others], ['rapallo:/treaties/kellogg-briand-pact.md', []]);
      assert.ok(link!.targetRange.start.line > 5);
    }
    const note = await openNote('On 23 August 1939 they signed.\n');
    const [link] = (await note.definition('August'))!;
    assert.equal(link!.targetUri, 'rapallo:/chronology/1939.md');
    const { text } = await (await sharedServer()).connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri: link!.targetUri });
    assert.match(text.split('\n')[link!.targetRange.start.line]!, /^- \*\*23 August 1939\*\*: /);
  });

  test('a date of which nothing is known leads nowhere', async () => {
    for (const text of ['On 2 February 1911 it rained.', 'Am 2. Februar 1911 regnete es.', '2 февраля 1911 года шёл дождь.']) assert.equal(await (await openNote(`${text}\n`)).definition(/фев/.test(text) ? 'февраля' : 'Februar'), null);
  });
});

describe('other ways to write a date', () => {
  test('are offered when a writer asks, and not when the editor does', async () => {
    const note = await openNote('🙂 Am 23. August 1939 kam er.\n');
    assert.deepEqual(await note.codeActions('August'), []);
    const asked = await note.askedActions('August');
    assert.ok(asked.length > 5);
    for (const action of asked) assert.deepEqual([action.kind, action.isPreferred, action.diagnostics], ['refactor.rewrite', undefined, undefined]);
    assert.deepEqual(titles(await note.codeActions('August', ['refactor'])), titles(asked));
    assert.deepEqual(await note.codeActions('August', ['refactor.extract']), []);
  });

  test('each title shows the result, in three languages, in units and in bytes', async () => {
    const inBytes = await begin({ capabilities: UTF8_CLIENT });
    for (const open of [(text: string) => openNote(text), (text: string) => OpenNote.open(inBytes, text)]) {
      const english = await open('🙂 On 23 August 1939 he came.\n');
      assert.equal(doing(english, await english.askedActions('August'), '“August 23, 1939”'), '🙂 On August 23, 1939 he came.\n');
      assert.equal(doing(english, await english.askedActions('August'), '<date'), '🙂 On <date when="1939-08-23">23 August 1939</date> he came.\n');
      const german = await open('🙂 Am 3.9.1939 kam er.\n');
      assert.equal(doing(german, await german.askedActions('3.9.'), '“3. September 1939”'), '🙂 Am 3. September 1939 kam er.\n');
      const russian = await open('🙂 Это было 25 октября 1917 года.\n');
      assert.equal(doing(russian, await russian.askedActions('октября'), '“25 октября (7 ноября) 1917 года”'), '🙂 Это было 25 октября (7 ноября) 1917 года.\n');
    }
  });

  test('an impossible date has what was meant, once, and nothing else', async () => {
    const note = await openNote('It was 31 June 1941.\n');
    assert.deepEqual(titles(await note.askedActions('June')), ['Change to “30 June 1941”', 'Change to “1 July 1941”', 'Ignore impossible-date here', 'Ignore impossible-date in this paragraph', 'Ignore impossible-date in this document']);
  });

  test('none in code, in entry pages, and where they are switched off', async () => {
    const code = await openNote('`23 August 1939`\n');
    assert.deepEqual(await code.askedActions('August'), []);
    const conversation = await begin({ initializationOptions: { settings: { dateActions: { enabled: false } } } });
    const note = await OpenNote.open(conversation, 'On 23 August 1939 he came.\n');
    assert.deepEqual(await note.askedActions('August'), []);
    assert.notEqual(await note.card('August'), null);
  });
});
