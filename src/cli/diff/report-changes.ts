import type { Change, Language } from '../../diff/change.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { tellChanges } from '../../diff/tell-changes.ts';
import { namesIn } from '../../diff/tell-value.ts';
import { CHANGE_FORMATS, type ChangeFormatName } from '../../report/diff-formats.ts';
import type { ChangeReport, PrintChanges } from '../../report/diff-report.ts';
import { type ReportTarget, sendReport } from '../send-report.ts';
import type { World } from '../world.ts';
import { selectPeople } from './select-people.ts';

/** How changes are reported. */
export interface ChangeReportOptions {
  readonly format: readonly ReportTarget<ChangeFormatName>[];
  /** Below which headings changes are printed. */
  readonly by: 'team' | 'person';
  /** The ids of the persons whose pages are wanted; of all where none is named. */
  readonly person?: readonly string[];
  /** The language of the messages. */
  readonly lang: Language;
  /** Whether there are other changes, which were not asked for. */
  readonly isSelection?: boolean;
  /** ISO date. */
  readonly today?: string;
  readonly color?: boolean;
}

/**
 * Reports changes between two maps in the formats asked for; `compared` is how the user named the maps.
 *
 * Throws a `Failure` where a person is not known or a file cannot be written.
 */
export async function reportChanges(
  changes: readonly Change[],
  comparison: Comparison,
  compared: ChangeReport['compared'],
  options: ChangeReportOptions,
  world: World,
): Promise<void> {
  const { format: targets, lang: language, color } = options;
  const wanted = options.person && selectPeople(options.person, comparison);
  const names = { before: namesIn(comparison.before), after: namesIn(comparison.after) };
  const selected = wanted ? changes.filter(({ people }) => people.some((id) => wanted.has(id))) : changes;
  const told = tellChanges(selected, language, names);
  const report: ChangeReport = {
    changes: told,
    ...(targets.some(({ format }) => format === 'patch') && { patch: await patchOf() }),
    isSelection: options.isSelection === true || selected.length < changes.length,
    language,
    organization: comparison.after.name,
    compared,
    today: options.today ?? world.today(),
  };
  const pages = options.by === 'person' || wanted ? await pagesOf() : undefined;
  for (const target of targets) {
    const print: PrintChanges = await CHANGE_FORMATS[target.format]();
    const isByPerson = pages && BY_PERSON.includes(target.format);
    await sendReport(target, (style) => print(isByPerson ? { ...report, people: pages } : report, style), color, world);
  }
  if (targets.some(({ format }) => format === 'github')) {
    const { newsOfChanges } = await import('./news-of-changes.ts');
    const { tellWorkflow } = await import('../tell-workflow.ts');
    await tellWorkflow(newsOfChanges(report), world);
  }

  async function patchOf() {
    const { makePatch } = await import('../../diff/make-patch.ts');
    return makePatch(comparison, told, { onlyTold: options.isSelection || wanted !== undefined });
  }

  async function pagesOf() {
    const [{ personPages }, { tellPersonPage }] = await Promise.all([
      import('../../diff/person-pages.ts'),
      import('../../diff/tell-person-pages.ts'),
    ]);
    return personPages(changes, comparison)
      .filter(({ id }) => !wanted || wanted.has(id))
      .map((page) => tellPersonPage(page, language, names));
  }
}

/** The formats that have a page for each person; the others go by team, and `json` names the persons of each change. */
const BY_PERSON: readonly ChangeFormatName[] = ['pretty', 'markdown'];
