/**
 * However a note has come to be what it is, the answers are those of a note that was opened as it is. Notes and edits are
 * made by chance, the same for the same seed; a failure names the seed, and `SEED=n` begins with another one.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { converse, FULL_CLIENT, UTF8_CLIENT, type Conversation } from '../support/language-client';
import { OpenNote } from '../support/open-note';
import { applied, below, chanceOf, randomEdit, randomNote, type Chance } from '../support/random-notes';

const FIRST_SEED = Number(process.env['SEED'] ?? 1922);

interface Kind {
  readonly name: string;
  readonly capabilities: typeof FULL_CLIENT;
  readonly languageId: string;
  readonly lineEnd: string;
  /** How many notes are written, and in how many bursts of one to four edits each. */
  readonly notes: number;
  readonly bursts: number;
}

const KINDS: readonly Kind[] = [
  { name: 'Markdown', capabilities: FULL_CLIENT, languageId: 'markdown', lineEnd: '\n', notes: 4, bursts: 14 },
  { name: 'Markdown with the line ends of Windows', capabilities: FULL_CLIENT, languageId: 'markdown', lineEnd: '\r\n', notes: 3, bursts: 9 },
  { name: 'Markdown, counted in bytes', capabilities: UTF8_CLIENT, languageId: 'markdown', lineEnd: '\n', notes: 3, bursts: 9 },
  { name: 'LaTeX', capabilities: FULL_CLIENT, languageId: 'latex', lineEnd: '\n', notes: 1, bursts: 6 },
  { name: 'AsciiDoc', capabilities: UTF8_CLIENT, languageId: 'asciidoc', lineEnd: '\r\n', notes: 1, bursts: 6 },
  { name: 'plain text', capabilities: FULL_CLIENT, languageId: 'plaintext', lineEnd: '\r', notes: 1, bursts: 6 },
];

/** Everything that a client can ask of a note, at some places; the version and the address are left out. */
async function answers(note: OpenNote, places: readonly number[]): Promise<unknown> {
  const [findings, ...at] = await Promise.all([
    note.diagnostics(),
    ...places.map(async (place, index) => ({
      place,
      hover: await note.hover(place),
      ...(index === 0 && { completion: await note.completion(place), definition: await note.definition(place) }),
    })),
  ]);
  return { findings, at };
}

/** Places where something may stand: three by chance, and one in a name or date that the chance has hit upon. */
function somePlaces(chance: Chance, text: string): number[] {
  const words = [...text.matchAll(/[\p{Lu}\d][\p{L}\d]+/gu)];
  const word = words.length === 0 ? 0 : words[below(chance, words.length)]!.index + 1;
  return [word, below(chance, text.length + 1), below(chance, text.length + 1)].map((place) => (isWithinPair(text, place) ? place - 1 : place));
}

function isWithinPair(text: string, place: number): boolean {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(place - 1, place + 1));
}

describe('however a note has been written, it is read as it stands', () => {
  const conversations = new Map<typeof FULL_CLIENT, Conversation>();
  before(async () => {
    for (const capabilities of [FULL_CLIENT, UTF8_CLIENT]) conversations.set(capabilities, await converse({ capabilities }));
  });
  after(async () => {
    for (const conversation of conversations.values()) {
      assert.equal(await conversation.end(), 0);
      assert.deepEqual(conversation.logged, []);
    }
  });

  for (const { name, capabilities, languageId, lineEnd, notes, bursts } of KINDS) {
    test(`${name}: ${notes * bursts} bursts of edits`, async () => {
      const conversation = conversations.get(capabilities)!;
      let findings = 0;
      for (let seed = FIRST_SEED; seed < FIRST_SEED + notes; seed++) {
        const chance = chanceOf(seed);
        const edited = await OpenNote.open(conversation, randomNote(chance, 12 + below(chance, 12), lineEnd), languageId);
        await edited.diagnostics();
        for (let burst = 0; burst < bursts; burst++) {
          let text = edited.text;
          const edits = Array.from({ length: 1 + below(chance, 4) }, () => {
            const edit = randomEdit(chance, text);
            text = applied(text, edit);
            return edit;
          });
          await edited.edit(...edits);
          assert.equal(edited.text, text);
          const opened = await OpenNote.open(conversation, text, languageId);
          const places = somePlaces(chance, text);
          const expected = await answers(opened, places);
          assert.deepEqual(await answers(edited, places), expected, `seed ${seed}, burst ${burst}: ${JSON.stringify(edits)}\nthe note is now ${JSON.stringify(text)}`);
          findings += (expected as { findings: unknown[] }).findings.length;
          await opened.close();
        }
        await edited.close();
      }
      assert.ok(findings > notes * bursts, `only ${findings} findings: the notes are too poor to show anything`);
    });
  }
});
