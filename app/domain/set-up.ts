/** An election that is being set up: every text as it was typed, so that nothing is lost before all of it is right. */
import type { CategoryOutline, MessageOutline } from "./campaign-outline";
import type { Duty } from "./law/edition";
import type { Problem } from "./problem";
import type { PlanKind } from "./timeline-page";
import type { UnitKind } from "./units";

export const setUpSteps = ["copy", "basics", "units", "phases", "rhythm", "content", "preview"] as const;
export type SetUpStep = (typeof setUpSteps)[number];

/** The steps as addresses. */
const setUpPaths: Record<SetUpStep, string> = {
  copy: "chep",
  basics: "ngay-va-luat",
  units: "don-vi",
  phases: "dot-tuyen-truyen",
  rhythm: "nhip-lam-viec",
  content: "noi-dung",
  preview: "xem-truoc",
};

export const stepOfPath = (path: string): SetUpStep | undefined =>
  setUpSteps.find((step) => setUpPaths[step] === path);

export const setUpPath = (draftId: string, step: SetUpStep) =>
  `/quan-tri/cuoc-bau-cu/moi/${draftId}/${setUpPaths[step]}`;

/** Names of the fields of a unit's row and of a phase's row. */
export const unitField = (id: string, field: "name" | "kind" | "bloc" | "code" | "parent" | "drop") =>
  `u.${id}.${field}`;
export const phaseField = (id: string, field: "name" | "kind" | "from" | "to") => `p.${id}.${field}`;

/** Days are texts: dd/mm/yyyy, T−n, or "" for what is proposed. */
export interface SetUpBasics {
  name: string;
  shortName: string;
  committee: string;
  place: string;
  level: string;
  electionOn: string;
  /** Election day is meant although it is no Sunday. */
  notSunday: boolean;
  /** "" for the edition in force when the election is announced. */
  lawEdition: string;
  slug: string;
  startsOn: string;
  endsOn: string;
}

export interface SetUpUnit {
  id: string;
  /** Of a copied unit, so that its targets find it again. */
  key?: string;
  name: string;
  shortName?: string;
  kind: UnitKind;
  bloc: string;
  code: string;
  /** Name of the unit it reports to; "" for the root. */
  parent: string;
}

export interface SetUpUnits {
  /** Name of the unit above all others. */
  root: string;
  /** The copied election's own root; holds while the name is still the same. */
  top?: { key: string; name: string; shortName: string };
  lines: SetUpUnit[];
  /** A pasted block that could not be taken in. */
  pasted: string;
}

export interface SetUpPhase {
  id: string;
  key?: string;
  name: string;
  kind: "phase" | "peak";
  from: string;
  to: string;
}

/** A milestone of the plan that was copied; its day is kept as days before election day (negative: after it). */
export interface SetUpMilestone {
  key: string;
  name: string;
  origin: "plan" | "internal";
  kind: PlanKind;
  duty: Duty;
  daysBefore: number;
  time: string | null;
  inclusive: boolean;
  responsible: string;
  rule: { anchor: string; days: number } | null;
  templateKey: string | null;
  /** Keys of the units that do it one by one, and of the milestones that it waits for. */
  units: string[];
  waitsFor: string[];
  isKept: boolean;
}

export interface SetUpRhythm {
  weekFirstDay: string;
  meetingWeekday: string;
  meetingTime: string;
  reportWeekday: string;
  reportTime: string;
  decorationOn: string;
  decorationLimit: "by" | "before";
}

export interface SetUpContent {
  /** Keys of the categories that are ticked. */
  categories: string[];
  /** Categories of the copied election that the catalogue does not have. */
  extra: CategoryOutline[];
  messages: MessageOutline[];
}

export interface SetUpDraft {
  /** Slug of the election that it was copied from; targets come from there when it is made. */
  copied: { slug: string; name: string; targets: boolean } | null;
  basics: SetUpBasics;
  units: SetUpUnits;
  phases: { lines: SetUpPhase[]; milestones: SetUpMilestone[] };
  rhythm: SetUpRhythm;
  content: SetUpContent;
  /** Steps that have been sent once: only their problems are shown. */
  visited: SetUpStep[];
  /** Number of the next line's id. */
  nextId: number;
  /** What stood here before parts of an earlier election were copied in. */
  beforeCopy?: Omit<SetUpDraft, "beforeCopy">;
}

/** A refusal or a warning, at its step and field. */
export interface StepProblem extends Problem {
  step: SetUpStep;
}

export interface SetUpDefaults {
  categories: readonly CategoryOutline[];
  messages: readonly MessageOutline[];
}

/**
 * A draft with what is usual. The phases are those of Hạ Long 2021 as days before the vote (the first ends at T−58),
 * the peak the last two weeks, which the national sub-committee called "giai đoạn cao điểm" in 2026.
 */
export function newSetUp({ categories, messages }: SetUpDefaults): SetUpDraft {
  return {
    copied: null,
    basics: {
      ...{ name: "", shortName: "", committee: "", place: "", level: "province", electionOn: "" },
      ...{ notSunday: false, lawEdition: "", slug: "", startsOn: "", endsOn: "" },
    },
    units: { root: "", lines: [], pasted: "" },
    phases: {
      lines: [
        { id: "p1", name: "Đợt 1", kind: "phase", from: "", to: "T−58" },
        { id: "p2", name: "Đợt 2", kind: "phase", from: "T−57", to: "T−14" },
        { id: "p3", name: "Đợt 3", kind: "phase", from: "T−13", to: "" },
        { id: "p4", name: "Đợt cao điểm", kind: "peak", from: "T−14", to: "T0" },
      ],
      milestones: [],
    },
    rhythm: {
      ...{ weekFirstDay: "1", meetingWeekday: "", meetingTime: "", reportWeekday: "", reportTime: "" },
      ...{ decorationOn: "", decorationLimit: "by" },
    },
    content: {
      categories: categories.map(({ key }) => key),
      extra: [],
      messages: [...messages],
    },
    visited: [],
    nextId: 5,
  };
}

/** What a person reads in a list of drafts. */
export const draftName = ({ basics }: SetUpDraft) => basics.shortName || basics.name;

/** The fields that a step's form sends and that two windows could fight over. */
export function partOf(draft: SetUpDraft, step: SetUpStep): unknown {
  return step === "copy" ? draft.copied : step === "preview" ? null : draft[step];
}
