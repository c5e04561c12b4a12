/** Suggestions of names and dates. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CompletionItem, MarkupContent, TextEdit } from 'vscode-languageserver-protocol';
import { converse } from '../support/language-client';
import { OpenNote } from '../support/open-note';
import { openNote, sharedServer } from '../support/shared-server';

async function labels(note: OpenNote, place: string): Promise<string[]> {
  return ((await note.completion(place))?.items ?? []).map((item) => item.label);
}

describe('suggesting names', () => {
  test('the beginning of a name brings the name, and taking it replaces what has been typed', async () => {
    const note = await openNote('Then Brockdor came.\n');
    const list = await note.completion('Brockdor‸');
    assert.deepEqual(list?.items.map((item) => item.label), ['Brockdorff-Rantzau', 'Ulrich von Brockdorff-Rantzau']);
    assert.equal(note.afterTaking(list.items[0]!), 'Then Brockdorff-Rantzau came.\n');
    assert.equal(note.afterTaking(list.items[1]!), 'Then Ulrich von Brockdorff-Rantzau came.\n');
  });

  test('small letters and missing accents do not matter', async () => {
    const note = await openNote('So tschitsch wrote to auswartiges a about it; vertrag von rap; чиче replied; rãthen too.\n');
    assert.ok((await labels(note, 'tschitsch‸')).includes('Tschitscherin'));
    assert.ok((await labels(note, 'auswartiges a‸')).includes('Auswärtiges Amt'));
    assert.ok((await labels(note, 'vertrag von rap‸')).includes('Vertrag von Rapallo'));
    assert.ok((await labels(note, 'чиче‸')).includes('Чичерин'));
    assert.ok((await labels(note, 'rãthen‸')).includes('Rathenau'));
  });

  test('whatever the spelling, what is inserted is in the language of the paragraph, and the spelling of the note', async () => {
    const note = await openNote('Der Vertrag wurde von Rathenau unterzeichnet. Er sprach mit Chic1.\n\nThe treaty was signed by them and by Чич2. It was Litvinoff who had asked for it; and Litvi3.\n\nДоговор был подписан, и Tschi4.\n');
    assert.equal((await labels(note, 'Chic‸1'))[0], 'Tschitscherin');
    assert.equal((await labels(note, 'Чич‸2'))[0], 'Chicherin');
    assert.equal((await labels(note, 'Litvi‸3'))[0], 'Litvinoff');
    assert.equal((await labels(note, 'Tschi‸4'))[0], 'Чичерин');
  });

  test('of a name of several words the whole is replaced, not its last word', async () => {
    const note = await openNote('He signed the Treaty of Ra and left Joachim von Rib there.\n');
    const [treaty] = (await note.completion('Treaty of Ra‸'))!.items;
    assert.equal(note.textIn((treaty!.textEdit as TextEdit).range), 'Treaty of Ra');
    assert.match(note.afterTaking(treaty!), /^He signed the Treaty of Rapallo(?: \(19\d\d\))? and left/);
    const [person] = (await note.completion('Joachim von Rib‸'))!.items;
    assert.equal(note.afterTaking(person!), 'He signed the Treaty of Ra and left Joachim von Ribbentrop there.\n');
  });

  test('a list is marked as incomplete, has at most fifty items, and keeps them in the order of likelihood', async () => {
    const note = await openNote(`${'Ribbentrop '.repeat(3)}\n\nTr\n\nD\n\nGe\n\nSo\n`);
    for (const place of ['\nTr‸', '\nGe‸', '\nSo‸']) {
      const list = await note.completion(place);
      assert.equal(list?.isIncomplete, true);
      assert.ok(list.items.length > 1 && list.items.length <= 50, `${place.trim()}: ${list.items.length} items`);
      const order = list.items.map((item) => item.sortText!);
      assert.deepEqual(order, [...order].sort());
      assert.equal(new Set(order).size, order.length);
    }
    assert.deepEqual(await labels(note, '\nD‸'), [], 'one letter brings nothing');
  });

  test('what has been typed stands as the text to filter by, so that no editor drops an item', async () => {
    const note = await openNote('auswartiges\n');
    const { items } = (await note.completion('auswartiges‸'))!;
    assert.ok(items.length > 0);
    for (const item of items) assert.equal(item.filterText, 'auswartiges');
  });

  test('an item gets its card when it is asked for', async () => {
    const { connection } = await sharedServer();
    const note = await openNote('Rathen\n');
    const [item] = (await note.completion('Rathen‸'))!.items;
    assert.equal(item!.documentation, undefined);
    const resolved = await connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    assert.match((resolved.documentation as MarkupContent).value, /^\*\*Walther Rathenau\*\* \(1867–1922\)/);
    assert.deepEqual({ ...resolved, documentation: undefined }, { ...item, documentation: undefined });
  });

  test('an item that the server does not know comes back as it was sent', async () => {
    const { connection } = await sharedServer();
    const oddities: unknown[] = [undefined, null, 'people/walther-rathenau', 7, [], { entryId: 7 }, { entryId: 'people/nobody' }, { entryId: ['people/walther-rathenau'] }, { entryId: '__proto__' }, { entryId: 'constructor' }];
    for (const data of oddities) {
      const item = { label: 'Rathenau', ...(data !== undefined && { data }) };
      assert.deepEqual(await connection.sendRequest('completionItem/resolve', item), item, JSON.stringify(data));
    }
  });
});

describe('a sign that asks for names', () => {
  test('none is told to the client unless the settings name one', async () => {
    assert.deepEqual((await sharedServer()).initialized.capabilities.completionProvider, { resolveProvider: true });
  });

  test('after it names are suggested, and the name replaces it, though it looks like the key of a citation', async () => {
    const conversation = await converse({ initializationOptions: { settings: { completion: { triggerCharacters: '@' } } } });
    assert.deepEqual(conversation.initialized.capabilities.completionProvider, { resolveProvider: true, triggerCharacters: ['@'] });
    const note = await OpenNote.open(conversation, 'Rathenau was there. Then came @Brockdor and @\n');
    const { items } = (await note.completion('@Brockdor‸'))!;
    assert.equal(note.afterTaking(items[0]!), 'Rathenau was there. Then came Brockdorff-Rantzau and @\n');
    assert.equal(items[0]!.filterText, '@Brockdor');
    const named = (await note.ask<{ items: CompletionItem[] }>('completion', { position: note.positionOf('and @‸'), context: { triggerKind: 2, triggerCharacter: '@' } })).items;
    assert.equal(note.afterTaking(named[0]!), 'Rathenau was there. Then came @Brockdor and Walther Rathenau\n');
    assert.equal(await note.ask('completion', { position: note.positionOf('and @‸'), context: { triggerKind: 2, triggerCharacter: '#' } }), null, 'a sign that is none');
    await conversation.end();
  });

  test('without the setting the key of a citation stays one', async () => {
    const note = await openNote('Then came @Brockdor\n');
    assert.deepEqual(await labels(note, '@Brockdor‸'), []);
  });
});

describe('suggesting dates', () => {
  test('after “signed on” the date of the treaty is suggested', async () => {
    const note = await openNote('The Treaty of Rapallo, signed on \n');
    assert.deepEqual(await labels(note, 'signed on ‸'), ['16 April 1922']);
  });

  test('the date comes in the notation of the note', async () => {
    const notations: [string, string, string][] = [
      ['On April 24, 1926 he wrote; on May 1, 1926 he left.', 'The Treaty of Rapallo, signed on ', 'April 16, 1922'],
      ['On 1926-04-24 he wrote.', 'The Treaty of Rapallo, signed on ', '1922-04-16'],
      ['Am 24. April 1926 schrieb er.', 'Der Vertrag von Rapallo, unterzeichnet am ', '16. April 1922'],
      ['On 24.04.1926 he wrote.', 'The Treaty of Rapallo, signed on ', '16.04.1922'],
    ];
    for (const [before, prefix, expected] of notations) {
      const note = await openNote(`${before}\n\n${prefix}\n`);
      assert.deepEqual(await labels(note, `${prefix}‸`), [expected], before);
    }
  });

  test('what has been typed of the date is kept and completed', async () => {
    const note = await openNote('The Treaty of Rapallo was signed on 16 Ap and later.\n');
    const [item] = (await note.completion('16 Ap‸'))!.items;
    assert.equal(note.afterTaking(item!), 'The Treaty of Rapallo was signed on 16 April 1922 and later.\n');
    assert.equal(item!.filterText, '16 Ap');
  });
});

describe('keeping still', () => {
  test('in code, in links, in front matter and in quotations nothing is suggested', async () => {
    const note = await openNote(
      '---\ntitle: Ribb1\n---\n\n```\nRibb2\n```\n\n`Ribb3` and [link](Ribb4.md) and “Ribb5” and „Ribb6“.\n\n> Ribb7\n\n    Ribb8\n\n<!-- Ribb9 -->\n\nHe said “the Treaty of Rapallo, signed on \n\nRibb0\n',
    );
    for (const digit of [1, 2, 3, 4, 5, 6, 7, 8, 9]) assert.deepEqual(await labels(note, `Ribb‸${digit}`), [], `place ${digit}`);
    assert.deepEqual(await labels(note, 'signed on ‸\n'), []);
    assert.ok((await labels(note, 'Ribb‸0')).includes('Joachim von Ribbentrop'), 'in prose there is something');
  });

  test('a word that begins no name brings nothing', async () => {
    const note = await openNote('Nonsense xqzt\n');
    assert.deepEqual((await note.completion('xqzt‸'))?.items, []);
  });
});
