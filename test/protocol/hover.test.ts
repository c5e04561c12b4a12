/** Cards over names and dates, as a client gets them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { converse } from '../support/language-client';
import { OpenNote } from '../support/open-note';
import { openNote } from '../support/shared-server';

describe('hovering', () => {
  test('over a name there is a card with the office held on the date of the sentence', async () => {
    const note = await openNote('On 23 August 1939 Ribbentrop flew to Moscow. In 1937 Ribbentrop was in London.\n');
    const card = await note.card('Ribbentrop');
    assert.equal(card?.words, 'Ribbentrop');
    assert.match(card.markdown, /^\*\*Joachim von Ribbentrop\*\* \(1893–1946\)\n/);
    assert.match(card.markdown, /\n\*23 August 1939:\* aged 46; Foreign Minister of the German Reich since 4 February 1938\n/);
    const earlier = await note.card('1937 ‸Ribbentrop');
    assert.match(earlier!.markdown, /\n\*1937:\* aged 43 or 44; .*not yet Foreign Minister/);
  });

  test('the card holds for the whole name, from its first letter to its end, and no farther', async () => {
    const note = await openNote('Then Joachim von Ribbentrop spoke.\n');
    for (const place of ['‸Joachim', 'Joa‸chim', 'Joachim‸ von', 'v‸on', 'Ribbentrop‸']) assert.equal((await note.card(place))?.words, 'Joachim von Ribbentrop', place);
    for (const place of ['The‸n', 'Ribbentrop sp‸oke', 'spoke.‸']) assert.equal(await note.hover(place), null, place);
  });

  test('over a name whose lines are parted the card still means all of it', async () => {
    const note = await openNote('> Then Joachim\r\n> von Ribbentrop spoke.\r\n');
    assert.equal((await note.card('Ribbentrop'))?.words, 'Joachim\r\n> von Ribbentrop');
  });

  test('over anything else there is no card', async () => {
    const note = await openNote('A sentence about the weather.\n\n```\nRibbentrop\n```\n\n`Molotov` and [a link](Stalin.md)\n');
    for (const place of ['weather', 'Ribbentrop', 'Molotov', 'Stalin', '\n\n```', 'weather.‸']) assert.equal(await note.hover(place), null, place);
  });

  test('over a date there are its weekday and what happened on it', async () => {
    const note = await openNote('The conference met on 16 April 1922 again. Some time in 1922 it closed.\n');
    const card = await note.card('‸16 April 1922');
    assert.equal(card?.words, '16 April 1922');
    assert.match(card.markdown, /^\*\*Sunday, 16 April 1922\*\*\n\n/);
    assert.match(card.markdown, /^- Treaty of Rapallo \\\(1922\\\): signed$/m);
    assert.equal(await note.hover('1922 it'), null, 'a bare year has no card');
  });

  test('over a date from before the Russian reform both calendars are given', async () => {
    const note = await openNote('Lenin spoke on 25 October 1917 in Petrograd.\n');
    const card = await note.card('October 1917');
    assert.match(card!.markdown, /Old Style: .*7 November 1917 .*by the Gregorian calendar\./);
    assert.match(card!.markdown, /New Style: .*12 October 1917 by the Julian calendar\./);
  });

  test('a name that several entries bear lists them all', async () => {
    const note = await openNote('Rapallo is a name.\n');
    const card = await note.card('Rapallo');
    assert.equal(card?.words, 'Rapallo');
    assert.match(card.markdown, /^“Rapallo” may mean:\n\n- \*\*Rapallo, Liguria\*\*: .+\n- \*\*Treaty of Rapallo \\\(1920\\\)\*\*: .+\n- \*\*Treaty of Rapallo \\\(1922\\\)\*\*: /);
  });

  test('names in Cyrillic and in other transliterations have the same card', async () => {
    const note = await openNote('Чичерин, Tschitscherin, TSCHITSCHERIN and Chicherin are one man.\n');
    for (const form of ['Чичерин', 'Tschitscherin', 'TSCHITSCHERIN', 'Chicherin']) assert.match((await note.card(form))!.markdown, /^\*\*Georgy Chicherin\*\* \(1872–1936\) · Георгий/, form);
  });

  test('a card has links only for a client that says how they are opened', async () => {
    const text = 'Rathenau signed. Rapallo is a name. It was 16 April 1922.\n';
    const plain = await openNote(text);
    for (const place of ['Rathenau', 'Rapallo', '16 April']) assert.doesNotMatch((await plain.card(place))!.markdown, /\]\(/, place);
    const conversation = await converse({ initializationOptions: { openEntryCommand: 'rapallo.openEntry' } });
    const note = await OpenNote.open(conversation, text);
    const link = `(command:rapallo.openEntry?${encodeURIComponent(JSON.stringify(['people/walther-rathenau']))})`;
    assert.ok((await note.card('Rathenau'))!.markdown.endsWith(`[Open the entry]${link}`));
    assert.match((await note.card('Rapallo'))!.markdown, /\[Rapallo, Liguria\]\(command:rapallo\.openEntry\?/);
    assert.ok((await note.card('16 April'))!.markdown.includes(`[Walther Rathenau]${link}`));
    await conversation.end();
  });

  test('a client that can list references gets a link to all mentions, with the place of the name', async () => {
    const conversation = await converse({ initializationOptions: { openEntryCommand: 'rapallo.openEntry', findMentionsCommand: 'rapallo.findMentions' } });
    const note = await OpenNote.open(conversation, 'Then Walther Rathenau signed.\n');
    const { markdown } = (await note.card('Rathenau'))!;
    const [, argument = ''] = /\[Find mentions\]\(command:rapallo\.findMentions\?([^)]*)\)/.exec(markdown) ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent(argument)), [note.uri, { line: 0, character: 5 }]);
    await conversation.end();
  });

  test('a card can be read at a glance', async () => {
    const text = 'In 1938 Chicherin, Litvinov, Stalin, Schulenburg, Ribbentrop, Seeckt and the Molotov–Ribbentrop Pact. On 10 May 1926 the Treaty of Berlin was there.\n';
    const note = await openNote(text);
    for (const name of ['Chicherin', 'Litvinov', 'Stalin', 'Schulenburg', 'Ribbentrop', 'Seeckt', 'Pact', 'Berlin']) {
      const { markdown } = (await note.card(name))!;
      assert.ok(markdown.replace(/[*\\]/g, '').length < 750, `${name}: ${markdown.length}`);
    }
  });

  test('a description has the card of what it stands for', async () => {
    const note = await openNote('The Molotov–Ribbentrop Pact was signed in August. Few knew the Pact in full.\n');
    const card = await note.card('Pact in full');
    assert.equal(card?.words, 'Pact');
    assert.match(card.markdown, /^\*\*Molotov–Ribbentrop Pact\*\*[\s\S]*“Pact” stands for the only one that this section has named before/);
  });

  test('a command that is not one of Rapallo’s own is not put into a card', async () => {
    const conversation = await converse({ initializationOptions: { openEntryCommand: 'rapallo.x) [click](command:y' } });
    const note = await OpenNote.open(conversation, 'Rathenau signed.\n');
    assert.doesNotMatch((await note.card('Rathenau'))!.markdown, /command:/);
    await conversation.end();
  });

  test('text from a note that is put into a card is escaped', async () => {
    const note = await openNote('On 16\u00a0April *1922* Rathenau met the *Treaty of* Rapallo.\n');
    const card = await note.card('Rathenau');
    assert.match(card!.markdown, /\\\*1922/);
  });
});
