/** The checks, in the order in which lists show them. An id that is retired stays here as a comment and is not used again. */
import { calendar } from './calendar';
import type { Check } from './check';
import { eventDate } from './event-date';
import { facetSwapped } from './facet-swapped';
import { figure } from './figure';
import { impossibleDate } from './impossible-date';
import { interval } from './interval';
import { lifeDates } from './life-dates';
import { nameSpelling } from './name-spelling';
import { nameVariant } from './name-variant';
import { officeTerm } from './office-term';
import { outsideLifetime } from './outside-lifetime';
import { periodName } from './period-name';
import { rangeOrder } from './range-order';
import { sequence } from './sequence';
import { treatyState } from './treaty-state';
import { weekday } from './weekday';

export const CHECKS: readonly Check[] = [
  eventDate, facetSwapped, treatyState, lifeDates, officeTerm, outsideLifetime, periodName, weekday, impossibleDate, rangeOrder, calendar, interval, sequence, figure, nameSpelling, nameVariant,
];

export type { Check, Finding, Fix, Severity, TextEdit } from './check';
