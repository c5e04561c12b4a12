/** A stretch of text: offsets in UTF-16 units from the start of the text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two stretches share at least one character. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds the whole of `inner`; equal stretches hold each other. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether a cursor stands in or at either edge of the stretch. */
export function spanTouches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

export function shiftSpan(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Index of the first of `spans` that ends after an offset; their number if none does. `spans` is ordered, without overlaps. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of `spans` that lie within `outer`. `spans` is ordered by start and free of overlaps. */
export function spansWithin<S extends Span>(spans: readonly S[], outer: Span): S[] {
  const found: S[] = [];
  for (let index = firstEndingAfter(spans, outer.start); index < spans.length && spans[index]!.start < outer.end; index++) {
    if (spanContains(outer, spans[index]!)) found.push(spans[index]!);
  }
  return found;
}

/**
 * The first of `spans` that overlaps `wanted`, or `undefined`. `spans` is ordered by start and free of overlaps, so
 * that a binary search suffices.
 */
export function findOverlapping<S extends Span>(spans: readonly S[], wanted: Span): S | undefined {
  const found = spans[firstEndingAfter(spans, wanted.start)];
  return found !== undefined && found.start < wanted.end ? found : undefined;
}
