type Fields = [string, string][];

/** What a list of waiting entries calls an output; "" without a title. */
export const entryLabel = (fields: Fields): string => valuesIn(fields, "title")[0]?.trim() ?? "";

/** … and a declaration: "03/05/2021–04/05/2021". */
export const declarationLabel = (fields: Fields): string =>
  [...valuesIn(fields, "from"), ...valuesIn(fields, "to")].join("–");

/** The form for the next item after one that waits: the same unit, channels, category and day. */
export function nextEntryValues(fields: Fields): Record<string, string[]> {
  return {
    ...Object.fromEntries(
      ["units", "categories", "channels", "date"].map((name) => [name, valuesIn(fields, name)]),
    ),
    basis: ["item"],
    quantity: ["1"],
    qualifier: ["exact"],
  };
}

/** All fields as a form shows them again. */
export function valuesOfFields(fields: Fields): Record<string, string[]> {
  return Object.fromEntries(fields.map(([name]) => [name, valuesIn(fields, name)]));
}

const valuesIn = (fields: Fields, wanted: string): string[] =>
  fields.filter(([name]) => name === wanted).map(([, value]) => value);
