/**
 * Numbered rows filed by 32-bit hashes, several of which may be equal. Filling it costs a few steps a row and makes no
 * objects, which is what counts in a program that has just started.
 */
export class HashRows {
  readonly #mask: number;
  /** One more than the row that was filed last in a drawer; 0 if there is none. */
  readonly #last: Int32Array;
  /** The same for the row that was filed before it, by row. */
  readonly #before: Int32Array;
  readonly #hashes: Int32Array;

  /** Room for the rows from 0 up to `rows`. */
  constructor(rows: number) {
    let size = 1024;
    while (size < rows) size *= 2;
    this.#mask = size - 1;
    this.#last = new Int32Array(size);
    this.#before = new Int32Array(rows);
    this.#hashes = new Int32Array(rows);
  }

  /** Files a row, once. */
  add(hash: number, row: number): void {
    const drawer = hash & this.#mask;
    this.#hashes[row] = hash;
    this.#before[row] = this.#last[drawer]!;
    this.#last[drawer] = row + 1;
  }

  /** The rows with a hash, in the order in which they were filed. */
  rowsOf(hash: number): number[] {
    const found: number[] = [];
    for (let row = this.#last[hash & this.#mask]! - 1; row >= 0; row = this.#before[row]! - 1) if (this.#hashes[row] === hash) found.push(row);
    return found.reverse();
  }
}
