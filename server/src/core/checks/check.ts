/** What a check is, what it sees and what it finds. */
import type { Act } from '../claims/acts';
import type { Appointment } from '../claims/appointments';
import type { Claim } from '../claims/claim';
import type { ExchangedTreaty } from '../claims/exchanged-treaties';
import type { LifeEvent } from '../claims/life-events';
import type { Setting } from '../claims/settings-of-acts';
import type { TreatyStateClaim } from '../claims/treaty-states';
import type { FactBase } from '../facts/fact-base';
import type { DateMention } from '../text/dates/date-mention';
import type { RelativeExpression } from '../text/dates/relative';
import type { Mention } from '../text/mentions';
import type { Note, Segment } from '../text/note';
import { findOverlapping, shiftSpan, type Span } from '../util/span';
import type { FactPlace } from './fact-place';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A replacement of a stretch of the note. */
export interface TextEdit extends Span {
  readonly newText: string;
}

export interface Fix {
  /** What the fix does, in the words of a menu. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Set for a repair that changes how something is written and not what is said, so that it may be made throughout a note. */
  readonly notation?: true;
}

/** A contradiction between a statement and the facts. */
export interface Finding extends Span {
  readonly check: string;
  readonly severity: Severity;
  /** What the text says, what the fact is, and who says so. */
  readonly message: string;
  /** Repairs, the likeliest first. */
  readonly fixes: readonly Fix[];
  /** Entries that hold the facts, for links to them. */
  readonly entries: readonly string[];
  /** The lines on the pages of entries where the facts stand, the one that the message tells first. */
  readonly facts?: readonly FactPlace[];
}

/**
 * One sentence as the checks see it. All offsets are relative to {@link text}, the text of the segment that holds the
 * sentence, so that the findings of an unchanged segment stay valid wherever it moves.
 */
export interface Statement {
  readonly text: string;
  readonly sentence: Span;
  readonly mentions: readonly Mention[];
  /** The names of the sentence before, of which a pronoun may speak. */
  readonly antecedents?: readonly Mention[];
  readonly dates: readonly DateMention[];
  /** Expressions that count from another date: "five years after". */
  readonly relative: readonly RelativeExpression[];
  /** Stretches in quotation marks within the block. */
  readonly quotations: readonly Span[];
  readonly claims: readonly Claim[];
  /** Claims whose dates have their year from context; only what holds in every year is held against them. */
  readonly claimsInContext: readonly Claim[];
  readonly acts: readonly Act[];
  readonly settings: readonly Setting[];
  readonly appointments: readonly Appointment[];
  readonly treatyStates: readonly TreatyStateClaim[];
  readonly exchangedTreaties: readonly ExchangedTreaty[];
  readonly lifeEvents: readonly LifeEvent[];
  readonly facts: FactBase;
}

/**
 * Gives what `find` finds in each segment of the note, in their order; for segments that are unchanged since an earlier run it
 * is what was found then. `find` may look at the segment and the facts, at nothing else of the note, and counts offsets from
 * the start of the segment.
 */
export type Recall = <T extends object>(find: (segment: Segment) => T) => readonly T[];

export interface Check {
  /** In words, permanent: also the name of the file, of the setting, of the page and of the folder of fixtures. */
  readonly id: string;
  /** What it is called in settings. */
  readonly title: string;
  /** One sentence for a list of checks. */
  readonly explanation: string;
  /** Set for a check that is run only for writers who have asked for it. */
  readonly offByDefault?: true;
  /**
   * The quick question whether a sentence has anything that {@link run} would look at, because most have nothing for most
   * checks; `run` is not called where it is false. Left out, every sentence is looked at.
   */
  concerns?(statement: Statement): boolean;
  /** Yields what contradicts the facts in one sentence. Never throws on any text. */
  run?(statement: Statement): Iterable<Finding>;
  /**
   * Yields what can only be said of the note as a whole, in offsets of the note. It is run after every edit, so whatever
   * takes time is done for each segment by itself, with the help of `recall`. Never throws on any text.
   */
  runOnNote?(note: Note, recall: Recall): Iterable<Finding>;
}

/** Whether a stretch lies in quotation marks, where nothing is held against the writer. */
export function isQuoted(statement: Statement, span: Span): boolean {
  return findOverlapping(statement.quotations, span) !== undefined;
}

/** Findings without fixes, found in each segment in its own offsets, as findings of the note. */
export function* inNote(note: Note, bySegment: readonly (readonly Finding[])[]): Generator<Finding> {
  for (const [index, found] of bySegment.entries()) for (const finding of found) yield { ...finding, ...shiftSpan(finding, note.segments[index]!.start) };
}
