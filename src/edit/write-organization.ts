import type { OrgMap } from '../model/org-map.ts';
import type { ReferenceReader } from '../model/reference-reader.ts';
import { readField, stepsOfField } from '../model/written-things.ts';
import { type DocumentDraft, type Written, within, write } from './document-draft.ts';
import { type MapState, saysTheSame, type ThingState } from './map-state.ts';
import { orderOf } from './write-fields.ts';

/** Makes the files say what the organisation and its pay say by now: a field stays in its file, a new one goes where its section is, else where the organisation has its name. */
export function writeOrganization(
  map: OrgMap,
  state: MapState,
  drafts: readonly DocumentDraft[],
  reader: ReferenceReader,
): void {
  const main = drafts.find(({ top }) => top.document === map.location.document) ?? drafts[0];
  for (const thing of ['organization', 'pay'] as const) {
    const now = state.find(thing, 'org');
    if (!now || !main) continue;
    const fields = new Set([...(now.written?.fields.keys() ?? []), ...now.fields.keys()]);
    for (const field of fields) writeField(now, field, { drafts, main, reader });
  }
}

function writeField(
  { thing, fields }: ThingState,
  field: string,
  {
    drafts,
    main,
    reader,
  }: { readonly drafts: readonly DocumentDraft[]; readonly main: DocumentDraft; readonly reader: ReferenceReader },
): void {
  const steps = thing === 'pay' ? ['pay', field] : stepsOfField(field);
  const key = steps.at(-1) as string;
  const section = steps.length > 1 ? steps[0] : undefined;
  const holders = drafts.flatMap(({ value }) => {
    const holder = section === undefined ? value : value[section];
    return isObject(holder) && Object.hasOwn(holder, key) ? [{ value, holder }] : [];
  });
  const owner = { thing, id: 'org', hasTemplate: false };
  const wanted = fields.get(field);
  const [first] = holders;
  if (first && saysTheSame(readField(owner, field, first.holder[key], reader, undefined), wanted)) return;
  if (wanted === undefined) {
    // Where several files say it, the first counts: the next would come to light.
    for (const { value, holder } of holders) {
      delete holder[key];
      if (section !== undefined && Object.keys(holder).length === 0) delete value[section];
    }
    return;
  }
  const home = section === undefined ? main : (drafts.find(({ value }) => isObject(value[section])) ?? main);
  if (section !== undefined && !first && !isObject(home.value[section]))
    write(home.value, section, {}, orderOf('organization'));
  const holder = first?.holder ?? (section === undefined ? home.value : within(home.value, section));
  write(holder, key, wanted, thing === 'pay' ? orderOf('pay') : section === undefined ? orderOf('organization') : []);
}

function isObject(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
