/**
 * Verbs of the past in the present tense of chronologies: "invaded" as "invades", "überfiel" as "überfällt", "напала на" as
 * "нападает на". English verbs are made by rule; German and Russian ones stand in a table, for their rules are too many.
 */

const TABLE: ReadonlyMap<string, string> = new Map([
  // German
  ['überfiel', 'überfällt'], ['überfielen', 'überfallen'], ['griff', 'greift'], ['fiel', 'fällt'], ['marschierte', 'marschiert'], ['trat', 'tritt'], ['besetzte', 'besetzt'], ['besetzten', 'besetzen'], ['annektierte', 'annektiert'],
  ['entließ', 'entlässt'], ['ersetzte', 'ersetzt'], ['ernannte', 'ernennt'], ['ermordete', 'ermordet'], ['erschoss', 'erschießt'], ['schloss', 'schließt'], ['schloß', 'schließt'], ['erklärte', 'erklärt'], ['erklärten', 'erklären'],
  ['besuchte', 'besucht'], ['reiste', 'reist'], ['flog', 'fliegt'], ['traf', 'trifft'], ['remilitarisierte', 'remilitarisiert'],
  // Russian
  ['напала', 'нападает'], ['напал', 'нападает'], ['вторглась', 'вторгается'], ['вторгся', 'вторгается'], ['вступил', 'вступает'], ['вступила', 'вступает'], ['заняла', 'занимает'], ['занял', 'занимает'], ['оккупировала', 'оккупирует'], ['оккупировал', 'оккупирует'],
  ['оккупировали', 'оккупируют'], ['аннексировала', 'аннексирует'], ['аннексировал', 'аннексирует'], ['сместил', 'смещает'], ['снял', 'снимает'], ['сменил', 'сменяет'], ['назначил', 'назначает'], ['убил', 'убивает'], ['исключила', 'исключает'],
  ['объявила', 'объявляет'], ['объявили', 'объявляют'], ['присоединила', 'присоединяет'], ['прибыл', 'прибывает'], ['посетил', 'посещает'], ['прилетел', 'прилетает'],
  // English verbs that go by no rule
  ['shot', 'shoots'], ['flew', 'flies'],
]);

const known = new Map<string, string | undefined>();

/** The present tense of a verb as tellings list it, with what stands behind it; `undefined` for a noun or a passive. */
export function inPresentTense(verb: string): string | undefined {
  if (!known.has(verb)) known.set(verb, present(verb));
  return known.get(verb);
}

function present(verb: string): string | undefined {
  const [, first, rest] = /^(\S+)(.*)$/.exec(verb)!;
  const listed = TABLE.get(first!);
  if (listed !== undefined) return listed + rest!;
  return /^[a-z]{3,}ed$/.test(first!) ? english(first!) + rest! : undefined;
}

/** "Invaded" as "invades", "occupied" as "occupies", "dismissed" as "dismisses", "entered" as "enters". */
function english(past: string): string {
  const stem = past.slice(0, -2);
  if (stem.endsWith('i')) return `${stem}es`;
  if (/(?:ss|sh|ch|x)$/.test(stem)) return `${stem}es`;
  if (/(?:ell)$/.test(stem)) return `${stem.slice(0, -1)}s`;
  // "Join", "attack", "enter", "succeed" take a plain s; others had lost the e before the ending: "invad", "replac", "remov".
  return /(?:ck|er|in|eed|ct|nt|gn|ll|it)$/.test(stem) ? `${stem}s` : `${stem}es`;
}
