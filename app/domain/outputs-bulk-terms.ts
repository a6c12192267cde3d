/** What can be done to many outputs at once. */
export const bulkActs = ["unit", "category", "date", "message", "withdraw", "restore"] as const;
export type BulkAct = (typeof bulkActs)[number];

export const isBulkAct = (text: string): text is BulkAct => bulkActs.some((act) => act === text);

/** At most so many outputs in one act; more are refused before anything is done. */
export const mostInBulk = 10_000;

/** Days for which a withdrawn output stays in the trash, counted from its withdrawal. */
export const trashDays = 30;

/** The address of an act on many outputs: besides the list's own parts. */
export const bulkParams = { number: "n", whole: "tat-ca", act: "lam" } as const;
