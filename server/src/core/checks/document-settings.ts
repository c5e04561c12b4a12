/**
 * What a note says of the checks itself, in its front matter or, in any markup, in a comment:
 *
 *     rapallo: { checks: { weekday: off, office-term: information } }
 *
 * A word that is no check and no severity is reported where it stands, and the rest holds.
 */
import { isMap, isScalar, parseDocument, type Node, type Pair } from 'yaml';
import { markupReader } from '../text/markup';
import type { Note, Segment, SegmentReading } from '../text/note';
import { shiftSpan, type Span } from '../util/span';
import type { Finding, Fix, Severity } from './check';
import { CHECK_IDS, meantCheck, nearChecks, SETTABLE } from './check-ids';
import { checksNamedIn, segmentsWithInstructions } from './ignore-comments';

type Setting = Severity | 'off' | 'default';

export interface NoteSettings {
  readonly checks: Readonly<Record<string, Setting>>;
  /** What could not be understood, as findings under {@link SETTINGS_ID}. */
  readonly problems: readonly Finding[];
}

/** The id under which mistakes in settings are reported. It is that of no check, and nothing switches it off. */
export const SETTINGS_ID = 'settings';

/** What each segment says; its reading stays the same object as long as nobody edits it. */
const read = new WeakMap<SegmentReading, NoteSettings>();
const NOTHING: NoteSettings = { checks: {}, problems: [] };

/** The settings of a note, in offsets of the note. Of two that contradict each other the later one holds. */
export function settingsOfNote(note: Note): NoteSettings {
  const bodyStart = markupReader(note.languageId).bodyStart(note.text);
  const checks: Record<string, Setting> = {};
  const problems: Finding[] = [];
  // Front matter is a segment of its own, the first.
  const speaking = bodyStart > 0 ? [0, ...segmentsWithInstructions(note)] : segmentsWithInstructions(note);
  for (const index of speaking) {
    const segment = note.segments[index]!;
    const isFrontMatter = segment.start < bodyStart;
    let own = read.get(segment.reading);
    if (own === undefined) read.set(segment.reading, (own = settingsOfSegment(note.text.slice(segment.start, segment.end), segment, isFrontMatter)));
    Object.assign(checks, own.checks);
    for (const problem of own.problems) problems.push(moved(problem, segment.start));
  }
  return { checks, problems };
}

function moved(problem: Finding, by: number): Finding {
  return { ...problem, ...shiftSpan(problem, by), fixes: problem.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, ...shiftSpan(edit, by) })) })) };
}

const FENCE = /^\uFEFF?---[^\r\n]*/;
const IN_COMMENT = /\brapallo[ \t]*:[ \t]*\{[\s\S]*\}/;

function settingsOfSegment(text: string, segment: Segment, isFrontMatter: boolean): NoteSettings {
  const parts: Span[] = [];
  if (isFrontMatter) {
    const start = FENCE.exec(text)![0].length;
    const body = text.slice(start);
    if (/^rapallo[ \t]*:/m.test(body)) parts.push({ start, end: start + body.search(/(?:\r\n?|\n)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/) });
  }
  for (const instruction of segment.reading.instructions) {
    const match = IN_COMMENT.exec(text.slice(instruction.start, instruction.end));
    if (match !== null) parts.push({ start: instruction.start + match.index, end: instruction.start + match.index + match[0].length });
  }
  const named = checksNamedIn(text, segment).filter(({ id }) => !CHECK_IDS.includes(id));
  if (parts.length === 0 && named.length === 0) return NOTHING;
  const reader = new SettingsReader();
  for (const part of parts) reader.read(text, part);
  for (const { id, start, end } of named) reader.complain({ start, end }, `There is no check “${id}”${meantCheck(id)}, so this comment silences nothing by that name.`, nearChecks(id));
  return { checks: reader.checks, problems: reader.problems };
}

class SettingsReader {
  readonly checks: Record<string, Setting> = {};
  readonly problems: Finding[] = [];

  /** Reads a part of a text that is YAML. */
  read(text: string, part: Span): void {
    const document = parseDocument(text.slice(part.start, part.end), { prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined) {
      const start = Math.min(part.start + error.pos[0], part.end - 1);
      this.complain({ start, end: start + 1 }, `The settings for Rapallo cannot be read as YAML, so they do not hold: ${error.message}`);
      return;
    }
    for (const [key, , value] of pairsOf(document.contents, part)) {
      // Files of facts say here of what kind they are: "rapallo: treaty".
      if (key !== 'rapallo' || (isScalar(value) && /^[a-z]+$/.test(String(value.value)) && !SETTABLE.includes(value.value as Setting))) continue;
      for (const [name, place, group] of pairsOf(value, part, (wrong) => this.complain(wrong, 'Behind “rapallo:” stands a group of settings: rapallo: { checks: { weekday: off } }.'))) {
        if (name !== 'checks') this.complain(place, `There is no setting “${name}” for a document; there is “checks”.`);
        else for (const check of pairsOf(group, part, (wrong) => this.complain(wrong, 'Behind “checks:” stands a group of checks: checks: { weekday: off }.'))) this.#set(...check, part);
      }
    }
  }

  #set(id: string, place: Span, value: unknown, part: Span): void {
    if (!CHECK_IDS.includes(id)) {
      this.complain(place, `There is no check “${id}”${meantCheck(id)}; the checks are ${CHECK_IDS.join(', ')}.`, nearChecks(id));
      return;
    }
    // YAML of old takes "off" for false.
    const given = isScalar(value) ? (value.value === false ? 'off' : value.value === true ? 'default' : value.value) : undefined;
    if (SETTABLE.includes(given as Setting)) this.checks[id] = given as Setting;
    else this.complain(isScalar(value) && value.value !== null ? spanOf(value, part) : place, `“${id}” must be one of ${SETTABLE.join(', ')}; what is set for the folder holds.`);
  }

  /** Reports a mistake, with the words that may have been meant in its place. */
  complain(span: Span, message: string, meant: readonly string[] = []): void {
    const fixes = meant.slice(0, 3).map((newText): Fix => ({ title: `Change to “${newText}”`, edits: [{ ...span, newText }] }));
    this.problems.push({ check: SETTINGS_ID, severity: 'warning', ...span, message, fixes, entries: [] });
  }
}

/** The pairs of a mapping: the key, where it stands, the value. `onOther` is told of a value that is something else. */
function pairsOf(node: unknown, part: Span, onOther?: (span: Span) => void): [string, Span, unknown][] {
  if (isMap(node)) {
    return (node.items as Pair[]).flatMap(({ key, value }): [string, Span, unknown][] => (isScalar(key) ? [[String(key.value), spanOf(key, part), value]] : []));
  }
  if (onOther !== undefined && isScalar(node)) onOther(spanOf(node, part));
  return [];
}

function spanOf(node: Node, part: Span): Span {
  const [start = 0, end = 1] = node.range ?? [];
  return { start: part.start + start, end: part.start + Math.max(end, start + 1) };
}
