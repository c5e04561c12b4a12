/** Text to measure on: the sample notes and the prose of the fact base, repeated with changing dates up to a size. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/** Prose of about `characters` UTF-16 units, the same on every run. */
export function generatedNote(characters: number): string {
  const paragraphs = globSync(['examples/notes/*.md', 'data/{people,treaties,events}/*.md'])
    .sort()
    .flatMap((path) => readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '').split(/\n{2,}/))
    .filter((paragraph) => paragraph.trim() !== '');
  const parts: string[] = [];
  let length = 0;
  for (let index = 0; length < characters; index++) {
    const round = Math.floor(index / paragraphs.length);
    const paragraph = paragraphs[index % paragraphs.length]!.replace(/\b(\d{1,2}) (August|April|June)\b/g, (_, day: string, month: string) => `${((Number(day) + round) % 28) + 1} ${month}`);
    parts.push(paragraph);
    length += paragraph.length + 2;
  }
  return `${parts.join('\n\n')}\n`;
}

/** Bytes of a text in UTF-8, in millions. */
export function megabytes(text: string): number {
  return Buffer.byteLength(text) / 1e6;
}
