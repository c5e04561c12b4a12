/** Text from facts and notes is put into Markdown as text: nothing in it may become a link, a tag or an image. */

/** Escapes every character that Markdown or HTML reads as markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~$&]/g, (character) => (character === '<' ? '&lt;' : character === '>' ? '&gt;' : character === '&' ? '&amp;' : `\\${character}`)).replace(/\r?\n/g, ' ');
}

/** Cuts a text at a word's end, with an ellipsis, so that it has at most `limit` characters. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit >> 1))}…`;
}
