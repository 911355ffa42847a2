import { buildOrgMap } from '../../model/build-org-map.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { readYaml } from '../../yaml/read-yaml.ts';
import { Location } from '../../yaml/yaml-document.ts';

/** An organisation of the same name in which there is nobody and nothing: what a map was before it began. */
export function emptyMapLike({ name }: OrgMap): OrgMap {
  const { documents } = readYaml({ path: '', text: JSON.stringify({ rolemap: 1, name }) });
  return buildOrgMap(documents.map((document) => new Location(document))).map;
}
