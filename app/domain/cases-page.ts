/** Rebuttal cases as their pages show them, and what the list is asked for in its address; plain JSON. */

import type { CivilDate } from "./calendar/civil-date";
import {
  type CaseDecision,
  type CaseGoals,
  type CaseMedium,
  type CaseSource,
  type CaseState,
  caseMediums,
} from "./cases";
import { type ListOrder, orderParam, orderText, readOrder } from "./list-order";
import type { PublicityOutput } from "./publicity-page";
import type { UnitChoice } from "./unit-choice";

/** States by the word of the address. */
export const caseStateWords = {
  "to-decide": "cho-quyet-dinh",
  "to-publish": "cho-dang",
  published: "da-dang",
  left: "khong-phan-bac",
} as const satisfies Record<CaseState, string>;

/** How long open cases have waited since they were seen. */
export const caseAges = ["day", "two-days", "week", "longer"] as const;
export type CaseAge = (typeof caseAges)[number];
export const caseAgeWords = {
  day: "duoi-24-gio",
  "two-days": "24-48-gio",
  week: "2-7-ngay",
  longer: "tren-7-ngay",
} as const satisfies Record<CaseAge, string>;

export const ageOf = (minutes: number): CaseAge => {
  const hours = minutes / 60;
  if (hours < 24) return "day";
  if (hours < 48) return "two-days";
  return hours <= 7 * 24 ? "week" : "longer";
};

export interface CaseQuery {
  state: CaseState | "";
  topicKey: string;
  medium: CaseMedium | "";
  unitKey: string;
  age: CaseAge | "";
  /** Only open ones past their goal. */
  isOver: boolean;
  text: string;
  /** null: open ones first, those waiting longest on top. */
  order: ListOrder | null;
}

export const wholeCases: CaseQuery = {
  ...{ state: "", topicKey: "", medium: "", unitKey: "", age: "", isOver: false, text: "", order: null },
};

export function readCaseQuery(get: (name: string) => string): CaseQuery {
  const keyOf = <K extends string>(words: Record<K, string>, word: string): K | "" =>
    (Object.keys(words) as K[]).find((key) => words[key] === word) ?? "";
  return {
    state: keyOf(caseStateWords, get("tt")),
    topicKey: get("cd").slice(0, 80),
    medium: caseMediums.find((medium) => medium === get("kenh")) ?? "",
    unitKey: get("dv").slice(0, 60),
    age: keyOf(caseAgeWords, get("tuoi")),
    isOver: get("qua") !== "",
    text: get("q").normalize("NFC").trim().slice(0, 200),
    order: readOrder(get(orderParam)),
  };
}

export function caseSearch(query: CaseQuery): string {
  const asked = {
    tt: query.state === "" ? "" : caseStateWords[query.state],
    cd: query.topicKey,
    kenh: query.medium,
    dv: query.unitKey,
    tuoi: query.age === "" ? "" : caseAgeWords[query.age],
    qua: query.isOver ? "1" : "",
    q: query.text,
    [orderParam]: query.order === null ? "" : orderText(query.order),
  };
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
}

export const casesPath = (slug: string): string => `/${slug}/phan-bac`;
export const casePath = (slug: string, number: number): string => `${casesPath(slug)}/${number}`;

/** The list as it is asked for, with other wishes in place of some. */
export function caseListPath(slug: string, query: CaseQuery, differs: Partial<CaseQuery> = {}): string {
  const search = caseSearch({ ...query, ...differs });
  return search === "" ? casesPath(slug) : `${casesPath(slug)}?${search}`;
}

/** How one step of the clock stands; of a step that is not needed there is none. */
export interface CaseStep {
  /** When it was taken, in words ("16:40 04/05/2021"); "" while it is waited for. */
  at: string;
  /** Minutes from being seen until it was taken, or until now. */
  minutes: number;
  /** Past its goal, taken or not. */
  isOver: boolean;
  /** When it is to be taken at the latest, in words. */
  due: string;
}

export interface CaseClock {
  decide: CaseStep;
  publish: CaseStep | null;
}

/** A case as a line of a list. */
export interface CaseRow {
  number: number;
  code: string;
  claim: string;
  topic: string;
  medium: CaseMedium;
  unit: string;
  state: CaseState;
  decision: CaseDecision | null;
  /** In words. */
  seenAt: string;
  clock: CaseClock;
  /** An open case that is past the goal of its next step. */
  isOver: boolean;
  repeats: number;
  outputs: number;
}

export interface CaseCounts {
  all: number;
  /** Open ones past their goal. */
  over: number;
  states: Record<CaseState, number>;
}

export interface Choice {
  key: string;
  name: string;
}

export interface CaseListPage {
  slug: string;
  today: CivilDate;
  query: CaseQuery;
  counts: CaseCounts;
  /** How many the filters leave, and the first of them. */
  found: number;
  rows: CaseRow[];
  goals: CaseGoals;
  topics: Choice[];
  units: UnitChoice[];
  may: { report: boolean; decide: boolean };
  removed: { number: number; code: string; claim: string; version: number }[];
}

/** An earlier case that says something like what is being typed. */
export interface SimilarCase {
  number: number;
  code: string;
  claim: string;
  state: CaseState;
  /** What was published as correct; "" before. */
  correction: string;
  /** Day on which it was seen. */
  seenOn: CivilDate;
  repeats: number;
}

export interface CaseFormValues {
  claim: string;
  topicKey: string;
  medium: string;
  unit: string;
  seenOn: string;
  seenTime: string;
}

export interface CaseFormPage {
  slug: string;
  today: CivilDate;
  values: CaseFormValues;
  topics: Choice[];
  /** Units that may have met it; the empty key is the sub-committee itself, for those who speak for it. */
  units: UnitChoice[];
  formKey: string;
}

export interface CaseRepeat {
  id: string;
  seenAt: string;
  medium: CaseMedium;
  unit: string;
  note: string;
  by: string;
  /** Code of the case that it came from. */
  mergedFrom: string;
  mayRemove: boolean;
}

/** A line of a case's history; what changed as it was and as it became, by the field's name. */
export interface CaseHistoryLine {
  id: string;
  act: string;
  by: string;
  at: string;
  reason: string;
  /** What the act was about: a code, a number, how many. */
  about: string;
  changes: { part: string; before: string; after: string }[];
}

export interface CasePage {
  slug: string;
  today: CivilDate;
  row: CaseRow;
  /** The topic's key, the unit's key and so on, for the form that edits. */
  form: CaseFormPage | null;
  correction: string;
  decisionReason: string;
  decidedBy: string;
  /** Day and hour (dd/MM/yyyy, HH:mm) that the forms begin with. */
  moments: Record<"decided" | "published" | "now", { on: string; time: string }>;
  sources: (CaseSource & { path: string })[];
  documents: { id: string; name: string }[];
  outputs: PublicityOutput[];
  search: { text: string; found: PublicityOutput[]; isProposal: boolean } | null;
  repeats: CaseRepeat[];
  similar: SimilarCase[];
  history: CaseHistoryLine[];
  /** The case that it went into. */
  mergedInto: { number: number; code: string } | null;
  /** Codes of cases that went into this one. */
  mergedFrom: string[];
  isRemoved: boolean;
  /** On the public page of corrections; null: that page is closed. `isShown`: this one is on it. */
  publicPage: { isShown: boolean; path: string } | null;
  version: number;
  may: { report: boolean; decide: boolean; edit: boolean; merge: boolean };
  units: UnitChoice[];
  formKey: string;
}
