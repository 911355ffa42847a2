import { writeCsv } from '../../exchange/write/write-csv.ts';
import { writeDot } from '../../exchange/write/write-dot.ts';
import type { Audience } from '../../model/audience.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { prepareMap } from '../prepare-map.ts';
import { reportObstacles } from '../report-findings.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';

/** What can be chosen for an export. */
export interface ExportOptions extends LoadOptions {
  readonly format: 'csv' | 'xlsx-ready' | 'dot';
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
  if (format === 'dot' && options.separator !== undefined)
    throw new Failure('--separator is for csv and xlsx-ready: a drawing has no values in rows.');
  const loaded = await loadMap(path === undefined ? [] : [path], options, world);
  if (!loaded.map || loaded.findings.length > 0) {
    await reportObstacles(loaded, options, world);
    throw new Failure('Nothing was exported: mend the errors first.');
  }
  const { map } = prepareMap(loaded.map, { audience }, options.today ?? world.today(), world);
  const forExcel = format === 'xlsx-ready';
  const separator = SEPARATORS[options.separator ?? (forExcel ? 'semicolon' : 'comma')];
  world.out(format === 'dot' ? writeDot(map) : writeCsv(map, { separator, forExcel }));
  return STATUS.fine;
}
