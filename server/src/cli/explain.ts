/** `rapallo explain`: the page of a check. */
import { CHECKS } from '../core/checks';
import { nearChecks } from '../core/checks/check-ids';
import type { CheckPages } from '../node/check-pages';
import { EXIT, type CommandIo } from './io';

/** Prints the page of a check, or without an id the list of all. */
export function explainCommand(id: string | undefined, pages: CheckPages, format: 'text' | 'json', io: CommandIo): number {
  if (id === undefined) {
    io.out(format === 'json' ? `${JSON.stringify({ checks: CHECKS.map(({ id, title, explanation, offByDefault }) => ({ id, title, explanation, offByDefault: offByDefault === true })) })}\n` : `${listOfChecks()}\n`);
    return EXIT.clean;
  }
  const check = CHECKS.find((one) => one.id === id);
  const page = (Object.hasOwn(pages, id) ? pages[id] : undefined) ?? (check === undefined ? undefined : `# ${check.id}: ${check.title.toLowerCase()}\n\n${check.explanation}\n`);
  if (page === undefined) {
    const near = nearChecks(id);
    const meant = near.length === 0 ? '' : ` Did you mean ${near.slice(0, 3).map((other) => `“${other}”`).join(' or ')}?`;
    io.err(`rapallo: There is no check “${id}”.${meant} The checks are:\n\n${listOfChecks()}\n`);
    return EXIT.failure;
  }
  if (format === 'json') io.out(`${JSON.stringify({ id, title: check?.title ?? null, explanation: check?.explanation ?? null, offByDefault: check?.offByDefault === true, page })}\n`);
  else io.out(page.endsWith('\n') ? page : `${page}\n`);
  return EXIT.clean;
}

function listOfChecks(): string {
  const width = Math.max(...CHECKS.map(({ id }) => id.length));
  return CHECKS.map(({ id, explanation, offByDefault }) => `  ${id.padEnd(width)}  ${explanation}${offByDefault === true ? ' Off by default.' : ''}`).join('\n');
}
