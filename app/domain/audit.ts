import { civilDateOfInstant, formatCivil, isCivilDate, localTimeOf } from "./calendar/civil-date";

/** One thing that an audit entry tells: a value before and after, or a plain fact (`after` alone). */
export interface AuditChange {
  /** Key of the payload, a nested one joined with full stops; of a line of a table, what the line is about. */
  field: string;
  before?: string;
  after?: string;
}

/** The name of what a payload mentions by id, or by key in a field; undefined when it has none. */
export type NameOf = (mentioned: string, field: string) => string | undefined;

/**
 * What an entry's payload (JSON) says: facts first, then what changed from `before` to `after` (or `content`), then
 * the lines of its tables. Empty and unchanged values are left out. Never throws: payloads of other years differ.
 */
export function changesOf(payload: string | null, nameOf: NameOf): AuditChange[] {
  const { before, after, content, ...facts } = parsed(payload);
  const tables = Object.values(facts).filter(isTable);
  const plain = Object.entries(facts).filter(([, value]) => !isTable(value));
  return [
    ...differences({ after: Object.fromEntries(plain) }, nameOf),
    ...differences({ before, after: after ?? content }, nameOf),
    ...tables.flat().map((line) => changeOfLine(line, nameOf)),
  ];
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What a payload mentions: ids of things, and keys of units and categories as "unit:key" and "category:key". */
export function mentionsIn(payload: string | null): { ids: string[]; keys: string[] } {
  const text = payload ?? "";
  const keys = [...text.matchAll(/"(unit|category)":"(?![0-9a-f]{8}-)([a-z0-9-]+)"/g)];
  return {
    ids: text.match(ID) ?? [],
    keys: keys.map(([, field, key]) => `${field}:${key}`),
  };
}

function parsed(payload: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(payload ?? "{}");
    return isRecord(value) ? value : { value };
  } catch {
    return {};
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isTable = (value: unknown): value is Record<string, unknown>[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRecord);

function differences(values: { before?: unknown; after?: unknown }, nameOf: NameOf): AuditChange[] {
  const was = flat(values.before, nameOf);
  const is = flat(values.after, nameOf);
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => was.get(field) !== is.get(field))
    .map((field) => changeOf(field, was.get(field), is.get(field)))
    .filter(({ before, after }) => before !== undefined || after !== undefined);
}

/** {unit, category, before, after} → "Phường Bãi Cháy · Tin" from before to after. */
function changeOfLine({ before, after, ...about }: Record<string, unknown>, nameOf: NameOf): AuditChange {
  const field = [...flat(about, nameOf).values()].filter(Boolean).join(" · ");
  return changeOf(field, inWords(before, "before", nameOf), inWords(after, "after", nameOf));
}

function changeOf(field: string, before = "", after = ""): AuditChange {
  return { field, ...(before === "" ? {} : { before }), ...(after === "" ? {} : { after }) };
}

function flat(value: unknown, nameOf: NameOf, path = ""): Map<string, string> {
  if (!isRecord(value))
    return value === undefined ? new Map() : new Map([[path || "value", inWords(value, path, nameOf)]]);
  const inner = Object.entries(value).map(([key, one]) => flat(one, nameOf, path ? `${path}.${key}` : key));
  return new Map(inner.flatMap((found) => [...found]));
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function inWords(value: unknown, field: string, nameOf: NameOf): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((one) => inWords(one, field, nameOf)).join(", ");
  if (typeof value === "object") return JSON.stringify(value);
  const text = String(value);
  const isDay: boolean = isCivilDate(text);
  if (isDay) return formatCivil(text);
  if (INSTANT.test(text)) return `${localTimeOf(text)} ${formatCivil(civilDateOfInstant(text))}`;
  return nameOf(text, field) ?? text.replace(ID, (id) => nameOf(id, field) ?? id);
}
