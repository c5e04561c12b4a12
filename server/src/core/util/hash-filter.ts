/**
 * A quick "certainly not" for 32-bit hashes: one bit for each residue. Most words of a text begin no name; they are turned
 * away by one look into a small table, however many names there are.
 */
export class HashFilter {
  readonly #bits: Uint8Array;
  readonly #mask: number;

  constructor(hashes: readonly number[]) {
    let size = 1 << 15;
    // Sixteen bits a hash let one word in sixteen pass that is none of them.
    while (size < hashes.length * 16) size *= 2;
    this.#mask = size - 1;
    this.#bits = new Uint8Array(size >> 3);
    for (const hash of hashes) {
      const bit = hash & this.#mask;
      this.#bits[bit >> 3]! |= 1 << (bit & 7);
    }
  }

  /** False if the hash is none of those that the filter was made of. */
  mayHold(hash: number): boolean {
    const bit = hash & this.#mask;
    return (this.#bits[bit >> 3]! & (1 << (bit & 7))) !== 0;
  }
}
