/** Chance that is the same on every run. */
export type Random = (below: number) => number;

/** Whole numbers from 0, by the text that names the series: the same text gives the same numbers. */
export function seededRandom(seed: string): Random {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 16777619) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return Math.floor(((state ^ (state >>> 13)) >>> 0) / 4294967296 * below);
  };
}

/** At most `most` of the items, chosen by chance and left in their order. */
export function sample<T>(items: readonly T[], most: number, seed: string): T[] {
  if (items.length <= most) return [...items];
  const random = seededRandom(seed);
  const chosen = items.map((item, index) => ({ item, index, by: random(1 << 30) })).sort((a, b) => a.by - b.by).slice(0, most);
  return chosen.sort((a, b) => a.index - b.index).map(({ item }) => item);
}
