import { listParams } from "~/domain/outputs-list";

/** What the list's address asks for; parts that are not asked for are absent. */
export type ListQuery = Readonly<Partial<Record<keyof typeof listParams, string>>>;

const parts = Object.keys(listParams) as (keyof typeof listParams)[];
const longest = 400;

export function readQuery(search: string): ListQuery {
  const params = new URLSearchParams(search);
  const query: Partial<Record<keyof typeof listParams, string>> = {};
  for (const part of parts) {
    const value = (params.get(listParams[part]) ?? "").normalize("NFC").trim().slice(0, longest);
    if (value !== "") query[part] = value;
  }
  // A chosen category says more than the group and the measure that it is of.
  if (query.category === undefined) return query;
  const { group, measure, ...rest } = query;
  return rest;
}

export function listPath(slug: string, query: ListQuery): string {
  const asked = paramsOf(query).toString();
  return asked === "" ? `/${slug}/ket-qua` : `/${slug}/ket-qua?${asked}`;
}

/** The whole list with these filters as a file. */
export function exportPath(slug: string, query: ListQuery, format: "xlsx" | "csv"): string {
  const params = paramsOf(filtersOf(query));
  params.set("dang", format);
  return `/${slug}/ket-qua/tai-ve?${params}`;
}

/** The gallery with these filters; with `below` the file that is made of it. */
export function galleryPath(slug: string, query: ListQuery, below = ""): string {
  const asked = paramsOf(query).toString();
  const path = `/${slug}/ket-qua/anh${below}`;
  return asked === "" ? path : `${path}?${asked}`;
}

function paramsOf(query: ListQuery): URLSearchParams {
  const params = new URLSearchParams();
  for (const part of parts) {
    const value = query[part];
    if (value !== undefined) params.set(listParams[part], value);
  }
  return params;
}

/** The same filters from their first page on. */
export function filtersOf({ older, newer, ...filters }: ListQuery): ListQuery {
  return filters;
}

/** A day in an address may be written YYYY-MM-DD; people read and type dd/mm/yyyy. */
export function typedDay(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split("-").reverse().join("/") : text;
}
