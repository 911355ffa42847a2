import type { Action, ToldChange, ToldPart } from '../diff/change.ts';
import type { ToldEntry } from '../diff/tell-person-pages.ts';
import type { WordPart } from '../text/word-diff.ts';
import { attribute, xmlText } from '../text/xml.ts';
import { byRole, type ChangeGroup, gapsFirst, groupByTeam, groupsOf, placeOf, rewordedParts } from './diff-groups.ts';
import { DIFF_STYLESHEET } from './diff-html-style.ts';
import { DIFF_LABELS, type DiffLabels } from './diff-labels.ts';
import type { ChangeReport } from './diff-report.ts';
import { summaryWords } from './diff-summary.ts';

/** From here on, a list of contents helps. */
const MANY_GROUPS = 3;

/**
 * Changes as one page to read, print and hand out: before and after side by side, the words marked that differ, the gaps first; by person, a page for each on paper. It needs no script and
 * nothing from outside, and nothing in a map can become markup.
 */
export function reportChangesHtml(report: ChangeReport): string {
  const { language, organization, changes, people } = report;
  const labels = DIFF_LABELS[language];
  const groups = people ? groupsOf(report, labels) : groupsByThing(changes, labels);
  const title = labels.title(organization);
  const gaps = people ? [] : changes.filter(({ impact }) => impact === 'gap');
  return `<!doctype html>
<html ${attribute('lang', language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="rolemap">
<title>${xmlText(title)}</title>
<style>
${DIFF_STYLESHEET}</style>
</head>
<body>
<header>
<h1>${xmlText(title)}</h1>
<p class="about"><time ${attribute('datetime', report.today)}>${xmlText(labels.date(report.today))}</time> · ${xmlText(labels.compared(report.compared.before, report.compared.after))}</p>
${summary(report, labels)}</header>
${people === undefined && groups.length > MANY_GROUPS ? contents(groups, labels) : ''}<main>
${gaps.length > 0 ? gapsSection(gaps, labels) : ''}${groups.map((group, index) => section(group, index, people !== undefined, labels)).join('')}${groups.length === 0 ? `<p>${xmlText(changes.length > 0 ? labels.nobody : report.isSelection ? labels.noneOfThese : labels.none)}</p>\n` : ''}</main>
</body>
</html>
`;
}

/** Teams, each with its own changes first and then those of its roles, one by one. */
function groupsByThing(changes: readonly ToldChange[], labels: DiffLabels): ChangeGroup[] {
  return groupByTeam(changes, labels).map(({ heading, changes: own }) => ({ heading, sections: byRole(own) }));
}

function summary({ changes, people }: ChangeReport, labels: DiffLabels): string {
  if (changes.length === 0) return '';
  const { all, impacts, ways } = summaryWords(changes, labels);
  const hasGap = changes.some(({ impact }) => impact === 'gap');
  const chips = [all, ...impacts, ...ways, ...(people ? [labels.people(people.length)] : [])];
  const items = chips.map((chip, index) => `<li${hasGap && index === 1 ? ' class="gap"' : ''}>${xmlText(chip)}</li>`);
  return `<ul class="summary">${items.join('')}</ul>\n`;
}

function contents(groups: readonly ChangeGroup[], labels: DiffLabels): string {
  const items = groups.map(({ heading }, index) => `<li><a href="#${anchor(index)}">${headingText(heading)}</a></li>`);
  return `<nav ${attribute('aria-label', labels.contents)}>\n<ul>${items.join('\n')}</ul>\n</nav>\n`;
}

function anchor(index: number): string {
  return `part-${index + 1}`;
}

function headingText(heading: readonly string[]): string {
  return heading.map(xmlText).join(' › ');
}

function gapsSection(
  gaps: readonly (ToldEntry & { readonly about: { readonly teams?: readonly string[] } })[],
  labels: DiffLabels,
): string {
  const items = gaps.map(({ message, about }) => {
    const team = about.teams?.at(-1);
    return `<li>${team === undefined ? '' : `<strong>${xmlText(team)}</strong>: `}${xmlText(message)}</li>\n`;
  });
  return `<section class="gaps">\n<h2>${xmlText(labels.gaps)}</h2>\n<ul>\n${items.join('')}</ul>\n</section>\n`;
}

function section({ heading, sections }: ChangeGroup, index: number, isPerson: boolean, labels: DiffLabels): string {
  const columns = `<p class="columns" aria-hidden="true"><span>${xmlText(labels.change)}</span><span>${xmlText(labels.before)}</span><span>${xmlText(labels.after)}</span></p>\n`;
  let hasColumns = false;
  const lists = sections.map(({ heading: own, entries }) => {
    const rows = gapsFirst(entries).map((entry) => row(entry, labels));
    const isSided = rows.some(({ sided }) => sided);
    const labelled = isSided && !hasColumns ? columns : '';
    hasColumns ||= isSided;
    return `${own === undefined ? '' : `<h3>${xmlText(own)}</h3>\n`}${labelled}<ul class="changes">\n${rows.map(({ html }) => html).join('')}</ul>\n`;
  });
  return `<section id="${anchor(index)}"${isPerson ? ' class="person"' : ''}>\n<h2>${headingText(heading)}</h2>\n${lists.join('')}</section>\n`;
}

const SIGNS: Readonly<Record<Action, string>> = { added: '+', removed: '−', changed: '~', renamed: '→', moved: '→' };

function row(entry: ToldEntry, labels: DiffLabels): { readonly html: string; readonly sided: boolean } {
  const { action, impact, message, guess, rewording, notes = [] } = entry;
  const parts = rewordedParts(entry);
  const [before, after] = parts !== undefined ? [words(parts, 'removed'), words(parts, 'added')] : sidesOf(entry);
  const sided = before !== '' || after !== '';
  const place = placeOf(entry);
  const said = parts && rewording ? `${rewording.lead}.` : message;
  const sides = sided
    ? `<dl class="sides"><div><dt>${xmlText(labels.before)}</dt><dd>${before || '–'}</dd></div><div><dt>${xmlText(labels.after)}</dt><dd>${after || '–'}</dd></div></dl>`
    : '';
  const html = `<li class="${action} ${impact}${sided ? ' sided' : ''}"><div class="what"><span class="sign" aria-hidden="true">${SIGNS[action]}</span> ${impact === 'gap' ? `<strong class="badge">${xmlText(labels.gap)}</strong> ` : ''}${xmlText(said)}${guess ? ` <em>(${xmlText(labels.guess(guess))})</em>` : ''}${place ? ` <small class="place">${xmlText(`${place.shown}:${place.line}`)}</small>` : ''}${list(notes)}</div>${sides}</li>\n`;
  return { html, sided };
}

/** Both columns of a text that was rewritten: each holds what is the same, and its own words, marked. */
function words(parts: readonly WordPart[], own: 'removed' | 'added'): string {
  const tag = own === 'removed' ? 'del' : 'ins';
  return parts
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text }) =>
      kind === 'same' ? xmlText(text) : `${/^\s/.test(text) ? ' ' : ''}<${tag}>${xmlText(text.trimStart())}</${tag}>`,
    )
    .join('');
}

/** Both columns of anything else: of two things with the same fields, only those that differ; of a whole thing, all but what the message says. */
function sidesOf({ before, after }: ToldEntry): [string, string] {
  const isWhole = !before || !after;
  const key = ({ field, texts }: ToldPart) => JSON.stringify([field, texts]);
  const [old, now] = [before?.parts ?? [], after?.parts ?? []];
  const [oldKeys, nowKeys] = [new Set(old.map(key)), new Set(now.map(key))];
  const kept = (parts: readonly ToldPart[], others: ReadonlySet<string>) =>
    list(parts.filter((part) => !others.has(key(part)) && !(isWhole && SAID.includes(part.field ?? ''))));
  return [kept(old, nowKeys), kept(now, oldKeys)];
}

/** What messages about a whole thing say of it. */
const SAID: readonly string[] = ['name', 'holders', 'previously'];

/** Fields that say what a thing is; their names add nothing. */
const NAMELESS: readonly string[] = ['text', 'what', 'name', 'url', 'talent', 'person', 'team', 'organization'];

function list(parts: readonly ToldPart[]): string {
  const [only] = parts;
  if (!only) return '';
  if (parts.length === 1 && (only.label === undefined || NAMELESS.includes(only.field ?? '')))
    return only.texts.map(xmlText).join('<br>');
  const items = parts.map(({ field, label: word = '', texts }) => {
    const label = NAMELESS.includes(field ?? '') ? '' : word;
    const [text = ''] = texts;
    const said =
      texts.length === 1 ? xmlText(text) : `<ul>${texts.map((one) => `<li>${xmlText(one)}</li>`).join('')}</ul>`;
    return `<li>${label === '' ? '' : `<span class="field">${xmlText(label)}:</span> `}${said}</li>`;
  });
  return `<ul class="parts">${items.join('')}</ul>`;
}
