/**
 * Titles before a name, "Foreign Minister Ribbentrop", or behind it, "Stresemann, then foreign minister": which kind of office
 * they claim for the time that the sentence speaks of.
 */
import type { CompiledEntry } from '../facts/index-format';
import { foldText } from '../util/fold';
import type { Span } from '../util/span';

/** A kind of office that a title may mean. */
export interface TitleKind {
  readonly id: 'foreign-minister' | 'head-of-government' | 'ambassador' | 'ambassador-to-moscow' | 'ambassador-to-berlin' | 'head-of-state';
  /** For a reader: "foreign minister". */
  readonly words: string;
  /** Whether an office of the base is of the kind, by its id. */
  readonly offices: RegExp;
  /** True where the title stays with its bearer when the office is gone, or was held at a place that the base may not know. */
  readonly courtesy?: true;
  /** The title as it is put before a name in each language. */
  readonly before: Readonly<Record<'en' | 'de' | 'ru', string>>;
}

const KINDS: readonly { readonly kind: TitleKind; readonly titles: readonly string[] }[] = [
  {
    kind: { id: 'foreign-minister', words: 'foreign minister', offices: /foreign-minister|commissar-for-foreign-affairs/, before: { en: 'Foreign Minister', de: 'Außenminister', ru: 'министр' } },
    titles: [
      'foreign minister', 'reich foreign minister', 'minister of foreign affairs', 'minister for foreign affairs', 'people s commissar for foreign affairs', 'commissar for foreign affairs', 'foreign commissar',
      'aussenminister', 'reichsaussenminister', 'minister des auswartigen', 'volkskommissar fur auswartige angelegenheiten', 'aussenkommissar',
      'министр иностранных дел', 'нарком иностранных дел', 'народный комиссар иностранных дел', 'наркоминдел', 'рейхсминистр иностранных дел',
    ],
  },
  {
    kind: { id: 'head-of-government', words: 'chancellor', offices: /german-chancellor/, before: { en: 'Chancellor', de: 'Reichskanzler', ru: 'рейхсканцлер' } },
    titles: ['chancellor', 'reich chancellor', 'german chancellor', 'kanzler', 'reichskanzler', 'канцлер', 'рейхсканцлер'],
  },
  {
    kind: { id: 'ambassador', words: 'ambassador', offices: /ambassador/, courtesy: true, before: { en: 'Ambassador', de: 'Botschafter', ru: 'посол' } },
    titles: ['ambassador', 'botschafter', 'посол', 'полпред', 'полномочный представитель'],
  },
  {
    kind: { id: 'ambassador-to-moscow', words: 'ambassador in Moscow', offices: /ambassador-to-moscow/, before: { en: 'Ambassador', de: 'Botschafter', ru: 'посол' } },
    titles: ['ambassador in moscow', 'ambassador to moscow', 'ambassador at moscow', 'ambassador to the soviet union', 'botschafter in moskau', 'botschafter in der sowjetunion', 'moskauer botschafter', 'посол в москве', 'посол в ссср', 'посол германии в москве', 'посол германии в ссср'],
  },
  {
    kind: { id: 'ambassador-to-berlin', words: 'ambassador in Berlin', offices: /ambassador-to-berlin/, before: { en: 'Ambassador', de: 'Botschafter', ru: 'полпред' } },
    titles: ['ambassador in berlin', 'ambassador to berlin', 'ambassador to germany', 'botschafter in berlin', 'botschafter in deutschland', 'посол в берлине', 'полпред в берлине', 'полпред в германии', 'посол в германии', 'полпред ссср в германии', 'посол ссср в германии'],
  },
  {
    kind: { id: 'head-of-state', words: 'president of the German Reich', offices: /president-of-the-german-reich/, before: { en: 'President', de: 'Reichspräsident', ru: 'рейхспрезидент' } },
    titles: ['reich president', 'president', 'reichsprasident', 'рейхспрезидент'],
  },
];

const TITLES = KINDS.flatMap(({ kind, titles }) => titles.map((title) => ({ title, kind }))).sort((a, b) => b.title.length - a.title.length);

/** Words that place the title at another time, or in other hands. */
const NOT_THEN = /(?:^| )(?:former|formerly|later|future|ex|designate|deputy|vice|acting|late|one time|sometime|retired|then the|next|previous|minister|reichsbank|reichstag|senate|bank|police|shadow|incoming|outgoing|erstwhile|onetime|prospective|would be|to be|spater\S*|kunftig\S*|nachmal\S*|ehemal\S*|vormal\S*|einst\S*|zukunftig\S*|designiert\S*|fruher\S*|stellvertret\S*|gewesen\S*|noch nicht|a d|vize|бывш\S*|будущ\S*|заместител\S*|зам|и о|тогда еще не|впоследствии|позже|экс) *$/;

const fold = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ');

/** How far before a name a title may begin. */
const LONGEST_TITLE = 70;

/** What says behind a name that its title is of another time: "Ambassador Schulenburg, then envoy in Tehran,". */
const THEN_SOMETHING_ELSE = /^\s*[,(]\s*(?:then|at that time|at the time|still|not yet|already|later|subsequently|formerly|since|from|until|ex|damals|spater|zuletzt|noch|bis|seit|тогда|позже|позднее|впоследствии|бывш\S*|с|до)[\s-]/u;

/** The title right before a name; `undefined` if there is none, or one that is said to be of another time. */
export function titleBefore(text: string, sentence: Span, mention: Span): TitleKind | undefined {
  if (THEN_SOMETHING_ELSE.test(foldText(text.slice(mention.end, Math.min(sentence.end, mention.end + LONGEST_TITLE))))) return undefined;
  const before = fold(text.slice(Math.max(sentence.start, mention.start - LONGEST_TITLE), mention.start));
  for (const { title, kind } of TITLES) {
    if (!before.endsWith(` ${title} `) && before !== `${title} `) continue;
    return NOT_THEN.test(before.slice(0, before.length - title.length - 1)) ? undefined : kind;
  }
  return undefined;
}

/** Where the title of {@link titleBefore} stands; `undefined` if there is none. */
export function spanOfTitle(text: string, sentence: Span, mention: Span): Span | undefined {
  const from = Math.max(sentence.start, mention.start - LONGEST_TITLE);
  const words = [...text.slice(from, mention.start).matchAll(/[\p{L}\p{N}]+/gu)];
  const before = fold(text.slice(from, mention.start));
  const title = TITLES.find((one) => before.endsWith(` ${one.title} `) || before === `${one.title} `)?.title;
  const first = title === undefined ? undefined : words.at(-title.split(' ').length);
  return first === undefined ? undefined : { start: from + first.index, end: from + words.at(-1)!.index + words.at(-1)![0].length };
}

/** The kind of title that goes with an office. */
export const titleOfOffice = (office: CompiledEntry): TitleKind | undefined => KINDS.find(({ kind }) => kind.offices.test(office.id))?.kind;

/** "Molotov, as People's Commissar for Foreign Affairs,", "als Außenminister", "в качестве наркома иностранных дел". */
const ROLE_BEHIND = /^\s*,?\s*(?:as|als|в качестве|как)\s+(?:the\s+)?([^,;()]{4,60})(?:,|$)/u;

/** The title in an apposition that says "then": "Stresemann, then foreign minister,", "Stresemann, damals Außenminister,". */
export function titleBehind(text: string, sentence: Span, mention: Span): TitleKind | undefined {
  const behind = text.slice(mention.end, Math.min(sentence.end, mention.end + LONGEST_TITLE));
  const role = ROLE_BEHIND.exec(behind)?.[1];
  const served = role === undefined ? undefined : titleAtStart(role);
  if (served !== undefined) return served.kind;
  const apposition = /^\s*,\s*(?:then|at that time|at the time|damals|тогда|тогдашний)\s+(?:the\s+|still\s+|noch\s+)?([^,;()]{4,60}),/u.exec(behind)?.[1];
  if (apposition === undefined) return undefined;
  const words = ` ${fold(apposition)} `;
  return TITLES.find(({ title }) => words.includes(` ${title} `) && !/ (?:deputy|vice|acting|stellvertret\S*|заместител\S*) /.test(words))?.kind;
}

/** The title that begins a stretch of text: "became Chancellor of Germany", "Reichskanzler". */
export function titleAtStart(text: string): { kind: TitleKind; length: number } | undefined {
  const words = `${fold(text).trimStart()} `;
  const plain = words.replace(/^(?:the|der|a|des|deutscher|german|soviet|sowjetischer|reich|people s) /, '');
  for (const { title, kind } of TITLES) {
    if (words.startsWith(`${title} `) || plain.startsWith(`${title} `)) return { kind, length: title.length };
  }
  return undefined;
}

/** Whether an office is of the kind. */
export const isOfKind = (office: CompiledEntry, kind: TitleKind): boolean => kind.offices.test(office.id);
