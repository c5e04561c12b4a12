/**
 * The parts that every kind of entry shares, as JSON Schema and as types from one definition.
 *
 * The descriptions are written for the historian who edits the file: an editor shows them on hover, and
 * `docs/adding-a-fact.md` explains the same keys at length.
 */
import Type, { type Static } from 'typebox';
import { DATE_FACETS } from '../../core/facts/facets';

const closed = { additionalProperties: false } as const;

/** A citation: the bare id of a source, or the id with the place in it. */
export const Citation = Type.Union(
  [
    Type.String({ minLength: 1, description: 'Id of a work in data/sources.json.' }),
    Type.Object(
      {
        id: Type.String({ minLength: 1, description: 'Id of a work in data/sources.json.' }),
        locator: Type.Optional(
          Type.String({ minLength: 1, description: 'Where in it: page, document number, section, article.' }),
        ),
        note: Type.Optional(Type.String({ minLength: 1, description: 'What exactly it says, or how far it can be trusted.' })),
      },
      closed,
    ),
  ],
  { description: 'A source: its id, or its id with a locator.' },
);

export const Citations = Type.Array(Citation, { minItems: 1, description: 'Who says so.' });

/** An EDTF string. The compiler reads it with the `edtf` package, so the schema only asks for a text. */
export const Edtf = Type.String({
  minLength: 4,
  description: 'Extended Date/Time Format, Gregorian: 1922-04-16, 1922-04, 1922, 1922~, 1939-08-23/1939-08-24, 1922/..',
});

export const EntryReference = Type.String({
  pattern: '^[a-z]+/[a-z0-9-]+(#[a-z0-9-]+)?$',
  description: 'Id of another entry: folder and file name, such as people/georgy-chicherin; a part follows a #.',
});

export const Name = Type.Object(
  {
    text: Type.String({ minLength: 2, description: 'The form as it is written in prose.' }),
    lang: Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z]{4})?$', description: 'Language of the form: en, de, ru, fr …' }),
    form: Type.Optional(
      Type.Enum(['full', 'short', 'variant', 'nickname', 'abbreviation'], {
        description:
          'full: unmistakable; short: a surname or a bare place name; variant: another spelling or transliteration; ' +
          'nickname: what others call it; abbreviation: initials. Without it: full.',
      }),
    ),
    case: Type.Optional(
      Type.Enum(['proper', 'exact', 'any'], {
        description:
          'proper: capitals as written, small letters may be capitals; exact: every letter as written; ' +
          'any: capitals do not matter. Without it: exact for abbreviations, else proper.',
      }),
    ),
    period: Type.Optional(
      Type.String({ minLength: 4, description: 'EDTF interval in which the name was borne, such as 1914-09-01/1924-01-26.' }),
    ),
    shared: Type.Optional(
      Type.Object(
        {
          usual: Type.Optional(
            Type.Boolean({ description: 'True for the one entry that is meant when nothing tells them apart.' }),
          ),
          amid: Type.Optional(
            Type.Boolean({ description: 'True for the one entry that is meant when nothing tells them apart and the note names others of the subject.' }),
          ),
          years: Type.Optional(
            Type.String({ minLength: 4, description: 'EDTF interval: a date in the sentence inside it speaks for this entry.' }),
          ),
          namesakes: Type.Optional(
            Type.Array(Type.String({ minLength: 4 }), { description: 'EDTF dates of others of the name that have no entry: such a date in the sentence says that one of them is meant.' }),
          ),
          clues: Type.Optional(
            Type.Array(Type.String({ minLength: 2 }), { description: 'Words near the name that speak for this entry.' }),
          ),
        },
        { ...closed, description: 'For a form that several entries bear: what tells this one apart.' },
      ),
    ),
    note: Type.Optional(Type.String({ minLength: 1, description: 'Who used the form, and when.' })),
  },
  closed,
);

export const DateFact = Type.Object(
  {
    facet: Type.Enum([...DATE_FACETS], { description: 'What happened on this date.' }),
    edtf: Edtf,
    admits: Type.Optional(
      Type.String({
        minLength: 4,
        description:
          'EDTF interval of every date that an honest account may give, where accounts differ: ' +
          '1939-08-23/1939-08-24 for a treaty dated the 23rd and signed in the small hours of the 24th.',
      }),
    ),
    certainty: Type.Optional(Type.Enum(['certain', 'probable', 'disputed'], { description: 'Without it: certain.' })),
    asWritten: Type.Optional(
      Type.Object(
        {
          text: Type.String({ minLength: 4, description: 'The date as the source writes it, such as 25 October 1917.' }),
          calendar: Type.Enum(['julian', 'gregorian']),
        },
        { ...closed, description: 'For a date that the source gives in Old Style.' },
      ),
    ),
    label: Type.Optional(
      Type.String({ minLength: 3, description: 'What the chronology says, such as "arrested in Berlin". Needed for the facet "other".' }),
    ),
    by: Type.Optional({ ...EntryReference, description: 'Who did it, when only one side did: states/germany ratified.' }),
    place: Type.Optional({ ...EntryReference, description: 'Where.' }),
    note: Type.Optional(Type.String({ minLength: 1 })),
    sources: Citations,
  },
  closed,
);

export const Relation = Type.Object(
  {
    type: Type.Enum(
      ['succeeds', 'supplements', 'extends', 'annuls', 'implements', 'part-of', 'led-to', 'member-of', 'located-in', 'subsidiary-of', 'related'],
      { description: 'How this entry stands to the other; the other entry shows the inverse by itself.' },
    ),
    to: EntryReference,
    note: Type.Optional(Type.String({ minLength: 1 })),
    sources: Type.Optional(Citations),
  },
  closed,
);

export const Dispute = Type.Object(
  {
    about: Type.String({ minLength: 3, description: 'What is disputed, in a few words.' }),
    facet: Type.Optional(Type.Enum([...DATE_FACETS], { description: 'The dated fact that the dispute is about, if it is one.' })),
    positions: Type.Array(
      Type.Object(
        {
          holds: Type.String({ minLength: 3, description: 'The statement, in our own words.' }),
          who: Type.String({ minLength: 2, description: 'Who holds it.' }),
          edtf: Type.Optional(Edtf),
          sources: Citations,
        },
        closed,
      ),
      { minItems: 2 },
    ),
  },
  { ...closed, description: 'A statement on which accounts differ: who holds what, and where.' },
);

/** A number that drafts quote: what exactly it counts, as of when, and by whose count. */
export const Figure = Type.Object(
  {
    counts: Type.String({ minLength: 8, description: 'What exactly is counted, such as “petroleum products delivered by the Soviet Union to Germany”.' }),
    value: Type.Optional(Type.Number({ description: 'The number itself, without a multiplier: 900000, not 900.' })),
    admits: Type.Optional(
      Type.Tuple([Type.Number(), Type.Number()], { description: 'Smallest and largest number that honest accounts give for exactly this quantity.' }),
    ),
    unit: Type.String({ minLength: 1, description: 'tonnes, persons, Reichsmarks, per cent, aircraft …' }),
    asOf: Type.Optional({ ...Edtf, description: 'The day, or the period that the count covers.' }),
    approximate: Type.Optional(Type.Boolean({ description: 'True for a round number.' })),
    by: Type.Optional(Type.String({ minLength: 3, description: 'Who counted, where counts differ: “the German Foreign Office in 1941”.' })),
    certainty: Type.Optional(Type.Enum(['certain', 'probable', 'disputed'], { description: 'Without it: certain.' })),
    note: Type.Optional(Type.String({ minLength: 1 })),
    sources: Citations,
  },
  { ...closed, description: 'A quantity that drafts quote, with what it counts.' },
);

/** A statement met in print that the base does not follow, and why. */
export const Correction = Type.Object(
  {
    says: Type.String({ minLength: 8, description: 'What is said, in our own words.' }),
    edtf: Type.Optional({ ...Edtf, description: 'The date that it gives, if it is about a date.' }),
    where: { ...Citations, description: 'Where it stands.' },
    because: Type.String({ minLength: 8, description: 'What holds instead, and how it is known.' }),
    sources: Citations,
  },
  { ...closed, description: 'A statement met in print that the base does not follow, and why.' },
);

/** The keys that stand in the front matter of every kind. */
export const commonKeys = {
  name: Type.String({ minLength: 2, description: 'The scholarly English form, shown as the title.' }),
  summary: Type.String({
    minLength: 10,
    maxLength: 160,
    description: 'Who or what this is, in one line without a full stop.',
  }),
  language: Type.Optional(
    Type.String({ pattern: '^[a-z]{2,3}$', description: 'Language of its own name, where that is not the scholarly form: ru for Georgy Chicherin.' }),
  ),
  names: Type.Array(Name, { description: 'Every other form that prose uses.' }),
  dates: Type.Optional(Type.Array(DateFact, { description: 'The dated facts, oldest first.' })),
  relations: Type.Optional(Type.Array(Relation)),
  indexTerms: Type.Optional(
    Type.Array(Type.String({ minLength: 2 }), {
      description: 'Terms under which an index sends its reader to this entry, though prose that uses them is not recognised as speaking of it: “howitzers”.',
    }),
  ),
  figures: Type.Optional(Type.Array(Figure)),
  disputes: Type.Optional(Type.Array(Dispute)),
  corrections: Type.Optional(Type.Array(Correction)),
  sources: Type.Optional({ ...Citations, description: 'What the account as a whole rests on, and further reading.' }),
} as const;

export type Citation = Static<typeof Citation>;
export type Name = Static<typeof Name>;
export type DateFact = Static<typeof DateFact>;
export type Relation = Static<typeof Relation>;
export type Dispute = Static<typeof Dispute>;
export type Figure = Static<typeof Figure>;
export type Correction = Static<typeof Correction>;
