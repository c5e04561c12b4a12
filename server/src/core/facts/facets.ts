/**
 * What a date can say of an entity. A *facet* is the aspect of a life, treaty or event that a date belongs to:
 * a treaty is signed on one day and in force from another, and both dates are right.
 */

export const DATE_FACETS = [
  // lives
  'born', 'died', 'appointed', 'dismissed', 'resigned', 'accredited', 'arrested', 'sentenced', 'exiled', 'emigrated',
  'met', 'visited', 'spoke', 'wrote',
  // treaties and other papers
  'negotiated', 'proposed', 'initialled', 'signed', 'ratified', 'ratifications-exchanged', 'in-force', 'published', 'announced',
  'extended', 'renewed', 'denounced', 'broken', 'annulled', 'terminated', 'expired',
  // events
  'began', 'ended', 'occurred', 'opened', 'closed',
  // states, places, organisations
  'founded', 'proclaimed', 'recognised', 'renamed', 'moved', 'occupied', 'annexed', 'dissolved',
  // anything else, told by its label
  'other',
] as const;

export type DateFacet = (typeof DATE_FACETS)[number];

/** The verb phrase that a card or a message uses for each facet: "was signed on". */
export const FACET_WORDS: Readonly<Record<DateFacet, string>> = {
  born: 'was born', died: 'died', appointed: 'was appointed', dismissed: 'was dismissed', resigned: 'resigned',
  accredited: 'was accredited', arrested: 'was arrested', sentenced: 'was sentenced', exiled: 'was exiled', emigrated: 'emigrated',
  met: 'met', visited: 'visited', spoke: 'spoke', wrote: 'wrote',
  negotiated: 'was negotiated', proposed: 'was proposed', initialled: 'was initialled', signed: 'was signed',
  ratified: 'was ratified', 'ratifications-exchanged': 'had its ratifications exchanged', 'in-force': 'came into force',
  published: 'was published', announced: 'was announced', extended: 'was extended', renewed: 'was renewed',
  denounced: 'was denounced', broken: 'was broken', annulled: 'was annulled', terminated: 'was terminated', expired: 'expired',
  began: 'began', ended: 'ended', occurred: 'took place', opened: 'opened', closed: 'closed',
  founded: 'was founded', proclaimed: 'was proclaimed', recognised: 'was recognised', renamed: 'was renamed', moved: 'moved',
  occupied: 'was occupied', annexed: 'was annexed', dissolved: 'was dissolved', other: 'is dated',
};
