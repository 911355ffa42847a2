import type { ColumnMapping } from '../../exchange/draft/import-result.ts';
import { mappingLines } from '../../exchange/report/import-report.ts';
import type { ReportLanguage } from '../../exchange/report/report-languages.ts';
import { COLUMN_KIND_NAMES, type ColumnKind } from '../../exchange/table/column-kinds.ts';
import { quote, visible } from '../../text/wording.ts';
import { type Prompts, WentBack } from '../prompt/prompts.ts';
import type { World } from '../world.ts';
import { COLUMN_WORDS } from './column-words.ts';
import { type Attempt, succeeded } from './try-import.ts';

/**
 * Shows how the columns of a table were understood, with some of their values, and asks whether that is right, until it is: a column can be said to hold something else. What cannot be imported
 * as it was understood is said, and can be mended so, too.
 */
export async function confirmColumns(
  first: Attempt,
  prompts: Prompts,
  lang: ReportLanguage,
  world: Pick<World, 'error'>,
): Promise<ReturnType<typeof succeeded>> {
  const words = COLUMN_WORDS[lang];
  const said = new Map<string, ColumnKind>();
  let { result } = first;
  for (let mapping = result.mapping; ; mapping = result.mapping ?? mapping) {
    if (!mapping) return succeeded({ ...first, result });
    world.error(`${mappingLines(mapping, lang, true).join('\n')}\n`);
    const isPossible = !('problem' in result);
    if ('problem' in result) world.error(`${visible(result.problem)}\n`);
    const chosen = await prompts.choose<ColumnMapping | undefined>({
      message: isPossible ? words.isRight : words.whichHolds,
      choices: [
        ...(isPossible ? [{ value: undefined, name: words.goOn }] : []),
        ...mapping.map((column) => ({ value: column, name: `${column.column}  ${quote(column.header, 40)}` })),
      ],
    });
    if (chosen === undefined) return succeeded({ ...first, result });
    const kind = await kindOf(chosen, prompts, lang);
    if (kind === undefined) continue;
    said.set(nameForMap(chosen), kind);
    result = await first.again(Array.from(said, ([column, one]) => `${one}=${column}`));
  }
}

/** What a column holds; undefined for who goes back. */
async function kindOf(column: ColumnMapping, prompts: Prompts, lang: ReportLanguage): Promise<ColumnKind | undefined> {
  const { kinds, holds } = COLUMN_WORDS[lang];
  try {
    return await prompts.search<ColumnKind>({
      message: holds(quote(column.header, 40)),
      ...(column.examples.length > 0 && { hint: column.examples.map((text) => quote(text, 40)).join(', ') }),
      choices: COLUMN_KIND_NAMES.map((value) => ({ value, name: `${value}: ${kinds[value]}` })),
      canGoBack: true,
    });
  } catch (error) {
    if (error instanceof WentBack) return undefined;
    throw error;
  }
}

/** How `--map` calls a column: by its header, unless that could be read as two pairs. */
function nameForMap({ header, column }: ColumnMapping): string {
  return /[,=]/.test(header) ? column : header;
}
