import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { DEFAULT_TEMPLATES, fillTemplate, PLACEHOLDERS, unknownPlaceholders, type Templates, type TemplateValues } from '../../server/src/core/features/templates';
import { escapeFor } from '../../server/src/core/text/markup/escape';
import { PROSE_LANGUAGE_IDS } from '../../server/src/core/text/markup';
import { DEFAULT_NAME_SETTINGS } from '../../server/src/lsp/name-settings';
import { history } from '../support/history';
import { chanceOf, randomNote } from '../support/random-notes';

const { facts, read, mentions, nameActions } = history();
const uriOf = (entryId: string): string => `rapallo:/${entryId}.md`;

interface Done {
  readonly title: string;
  readonly text: string;
}

/** Every action for the name at `words`, with the text after it. */
function done(text: string, words: string, { languageId = 'markdown', templates = DEFAULT_TEMPLATES }: { languageId?: string; templates?: Templates } = {}): Done[] {
  const start = text.indexOf(words) + 1;
  return nameActions(read(text, languageId), { start, end: start }, { templates, uriOf }).map(({ title, edits }) => {
    let result = text;
    for (const { start: from, end, newText } of [...edits].sort((a, b) => b.start - a.start)) result = result.slice(0, from) + newText + result.slice(end);
    return { title, text: result };
  });
}

const after = (text: string, words: string, title: RegExp, options?: Parameters<typeof done>[2]): string | undefined => done(text, words, options).find((one) => title.test(one.title))?.text;
const titles = (text: string, words: string, languageId?: string): string[] => done(text, words, languageId === undefined ? {} : { languageId }).map(({ title }) => title.split(/[:“<]/)[0]!.trim());

const WIKILINK = /^Link to a note/;
const LINK = /^Link to the entry/;
const FOOTNOTE = /footnote/;
const TEI = /TEI/;
const DATES = /life dates/;
const SCHOLARLY = /scholarly form/;

describe('a name becomes', () => {
  test('a wikilink, whose words are left out if they are its target', () => {
    assert.equal(after('Tchitcherin came.', 'Tchit', WIKILINK), '[[Georgy Chicherin|Tchitcherin]] came.');
    assert.equal(after('Georgy Chicherin came.', 'Georgy', WIKILINK), '[[Georgy Chicherin]] came.');
    assert.equal(after('| a |\n| - |\n| Tchitcherin |', 'Tchit', WIKILINK), '| a |\n| - |\n| [[Georgy Chicherin\\|Tchitcherin]] |');
  });

  test('a link to its entry', () => {
    assert.equal(after('Tchitcherin came.', 'Tchit', LINK), '[Tchitcherin](rapallo:/people/georgy-chicherin.md) came.');
    assert.equal(after('The secret protocol to the Molotov–Ribbentrop Pact', 'protocol', LINK)?.includes('(rapallo:/treaties/molotov-ribbentrop-pact.md)'), true);
  });

  test('an element of TEI by its kind', () => {
    assert.equal(after('Tchitcherin came.', 'Tchit', TEI), '<persName ref="#georgy-chicherin">Tchitcherin</persName> came.');
    assert.equal(after('The Treaty of Rapallo.', 'Treaty', TEI), 'The <name type="treaty" ref="#treaty-of-rapallo-1922">Treaty of Rapallo</name>.');
    assert.equal(after('In Leningrad.', 'Lenin', TEI), 'In <placeName ref="#saint-petersburg">Leningrad</placeName>.');
    assert.equal(after('The NKVD.', 'NKVD', TEI), 'The <orgName ref="#nkvd">NKVD</orgName>.');
  });

  test('a name with a footnote in the markup of the note', () => {
    const words = /Georgy Chicherin \(1872–1936\): Soviet People's Commissar for Foreign Affairs, .+\. Source: .+\./.source;
    const expected: [string, string, RegExp][] = [
      ['markdown', 'Chicherin’s note.\n', new RegExp(`^Chicherin’s\\[\\^georgy-chicherin\\] note\\.\n\n\\[\\^georgy-chicherin\\]: ${words}\n$`)],
      ['markdown', 'Chicherin', new RegExp(`^Chicherin\\[\\^georgy-chicherin\\]\n\n\\[\\^georgy-chicherin\\]: ${words}\n$`)],
      ['markdown', 'Chicherin\r\n', new RegExp(`^Chicherin\\[\\^georgy-chicherin\\]\r\n\r\n\\[\\^georgy-chicherin\\]: ${words}\r\n$`)],
      ['latex', 'Chicherin came.', new RegExp(`^Chicherin\\\\footnote\\{${words}\\} came\\.$`)],
      ['asciidoc', 'Chicherin came.', new RegExp(`^Chicherinfootnote:\\[${words}\\] came\\.$`)],
      ['typst', 'Chicherin came.', new RegExp(`^Chicherin#footnote\\[${words}\\] came\\.$`)],
      ['org', 'Chicherin came.', new RegExp(`^Chicherin\\[fn:: ${words}\\] came\\.$`)],
      ['restructuredtext', 'Chicherin came.\n', new RegExp(`^Chicherin \\[#georgy-chicherin\\]_ came\\.\n\n\\.\\. \\[#georgy-chicherin\\] ${words}\n$`)],
    ];
    for (const [languageId, text, pattern] of expected) assert.match(after(text, 'Chicherin', FOOTNOTE, { languageId }) ?? '(not offered)', pattern, languageId);
    assert.equal(after('Chicherin', 'Chicherin', FOOTNOTE, { languageId: 'plaintext' }), undefined);
  });

  test('a name with another mark for the footnote that is there already', () => {
    const once = after('Chicherin. Чичерин.\n', 'Chicherin', FOOTNOTE)!;
    assert.equal(after(once, 'Чичерин', FOOTNOTE), once.replace('Чичерин', 'Чичерин[^georgy-chicherin]'));
  });

  test('a name with life dates', () => {
    assert.equal(after('**Tchitcherin** came.', 'Tchit', DATES), '**Tchitcherin** (1872–1936) came.');
    assert.equal(after('Tchitcherin came.', 'Tchit', DATES, { languageId: 'latex' }), 'Tchitcherin (1872--1936) came.');
    assert.equal(after('Tchitcherin (1872–1936) came.', 'Tchit', DATES), undefined);
  });

  test('the scholarly form, in the language of the name and in English', () => {
    assert.deepEqual(done('Krestinskij und Seeckt', 'Krest').filter(({ title }) => SCHOLARLY.test(title)).map(({ text }) => text), ['Krestinski und Seeckt', 'Krestinsky und Seeckt']);
    assert.deepEqual(done('Krestinskijs Note', 'Krest').filter(({ title }) => SCHOLARLY.test(title)).map(({ text }) => text), ['Krestinskis Note', 'Krestinskys Note']);
    assert.equal(after('Georgii Chicherin came.', 'Geo', SCHOLARLY), 'Georgy Chicherin came.');
    assert.equal(after('The Rapallo Treaty.', 'Rap', SCHOLARLY), 'The Treaty of Rapallo.');
    assert.equal(after('Chicherin came.', 'Chi', SCHOLARLY), undefined);
    assert.equal(after('Leningrad', 'Len', SCHOLARLY), undefined);
  });

  test('a link to one of those who may be meant, where that is open; reading the note again, it is settled', () => {
    const offered = done('Rapallo is a name.', 'Rap');
    assert.equal(offered.length, 3);
    for (const { title, text } of offered) {
      assert.match(title, WIKILINK);
      const found = mentions(read(text, 'markdown'));
      assert.equal(found.length, 1, text);
      assert.ok(text.startsWith(`[[${found[0]!.entry?.name}|Rapallo]]`), text);
    }
  });
});

describe('what is left alone', () => {
  test('nothing is offered beside a name, or for more than one', () => {
    const text = 'Chicherin came with Rathenau.';
    for (const [start, end] of [[0, 28], [12, 12], [10, 15], [0, 10]] as const) assert.deepEqual(nameActions(read(text, 'markdown'), { start, end }, { templates: DEFAULT_TEMPLATES, uriOf }), [], `${start}–${end}`);
    for (const [start, end] of [[0, 9], [9, 9], [3, 5]] as const) assert.notEqual(nameActions(read(text, 'markdown'), { start, end }, { templates: DEFAULT_TEMPLATES, uriOf }).length, 0, `${start}–${end}`);
  });

  test('a quotation keeps its words', () => {
    for (const text of ['“Tchitcherin”', '> Tchitcherin']) assert.deepEqual(titles(text, 'Tchit'), ['Link to a note', 'Link to the entry', 'Mark up for TEI as', 'Add a footnote with dates and source'], text);
  });

  test('a link gets no link inside it, and emphasis that ends within a name is not torn', () => {
    for (const text of ['[[Georgy Chicherin]]', '[[x|Georgy Chicherin]]', '[Georgy Chicherin](x.md)', '[of Georgy Chicherin][x]', '**Georgy** Chicherin']) assert.ok(titles(text, 'Chicherin').every((title) => !/Link|TEI/.test(title)), text);
  });

  test('in markups without wikilinks there are none', () => {
    for (const languageId of PROSE_LANGUAGE_IDS) assert.equal(titles('Chicherin', 'Chicherin', languageId).includes('Link to a note'), ['markdown', 'quarto', 'rmd', 'mdx'].includes(languageId), languageId);
  });

  test('a description stands for nobody’s name', () => {
    assert.ok(titles('The Treaty of Rapallo. They broke the Treaty.', 'Treaty.').every((title) => !/scholarly|life/.test(title)));
  });

  test('an empty template is not offered', () => {
    assert.deepEqual(done('Tchitcherin', 'Tchit', { templates: { wikilink: '', link: '', footnote: '', tei: '' } }).map(({ title }) => title.split(' ')[0]), ['Insert', 'Write']);
  });
});

describe('templates', () => {
  test('placeholders are filled once, and other braces stand for themselves', () => {
    const values = Object.fromEntries(Object.keys(PLACEHOLDERS).map((name) => [name, `{${name}}!`])) as TemplateValues;
    assert.equal(fillTemplate('\\person{{name}}{} {text}$&', values), '\\person{{name}!}{} {text}!$&');
    assert.deepEqual(unknownPlaceholders('{name} {nome} {x} {nome} {} {a b} {constructor}'), ['nome', 'x', 'constructor']);
  });

  test('every placeholder has a value for every kind of entry', () => {
    const all = Object.keys(PLACEHOLDERS).map((name) => `${name}=\u0001{${name}}\u0002`).join('');
    for (const words of ['Tchitcherin', 'Treaty of Rapallo', 'Leningrad', 'NKVD', 'Genoa Conference', 'Soviet Union', 'spirit of Rapallo']) {
      const filled = after(words, words, TEI, { templates: { ...DEFAULT_TEMPLATES, tei: all } });
      assert.ok(filled !== undefined, words);
      for (const name of ['text', 'name', 'native', 'id', 'key', 'kind', 'summary', 'source', 'uri', 'element', 'endElement']) assert.match(filled, new RegExp(`${name}=\u0001[^\u0001]+\u0002`), `${name} of ${words}`);
    }
  });

  test('what the facts say is text in every markup', () => {
    const nasty = 'a_b* [x](y) <i>&amp;</i> \\x{y} $z$ #t ~u^v `w` ]] "q"';
    assert.equal(escapeFor('xml', nasty), 'a_b* [x](y) &lt;i&gt;&amp;amp;&lt;/i&gt; \\x{y} $z$ #t ~u^v `w` ]] &quot;q&quot;');
    assert.equal(escapeFor('latex', '50 % & _ # $ { } ~ ^ \\'), '50 \\% \\& \\_ \\# \\$ \\{ \\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}');
    assert.equal(escapeFor('org', '[fn:: x]'), '(fn:: x)');
    assert.ok(!/(?<!\\)[[\]<>*_`{}|$]/.test(escapeFor('markdown', nasty)));
    assert.ok(!/(?<!\\)[[\]#$@*_]/.test(escapeFor('typst', nasty)));
    assert.ok(!/[[\]*_`{}<>]/.test(escapeFor('asciidoc', nasty)));
  });

  test('no name or summary of the fact base breaks out of what it is put into', () => {
    for (const entry of facts.entries) {
      const name = entry.names.find((form) => /^[\p{L} ]+$/u.test(form.text) && form.shared === undefined)?.text;
      if (name === undefined || entry.partOf !== undefined) continue;
      const note = after(name, name, FOOTNOTE, { languageId: 'latex' });
      if (note !== undefined) assert.equal([...note.matchAll(/(?<!\\)[{}]/g)].length, 2 + 2 * [...note.matchAll(/\\text[a-z]+\{\}/g)].length, note);
    }
  });
});

test('the page on names tells every placeholder, every default template and every switch', () => {
  const page = readFileSync('docs/names.md', 'utf8').replace(/\\\|/g, '|');
  for (const name of Object.keys(PLACEHOLDERS)) assert.ok(page.includes(`\`{${name}}\``), name);
  for (const [name, template] of Object.entries(DEFAULT_TEMPLATES)) assert.ok(page.includes(`| \`rapallo.templates.${name}\` | \`${template}\` |`), name);
  for (const [name, value] of Object.entries(DEFAULT_NAME_SETTINGS)) if (typeof value === 'boolean') assert.ok(page.includes(`\`rapallo.${name}.enabled\`${value ? '' : ', off at first'}`), name);
});

test('in notes of every shape each action can be done, and leaves what it is about as it was', () => {
  const chance = chanceOf(1926);
  for (let round = 0; round < 8; round++) {
    const text = randomNote(chance, 6);
    for (const languageId of ['markdown', 'latex']) {
      const note = read(text, languageId);
      for (const mention of mentions(note)) {
        const all = nameActions(note, { start: mention.start, end: mention.start }, { templates: DEFAULT_TEMPLATES, uriOf });
        for (const { title, edits } of all) {
          let result = text;
          let last = Infinity;
          for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start)) {
            assert.ok(0 <= start && start <= end && end <= last && end <= text.length, title);
            last = start;
            result = result.slice(0, start) + newText + result.slice(end);
          }
          if (languageId !== 'markdown' || mention.entry === undefined || mention.described !== undefined || TEI.test(title)) continue;
          const again = mentions(read(result, languageId)).find((other) => other.end > mention.start);
          assert.equal(again?.entry?.id ?? again?.candidates.some((one) => one === mention.entry), again?.entry === undefined ? true : mention.entry.id, `${title}: ${JSON.stringify(result.slice(Math.max(0, mention.start - 60), mention.end + 80))}`);
        }
      }
    }
  }
});
