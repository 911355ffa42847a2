/** How long each rule took, the longest first, with its share of all rules; `timings` are milliseconds by rule. */
export function printTimings(timings: ReadonlyMap<string, number>): string {
  const all = [...timings.values()].reduce((sum, time) => sum + time, 0);
  const widest = Math.max(0, ...[...timings.keys()].map((id) => id.length));
  const lines = [...timings]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .map(([id, time]) => `${id.padEnd(widest)}  ${time.toFixed(1).padStart(8)} ms  ${percent(time, all)}\n`);
  return `${lines.join('')}${'all rules'.padEnd(widest)}  ${all.toFixed(1).padStart(8)} ms\n`;
}

function percent(part: number, whole: number): string {
  return `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(1).padStart(5)} %`;
}
