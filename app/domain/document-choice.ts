/** Chosen in place of a document's id. */
export const NEW_DOCUMENT = "new";

/** A new document's fields have names of their own in the forms they stand in. */
export const documentField = (name: string): string => `document-${name}`;
