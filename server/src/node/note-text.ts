/** Reads the text of a note from the disk, for the command line and for the index of a workspace. */
import { readFileSync } from 'node:fs';

/** The text of a file in UTF-8 or, with a byte order mark, in UTF-16; `undefined` if the file is no text. Throws if it cannot be read. */
export function readNoteText(path: string): string | undefined {
  const bytes = readFileSync(path);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes.subarray(0, 8192).includes(0)) return undefined;
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return bytes.toString('utf8', isMarked ? 3 : 0);
}
