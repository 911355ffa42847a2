import type { ToldChange, ToldPart, ToldSide } from '../diff/change.ts';
import { markdownText } from '../text/markdown-text.ts';
import { groupByTeam, rewordedParts } from './diff-groups.ts';
import { DIFF_LABELS, type DiffLabels } from './diff-labels.ts';
import type { ChangeReport } from './diff-report.ts';
import { sumUp } from './diff-summary.ts';
import { markdownWords } from './markdown-words.ts';
import { MINUTES_WORDS, type MinutesWords } from './minutes-words.ts';

/**
 * Changes as a governance record in Markdown: for each team what was added, changed and removed, in the wording of governance meetings, with what belongs to a role below it; who was
 * elected, assigned and released stands apart.
 */
export function reportChangesMinutes(report: ChangeReport): string {
  const { changes, language, organization, today, compared } = report;
  const labels = DIFF_LABELS[language];
  const words = MINUTES_WORDS[language];
  const head = [
    `# ${markdownText(words.title(organization))}`,
    '',
    `- ${words.date}: ${markdownText(labels.date(today))}`,
    `- ${words.compared}: ${markdownText(labels.map(compared.before))} → ${markdownText(labels.map(compared.after))}`,
    `- ${words.result}: ${changes.length === 0 ? (report.isSelection ? labels.noneOfThese : words.none) : sumUp(changes, labels)}`,
    '',
  ].join('\n');
  const teams = groupByTeam(changes, labels).map(
    ({ heading, changes: own }) => `## ${heading.map(markdownText).join(' › ')}\n\n${record(own, words, labels)}`,
  );
  return [head, ...teams].join('\n');
}

/** What happened in a team: the items of each heading, in the order in which they are read. */
function record(changes: readonly ToldChange[], words: MinutesWords, labels: DiffLabels): string {
  const [added, removed, people]: [string[], string[], string[]] = [[], [], []];
  const changed = new Map<string, { readonly name: string; readonly lines: string[] }>();
  for (const change of changes) {
    const { about, before, after } = change;
    if (isAboutHolders(change)) people.push(personLine(change, words, labels));
    else if (!before || !after) {
      (after ? added : removed).push(wholeThing(change, words, labels));
      people.push(...holdersOf(change, words));
    } else {
      const key = `${about.thing} ${about.reference}`;
      const thing = changed.get(key) ?? { name: thingName(change, words), lines: [] };
      changed.set(key, thing);
      thing.lines.push(`  - ${changeLine(change, words, labels)}\n`);
    }
  }
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [words.added, added],
    [words.changed, [...changed.values()].map(({ name, lines }) => `- ${name}\n${lines.join('')}`)],
    [words.removed, removed],
    [words.people, people],
  ];
  return lists
    .filter(([, items]) => items.length > 0)
    .map(([heading, items]) => `**${heading}**\n\n${items.join('')}`)
    .join('\n');
}

/** Who holds a role, and whether someone is sought for it, is no part of what the role is. */
function isAboutHolders({ kind }: ToldChange): boolean {
  return kind.startsWith('holder-') || kind.startsWith('vacancy-');
}

function personLine(change: ToldChange, words: MinutesWords, labels: DiffLabels): string {
  const { kind, action, message, about } = change;
  const verb = kind.startsWith('vacancy-')
    ? words.vacancy
    : action === 'added'
      ? assigning(change, words)
      : action === 'removed'
        ? words.released
        : words.changed;
  return `- ${verb}${about.thing === 'role' ? ` (${markdownText(about.name)})` : ''}: ${markdownText(message)}${remark(change, labels)}\n`;
}

/** The holders of a role that is new or gone. */
function holdersOf(change: ToldChange, words: MinutesWords): string[] {
  const { about, before, after } = change;
  const { texts } = (after ?? before)?.parts.find(({ field }) => field === 'holders') ?? { texts: [] };
  const verb = after ? assigning(change, words) : words.released;
  return texts.map((text) => `- ${verb} (${markdownText(about.name)}): ${markdownText(text)}\n`);
}

function assigning({ about }: ToldChange, words: MinutesWords): string {
  return about.elected ? words.elected : words.assigned;
}

/** A thing that is new or gone, with what it says: for a role its purpose, responsibilities, decisions, domains. */
function wholeThing(change: ToldChange, words: MinutesWords, labels: DiffLabels): string {
  const side = change.after ?? change.before;
  const parts = (side?.parts ?? []).filter(({ field = '' }) => !['name', 'holders', 'previously'].includes(field));
  const gap = change.impact === 'gap' ? `  - ${markdownText(change.message)}\n` : '';
  return `- ${thingName(change, words)}${remark(change, labels)}\n${gap}${parts.map(partLines).join('')}`;
}

function partLines({ label = '', texts }: ToldPart): string {
  const name = markdownText(label.charAt(0).toUpperCase() + label.slice(1));
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) return `  - ${name}: ${markdownText(only)}\n`;
  return `  - ${name}:\n${texts.map((text) => `    - ${firstText(text)}\n`).join('')}`;
}

/** A text at the beginning of a line, where more signs would be markup. */
function firstText(text: string): string {
  return markdownText(text)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}

function thingName({ about }: ToldChange, words: MinutesWords): string {
  return about.name === '' ? words.things[about.thing] : `${words.things[about.thing]} **${markdownText(about.name)}**`;
}

/** One change of a thing: what was added to it or taken from it, what was reworded, else the whole sentence. */
function changeLine(change: ToldChange, words: MinutesWords, labels: DiffLabels): string {
  const { kind, action, message, rewording, before, after, impact } = change;
  const parts = rewordedParts(change);
  if (parts && rewording) return `${markdownText(rewording.lead)}: ${markdownWords(parts)}${remark(change, labels)}`;
  const noun = words.nouns[kind.slice(0, kind.lastIndexOf('-'))];
  const told = action === 'removed' ? inLine(before) : isFirst(change) ? inLine(after) : undefined;
  if (noun === undefined || told === undefined) return `${markdownText(message)}${remark(change, labels)}`;
  const verb = (action === 'removed' ? words.removed : words.added).toLowerCase();
  const gap = impact === 'gap' ? ` (${words.nobody})` : '';
  return `${noun} ${verb}: ${markdownText(told)}${gap}${remark(change, labels)}`;
}

/** Whether something is there for the first time: an item of a list, or a text that there was none of. */
function isFirst({ action, before, after }: ToldChange): boolean {
  return action === 'added' || (action === 'changed' && before?.value === undefined && after?.value !== undefined);
}

function inLine(side: ToldSide | undefined): string | undefined {
  const [first, ...rest] = side?.parts ?? [];
  if (!first) return undefined;
  const others = rest.map(({ label = '', texts }) => `${label}: ${texts.join(', ')}`);
  return `${first.texts.join(', ')}${others.length > 0 ? ` (${others.join('; ')})` : ''}`;
}

function remark({ guess }: ToldChange, labels: DiffLabels): string {
  return guess ? ` (${markdownText(labels.guess(guess))})` : '';
}
