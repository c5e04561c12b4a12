// @ts-check
/**
 * The words of the sample notes on which the page scenarios rely.
 * When a sample note is rewritten, this is the only table to follow.
 */
export const words = Object.freeze({
  /** A note with the name below in a line near its top. */
  note: 'moscow-1939.md',
  person: 'Ribbentrop',
  personCard: 'Foreign Minister',
  personEntryFile: 'joachim-von-ribbentrop.md',
  personEntryTitle: 'Joachim von Ribbentrop',
  /** A note with a treaty that another note names, too. */
  treatyNote: 'rapallo-and-berlin.md',
  treaty: 'Treaty of Rapallo',
  otherTreatyNote: 'reichswehr-und-rote-armee.md',
  /** A note with names in inflected and ambiguous forms. */
  namesNote: 'names-in-every-shape.md',
  /** The beginning of a name, typed at the end of the note. */
  personPrefix: 'Ribb',
  personCompletion: 'Ribbentrop',
  /** A link in the person's entry, and a phrase of the entry that it leads to. */
  linkText: 'Vyacheslav Molotov',
  linkedEntryFile: 'vyacheslav-molotov.md',
  linkedEntryText: 'Commissar',
  beforeDate: 'The Treaty of Rapallo, signed on ',
  rightDate: '16 April 1922',
  wrongDate: '18 April 1922',
  /** Part of the finding about the wrong date, as the Problems panel shows it. */
  finding: '16 April 1922',
  /** Part of the quick fix's title. */
  fixTitle: '16 April 1922',
  /** Two spellings of one person, and how the entry is called. */
  spelling: 'Krestinskij',
  otherSpelling: 'Krestinski',
  spellingOf: 'Nikolai Krestinsky',
  statusItem: 'Rapallo',
});
