/** The part of the `edtf` package that the compiler uses; the package brings no types. */
declare module 'edtf' {
  /** Reads an EDTF string of any level; throws on anything else. Bounds are milliseconds since 1970, the upper inclusive. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
