/** Kinds of documents as they are named in official correspondence. */
export const documentKinds = [
  "plan",
  "notice",
  "resolution",
  "decision",
  "directive",
  "guidance",
  "official-letter",
  "report",
  "minutes",
  "other",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const maxDocumentTitle = 500;
export const maxIssuer = 200;
export const maxNumberSymbol = 60;
