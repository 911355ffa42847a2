import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BudgetPart, CHANGES, largestPart, middlePart, smallPart } from './budget.ts';
import { cachedMap } from './cached-maps.ts';
import { judge, type Verdict, verdictTable } from './judge.ts';
import { howMeasured, measureInTurn, type Rounds } from './measure.ts';
import { SYNTHETIC_TODAY } from './synthetic-organization.ts';

const HELP = `npm run bench -- [--quick] [--json] [--write]

Measures the built command against the speed budget. The figures never decide the exit status: it is 1 only when a run fails.

  --quick  500 and 10,000 roles only, in fewer rounds
  --json   print the verdicts as JSON
  --write  put the table into docs/performance.md as well
`;
const PAGE = join(import.meta.dirname, '../docs/performance.md');
const MARKERS = ['<!-- The table: npm run bench -- --write -->', '<!-- The end of the table -->'] as const;

async function bench(): Promise<number> {
  const { values: options } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const verdicts: Verdict[] = [];
  const failures: string[] = [];
  for (const [makePart, rounds] of plan(options.quick)) {
    say('making the maps, where they are not there yet …');
    const part = makePart();
    say(`measuring ${part.title}: ${part.commands.length} commands in turn, up to ${rounds.rounds} rounds …`);
    const measurements = await measureInTurn(part.commands, rounds);
    verdicts.push(...judge(part, measurements.samples));
    failures.push(...measurements.failures);
  }
  const notes = [
    ...about(),
    ...(options.quick ? ['100,000 roles: skipped (`--quick`).'] : []),
    ...failures.map((failure) => `FAILED, and left out of the table: ${failure}`),
  ];
  const text = `${verdictTable(verdicts)}\n\n${notes.map((note) => `- ${note}`).join('\n')}\n`;
  process.stdout.write(options.json ? `${JSON.stringify({ notes, verdicts, failures }, null, 2)}\n` : text);
  if (options.write) writeTable(text);
  return failures.length > 0 ? 1 : 0;
}

function plan(quick: boolean): [() => BudgetPart, Rounds][] {
  return [
    [smallPart, { rounds: quick ? 8 : 20, seconds: 120, secondsPerRun: 60 }],
    [middlePart, { rounds: quick ? 2 : 5, seconds: 240, secondsPerRun: 120 }],
    ...(quick ? [] : [[largestPart, { rounds: 3, seconds: 180, secondsPerRun: 180 }] as [() => BudgetPart, Rounds]]),
  ];
}

/** The machine, the maps and the way of measuring, in words. */
function about(): string[] {
  const [cpu] = cpus();
  const { file, edited } = cachedMap(10_000, CHANGES);
  const findings = summaryOf(['lint', '--today', SYNTHETIC_TODAY, '--format', 'json', file]);
  const changes = summaryOf(['diff', '--format', 'json', file, edited?.file ?? '']);
  const megabytes = (readFileSync(file).length / 1e6).toFixed(1);
  return [
    `Machine: ${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, ${process.platform}; Node ${process.versions.node}.`,
    `Maps: 10,000 roles are ${megabytes} MB in one file. ${findings ? `\`lint\` finds ${findings.errors} errors, ${findings.warnings} warnings and ${findings.infos} infos there.` : ''} ${changes ? `\`diff\` finds ${changes.changes} changes after ${CHANGES} edits.` : ''}`,
    `CPU time: ${howMeasured()}. Commands run in turn; each figure is the least of its runs.`,
  ];
}

function summaryOf(args: readonly string[]): Record<string, number> | undefined {
  const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, '../bin/rolemap.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  try {
    return (JSON.parse(stdout) as { summary: Record<string, number> }).summary;
  } catch {
    return undefined; // the command failed, and its run has said so
  }
}

function writeTable(text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const [start, end] = MARKERS.map((marker) => page.indexOf(marker)) as [number, number];
  if (start === -1 || end < start) throw new Error(`docs/performance.md lacks the lines ${MARKERS.join(' and ')}.`);
  writeFileSync(PAGE, `${page.slice(0, start + MARKERS[0].length)}\n\n${text}\n${page.slice(end)}`);
}

process.exitCode = await bench();
