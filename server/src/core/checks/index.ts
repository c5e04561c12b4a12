/** The checks, in the order in which lists show them. An id that is retired stays here as a comment and is not used again. */
import { calendar } from './calendar';
import type { Check } from './check';
import { eventDate } from './event-date';
import { figure } from './figure';
import { impossibleDate } from './impossible-date';
import { interval } from './interval';
import { lifeDates } from './life-dates';
import { rangeOrder } from './range-order';
import { sequence } from './sequence';
import { weekday } from './weekday';

export const CHECKS: readonly Check[] = [eventDate, lifeDates, weekday, impossibleDate, rangeOrder, calendar, interval, sequence, figure];

export type { Check, Finding, Fix, Severity, TextEdit } from './check';
