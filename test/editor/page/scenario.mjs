// @ts-check
/**
 * The shape of a page scenario.
 *
 * @typedef {object} Desk what a scenario has in its hands
 * @property {import('playwright-core').Page} page
 * @property {(name: string) => Promise<void>} picture saves a screenshot under that name
 *
 * @typedef {object} PageScenario
 * @property {string} name a sentence that is true when the scenario passes
 * @property {(desk: Desk) => Promise<void>} run starts with no file open
 */
export {};
