/** Times and how they are printed: always beside a floor measured in the same run, because machines differ and floors do too. */

/** Milliseconds of the fastest of several runs, after one that warms up. */
export function fastest(run: () => unknown, times = 7): number {
  run();
  let best = Infinity;
  for (let index = 0; index < times; index++) {
    const started = performance.now();
    run();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

/** The value below which a share of the samples lie, `share` from 0 to 1. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function heading(text: string): void {
  process.stdout.write(`\n${text}\n`);
}

export function row(name: string, milliseconds: number, floor: { name: string; milliseconds: number }, size?: number): void {
  const speed = size === undefined ? '' : `${(milliseconds / size).toFixed(1).padStart(8)} ms/MB ${(size / (milliseconds / 1000)).toFixed(1).padStart(8)} MB/s`;
  const ratio = (milliseconds / floor.milliseconds).toFixed(2);
  process.stdout.write(`  ${name.padEnd(44)} ${milliseconds.toFixed(2).padStart(9)} ms ${speed}  ${ratio.padStart(7)} × ${floor.name}\n`);
}
