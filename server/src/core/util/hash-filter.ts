/**
 * A quick "certainly not" for 32-bit hashes: two bits for each of them. Most words of a text are turned away by one look
 * into a small table, however many hashes there are.
 */
export class HashFilter {
  readonly #bits: Uint8Array;
  readonly #mask: number;

  /** A filter for about so many hashes, of at least so many bits. */
  constructor(expected: number, fewestBits = 1 << 15) {
    let size = fewestBits;
    // Sixteen bits a hash and two looks let one word in sixty pass that is none of them.
    while (size < expected * 16) size *= 2;
    this.#mask = size - 1;
    this.#bits = new Uint8Array(size >> 3);
  }

  add(hash: number): void {
    const bit = hash & this.#mask;
    const other = secondOf(hash) & this.#mask;
    this.#bits[bit >> 3]! |= 1 << (bit & 7);
    this.#bits[other >> 3]! |= 1 << (other & 7);
  }

  /** False if the hash has not been added. */
  mayHold(hash: number): boolean {
    const bit = hash & this.#mask;
    if ((this.#bits[bit >> 3]! & (1 << (bit & 7))) === 0) return false;
    const other = secondOf(hash) & this.#mask;
    return (this.#bits[other >> 3]! & (1 << (other & 7))) !== 0;
  }
}

const secondOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7;
