import { type CivilDate, isCivilDate, parseVietnameseDate } from "~/domain/calendar/civil-date";
import { templateOf } from "~/domain/milestone-templates";
import type { Problem } from "~/domain/problem";
import {
  filterStateWords,
  readTimelineFilters,
  type TimelineFilters,
  whoseWords,
} from "~/domain/timeline-page";
import type { PictureExtent, PictureView } from "~/domain/timeline-picture-extent";

/** What the page's address asks for. */
export interface TimelineAddress {
  /** The day as typed; "" for today. */
  asOf: string;
  filters: TimelineFilters;
  /** null: the whole election on a desk, the month around the day on a phone. */
  extent: PictureExtent | null;
  /** A day in what is shown; null: the day the page is as of. */
  at: CivilDate | null;
  isAdding: boolean;
  /** Key of the template that the form begins with; "" for none. */
  template: string;
}

const extentWords = { whole: "ca-cuoc", month: "thang", week: "tuan" } as const;

/** Anything unknown in the address is as if it were not there. */
export function readAddress(params: URLSearchParams): TimelineAddress {
  return {
    asOf: (params.get("den") ?? "").trim().slice(0, 20),
    filters: readTimelineFilters((name) => params.get(name)),
    extent: keyOf(extentWords, params.get("xem")),
    at: dayOf(params.get("tai")),
    isAdding: params.has("them"),
    template: templateOf(params.get("mau"))?.key ?? "",
  };
}

/** The address of the page that shows this; what is as usual is left out. */
export function timelinePath(slug: string, address: TimelineAddress): string {
  const query = queryOf(address).toString();
  return `/${slug}/lich${query ? `?${query}` : ""}`;
}

/** The picture alone as a file; on a phone the tall one. */
export function picturePath(slug: string, address: TimelineAddress, isTall: boolean): string {
  const params = queryOf({ ...address, isAdding: false });
  if (isTall) params.set("khung", "doc");
  const query = params.toString();
  return `/${slug}/lich/hinh${query ? `?${query}` : ""}`;
}

/** What a window begins with where the address names no extent. */
const USUAL: Record<"wide" | "tall", PictureExtent> = { wide: "whole", tall: "month" };

export function viewOf(
  { extent, at }: TimelineAddress,
  asOf: CivilDate,
  window: keyof typeof USUAL,
): PictureView {
  return { extent: extent ?? USUAL[window], at: at ?? asOf };
}

function queryOf({ asOf, filters, extent, at, isAdding, template }: TimelineAddress): URLSearchParams {
  const params = new URLSearchParams();
  if (asOf) params.set("den", asOf);
  if (filters.whose) params.set("loai", whoseWords[filters.whose]);
  if (filters.state) params.set("trang-thai", filterStateWords[filters.state]);
  if (filters.responsible) params.set("phu-trach", filters.responsible);
  if (extent) params.set("xem", extentWords[extent]);
  if (at && extent !== "whole") params.set("tai", at);
  if (isAdding) params.set("them", "1");
  if (isAdding && template) params.set("mau", template);
  return params;
}

/** The day the address names, or what is wrong with it. */
export function readAsOf(typed: string): { day: CivilDate | null; problem: Problem | null } {
  if (typed === "") return { day: null, problem: null };
  const parsed = parseVietnameseDate(typed);
  if (parsed.ok) return { day: parsed.date, problem: null };
  const { code, ...params } = parsed.problem;
  return { day: null, problem: { field: "den", code, params } };
}

/** The values of a choice as the address writes them, "" first for all. */
export const whoseChoice = (whose: TimelineFilters["whose"]): string => (whose ? whoseWords[whose] : "");
export const stateChoice = (state: TimelineFilters["state"]): string =>
  state ? filterStateWords[state] : "";
export const extentChoice = (extent: PictureExtent | null): string => (extent ? extentWords[extent] : "");

function dayOf(text: string | null): CivilDate | null {
  return isCivilDate(text) ? text : null;
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, word: string | null): Key | null {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word) ?? null;
}
