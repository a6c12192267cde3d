/** Days off as an administrator keeps them: the form, the pasted list, and what is wrong with either. */
import { z } from "zod";
import { type CivilDate, parseVietnameseDate } from "./calendar/civil-date";
import { HOLIDAY_KINDS, type HolidayKind, kindRefusal } from "./calendar/working-days";
import { findPersonalData } from "./personal-data";
import type { Problem } from "./problem";
import { LONGEST_HOLIDAY } from "./text-lengths";
import { foldVietnamese, words } from "./vietnamese";

/** One kept day, in both languages. */
export interface HolidayDraft {
  day: CivilDate;
  kind: HolidayKind;
  nameVi: string;
  nameEn: string;
  source: string;
  mustBeChecked: boolean;
}

export interface HolidayRow extends HolidayDraft {
  version: number;
  /** Who added it; null for what came with the product. */
  addedBy: string | null;
}

const key = z.string().min(1, "not-valid").max(64);
const day = z.string().min(1, "required").max(20);
const source = z.string().min(1, "source-needed").max(LONGEST_HOLIDAY.source);
/** A ticked box posts "1", one that is not posts nothing. */
const mustBeChecked = z.string().max(4);
const texts = {
  kind: z.enum(HOLIDAY_KINDS, "required"),
  nameVi: z.string().min(1, "required").max(LONGEST_HOLIDAY.name),
  nameEn: z.string().max(LONGEST_HOLIDAY.name),
  source,
  mustBeChecked,
};

export const holidayForm = z.object({ _key: key, day, ...texts });
export const holidayEditForm = z.object({
  _key: key,
  day,
  version: z.coerce.number("not-valid").int().min(1),
  ...texts,
});
export const holidayRemoveForm = z.object({
  _key: key,
  /** Each row as it was seen, `2027-02-04@1`, with spaces between. */
  rows: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d@\d+( \d{4}-\d\d-\d\d@\d+)*$/, "not-valid")
    .max(2_000),
});
export const holidayPasteForm = z.object({
  _key: key,
  pasted: z.string().min(1, "required").max(LONGEST_HOLIDAY.pasted),
  source,
});
export type HolidayForm = z.infer<typeof holidayForm>;
export type HolidayEditForm = z.infer<typeof holidayEditForm>;
export type HolidayRemoveForm = z.infer<typeof holidayRemoveForm>;
export type HolidayPasteForm = z.infer<typeof holidayPasteForm>;

export type Read<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** The form's row, or at each field what is wrong: those of a typed day, worked-day-not-weekend, day-off-on-weekend, personal-…. */
export function readHoliday(form: Omit<HolidayForm, "_key">): Read<HolidayDraft> {
  const problems = textProblems(form);
  const parsed = parseVietnameseDate(form.day);
  if (!parsed.ok) {
    const { code, ...params } = parsed.problem;
    return { ok: false, problems: [{ field: "day", code, params }, ...problems] };
  }
  const wrong = kindRefusal(parsed.date, form.kind);
  if (wrong) problems.push({ field: "kind", code: wrong });
  if (problems.length > 0) return { ok: false, problems };
  const { kind, nameVi, source } = form;
  const nameEn = form.nameEn || nameVi;
  return {
    ok: true,
    value: { day: parsed.date, kind, nameVi, nameEn, source, mustBeChecked: form.mustBeChecked === "1" },
  };
}

/**
 * Rows pasted from a sheet: day, kind, name and perhaps the English name, parted by tabs or semicolons, all of one
 * source. All or nothing: the first line that cannot be read is told, with how many more there are.
 */
export function readPastedHolidays({ pasted, source }: Omit<HolidayPasteForm, "_key">): Read<HolidayDraft[]> {
  const problems = textProblems({ nameVi: "", nameEn: "", source });
  const lines = pasted
    .split("\n")
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== "");
  const read = lines.map((one) => ({ ...one, ...readLine(one.text, source) }));
  const seen = new Map<string, number>();
  const bad = read.flatMap((one) => {
    if ("code" in one) return [one];
    const twin = seen.get(one.draft.day);
    seen.set(one.draft.day, one.line);
    return twin === undefined ? [] : [{ ...one, code: "pasted-twice" }];
  });
  const [first] = bad;
  if (first) {
    const params = { line: first.line, text: first.text.slice(0, 80), more: bad.length - 1 };
    problems.push({ field: "pasted", code: first.code, params });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: read.flatMap((one) => ("draft" in one ? [one.draft] : [])) };
}

/** What people write for a kind, without marks. */
const KIND_WORDS: Record<string, HolidayKind> = {
  tet: "tet",
  "tet nguyen dan": "tet",
  le: "public",
  "ngay le": "public",
  "nghi le": "public",
  "nghi bu": "in-lieu",
  "hoan doi": "swapped-off",
  "nghi hoan doi": "swapped-off",
  "lam bu": "swapped-working",
};

function readLine(text: string, source: string): { draft: HolidayDraft } | { code: string } {
  const [typedDay = "", typedKind = "", nameVi = "", nameEn = ""] = text
    .split(/[\t;]/)
    .map((cell) => cell.trim());
  const parsed = parseVietnameseDate(typedDay);
  if (!parsed.ok) return { code: "pasted-day" };
  const kind =
    KIND_WORDS[words(foldVietnamese(typedKind)).join(" ")] ?? HOLIDAY_KINDS.find((one) => one === typedKind);
  if (!kind) return { code: "pasted-kind" };
  if (nameVi === "" || nameVi.length > LONGEST_HOLIDAY.name) return { code: "pasted-name" };
  if (kindRefusal(parsed.date, kind)) return { code: "pasted-weekday" };
  if (findPersonalData(`${nameVi} ${nameEn}`)) return { code: "pasted-name" };
  const draft = { day: parsed.date, kind, nameVi, nameEn: nameEn || nameVi, source, mustBeChecked: false };
  return { draft };
}

const ADDRESSES = /https?:\/\/\S+/g;

/** Addresses of notices are full of long numbers; outside them a number may be somebody's. */
function textProblems({
  nameVi,
  nameEn,
  source,
}: Pick<HolidayForm, "nameVi" | "nameEn" | "source">): Problem[] {
  const whole = findPersonalData(source);
  const found = {
    nameVi: findPersonalData(nameVi),
    nameEn: findPersonalData(nameEn),
    source: whole?.kind === "profile-link" ? whole : findPersonalData(source.replace(ADDRESSES, "")),
  };
  return Object.entries(found).flatMap(([field, one]) =>
    one ? [{ field, code: `personal-${one.kind}`, params: { found: one.found } }] : [],
  );
}
