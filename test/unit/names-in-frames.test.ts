/**
 * Every class of places where a name stands, and where it is no name, tried with names drawn from the fact base: what holds
 * for one surname must hold for all that are nobody else's.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { history } from '../support/history';
import { libraryTexts } from '../support/library';

const { facts, read, mentions } = history();

interface Surname {
  readonly id: string;
  readonly text: string;
}

/** Surnames that one person alone bears, and that are no words of a language. */
function surnames(isRussian: boolean): Surname[] {
  const found: Surname[] = [];
  for (const entry of facts.entries) {
    if (entry.kind !== 'person') continue;
    for (const { text, form, shared } of entry.names) {
      if (form !== 'short' || shared !== undefined || /[\u0400-\u04ff]/.test(text) !== isRussian || !/^\p{Lu}\p{Ll}{4,}$/u.test(text)) continue;
      const alone = mentions(read(text, 'plaintext'));
      if (alone.length === 1 && alone[0]!.entry === entry) found.push({ id: entry.id, text });
    }
  }
  return found;
}

const LATIN = surnames(false);
const CYRILLIC = surnames(true);

const found = (text: string, languageId = 'markdown'): string[] => mentions(read(text, languageId)).map((mention) => `${text.slice(mention.start, mention.end)} = ${mention.entry?.id ?? 'open'}`);

/** `@` stands for the surname. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  latin: [
    'Then came @.', "This is @'s note.", 'This is @’s note.', '**@** spoke.', '*@* spoke.', '***@*** spoke.', '> @ spoke.', '# On @', '## @', '- @: a card', '1. @ came', '| who | when |\n| --- | --- |\n| @ | 1922 |', 'Text.[^1]\n\n[^1]: See @.',
    'Here “@” is quoted.', 'Hier steht „@“.', '(@)', '@, @-Note', 'Die @-Note kam.', 'Man las @ und schwieg.', 'See [[@]].', 'See [a letter of @](letters/1.md).', 'mit\u00a0@', 'He saw\n@ there.', 'Herr @ kam.', '@; @!', '—@—', '@/@', 'After 1930 @ left.',
  ],
  cyrillic: ['Пришёл @.', '**@** говорил.', '> @ говорил.', '# О человеке: @', '- @: карточка', '| кто | когда |\n| --- | --- |\n| @ | 1922 |', 'Текст.[^1]\n\n[^1]: См. @.', '«@»', '(@)', '[[@]]', 'и\u00a0@', 'Это\n@.', '@ – нарком.', '@; @!'],
};

const SILENT: Readonly<Record<string, readonly string[]>> = {
  latin: [
    'Write to a.@@example.org.', 'See https://example.org/@/1.', '`@`', '```\n@\n```', '[x](@.md)', '[@@1939, p. 3]', 'The file @.pdf is lost.', 'See notes/@.md here.', '<!-- @ -->', '---\ntitle: @\n---\n', '![](img/@.png)',
    'He lived in @ Street.', 'He lived in @ Avenue.', 'The @ Prize was given.', 'The @ Institute is new.', 'The @ Museum is closed.', 'In der @-Straße war Ruhe.', 'Der @-Preis wurde verliehen.', 'Die @-Stiftung zahlt.', 'The steamer @ sank.', 'Hotel @ is full.',
    'Eleonore @ was a painter.', 'Waldemar @ malte.', 'Q. X. @ wrote it.', 'Frau @ kam zum Tee.', 'Mrs @ was at home.', 'There was a @ who sold hats.', 'A certain @ came.', 'Ein gewisser @, Kaufmann.', 'The composer @ wrote it.', 'Der Maler @ kam.', '@, the photographer, came.', 'Prince @ danced.', '@ & Sons sell hats.',
    'Read *A Life of @ and Others* (London, 1990).', 'Smith, *The World of @ Revisited*, is dull.',
  ],
  cyrillic: ['`@`', '```\n@\n```', 'https://example.org/@', 'Файл @.docx утрачен.', 'Улица @ тиха.', 'Завод имени @.', 'Завод им. @.', 'Площадь @.', 'Ледокол «@» ушёл.', 'Пароход «@» ушёл.', 'Гостиница «@».', 'Матильда @ пела.', 'Композитор @ писал.', 'Поэт @ писал.', 'Некий @ писал.', 'Князь @ писал.', 'Госпожа @ пела.', 'Читай «Жизнь и судьба @» (М., 1990).'],
};

const filled = (frame: string, name: string): string => frame.replace(/@@/g, '\u0001').replace(/@/g, name).replace(/\u0001/g, frame.includes('[@@') ? `@${name}` : `${name}@`);

for (const [script, names] of [['latin', LATIN], ['cyrillic', CYRILLIC]] as const) {
  test(`${script}: a surname is found wherever it may stand`, () => {
    assert.ok(names.length > 40, `${names.length}`);
    for (const frame of FOUND[script]!) {
      fc.assert(fc.property(fc.constantFrom(...names), ({ id, text }) => {
        const note = filled(frame, text);
        const ids = mentions(read(note, 'markdown')).map((mention) => mention.entry?.id);
        assert.ok(ids.length > 0 && ids.every((one) => one === id), `${note}: ${ids.join(', ')}`);
      }), { numRuns: 12 });
    }
  });

  test(`${script}: a surname that names something or somebody else is silent`, () => {
    for (const frame of SILENT[script]!) {
      fc.assert(fc.property(fc.constantFrom(...names), ({ text }) => assert.deepEqual(found(filled(frame, text)), [], filled(frame, text))), { numRuns: 12 });
    }
  });
}

test('a text whose names are masked has none', () => {
  for (const { text, languageId, path } of libraryTexts()) {
    let masked = text;
    for (const { start, end } of [...mentions(read(text, languageId))].reverse()) masked = masked.slice(0, start) + text.slice(start, end).replace(/\p{Lu}/gu, 'Q').replace(/[\p{Ll}\p{N}]/gu, 'q') + masked.slice(end);
    const left = mentions(read(masked, languageId)).filter(({ described, evidence }) => described !== true && evidence[0]?.reason !== 'linked');
    assert.deepEqual(left.map(({ start, end }) => masked.slice(start, end)), [], path);
  }
});

test('whatever stands between them, mentions of the library do not overlap and lie on whole characters', () => {
  for (const { text, languageId } of libraryTexts()) {
    let last = 0;
    for (const { start, end } of mentions(read(text, languageId))) {
      assert.ok(start >= last && end > start);
      assert.doesNotMatch(text[start]!, /[\udc00-\udfff\p{M}]/u);
      assert.doesNotMatch(text[end] ?? '', /[\udc00-\udfff\p{M}]/u);
      last = end;
    }
  }
});
