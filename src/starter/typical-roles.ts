import { nameForm } from '../text/normal-form.ts';
import type { RoleAnswer } from './answers.ts';
import type { StarterLanguage } from './languages.ts';
import type { WrittenRole } from './read-role.ts';
import type { TypicalRole, Way } from './way.ts';

/** The roles that a team of a type mostly has. */
export function typicalRoles({ roles }: Way, type: string): readonly TypicalRole[] {
  return roles.filter(({ only }) => !only || only.includes(type));
}

/** A typical role with those who hold it. */
export function fromTypicalRole(
  { core, elected, texts }: TypicalRole,
  language: StarterLanguage,
  holders: readonly string[],
): RoleAnswer {
  return { ...texts[language], core, elected, holders };
}

/** A role as it was written; what it leaves out comes from the typical role of that name, in any language, where there is one. */
export function completeRole(
  written: WrittenRole,
  roles: readonly TypicalRole[],
  language: StarterLanguage,
): RoleAnswer {
  const form = nameForm(written.name);
  const typical = roles.find(
    ({ id, texts }) => nameForm(id) === form || Object.values(texts).some(({ name }) => nameForm(name) === form),
  );
  if (!typical) return written;
  const { name, purpose, responsibilities, decides } = fromTypicalRole(typical, language, []);
  const isBare = written.responsibilities.length + written.decides.length === 0;
  return {
    name: nameForm(typical.id) === form ? name : written.name,
    purpose: written.purpose ?? purpose,
    // Whoever says what a role does says all of it.
    responsibilities: isBare ? responsibilities : written.responsibilities,
    decides: isBare ? decides : written.decides,
    core: typical.core,
    elected: typical.elected,
    holders: written.holders,
  };
}
