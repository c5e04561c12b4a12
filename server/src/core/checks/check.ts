/** What a check is, what it sees and what it finds. */
import type { Claim } from '../claims/claim';
import type { FactBase } from '../facts/fact-base';
import type { DateMention } from '../text/dates/date-mention';
import type { RelativeExpression } from '../text/dates/relative';
import type { Mention } from '../text/mentions';
import { findOverlapping, type Span } from '../util/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A replacement of a stretch of the note. */
export interface TextEdit extends Span {
  readonly newText: string;
}

export interface Fix {
  /** What the fix does, in the words of a menu. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
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
}

/**
 * One sentence as the checks see it. All offsets are relative to {@link text}, the text of the segment that holds the
 * sentence, so that the findings of an unchanged segment stay valid wherever it moves.
 */
export interface Statement {
  readonly text: string;
  readonly sentence: Span;
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
  /** Expressions that count from another date: "five years after". */
  readonly relative: readonly RelativeExpression[];
  /** Stretches in quotation marks within the block. */
  readonly quotations: readonly Span[];
  readonly claims: readonly Claim[];
  readonly facts: FactBase;
}

export interface Check {
  /** In words, permanent: also the name of the file, of the setting, of the page and of the folder of fixtures. */
  readonly id: string;
  /** What it is called in settings. */
  readonly title: string;
  /** One sentence for a list of checks. */
  readonly explanation: string;
  /** Yields what contradicts the facts in one sentence. Never throws on any text. */
  run(statement: Statement): Iterable<Finding>;
}

/** Whether a stretch lies in quotation marks, where nothing is held against the writer. */
export function isQuoted(statement: Statement, span: Span): boolean {
  return findOverlapping(statement.quotations, span) !== undefined;
}
