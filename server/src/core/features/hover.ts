/** The card for whatever the mouse rests on: a name, a name with several bearers, or a date. */
import type { Note } from '../text/note';
import { shiftSpan, type Span } from '../util/span';
import { dateAt, dateSpokenOf, mentionAt } from './at-offset';
import type { Card } from './card';
import { dateCard } from './dates/date-card';
import { peopleThen } from './dates/people-then';
import { describe } from './describe';
import { candidatesCard, reasonOf } from './doubt';

/** The card at an offset with the stretch it is about; `undefined` where there is nothing to say. */
export function hoverAt(note: Note, offset: number): { span: Span; card: Card } | undefined {
  const mention = mentionAt(note, offset);
  if (mention?.entry !== undefined) {
    const because = reasonOf(note, mention);
    const card = { ...describe(note.facts, mention.entry, dateSpokenOf(note, mention)), ...(because !== undefined && { because }) };
    return { span: mention, card: { kind: 'entry', card } };
  }
  if (mention !== undefined) return { span: mention, card: { kind: 'candidates', card: candidatesCard(note, mention) } };
  const dated = dateAt(note, offset);
  if (dated === undefined) return undefined;
  const { segment, block, date } = dated;
  const card = dateCard(note.facts, date, (at) => peopleThen(note, segment, block, date, at));
  return card === undefined ? undefined : { span: shiftSpan(date, segment.start), card: { kind: 'date', card } };
}
