/** The sections of an entry page that weigh statements: figures, disputes, and what is met in print but not followed. */
import { edtfInWords } from '../facts/fact-words';
import type { EntryDetails } from '../facts/index-format';
import { amountInWords, rangeInWords } from '../facts/number-words';
import { escapeMarkdown } from './escape';
import type { PageWriter } from './page-writer';

/** What is counted, how many, when and by whom. */
export function addFigures(writer: PageWriter, { figures }: EntryDetails): void {
  if (figures === undefined) return;
  writer.heading('Figures');
  figures.forEach((figure, index) => {
    const when = figure.asOf === undefined ? '' : ` (${escapeMarkdown(edtfInWords(figure.asOf))})`;
    const certainty = figure.certainty === undefined ? '' : `, ${figure.certainty}`;
    const by = figure.by === undefined ? '' : ` by the count of ${escapeMarkdown(figure.by)}`;
    const range = figure.value === undefined || figure.admits === undefined ? '' : `; accounts give ${escapeMarkdown(rangeInWords(figure.admits))}`;
    const note = figure.note === undefined ? '' : `. ${escapeMarkdown(figure.note)}`;
    writer.add(`- **${escapeMarkdown(figure.counts)}**${when}${certainty}: ${escapeMarkdown(amountInWords(figure))}${by}${range}${note}${writer.cite(figure.sources)}`, `figure:${index}`);
  });
}

export function addDisputes(writer: PageWriter, { disputes }: EntryDetails): void {
  if (disputes === undefined) return;
  writer.heading('Where accounts differ');
  for (const dispute of disputes) {
    writer.add(`- **${escapeMarkdown(dispute.about)}**`);
    for (const position of dispute.positions) {
      const date = position.edtf === undefined ? '' : ` (${escapeMarkdown(edtfInWords(position.edtf))})`;
      writer.add(`  - ${escapeMarkdown(position.who)}: ${escapeMarkdown(position.holds)}${date}${writer.cite(position.sources)}`);
    }
  }
}

/** What is said elsewhere, with the place, and under it what holds instead. */
export function addCorrections(writer: PageWriter, { corrections }: EntryDetails): void {
  if (corrections === undefined) return;
  writer.heading('Met in print, but not followed here');
  corrections.forEach(({ says, edtf, where, because, sources }, index) => {
    const words = edtf === undefined ? '' : edtfInWords(edtf);
    const date = says.includes(words) ? '' : ` (${escapeMarkdown(words)})`;
    writer.add(`- **${escapeMarkdown(says)}**${date}${writer.cite(where)}`, `correction:${index}`);
    writer.add(`  - ${escapeMarkdown(because)}${writer.cite(sources)}`);
  });
}
