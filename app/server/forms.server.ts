import { data } from "@remix-run/node";
import type { z } from "zod";
import type { Problem } from "~/domain/problem";

/** What one form posted: NFC text, trimmed, line ends as \n, without characters that no text has. */
export interface FormInput {
  /** "" when the field is missing. */
  get(name: string): string;
  all(name: string): string[];
  has(name: string): boolean;
  /** Every field with all its values; what a page gets back to fill the form again. */
  fields(): Record<string, string[]>;
}

const maxFormBytes = 1_000_000;
/** A pasted list of 2,000 lines with Vietnamese titles and links, each letter with a mark being six to nine bytes. */
const maxListBytes = 4_000_000;
const listAddress = /^\/[^/]+\/ket-qua\/dan(?:\.data)?$/;

/** How long a form may be that is sent to an address. */
export const formBytesAt = (path: string): number => (listAddress.test(path) ? maxListBytes : maxFormBytes);

const maxFields = 6_000;

/** Reads a posted form. Throws a Response: 415 for anything but a URL-encoded form, 413 for too much of it. */
export async function readForm(request: Request): Promise<FormInput> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) throw new Response(null, { status: 415 });
  const text = await request.text();
  if (text.length > formBytesAt(new URL(request.url).pathname)) throw new Response(null, { status: 413 });
  return formOf(new URLSearchParams(text));
}

/** A form from pairs, e.g. a kept draft. */
export function formOf(pairs: Iterable<[string, string]>): FormInput {
  const fields = new Map<string, string[]>();
  let count = 0;
  for (const [name, value] of pairs) {
    count += 1;
    if (count > maxFields) throw new Response(null, { status: 413 });
    const field = clean(name);
    fields.set(field, [...(fields.get(field) ?? []), clean(value)]);
  }
  return {
    get: (name) => fields.get(name)?.[0] ?? "",
    all: (name) => fields.get(name) ?? [],
    has: (name) => fields.has(name),
    fields: () => Object.fromEntries(fields),
  };
}

/**
 * PostgreSQL takes no NUL, XML (pictures, workbooks) no control character, and marks that turn the direction of writing
 * make a line say something else than what is stored.
 */
const NO_TEXT = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

const clean = (value: string) => value.normalize("NFC").replace(/\r\n?/g, "\n").replace(NO_TEXT, "").trim();

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/**
 * Holds a form against a schema. A field that the schema takes as an array gets all its values, any other its first;
 * unknown fields are dropped. The messages of the schema's issues are problem codes.
 */
export function parseForm<S extends z.ZodObject>(form: FormInput, schema: S): Parsed<z.infer<S>> {
  const raw: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    raw[name] = takesArray(field as z.ZodType) ? form.all(name) : form.get(name);
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: parsed.error.issues.map(problemOf) };
}

function takesArray(field: z.ZodType): boolean {
  const inner = (field as { def?: { innerType?: z.ZodType } }).def?.innerType;
  return field.type === "array" || (inner !== undefined && takesArray(inner));
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  const field = String(issue.path[0] ?? "form");
  if (issue.code === "too_big" && issue.origin === "string") {
    return { field, code: "too-long", params: { max: Number(issue.maximum) } };
  }
  if (issue.code === "custom" && issue.params) return { field, code: issue.message, params: issue.params };
  const isCode = /^[a-z]+(-[a-z0-9]+)*$/.test(issue.message);
  return { field, code: isCode ? issue.message : "not-valid" };
}

export interface InvalidForm {
  problems: Problem[];
  values: Record<string, string[]>;
}

/** Answers a form that cannot be carried out: status 422, the problems, and everything that was typed. */
export function invalid(form: FormInput, problems: Problem[], status = 422) {
  return data<InvalidForm>({ problems, values: form.fields() }, { status });
}
