/**
 * The slip may be in the name and not in the date: on the day that is written the same happened to something else. Its name is
 * offered where it fits in without touching another word, in the language of the name that is written.
 */
import type { Claim } from '../claims/claim';
import type { CompiledEntry, CompiledName } from '../facts/index-format';
import { toInterval } from '../facts/fact-base';
import { isSingleDay } from '../time/interval';
import { foldText } from '../util/fold';
import type { Fix, Statement } from './check';

/** More than these would be guesses. */
const MOST = 2;

/** Heads of names after which article and adjectives stay as they are. */
const HEADS: Readonly<Record<string, readonly RegExp[]>> = {
  de: [/vertr[aä]g|pakt\b/i, /abkommen|protokoll/i, /konferenz|revolution/i],
  ru: [/договор|пакт|протокол/i, /соглашени/i, /конференци|революци/i],
};

/** German adjectives bend with the article before them; names of places in "-er" do not. */
const DECLINED = /^\p{Ll}|^\p{L}+(?:er|e|es) \p{Ll}/u;

/** Fixes that put in the name of what did happen on the written day. */
export function namesOfThatDay({ text, facts }: Statement, claim: Pick<Claim, 'mention' | 'entry' | 'date' | 'facets'>): Fix[] {
  const { mention, date, facets } = claim;
  const written = date.value?.bounds;
  const wording = text.slice(mention.start, mention.end);
  // An inflected or shortened name would need an inflected one in its place.
  if (written === undefined || facets === undefined || !isSingleDay(written) || date.composite === true || wording.toLowerCase() !== mention.form.text.toLowerCase() || mention.form.form !== undefined) return [];
  const others = facts.onDay(written.earliest).filter(({ entry, fact }) => entry !== claim.entry && entry.kind === claim.entry.kind && entry.partOf === undefined && facets.includes(fact.facet) && fact.certainty === undefined && isSingleDay(toInterval(fact.bounds)));
  const names = new Set(others.flatMap(({ entry }) => nameLike(mention.form, entry)?.text ?? []).map((name) => withInitialOf(wording, name)));
  return [...names].slice(0, MOST).map((newText) => ({ title: `Change to “${newText}”`, edits: [{ start: mention.start, end: mention.end, newText }] }));
}

function nameLike(model: CompiledName, entry: CompiledEntry): CompiledName | undefined {
  const isAlike = ({ text, lang, form, period, shared }: CompiledName): boolean =>
    lang === model.lang && form === undefined && period === undefined && (shared === undefined || shared.years !== undefined) && /^[^(,]*$/.test(text) && startsAlike(model.text, text) && fitsIn(lang, model.text, text);
  const isBuiltAlike = ({ text }: CompiledName): boolean => firstWord(text) === firstWord(model.text);
  const isOwnName = ({ text }: CompiledName): boolean => foldText(text) === foldText(entry.name.replace(/ \([^)]*\)$/, ''));
  // "Treaty of Berlin" for "Treaty of Rapallo"; else the name of the entry, or the shortest, which is how prose calls it.
  return entry.names.filter(isAlike).sort((a, b) => Number(isBuiltAlike(b)) - Number(isBuiltAlike(a)) || Number(isOwnName(b)) - Number(isOwnName(a)) || a.text.length - b.text.length)[0];
}

const firstWord = (text: string): string => /^\S+/.exec(text)?.[0].toLowerCase() ?? '';

/** "Treaty" and "treaty": the first letter as large or small as it is written. */
function withInitialOf(written: string, name: string): string {
  return /^\p{Lu}/u.test(written) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** Whether both take an article, or neither does: "Treaty of …" does, "Operation …" and "Germany’s …" do not. */
function startsAlike(a: string, b: string): boolean {
  const isBare = (text: string): boolean => /^(?:operation|unternehmen|операция)\s|^\S+['’]s\s/i.test(text);
  return isBare(a) === isBare(b) && /^the\s/i.test(a) === /^the\s/i.test(b);
}

function fitsIn(lang: string, a: string, b: string): boolean {
  const heads = HEADS[lang.split('-')[0]!];
  return heads === undefined ? lang.startsWith('en') : heads.some((head) => head.test(a) && head.test(b)) && (lang.startsWith('ru') || !DECLINED.test(b));
}
