/** The front matter of each kind of entry. One closed schema a kind; {@link ENTRY_SCHEMAS} is the registry. */
import Type, { type Static } from 'typebox';
import { DATE_FACETS } from '../../core/facts/facets';
import { Citations, commonKeys, DateFact, Edtf, EntryReference, Name } from './common';

const closed = { additionalProperties: false } as const;

const kind = <K extends string>(word: K) => Type.Literal(word, { description: 'The kind of entry; always the first key.' });

/** A person or body that need not have an entry: an id, or only a name as it is to be printed. */
const whoeverKeys = {
  person: Type.Optional({ ...EntryReference, description: 'Id of the entry, such as people/georgy-chicherin.' }),
  name: Type.Optional(Type.String({ minLength: 2, description: 'The name to print, when there is no entry.' })),
} as const;

export const Person = Type.Object({ rapallo: kind('person'), ...commonKeys }, closed);

const Signatory = Type.Object(
  {
    ...whoeverKeys,
    for: Type.Optional({ ...EntryReference, description: 'The party signed for.' }),
    title: Type.Optional(Type.String({ minLength: 3, description: 'The title borne when signing.' })),
  },
  closed,
);

const Article = Type.Object(
  {
    number: Type.String({ minLength: 1, description: 'As in the text: I, 1, 1–3, Preamble.' }),
    summary: Type.String({ minLength: 10, description: 'What it lays down, in our own words.' }),
  },
  closed,
);

/** A protocol, annex or exchange of notes with names and dates of its own. */
const TreatyPart = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]+$', description: 'Follows the # in its id, such as secret-protocol.' }),
    name: Type.String({ minLength: 3 }),
    summary: Type.String({ minLength: 10, maxLength: 160 }),
    names: Type.Array(Name),
    dates: Type.Optional(Type.Array(DateFact)),
    articles: Type.Optional(Type.Array(Article)),
    secret: Type.Optional(Type.Boolean()),
    sources: Type.Optional(Citations),
  },
  closed,
);

export const Treaty = Type.Object(
  {
    rapallo: kind('treaty'),
    ...commonKeys,
    parties: Type.Array(EntryReference, { minItems: 1 }),
    signatories: Type.Optional(Type.Array(Signatory)),
    place: Type.Optional({ ...EntryReference, description: 'Where it was signed.' }),
    duration: Type.Optional(Type.String({ minLength: 3, description: 'For how long it was concluded, in words.' })),
    articles: Type.Optional(Type.Array(Article)),
    parts: Type.Optional(Type.Array(TreatyPart)),
  },
  closed,
);

const Told = Type.Object(
  {
    who: Type.Array(EntryReference, { minItems: 1, description: 'Who is the subject of the verb.' }),
    verbs: Type.Array(Type.String({ minLength: 3 }), {
      minItems: 1,
      description: 'Verbs and nouns as they stand in a sentence: invaded, überfiel, напала на. “…” parts a German verb of two words: trat … bei.',
    }),
    whom: Type.Optional(Type.Array(EntryReference, { minItems: 1, description: 'What it was done to. Left out where the words of the verb say it: annexed Austria.' })),
    facet: Type.Optional(Type.Enum([...DATE_FACETS], { description: 'Which date of the entry the verb speaks of. Without it: the beginning, or the one day.' })),
  },
  closed,
);

export const Event = Type.Object(
  {
    rapallo: kind('event'),
    ...commonKeys,
    place: Type.Optional(EntryReference),
    participants: Type.Optional(Type.Array(EntryReference)),
    told: Type.Optional(Type.Array(Told, { description: 'How sentences tell the event without naming it.' })),
  },
  closed,
);

export const Organisation = Type.Object(
  { rapallo: kind('organisation'), ...commonKeys, seat: Type.Optional(EntryReference) },
  closed,
);

export const Place = Type.Object(
  { rapallo: kind('place'), ...commonKeys, state: Type.Optional({ ...EntryReference, description: 'The state it lay in during the period.' }) },
  closed,
);

export const State = Type.Object(
  {
    rapallo: kind('state'),
    ...commonKeys,
    capitals: Type.Optional(
      Type.Array(Type.Object({ place: EntryReference, period: Type.Optional(Edtf), sources: Type.Optional(Citations) }, closed)),
    ),
  },
  closed,
);

const Tenure = Type.Object(
  {
    ...whoeverKeys,
    from: Type.Optional({ ...Edtf, description: 'First day in office.' }),
    to: Type.Optional({ ...Edtf, description: 'Last day in office.' }),
    capacity: Type.Optional(
      Type.Enum(['holder', 'acting', 'designate', 'joint'], {
        description: 'acting: in charge without the title; joint: shares the office with another. Without it: holder.',
      }),
    ),
    title: Type.Optional(Type.String({ minLength: 3, description: 'The title, where it differed from that of the office.' })),
    admits: Type.Optional(
      Type.Object(
        { from: Type.Optional(Edtf), to: Type.Optional(Edtf) },
        { ...closed, description: 'EDTF intervals of every first or last day that an honest account may give.' },
      ),
    ),
    note: Type.Optional(Type.String({ minLength: 1 })),
    sources: Citations,
  },
  closed,
);

export const Office = Type.Object(
  {
    rapallo: kind('office'),
    ...commonKeys,
    of: Type.Optional({ ...EntryReference, description: 'The state or body that the office belongs to.' }),
    holders: Type.Array(Tenure, { description: 'In unbroken order; a gap or an overlap needs a note.' }),
    gaps: Type.Optional(
      Type.Array(
        Type.Object({ period: Edtf, note: Type.String({ minLength: 5 }) }, closed),
        { description: 'Times without a holder, and why.' },
      ),
    ),
  },
  closed,
);

export const Concept = Type.Object({ rapallo: kind('concept'), ...commonKeys }, closed);

/** Folder name → schema, in the order in which indexes list the kinds. */
export const ENTRY_SCHEMAS = {
  people: Person,
  treaties: Treaty,
  events: Event,
  organisations: Organisation,
  places: Place,
  states: State,
  offices: Office,
  concepts: Concept,
} as const;

export type Person = Static<typeof Person>;
export type Treaty = Static<typeof Treaty>;
export type Event = Static<typeof Event>;
export type Organisation = Static<typeof Organisation>;
export type Place = Static<typeof Place>;
export type State = Static<typeof State>;
export type Office = Static<typeof Office>;
export type Concept = Static<typeof Concept>;
export type Tenure = Static<typeof Tenure>;
export type FrontMatter = Person | Treaty | Event | Organisation | Place | State | Office | Concept;
