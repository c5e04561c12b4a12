/** The part of `russian-nouns-js` that is used here; the package brings no types. */
declare module 'russian-nouns-js' {
  interface Lemma {
    readonly text: string;
  }
  interface LemmaOptions {
    readonly text: string;
    readonly gender: string;
    readonly pluraleTantum?: boolean;
    readonly indeclinable?: boolean;
  }
  interface Engine {
    /** The forms of a noun in one case; several where usage has several. */
    decline(lemma: Lemma, grammaticalCase: string): string[];
  }
  const RussianNouns: {
    readonly Engine: new () => Engine;
    readonly Gender: { readonly MASCULINE: string; readonly FEMININE: string; readonly NEUTER: string };
    readonly CASES: readonly string[];
    createLemma(options: LemmaOptions): Lemma;
  };
  export default RussianNouns;
}
