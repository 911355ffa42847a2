import type { OrgMap } from '../../model/org-map.ts';
import type { ToldChanges } from '../../render/content/changes-page.ts';
import type { View } from '../../render/content/views.ts';
import type { RenderOptions } from '../../render/page.ts';
import type { SvgMapOptions } from '../../render/svg/svg-options.ts';
import type { LoadOptions } from '../load-map.ts';
import { type PreparationOptions, prepareMap } from '../prepare-map.ts';
import { Failure, type World } from '../world.ts';
import type { States } from './tell-changes.ts';

/** What can be chosen of what pages show. */
export interface PageOptions extends PreparationOptions {
  /** Only these views. */
  readonly view?: readonly View[];
  /** ISO date of the content. */
  readonly date?: string;
  readonly commit?: string;
  /** An earlier state: a git revision, or another file or folder. */
  readonly since?: string;
  readonly diagram?: SvgMapOptions['diagram'];
  readonly paper?: SvgMapOptions['paper'];
  readonly orientation?: SvgMapOptions['orientation'];
  /** Without colours. */
  readonly bw?: boolean;
  /** A picture beside the name of the organisation. */
  readonly logo?: string;
  /** A file with style. */
  readonly css?: string;
  readonly color?: boolean;
  /** ISO date. */
  readonly today?: string;
}

/** What pages are made of, but for the form that they are written in. */
export interface PreparedPages {
  readonly map: OrgMap;
  readonly choice: Omit<RenderOptions, 'layout' | 'onNotice'>;
}

/**
 * Prepares what is to be shown of a map: without what its readers may not see, with the sign and the style that were asked for, and with what changed since an earlier state.
 *
 * Throws a `Failure` where a file or revision that was named cannot be read, and as `prepareMap` does.
 */
export async function preparePages(
  loaded: OrgMap,
  path: string | undefined,
  options: LoadOptions & PageOptions,
  world: World,
): Promise<PreparedPages> {
  const { lang, view, date, commit, diagram, paper, orientation, bw } = options;
  const today = options.today ?? world.today();
  const appearance = await openAppearance(options, world);
  const earlier = await openSince(path, options, world);
  const { map, states } = prepareMap(loaded, options, today, world, earlier?.map);
  const changes = states && (await tellSince(states, options, map.language, earlier?.date));
  return {
    map,
    choice: {
      today,
      ...(lang !== undefined && { language: lang }),
      ...(view && { views: new Set(view) }),
      ...(date !== undefined && { date }),
      ...(commit !== undefined && { commit }),
      ...(diagram !== undefined && { diagram }),
      ...(paper !== undefined && { paper }),
      ...(orientation !== undefined && { orientation }),
      ...(bw !== undefined && { blackAndWhite: bw }),
      ...appearance,
      ...(changes && { changes }),
    },
  };
}

/** The sign and the style of the organisation; the code for them is loaded only where there are any. */
async function openAppearance({ logo, css }: PageOptions, world: World): Promise<Pick<RenderOptions, 'logo' | 'css'>> {
  if (logo === undefined && css === undefined) return {};
  const { readLogo, readCss } = await import('./read-appearance.ts');
  return {
    ...(logo !== undefined && { logo: await readLogo(logo, world) }),
    ...(css !== undefined && { css: await readCss(css, world) }),
  };
}

/** The earlier state that is asked for, and its day where it is known; the code for it is loaded only then. */
async function openSince(path: string | undefined, options: LoadOptions & PageOptions, world: World) {
  const { since, view } = options;
  if (since === undefined) {
    if (view?.includes('changes')) throw new Failure('The view of changes needs an earlier state: give --since, too.');
    return undefined;
  }
  const { openEarlier } = await import('../diff/open-sides.ts');
  const { map, request } = await openEarlier(since, path ?? '.', options, world);
  if (request.revision === undefined) return { map };
  const { dateOfRevision } = await import('../../load/date-of-revision.ts');
  return { map, date: await dateOfRevision(world.cwd, request.revision) };
}

async function tellSince(
  states: States,
  { lang, team }: PageOptions,
  language: string | undefined,
  since: string | undefined,
): Promise<ToldChanges> {
  const { tellChanges } = await import('./tell-changes.ts');
  return tellChanges(states, { language: lang ?? language, team: team?.replace(/\/$/, ''), since });
}
