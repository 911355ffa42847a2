import type { ExportFormat } from '../../exchange/write/export-formats.ts';
import { writeBackstage } from '../../exchange/write/write-backstage.ts';
import { writeCsv } from '../../exchange/write/write-csv.ts';
import { writeDot } from '../../exchange/write/write-dot.ts';
import { writeJson } from '../../exchange/write/write-json.ts';
import { writeMermaid } from '../../exchange/write/write-mermaid.ts';
import type { Audience } from '../../model/audience.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { prepareMap } from '../prepare-map.ts';
import { reportObstacles } from '../report-findings.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';

/** What can be chosen for an export. */
export interface ExportOptions extends LoadOptions {
  readonly format: ExportFormat;
  readonly separator?: keyof typeof SEPARATORS;
  readonly audience: Audience;
  readonly color?: boolean;
  /** ISO date. */
  readonly today?: string;
}

const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const;

/** `rolemap export`: a map for other programs, on stdout, without what its readers may not see. A map with errors is not exported: its findings go to stderr and the status is 2. */
export async function exportMap(path: string | undefined, options: ExportOptions, world: World): Promise<Status> {
  const { format, audience } = options;
  const isTable = format === 'csv' || format === 'xlsx-ready';
  if (!isTable && options.separator !== undefined)
    throw new Failure(`--separator is for csv and xlsx-ready: ${format} has no values in rows.`);
  const loaded = await loadMap(path === undefined ? [] : [path], options, world);
  if (!loaded.map || loaded.findings.length > 0) {
    await reportObstacles(loaded, options, world);
    throw new Failure('Nothing was exported: mend the errors first.');
  }
  const today = options.today ?? world.today();
  const { map } = prepareMap(loaded.map, { audience }, today, world);
  world.out(write(map, options, today, world));
  return STATUS.fine;
}

function write(map: OrgMap, { format, separator }: ExportOptions, today: string, world: World): string {
  switch (format) {
    case 'json':
      return writeJson(map);
    case 'backstage':
      return writeBackstage(map, today);
    case 'dot':
      return writeDot(map);
    case 'mermaid': {
      const { text, tooLarge } = writeMermaid(map);
      if (tooLarge !== undefined) world.error(`${tooLarge}\n`);
      return text;
    }
    default: {
      const forExcel = format === 'xlsx-ready';
      return writeCsv(map, { separator: SEPARATORS[separator ?? (forExcel ? 'semicolon' : 'comma')], forExcel });
    }
  }
}
