/**
 * Entries that Markdown links lead to: in "[treaty of 10 October 1939](../treaties/soviet-lithuanian-….md)" the target tells
 * which treaty is meant. Links of another kind have become names when the text was read.
 */
import type { FactBase } from '../facts/fact-base';
import type { CompiledEntry } from '../facts/index-format';
import type { Span } from '../util/span';

/** A link; the span is that of its words. */
export interface LinkedEntry extends Span {
  readonly entry: CompiledEntry;
}

const slugs = new WeakMap<FactBase, ReadonlyMap<string, CompiledEntry | undefined>>();

/** Entries by the last part of their ids; `undefined` where several share it. */
function bySlug(facts: FactBase): ReadonlyMap<string, CompiledEntry | undefined> {
  let known = slugs.get(facts);
  if (known === undefined) {
    const found = new Map<string, CompiledEntry | undefined>();
    for (const entry of facts.entries) {
      const slug = entry.id.slice(entry.id.indexOf('/') + 1);
      found.set(slug, found.has(slug) ? undefined : entry);
    }
    slugs.set(facts, (known = found));
  }
  return known;
}

const LINK = /\[([^[\]]{1,200})\]\((?:[^()\s]{0,200}\/)?([^()\s/#]{1,150})\.md(?:#[^()\s]*)?\)/g;

/** The links of a sentence that lead to pages of entries, in order. */
export function findLinkedEntries(text: string, sentence: Span, facts: FactBase): LinkedEntry[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!words.includes('](')) return [];
  return [...words.matchAll(LINK)].flatMap((match) => {
    const entry = bySlug(facts).get(match[2]!);
    const start = sentence.start + match.index + 1;
    return entry === undefined ? [] : [{ start, end: start + match[1]!.length, entry }];
  });
}
