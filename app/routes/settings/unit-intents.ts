/** What a form of a unit's page asks for. */
const unitIntents = ["edit", "move", "end", "merge", "split", "remove"] as const;
export type UnitIntent = (typeof unitIntents)[number];

export const isUnitIntent = (text: string): text is UnitIntent =>
  (unitIntents as readonly string[]).includes(text);
