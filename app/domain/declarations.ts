import { z } from "zod";
import { addDays, type CivilDate, parseVietnameseDate } from "./calendar/civil-date";
import type { Campaign, CampaignStructure } from "./campaign";
import { freeText } from "./guarded-text";
import { textProblems } from "./outputs-draft";
import { maxUnits } from "./outputs-terms";
import type { Problem } from "./problem";

/** "We did nothing" is 0; "this does not concern us" is not; saying nothing is neither. */
const declarationKinds = ["zero", "not-applicable"] as const;
export type DeclarationKind = (typeof declarationKinds)[number];

export const declarationForm = z.object({
  _key: z.string().min(1, "not-valid").max(64),
  kind: z.enum(declarationKinds, "kind-needed"),
  units: z.array(z.string().max(400)).max(maxUnits, "too-many-units"),
  /** A category; "" for all of them. */
  category: z.string().max(400),
  from: z.string().max(40),
  to: z.string().max(40),
  note: freeText().max(500),
});
export type DeclarationForm = z.infer<typeof declarationForm>;

export interface DeclarationDraft {
  kind: DeclarationKind;
  unitIds: string[];
  /** null: all categories. */
  categoryId: string | null;
  from: CivilDate;
  to: CivilDate;
  note: string;
}

export interface DeclarationFrame {
  campaign: Pick<Campaign, "startsOn" | "endsOn">;
  structure: CampaignStructure;
  today: CivilDate;
}

/** A declaration in force. */
export interface Declaration {
  id: string;
  unitId: string;
  categoryId: string | null;
  from: CivilDate;
  to: CivilDate;
  kind: DeclarationKind;
}

type ReadDeclaration = { ok: true; draft: DeclarationDraft } | { ok: false; problems: Problem[] };

/** Understands a typed declaration or says at each field what is wrong with it. */
export function readDeclaration(form: DeclarationForm, frame: DeclarationFrame): ReadDeclaration {
  const problems: Problem[] = [];
  const from = readDay("from", form.from, frame, problems);
  const to = readDay("to", form.to, frame, problems);
  if (from !== null && to !== null && from > to) problems.push({ field: "from", code: "period-reversed" });
  // Nobody can know yet that nothing will happen; that a thing will not concern a unit can be known beforehand.
  if (form.kind === "zero" && to !== null && to > frame.today) {
    problems.push({ field: "to", code: "future-date", params: { today: frame.today } });
  }
  const unitIds = readUnits(form.units, from, frame, problems);
  const category = frame.structure.categories.find((one) => one.key === form.category);
  if (form.category !== "" && !category) problems.push({ field: "category", code: "category-unknown" });
  problems.push(...textProblems({ note: form.note }, frame.structure));
  if (problems.length > 0 || from === null || to === null) return { ok: false, problems };
  const note = form.note.normalize("NFC").trim();
  return { ok: true, draft: { kind: form.kind, unitIds, categoryId: category?.id ?? null, from, to, note } };
}

function readDay(
  field: "from" | "to",
  text: string,
  { campaign }: DeclarationFrame,
  problems: Problem[],
): CivilDate | null {
  if (text.trim() === "") {
    problems.push({ field, code: "date-needed" });
    return null;
  }
  const parsed = parseVietnameseDate(text);
  if (!parsed.ok) {
    const { code, ...params } = parsed.problem;
    problems.push({ field, code, params });
    return null;
  }
  const { startsOn: start, endsOn: end } = campaign;
  if (parsed.date >= start && parsed.date <= end) return parsed.date;
  problems.push({ field, code: "date-outside", params: { start, end } });
  return null;
}

function readUnits(
  keys: readonly string[],
  day: CivilDate | null,
  { structure }: DeclarationFrame,
  problems: Problem[],
): string[] {
  const field = "units";
  const ids = new Set<string>();
  for (const key of keys.filter((one) => one !== "")) {
    const unit = structure.tree.units.find((one) => one.key === key);
    if (!unit) problems.push({ field, code: "unit-unknown" });
    else if (!unit.reports) problems.push({ field, code: "unit-gathers", params: { unit: unit.name } });
    else if (day !== null && unit.validTo !== null && day >= unit.validTo) {
      problems.push({ field, code: "unit-not-valid", params: { unit: unit.name, day } });
    } else ids.add(unit.id);
  }
  if (keys.every((key) => key === "")) problems.push({ field, code: "unit-needed" });
  return [...ids];
}

/** What speaks against a declaration among those of the same unit that share a day with it; null: nothing. */
export function conflictWith(
  draft: Pick<DeclarationDraft, "kind" | "categoryId" | "from" | "to">,
  standing: readonly Declaration[],
): { code: "contrary-declaration" | "already-declared"; declaration: Declaration } | null {
  const contrary = standing.find(
    (one) => one.kind !== draft.kind && sharesCategory(one, draft) && sharesDay(one, draft),
  );
  if (contrary) return { code: "contrary-declaration", declaration: contrary };
  const same = standing.find(
    (one) =>
      one.kind === draft.kind &&
      (one.categoryId === null || one.categoryId === draft.categoryId) &&
      one.from <= draft.from &&
      one.to >= draft.to,
  );
  return same ? { code: "already-declared", declaration: same } : null;
}

type Category = Pick<Declaration, "categoryId">;
const sharesCategory = (a: Category, b: Category) =>
  a.categoryId === null || b.categoryId === null || a.categoryId === b.categoryId;

type Days = Pick<Declaration, "from" | "to">;
const sharesDay = (a: Days, b: Days) => a.from <= b.to && b.from <= a.to;

/** Days that name every week of a period at least once. */
export function daysOfWeeks({ from, to }: Days): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = from; day < to; day = addDays(day, 7)) days.push(day);
  return [...days, to];
}
