/** Which columns of which lists a person has put away; kept as one text. */

/** By the list's name, the keys of the columns that are not shown. */
export type HiddenColumns = Readonly<Record<string, readonly string[]>>;

const NAME = /^[a-z][a-z-]{0,39}$/;
const COLUMN = /^[A-Za-z][A-Za-z-]{0,39}$/;
const mostColumns = 30;
/** A browser keeps 4,096 bytes for one cookie. */
const longest = 3_000;

/** Reads "tasks:units~outputs.cases:spread", which a cookie takes as it is; what is malformed hides nothing. */
export function readHiddenColumns(text: string | null): HiddenColumns {
  const lists = (text ?? "").slice(0, longest).split(".");
  return Object.fromEntries(
    lists.flatMap((list): [string, string[]][] => {
      const [name = "", columns = ""] = list.split(":");
      const keys = columns.split("~").filter((key) => COLUMN.test(key));
      return NAME.test(name) && keys.length > 0 ? [[name, keys.slice(0, mostColumns)]] : [];
    }),
  );
}

/** The same as text; where it grows too long, what was chosen longest ago is forgotten. */
export function hiddenColumnsText(hidden: HiddenColumns): string {
  const lists = Object.entries(hidden).filter(([, keys]) => keys.length > 0);
  for (let from = 0; ; from += 1) {
    const text = lists
      .slice(from)
      .map(([name, keys]) => `${name}:${keys.join("~")}`)
      .join(".");
    if (text.length <= longest) return text;
  }
}

export interface ColumnChoice {
  list: string;
  hidden: string[];
}

/** What the form of a list says: all columns that can be chosen, and those that shall be shown. Null for nonsense. */
export function readColumnChoice(
  list: string,
  choosable: readonly string[],
  shown: readonly string[],
): ColumnChoice | null {
  const isSound =
    NAME.test(list) && choosable.length <= mostColumns && choosable.every((key) => COLUMN.test(key));
  return isSound ? { list, hidden: choosable.filter((key) => !shown.includes(key)) } : null;
}

/** The last choice stands last, so that it is the last to be forgotten. */
export function withChoice(hidden: HiddenColumns, { list, hidden: keys }: ColumnChoice): HiddenColumns {
  const { [list]: _, ...others } = hidden;
  return keys.length === 0 ? others : { ...others, [list]: keys };
}
