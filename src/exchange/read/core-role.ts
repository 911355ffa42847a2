import { nameForm } from '../../text/normal-form.ts';

const CORE_ROLES = {
  lead: 'lead link, circle lead, circle leader, leader, lead, leader de cercle, leader du cercle, premier lien, cirkelleider, kringleider, leidende verbinding, kringbegeleider, leitung, kreisleitung, lead-link',
  rep: 'rep link, circle rep, circle representative, representative, rep, representant de cercle, representant du cercle, second lien, vertegenwoordiger, kringvertegenwoordiger, afgevaardigde, kreisdelegierte, delegierte, rep-link',
  facilitator:
    'facilitator, circle facilitator, facilitateur, facilitatrice, gespreksleider, facilitatorin, moderation, moderator',
  secretary:
    'secretary, circle secretary, secretaire, secretaris, sekretariat, sekretar, kringsecretaris, schriftfuhrung, protokoll',
} as const;

/** One of the four roles that every circle has. */
export type CoreRole = keyof typeof CORE_ROLES;

const BY_NAME: ReadonlyMap<string, CoreRole> = new Map(
  Object.entries(CORE_ROLES).flatMap(([core, names]) =>
    names.split(',').map((name) => [nameForm(name), core as CoreRole] as const),
  ),
);

/** Which of the four roles of every circle a name means, in English, Dutch, German or French; none for all others. */
export function coreRoleOf(name: string): CoreRole | undefined {
  return BY_NAME.get(nameForm(name));
}
