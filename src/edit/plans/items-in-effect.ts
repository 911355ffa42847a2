import type { OrgMap } from '../../model/org-map.ts';
import type { PlanDraft } from './plan-draft.ts';

/** The items of a list of a role: its own, else those of the template from which it takes them over, with the id of that. */
export function itemsInEffect(
  map: OrgMap,
  draft: PlanDraft,
  role: string,
  field: string,
): { readonly items: readonly unknown[]; readonly template?: string } {
  const own = draft.items('role', role, field);
  if (own.length > 0 || draft.field('role', role, field) !== undefined) return { items: own };
  for (let template = map.roles.get(role)?.like; template; template = template.like) {
    const items = draft.items('template', template.id, field);
    if (items.length > 0) return { items, template: template.id };
  }
  return { items: [] };
}

/** The text of a responsibility or decision. */
export function textOfItem(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const { text, what } = item as Readonly<Record<string, unknown>>;
  return String(text ?? what ?? '');
}
