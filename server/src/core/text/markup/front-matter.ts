/** Front matter: what stands between a first line `---` and a line `---` or `...`, for programs and not for readers. */

const OPENS = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/;
const CLOSES = /(?:\r\n?|\n)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/;

/** The end of the front matter of a text, or 0. */
export function frontMatterEnd(text: string): number {
  if (!OPENS.test(text)) return 0;
  const close = CLOSES.exec(text);
  return close === null ? 0 : close.index + close[0].length;
}

/** A line of YAML: a key, a member of a list, a comment, or what continues one. */
const LINE_OF_YAML = /^(?:\s|#|-\s|["']?[\p{L}_][\p{L}\p{N}_ .-]*["']?\s*:(?:\s|$)|$)/u;

/** The same for markups in which a line `---` may also be a rule: every line between must be one of YAML. */
export function certainFrontMatterEnd(text: string): number {
  const end = frontMatterEnd(text);
  if (end === 0) return 0;
  const [, ...lines] = text.slice(0, end).trimEnd().split(/\r\n?|\n/);
  return lines.slice(0, -1).every((line) => LINE_OF_YAML.test(line)) ? end : 0;
}
