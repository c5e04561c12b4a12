/** Chronology pages: what happened in a year, by day, with links to the entries; and an index of the years. */
import { toInterval, type FactBase } from '../facts/fact-base';
import { edtfInWords, factLabel, firstDayOf } from '../facts/fact-words';
import type { CompiledEntry } from '../facts/index-format';
import { dateFromDay } from '../time/day';
import { edtfOfDay } from '../time/edtf';
import type { DayInterval } from '../time/interval';
import { escapeMarkdown } from './escape';
import { pageLink, type EntryPage } from './page-writer';

const FOLDER = 'chronology';

interface ChronologyLine {
  readonly day: number;
  readonly length: number;
  readonly text: string;
}

/** Title and blank line. */
const LINES_BEFORE = 2;

/** The pages of the chronology by name: `index` and every year that has a fact, with the anchors `day:1922-04-16` of its days. */
export function chronologyPage(facts: FactBase, name: string): EntryPage | undefined {
  const years = linesByYear(facts);
  if (name === 'index') {
    const lines = [...years.keys()].sort((a, b) => a - b).map((year) => `- [${year}](${year}.md) (${years.get(year)!.length})`);
    return { markdown: `# Chronology\n\n${lines.join('\n')}\n`, lines: new Map([['title', 0]]) };
  }
  const year = /^\d{3,4}$/.test(name) ? Number(name) : NaN;
  const lines = years.get(year);
  if (lines === undefined) return undefined;
  // Vaguer dates stand after the days that they begin with.
  lines.sort((a, b) => a.day - b.day || a.length - b.length);
  const neighbours = [year - 1, year + 1].filter((other) => years.has(other)).map((other) => `[${other}](${other}.md)`);
  const anchors = new Map([['title', 0]]);
  lines.forEach(({ day }, index) => {
    const anchor = `day:${edtfOfDay(dateFromDay(day))}`;
    if (!anchors.has(anchor)) anchors.set(anchor, index + LINES_BEFORE);
  });
  return { markdown: `# ${year}\n\n${lines.map((line) => line.text).join('\n')}\n\n${[...neighbours, '[All years](index.md)'].join(' · ')}\n`, lines: anchors };
}

function linesByYear(facts: FactBase): Map<number, ChronologyLine[]> {
  const years = new Map<number, ChronologyLine[]>();
  const add = ({ earliest, latest }: DayInterval, when: string, text: string): void => {
    if (!Number.isFinite(earliest)) return;
    const { year } = dateFromDay(earliest);
    const line = { day: earliest, length: latest - earliest, text: `- **${escapeMarkdown(when)}**: ${text}` };
    const known = years.get(year);
    if (known === undefined) years.set(year, [line]);
    else known.push(line);
  };
  for (const entry of facts.entries) {
    for (const fact of entry.dates) add(toInterval(fact.bounds), edtfInWords(fact.edtf), `${link(entry)}: ${relink(entry, factLabel(fact, facts.dateDetails(entry, fact)))}`);
    for (const tenure of entry.holders ?? []) {
      const from = tenure.from === undefined ? undefined : firstDayOf(tenure.from);
      if (tenure.from === undefined || from === undefined) continue;
      const holder = tenure.person === undefined ? undefined : facts.entry(tenure.person);
      const who = holder === undefined ? escapeMarkdown(tenure.name ?? '') : link(holder);
      add({ earliest: from, latest: from }, edtfInWords(tenure.from), `${who} becomes ${tenure.capacity === 'acting' ? 'acting ' : ''}[${escapeMarkdown(facts.tenureDetails(entry, tenure).title ?? entry.name)}](${pageLink(FOLDER, entry.id)})`);
    }
  }
  return years;
}

function link(entry: CompiledEntry): string {
  return `[${escapeMarkdown(entry.name)}](${pageLink(FOLDER, entry.partOf ?? entry.id)})`;
}

/** Links of a label are relative to the folder of its entry; here they start from another. */
function relink(entry: CompiledEntry, label: string): string {
  const own = entry.id.split('/')[0]!;
  return label.replace(/\]\((?:\.\/)?([a-z0-9-]+\.md)/g, `](../${own}/$1`);
}
