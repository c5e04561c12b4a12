/** The checks, in the order in which lists show them. An id that is retired stays here as a comment and is not used again. */
import type { Check } from './check';
import { eventDate } from './event-date';
import { impossibleDate } from './impossible-date';
import { rangeOrder } from './range-order';
import { weekday } from './weekday';

export const CHECKS: readonly Check[] = [eventDate, weekday, impossibleDate, rangeOrder];

export type { Check, Finding, Fix, Severity, TextEdit } from './check';
