import type { BudgetPart } from './budget.ts';
import type { Sample } from './measure.ts';

/** One line of the budget with its figures. */
export interface Verdict {
  readonly what: string;
  readonly comparedWith: string;
  /** How often as much as the other, or the bytes of a line about memory. */
  readonly figure: number;
  readonly limit: number;
  readonly unit: 'times' | 'bytes';
  readonly holds: boolean;
  /** The least CPU time of all runs, in seconds. */
  readonly cpu: number;
  readonly baselineCpu?: number;
  readonly runs: number;
}

/** Judges each line of a part whose commands were measured, by the least CPU time of each side: what the machine did besides only ever adds to it. */
export function judge({ lines, memory }: BudgetPart, samples: ReadonlyMap<string, readonly Sample[]>): Verdict[] {
  const of = (name: string) => samples.get(name) ?? [];
  const wasMeasured = ({ measured, baseline = measured }: { measured: string; baseline?: string }) =>
    of(measured).length > 0 && of(baseline).length > 0;
  const least = (name: string) => Math.min(...of(name).map(({ cpu }) => cpu));
  return [
    ...lines.filter(wasMeasured).map(({ what, comparedWith, limit, measured, baseline }): Verdict => {
      const [cpu, baselineCpu] = [least(measured), least(baseline)];
      const figure = cpu / baselineCpu;
      return {
        what,
        comparedWith,
        figure,
        limit,
        unit: 'times',
        holds: figure <= limit,
        cpu,
        baselineCpu,
        runs: of(measured).length,
      };
    }),
    ...memory.filter(wasMeasured).map(({ what, limit, measured }): Verdict => {
      const figure = Math.max(...of(measured).map((sample) => sample.memory ?? 0));
      const rest = { cpu: least(measured), runs: of(measured).length };
      return {
        what,
        comparedWith: 'the most at any moment',
        figure,
        limit,
        unit: 'bytes',
        holds: figure < limit,
        ...rest,
      };
    }),
  ];
}

/** The verdicts as a table in Markdown, aligned so that it reads well in a terminal too. */
export function verdictTable(verdicts: readonly Verdict[]): string {
  const rows = [
    ['what', 'compared with', 'figure', 'limit', '', 'CPU time', 'the other', 'runs'],
    ...verdicts.map(({ what, comparedWith, figure, limit, unit, holds, cpu, baselineCpu, runs }) => [
      what,
      comparedWith,
      unit === 'times' ? `${figure.toFixed(2)} ×` : gigabytes(figure),
      unit === 'times' ? `${limit} ×` : gigabytes(limit),
      holds ? 'holds' : '**MISSED**',
      seconds(cpu),
      baselineCpu === undefined ? '' : seconds(baselineCpu),
      String(runs),
    ]),
  ];
  const widths = rows[0]?.map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const isNumber = (column: number) => column === 2 || column === 3 || column > 4;
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`;
  const ruler = `|${widths.map((width, column) => (isNumber(column) ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  return [line(rows[0] ?? []), ruler, ...rows.slice(1).map(line)].join('\n');
}

function seconds(time: number): string {
  return time < 1 ? `${Math.round(time * 1000)} ms` : `${time.toFixed(2)} s`;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}
