/**
 * A treaty is given the date of another stage of its life: of the signature where the ratification is meant, of the
 * ratification where the signature is. The words must name the stage, and the base must know its date.
 */
import type { Claim } from '../claims/claim';
import { sourceSentence } from '../facts/citations';
import { admittedInterval, toInterval } from '../facts/fact-base';
import { edtfInWords } from '../facts/fact-words';
import { FACET_WORDS, type DateFacet } from '../facts/facets';
import type { CompiledDate } from '../facts/index-format';
import { intervalsMeet, isSingleDay } from '../time/interval';
import type { Check, Finding, Statement } from './check';
import { fixWithDay } from './corrected-date';
import { facetOf, subjectName } from './fact-in-message';
import { placeOfDate } from './fact-place';

export const facetSwapped: Check = {
  id: 'facet-swapped',
  title: 'Signature, ratification and entry into force',
  explanation: 'A treaty is given the date of its signature for its ratification or entry into force, or the other way round.',
  concerns: ({ claims }) => claims.length > 0,
  *run(statement) {
    for (const claim of statement.claims) {
      const finding = claim.entry.kind === 'treaty' ? judge(statement, claim) : undefined;
      if (finding !== undefined) yield finding;
    }
  },
};

/** The stages that are not mistaken for one another by loose wording: what is published may be published when it is signed. */
const STAGES: ReadonlySet<DateFacet> = new Set<DateFacet>(['initialled', 'signed', 'ratified', 'ratifications-exchanged', 'in-force']);

function judge(statement: Statement, claim: Claim): Finding | undefined {
  const facets = (claim.facets ?? []).filter((facet) => STAGES.has(facet));
  if (facets.length === 0 || facets.length < (claim.facets ?? []).length) return undefined;
  const written = claim.date.value!.bounds;
  const { dates } = claim.entry;
  const meant = dates.filter((fact) => facets.includes(fact.facet));
  const right = meant.find((fact) => isSingleDay(toInterval(fact.bounds)));
  if (right === undefined || meant.some((fact) => fact.certainty !== undefined || intervalsMeet(admittedInterval(fact), written))) return undefined;
  // Of namesakes it may be true.
  const isTrueOfAnother = claim.mention.candidates.some((entry) => entry !== claim.entry && entry.dates.some((fact) => facets.includes(fact.facet) && intervalsMeet(admittedInterval(fact), written)));
  if (isTrueOfAnother) return undefined;
  const other = dates.find((fact) => STAGES.has(fact.facet) && !facets.includes(fact.facet) && fact.certainty === undefined && isSingleDay(toInterval(fact.bounds)) && intervalsMeet(toInterval(fact.bounds), written));
  return other === undefined ? undefined : finding(statement, claim, right, other);
}

function finding(statement: Statement, claim: Claim, right: CompiledDate, other: CompiledDate): Finding {
  const { entry, date } = claim;
  const pronoun = facetOf(entry, 'signed').startsWith('were') ? 'they' : 'it';
  return {
    check: facetSwapped.id,
    severity: 'warning',
    start: date.start,
    end: date.end,
    message: `${subjectName(entry)} ${facetOf(entry, right.facet)} on ${edtfInWords(right.edtf)}; on ${edtfInWords(other.edtf)} ${pronoun} ${facetOf(entry, other.facet)}.${sourceSentence(statement.facts, statement.facts.dateDetails(entry, right).sources)}`,
    fixes: date.composite === undefined ? [fixWithDay(statement.text, date, toInterval(right.bounds).earliest, FACET_WORDS[right.facet].replace(/^was /, ''))] : [],
    entries: [entry.id],
    facts: [placeOfDate(entry, right), placeOfDate(entry, other)],
  };
}
