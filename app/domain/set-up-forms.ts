/** What the form of each step sends, put into the draft. Texts stay as they were typed; nothing is judged here. */
import type { CategoryOutline, MessageOutline } from "./campaign-outline";
import {
  partOf,
  phaseField,
  type SetUpDraft,
  type SetUpPhase,
  type SetUpStep,
  type SetUpUnit,
  unitField,
} from "./set-up";
import { messagesOf } from "./set-up-content";
import { unitKinds } from "./units";

/** A posted form, as the server reads it. */
export interface PostedForm {
  get(name: string): string;
  all(name: string): string[];
  has(name: string): boolean;
}

/** The draft with the step's fields as posted; fields that the form does not hold stay. */
export function withForm(
  draft: SetUpDraft,
  step: SetUpStep,
  form: PostedForm,
  known: { categories: readonly CategoryOutline[]; messages: readonly MessageOutline[] },
): SetUpDraft {
  switch (step) {
    case "basics":
      return { ...draft, basics: basicsOf(draft, form) };
    case "units":
      return { ...draft, units: unitsOf(draft, form) };
    case "phases":
      return phasesOf(draft, form);
    case "rhythm":
      return { ...draft, rhythm: rhythmOf(draft, form) };
    case "content":
      return { ...draft, content: contentOf(draft, form, known.messages) };
    case "copy":
    case "preview":
      return draft;
  }
}

/** No text of a draft is longer, whatever is posted; the steps say what is too long long before. */
const LONGEST_TEXT = 2_000;
const LONGEST_PASTE = 400_000;

const textOf = (form: PostedForm, name: string, before: string) =>
  form.has(name) ? form.get(name).slice(0, LONGEST_TEXT) : before;

function basicsOf({ basics }: SetUpDraft, form: PostedForm): SetUpDraft["basics"] {
  const text = (name: Exclude<keyof typeof basics, "notSunday">) => textOf(form, name, basics[name]);
  return {
    name: text("name"),
    shortName: text("shortName"),
    committee: text("committee"),
    place: text("place"),
    level: text("level"),
    electionOn: text("electionOn"),
    notSunday: form.has("notSunday"),
    lawEdition: text("lawEdition"),
    slug: text("slug"),
    startsOn: text("startsOn"),
    endsOn: text("endsOn"),
  };
}

/** Only the lines on the page that was sent are in the form. */
function unitsOf({ units }: SetUpDraft, form: PostedForm): SetUpDraft["units"] {
  const lines = units.lines.flatMap((line): SetUpUnit[] => {
    const name = unitField(line.id, "name");
    if (!form.has(name)) return [line];
    if (form.has(unitField(line.id, "drop"))) return [];
    const text = (field: "bloc" | "code" | "parent") => textOf(form, unitField(line.id, field), line[field]);
    const kind = form.get(unitField(line.id, "kind"));
    const renamed = form.get(name).slice(0, LONGEST_TEXT);
    return [
      {
        ...line,
        name: renamed,
        // The short name belonged to the old name.
        shortName: renamed === line.name ? line.shortName : undefined,
        kind: unitKinds.find((one) => one === kind) ?? line.kind,
        bloc: text("bloc"),
        code: text("code"),
        parent: text("parent"),
      },
    ];
  });
  const pasted = form.has("pasted") ? form.get("pasted").slice(0, LONGEST_PASTE) : units.pasted;
  return {
    ...units,
    root: textOf(form, "root", units.root),
    lines: followRenames(units.lines, lines),
    pasted,
  };
}

/** What reported to a renamed unit goes on doing so. */
function followRenames(before: readonly SetUpUnit[], after: readonly SetUpUnit[]): SetUpUnit[] {
  const names = new Map(after.map(({ id, name }) => [id, name]));
  const renamed = new Map(
    before.flatMap(({ id, name }) => {
      const now = names.get(id);
      return now === undefined || now === name || now === "" ? [] : [[name, now]];
    }),
  );
  const was = new Map(before.map(({ id, parent }) => [id, parent]));
  return after.map((line) => {
    const now = renamed.get(line.parent);
    return now !== undefined && was.get(line.id) === line.parent ? { ...line, parent: now } : line;
  });
}

/** Blank rows at the end of the form, for lines to add; a row that stays blank is none. */
const BLANK_PHASES = 2;

export const blankPhaseIds = ({ nextId }: SetUpDraft): string[] =>
  Array.from({ length: BLANK_PHASES }, (_, index) => `p${nextId + index}`);

function phasesOf(draft: SetUpDraft, form: PostedForm): SetUpDraft {
  const blank = { name: "", kind: "phase", from: "", to: "" } as const;
  const rows: SetUpPhase[] = [...draft.phases.lines, ...blankPhaseIds(draft).map((id) => ({ id, ...blank }))];
  const lines = rows.flatMap((line): SetUpPhase[] => {
    const text = (field: "name" | "from" | "to") => textOf(form, phaseField(line.id, field), line[field]);
    const kind = form.has(phaseField(line.id, "kind")) ? form.get(phaseField(line.id, "kind")) : line.kind;
    const read = { name: text("name"), from: text("from"), to: text("to") };
    const isBlank = read.name === "" && read.from === "" && read.to === "";
    return isBlank ? [] : [{ ...line, ...read, kind: kind === "peak" ? "peak" : "phase" }];
  });
  const kept = new Set(form.all("milestones"));
  const milestones = form.has("_milestones")
    ? draft.phases.milestones.map((one) => ({ ...one, isKept: kept.has(one.key) }))
    : draft.phases.milestones;
  return { ...draft, phases: { lines, milestones }, nextId: draft.nextId + BLANK_PHASES };
}

function rhythmOf({ rhythm }: SetUpDraft, form: PostedForm): SetUpDraft["rhythm"] {
  const text = (name: Exclude<keyof typeof rhythm, "decorationLimit">) => textOf(form, name, rhythm[name]);
  return {
    weekFirstDay: text("weekFirstDay"),
    meetingWeekday: text("meetingWeekday"),
    meetingTime: text("meetingTime"),
    reportWeekday: text("reportWeekday"),
    reportTime: text("reportTime"),
    decorationOn: text("decorationOn"),
    decorationLimit: form.get("decorationLimit") === "before" ? "before" : "by",
  };
}

function contentOf(
  { content }: SetUpDraft,
  form: PostedForm,
  usual: readonly MessageOutline[],
): SetUpDraft["content"] {
  return {
    ...content,
    categories: form.all("categories"),
    messages: messagesOf(form.get("messages").slice(0, LONGEST_PASTE), [...content.messages, ...usual]),
  };
}

/** Whether the step's part of two drafts is the same. */
export const isSamePart = (one: SetUpDraft, other: SetUpDraft, step: SetUpStep) =>
  JSON.stringify(partOf(one, step)) === JSON.stringify(partOf(other, step));
