/**
 * Findings keep away from the word that is being typed: half a date is mostly a wrong one. One on which the writer has just
 * typed or deleted a character waits for a pause, or until the writing goes on elsewhere.
 */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Span } from '../core/util/span';

/** How long a pause must be, in milliseconds, until somebody has done typing. */
export const PAUSE_AFTER_WORD = 700;

export interface Typing {
  /** Where the cursor is, as far as the edit tells. */
  readonly offset: number;
  readonly time: number;
}

/** What an edit tells of typing; `undefined` for one that is no single keystroke, such as a correction that was chosen. */
export function typingOf(changes: readonly TextDocumentContentChangeEvent[], replaced: Span | undefined, time: number): Typing | undefined {
  const [change] = changes;
  if (change === undefined || changes.length > 1 || replaced === undefined) return undefined;
  const written = [...change.text].length;
  const deleted = replaced.end - replaced.start;
  const isKeystroke = (written === 1 && deleted === 0) || (written === 0 && deleted >= 1 && deleted <= 2);
  return isKeystroke ? { offset: replaced.start + change.text.length, time } : undefined;
}

/** Whether a finding stands on the word that is being typed. */
export function isBeingTyped(finding: Span, typing: Typing | undefined, now: number): boolean {
  return typing !== undefined && now < typing.time + PAUSE_AFTER_WORD && finding.start <= typing.offset && typing.offset <= finding.end;
}
