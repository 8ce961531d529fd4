/** Which of the user's choices of a value still hold: a later choice for the same thing replaces an earlier one. */
import type { ChoosableField } from '../../../shared/model/review.ts';
import type { Here } from './here.ts';

/** A record whose value of a field is shown. */
export interface Choice { readonly field: ChoosableField; readonly from: string }
/** A profile whose value of a field is shown, among these. */
export interface ProfileChoice { readonly field: string; readonly profiles: readonly string[]; readonly from: string }

/** Names a field of the paper to which a record belongs; a record of a removed dump stands for itself. */
export function choiceKey({ paperOf }: Here, field: string, record: string): string {
  return `${field} ${paperOf.get(record) ?? record}`;
}

/** Choices about papers, by `choiceKey`, in the order in which they were made. */
export function choicesByPaper(here: Here): Map<string, Choice> {
  const held = new Map<string, Choice>();
  for (const { field, record, from } of here.facts.preferred) {
    const key = choiceKey(here, field, record);
    held.delete(key);
    if (from !== null) held.set(key, { field, from });
  }
  return held;
}

export const heldChoices = (here: Here): Choice[] => [...choicesByPaper(here).values()];

/** Choices about profiles, by field and profile. */
export function choicesByProfile({ facts }: Here): Map<string, ProfileChoice> {
  const held = new Map<string, ProfileChoice>();
  for (const { field, profiles, from } of facts.preferredProfiles) {
    for (const profile of profiles) {
      held.delete(`${field} ${profile}`);
      if (from !== null) held.set(`${field} ${profile}`, { field, profiles, from });
    }
  }
  return held;
}

export function heldProfileChoices(here: Here): ProfileChoice[] {
  return [...new Map([...choicesByProfile(here).values()].map((choice) => [JSON.stringify(choice), choice])).values()];
}
