/** The comments that silence a check: in every markup they silence their finding and no other, and leave the prose as it is read. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PROSE_LANGUAGE_IDS } from '../../server/src/core/text/markup';
import type { Finding } from '../../server/src/core/service';
import { history, STRICT } from '../support/history';

const WRONG = 'The Treaty of Rapallo was signed on 18 April 1922.';
const OTHER = 'It is dated 31 November 1926.';
const AGAIN = 'The Treaty of Berlin was signed on 24 April 1925.';

interface Read {
  readonly findings: readonly Finding[];
  readonly prose: readonly string[];
}

function read(text: string, languageId: string): Read {
  const note = history().read(text, languageId);
  const prose = note.segments.flatMap((segment) => segment.reading.blocks.flatMap((block) => block.sentences.map((sentence) => text.slice(segment.start + sentence.start, segment.start + sentence.end).replace(/\s+/g, ' ').trim())));
  return { findings: history().check(note, STRICT).findings, prose };
}

/** The checks that still speak after each form of silence for the wrong treaty, by the title of the fix. */
function afterSilencing(text: string, languageId: string): Record<string, string[]> {
  const note = history().read(text, languageId);
  const before = read(text, languageId);
  const finding = before.findings.find(({ start, end }) => text.slice(start, end) === '18 April 1922');
  assert.ok(finding, `${languageId}: ${JSON.stringify(text)}`);
  const fixes = history().fixes(note, finding).filter(({ title }) => title.startsWith('Ignore'));
  return Object.fromEntries(fixes.map(({ title, edits: [edit] }) => {
    const silenced = text.slice(0, edit!.start) + edit!.newText + text.slice(edit!.end);
    const after = read(silenced, languageId);
    for (const sentence of [WRONG, OTHER, AGAIN].filter((one) => before.prose.some((words) => words.includes(one)))) {
      assert.ok(after.prose.some((words) => words.includes(sentence)), `${languageId}, ${title}: “${sentence}” is no longer read in ${JSON.stringify(silenced)}`);
    }
    return [title.replace(/^Ignore event-date /, ''), after.findings.map(({ check, start, end }) => `${check} ${silenced.slice(start, end)}`)];
  }));
}

const IMPOSSIBLE = 'impossible-date 31 November 1926';
const BERLIN = 'event-date 24 April 1925';

describe('comments that silence a check', () => {
  test('in every markup they silence the line, the paragraph or the document, and nothing else', () => {
    for (const languageId of PROSE_LANGUAGE_IDS) {
      const text = `${WRONG}\n${AGAIN} ${OTHER}\n\n${AGAIN}\n`;
      assert.deepEqual(afterSilencing(text, languageId), { here: [BERLIN, IMPOSSIBLE, BERLIN], 'in this paragraph': [IMPOSSIBLE, BERLIN], 'in this document': [IMPOSSIBLE] }, languageId);
    }
  });

  test('within a paragraph a line is silenced where the markup lets a comment stand there', () => {
    for (const languageId of PROSE_LANGUAGE_IDS) {
      const silenced = afterSilencing(`${OTHER}\n${WRONG}\n${AGAIN}\n`, languageId);
      if (languageId === 'restructuredtext') assert.equal(silenced['here'], undefined);
      else assert.deepEqual(silenced['here'], [IMPOSSIBLE, BERLIN], languageId);
      assert.deepEqual(silenced['in this paragraph'], [IMPOSSIBLE], languageId);
    }
  });

  test('in Markdown they fit lists, tables, headings, front matter and all ends of lines', () => {
    const frames: [string, string][] = [
      [`- ${OTHER}\n- ${WRONG}\n- ${AGAIN}\n`, 'list'],
      [`Words.\n- ${OTHER}\n\n  ${WRONG}\n- ${AGAIN}\n`, 'list'],
      [`| a | b |\n| --- | --- |\n| ${OTHER} | x |\n| ${WRONG} | y |\n| ${AGAIN} | z |\n`, 'table'],
      [`# Heading\n${OTHER}\n${WRONG}\n${AGAIN}\n`, 'paragraph'],
      [`---\ntitle: A\n---\n${OTHER}\n${WRONG}\n${AGAIN}\n`, 'paragraph'],
      [`\`\`\`\ncode\n\`\`\`\n${OTHER}\n${WRONG}\n${AGAIN}\n`, 'paragraph'],
    ];
    for (const [frame, what] of frames) {
      for (const lineEnd of ['\n', '\r\n', '\r']) {
        for (const languageId of ['markdown', 'mdx', 'quarto']) {
          const text = frame.replace(/\n/g, lineEnd);
          assert.deepEqual(afterSilencing(text, languageId), { here: [IMPOSSIBLE, BERLIN], [`in this ${what}`]: [IMPOSSIBLE], 'in this document': [IMPOSSIBLE] }, `${languageId} ${JSON.stringify(text)}`);
        }
      }
    }
  });

  test('a heading is silenced as a line, and front matter that is not closed by an end of line stays whole', () => {
    assert.deepEqual(Object.keys(afterSilencing(`# ${WRONG}\n\n${AGAIN}\n`, 'markdown')), ['here', 'in this document']);
    const text = `---\nlayout: x\n---\n= Title\n\n${WRONG}\n`;
    const note = history().read(text, 'asciidoc');
    const [finding] = history().check(note, STRICT).findings;
    const [edit] = history().fixes(note, finding!).find(({ title }) => title.endsWith('document'))!.edits;
    assert.deepEqual(edit, { start: text.indexOf('= Title'), end: text.indexOf('= Title'), newText: '// rapallo-ignore-document event-date:\n' });
  });
});
