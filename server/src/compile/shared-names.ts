/** Names and index terms that more than one entry has. */
import { foldText } from '../core/util/fold';
import type { Placed } from './placed';
import type { Problem } from './problem';

const keyOf = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** A form that several entries bear says of each what tells it apart. */
export function checkSharedNames(placed: readonly Placed[]): Problem[] {
  const bearers = new Map<string, { one: Placed; index: number; told: boolean; usual: boolean }[]>();
  for (const one of placed) {
    one.entry.names.forEach((name, index) => {
      const key = keyOf(name.text);
      const known = bearers.get(key) ?? [];
      if (!known.some((other) => other.one.entry === one.entry)) known.push({ one, index, told: name.shared !== undefined, usual: name.shared?.usual === true });
      bearers.set(key, known);
    });
  }
  const problems: Problem[] = [];
  for (const list of bearers.values()) {
    if (list.length < 2) continue;
    const untold = list.find((bearer) => !bearer.told) ?? (list.filter((bearer) => bearer.usual).length > 1 ? list.filter((bearer) => bearer.usual)[1] : undefined);
    if (untold === undefined) continue;
    const { one, index } = untold;
    const others = list.filter((bearer) => bearer !== untold).map((bearer) => bearer.one.entry.id).join(', ');
    const text = one.entry.names[index]!.text;
    const message = untold.told ? `“${text}” is marked as usual for this entry and for ${others}` : `“${text}” is also a name of ${others}; say with “shared” what tells them apart`;
    problems.push({ file: one.file.file, line: one.file.lineOf(['names']), severity: 'error', message });
  }
  return problems;
}

/** An index term that is a name of its entry anyway, or stands twice, is left over. Several entries may share a term, as in any index. */
export function checkIndexTerms(placed: readonly Placed[]): Problem[] {
  return placed.flatMap(({ entry, details, file }) => {
    const names = new Set(entry.names.map((name) => keyOf(name.text)));
    const terms = (details.indexTerms ?? []).map(keyOf);
    return terms.flatMap((key, index): Problem[] => {
      const term = details.indexTerms![index]!;
      const wrong = names.has(key) ? 'is a name of this entry already; take it out' : terms.indexOf(key) < index ? 'stands here twice' : undefined;
      return wrong === undefined ? [] : [{ file: file.file, line: file.lineOf(['indexTerms', index]), severity: 'warning', message: `the index term “${term}” ${wrong}` }];
    });
  });
}
