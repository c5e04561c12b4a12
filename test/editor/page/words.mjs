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
  /** A sentence with a wrong weekday, and parts of the titles of its repairs. */
  wrongWeekday: { sentence: 'They met again on Friday, 24 August 1939.', weekday: 'Friday', fixes: ['“Thursday”', '“25 August 1939”', '“18 August 1939”'] },
  /** A sentence with a date to type, what its card tells, a way to write it otherwise, and the beginning of another date. */
  dates: [
    { language: 'English', sentence: 'On 25 October 1917 Lenin spoke.', date: '25 October 1917', card: 'October Revolution', action: '25 October (7 November) 1917', rewritten: 'On 25 October (7 November) 1917 Lenin', prefix: 'Later, on 22 Jun', completed: '22 June 1941' },
    { language: 'German', sentence: 'Am 25. August 1939 sprach Schulenburg.', date: '25. August 1939', card: 'Ambassador of the German Reich', action: '25.8.1939', rewritten: 'Am 25.8.1939 sprach', prefix: 'Danach, am 1. Sep', completed: '1. September 1939' },
    { language: 'Russian', sentence: 'Война началась 1 сентября 1939 года.', date: '1 сентября 1939', card: 'German invasion of Poland', action: '<date when="1939-09-01">', rewritten: '<date when="1939-09-01">1 сентября 1939 года</date>', prefix: 'Договор от 28 сен', completed: '28 сентября 1939 года' },
  ],
  /** Two spellings of one person, and how the entry is called. */
  spelling: 'Krestinskij',
  otherSpelling: 'Krestinski',
  spellingOf: 'Nikolay Krestinsky',
  statusItem: 'Rapallo',
});
