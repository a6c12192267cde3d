import { civilDateOfInstant, formatCivil, isCivilDate, localTimeOf } from "./calendar/civil-date";

/** One thing that an audit entry tells: a value before and after, or a plain fact (`after` alone). */
export interface AuditChange {
  /** Key of the payload; a nested one is joined with a full stop. */
  field: string;
  before?: string;
  after?: string;
}

/** What an entry's payload (JSON) says, values that did not change left out. Never throws: old payloads differ. */
export function changesOf(payload: string | null, nameOf: (id: string) => string | undefined): AuditChange[] {
  const told = parsed(payload);
  const { before, after, ...facts } = told;
  const was = flat(before, nameOf);
  const is = flat(after, nameOf);
  const changes = [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => was.get(field) !== is.get(field))
    .map((field) => ({ field, ...present("before", was.get(field)), ...present("after", is.get(field)) }))
    .filter(({ before, after }) => before !== undefined || after !== undefined);
  const plain = [...flat(facts, nameOf)].map(([field, value]) => ({ field, ...present("after", value) }));
  return [...plain.filter(({ after }) => after !== undefined), ...changes];
}

/** Ids that a payload mentions, to be looked up by name. */
export function idsIn(payload: string | null): string[] {
  return payload?.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [];
}

function parsed(payload: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(payload ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : { value };
  } catch {
    return {};
  }
}

const present = <K extends "before" | "after">(key: K, value: string | undefined) =>
  (value === undefined || value === "" ? {} : { [key]: value }) as { [key in K]?: string };

function flat(value: unknown, nameOf: (id: string) => string | undefined, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) {
      for (const [field, text] of flat(inner, nameOf, path ? `${path}.${key}` : key)) found.set(field, text);
    }
    return found;
  }
  if (value !== undefined) found.set(path || "value", inWords(value, nameOf));
  return found;
}

function inWords(value: unknown, nameOf: (id: string) => string | undefined): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map((one) => inWords(one, nameOf)).join(", ");
  if (typeof value === "object") return JSON.stringify(value);
  const text = String(value);
  if (isCivilDate(text)) return formatCivil(text);
  if (INSTANT.test(text)) return `${localTimeOf(text)} ${formatCivil(civilDateOfInstant(text))}`;
  return nameOf(text) ?? text;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
