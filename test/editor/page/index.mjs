// @ts-check
/**
 * All page scenarios, in the order in which they run.
 */
import { appearanceScenarios } from './appearance.mjs';
import { cardScenarios } from './cards.mjs';
import { dateScenarios } from './dates.mjs';
import { disagreeingScenarios } from './disagreeing.mjs';
import { namingScenarios } from './naming.mjs';
import { readingScenarios } from './reading.mjs';
import { writingScenarios } from './writing.mjs';

export const pageScenarios = Object.freeze([...readingScenarios, ...cardScenarios, ...writingScenarios, ...disagreeingScenarios, ...namingScenarios, ...dateScenarios, ...appearanceScenarios]);
