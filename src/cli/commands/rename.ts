import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Planned, refusal } from '../../edit/plans/edit-plan.ts';
import { planRename } from '../../edit/plans/plan-rename.ts';
import { NAMED_KINDS, type NamedKind } from '../../model/find-things.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { idOf } from '../../model/written-things.ts';
import { idFromName, isId } from '../../text/id-from-name.ts';
import { quote, quoteForShell } from '../../text/wording.ts';
import { type FoundThing, findOne } from '../edits/find-one.ts';
import { type EditOptions, makeEdit } from '../edits/make-edit.ts';
import { failure } from '../edits/spoken-failure.ts';
import type { Status, World } from '../world.ts';

/** What can be chosen for a rename. */
export interface RenameOptions extends EditOptions {
  readonly name?: string;
  readonly thing?: NamedKind;
}

type Given = readonly [old: string, renamed: string | undefined, path: string | undefined];

/**
 * `rolemap rename`: gives a thing another id, or another name. What cannot be an id is a name, and gives the id too; with `--name` the id stays, unless one is named.
 *
 * Throws a `Failure` as `makeEdit` does, and where it is not said what the thing is to be called.
 */
export async function rename(given: Given, options: RenameOptions, world: World): Promise<Status> {
  const { old, renamed, path } = await readArguments(given, options, world);
  if (renamed === undefined && options.name === undefined)
    throw failure(
      {
        en: `Say what ${quote(old)} is to be called: rolemap rename ${quoteForShell(old)} NEW`,
        nl: `Zeg hoe ${quote(old)} gaat heten: rolemap rename ${quoteForShell(old)} NEW`,
      },
      options.lang,
    );
  return makeEdit(path, options, world, (map) => {
    const thing = findOne(map, options.thing ? [options.thing] : NAMED_KINDS, old);
    return renamed === undefined
      ? planRename(map, { ...thing, ...nameOf(options) })
      : planFor(map, thing, renamed, options);
  });
}

function nameOf({ name }: RenameOptions) {
  return name === undefined ? {} : { name };
}

function planFor(map: OrgMap, thing: FoundThing, renamed: string, options: RenameOptions): Planned {
  const { kind, reference } = thing;
  const text = renamed.trim();
  if (kind === 'role' && /^[^\s/]+\/[^\s/]+$/.test(text)) {
    const team = findOne(map, ['team'], text.slice(0, text.indexOf('/'))).reference;
    return planRename(map, { ...thing, team, id: idOf(text), ...nameOf(options) });
  }
  const asId = kind === 'team' ? text.replace(/\/$/, '') : text;
  if (isId(asId)) return planRename(map, { ...thing, id: asId, ...nameOf(options) });
  if (options.name !== undefined)
    return refusal({
      en: `${quote(text)} cannot be an id: an id has small letters a to z, digits, and single hyphens between them.`,
      nl: `${quote(text)} kan geen id zijn: een id heeft kleine letters a tot en met z, cijfers en losse koppeltekens daartussen.`,
    });
  const id = idFromName(text);
  if (id === undefined) {
    const command = `rolemap rename ${reference} NEW-ID --name ${quoteForShell(text)}`;
    return refusal({
      en: `${quote(text)} gives no id, which has letters a to z and digits. Write one yourself: ${command}`,
      nl: `${quote(text)} geeft geen id, met letters a tot en met z en cijfers. Schrijf er zelf een: ${command}`,
    });
  }
  return planRename(map, { ...thing, id, name: text });
}

/**
 * With `--name`, the second argument may be the map's path: it is where a file or folder of that name is there. Without, such an argument is a new id that was forgotten as likely
 * as one that was meant.
 */
async function readArguments(
  [old, second, third]: Given,
  { name, lang }: RenameOptions,
  { cwd }: World,
): Promise<{ readonly old: string; readonly renamed?: string; readonly path?: string }> {
  if (second === undefined || third !== undefined)
    return { old, ...(second !== undefined && { renamed: second }), ...(third !== undefined && { path: third }) };
  const isPath = second === '-' || (await isThere(resolve(cwd, second)));
  if (!isPath) return { old, renamed: second };
  if (name !== undefined) return { old, path: second };
  const [shownOld, shown] = [quoteForShell(old), quoteForShell(second)];
  const [first, other] = [`rolemap rename ${shownOld} NEW ${shown}`, `rolemap rename ${shownOld} ${shown} .`];
  throw failure(
    {
      en: `${quote(second)} is a file or folder here. Say what ${quote(old)} is to be called before it: ${first}\nOr, where ${shown} is the new id, name the map behind it: ${other}`,
      nl: `${quote(second)} is hier een bestand of map. Zeg daarvoor hoe ${quote(old)} gaat heten: ${first}\nOf, waar ${shown} de nieuwe id is, noem de kaart erachter: ${other}`,
    },
    lang,
  );
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
