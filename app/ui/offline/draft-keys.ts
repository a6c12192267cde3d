/** A form: where it stands, which one of its page it is, and whose. */
export interface DraftPlace {
  path: string;
  name: string;
  login: string;
}

/** With what the keys of all drafts of a form begin. */
export const placeKey = ({ path, name, login }: DraftPlace): string => `${path} ${name} ${login} `;

/** Two tabs with the same form keep a draft each: the form's own key (`_key`) tells them apart. */
export function draftKey(place: DraftPlace, fields: readonly [string, string][]): string {
  return placeKey(place) + (fields.find(([name]) => name === "_key")?.[1] ?? "");
}
