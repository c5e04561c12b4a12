/** How a message names an entry and what happened to it: "The Treaty of Rapallo (1922) was signed". Shared by the checks. */
import { FACET_WORDS, type DateFacet } from '../facts/facets';
import type { CompiledEntry } from '../facts/index-format';

const STATE_WITH_ARTICLE = /Union|Republic|Kingdom|Empire|Reich|Federation|States|RSFSR|Protectorate|Government/;

/** The name at the beginning of a sentence, with the article that it needs. */
export function subjectName(entry: CompiledEntry): string {
  const needsArticle = entry.kind !== 'person' && (entry.kind !== 'state' || STATE_WITH_ARTICLE.test(entry.name)) && entry.kind !== 'place' && !/^(?:the|operation|\S+['’]s) /i.test(entry.name);
  return needsArticle ? `The ${entry.name}` : entry.name;
}

const PLURAL = /(?:Treaties|Agreements|Accords|Protocols|Pacts|Purges|Elections|Talks|Conversations)$/;

/** The verb of a facet in the number of the name: "was signed", "were signed". */
export function facetOf(entry: CompiledEntry, facet: DateFacet): string {
  return PLURAL.test(entry.name) ? FACET_WORDS[facet].replace(/^was /, 'were ') : FACET_WORDS[facet];
}
