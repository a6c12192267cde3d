/** Proposals of investment as their pages show them, and what the list is asked for in its address; plain JSON. */

import type { CivilDate } from "./calendar/civil-date";
import type { ItemKind } from "./decoration";
import {
  type Proposal,
  type ProposalState,
  type ProposalTotals,
  type ProposalWish,
  proposalStates,
  type SurveyedKind,
} from "./decoration-proposals";
import type { UnitChoice } from "./unit-choice";

/** States by the word of the address; "survey" is what wants nothing. */
export const proposalStateWords = {
  proposed: "cho",
  approved: "duyet",
  rejected: "khong",
} as const satisfies Record<ProposalState, string>;

export interface ProposalQuery {
  unitKey: string;
  state: ProposalState | "";
}

export const readProposalQuery = (get: (name: string) => string): ProposalQuery => ({
  unitKey: get("dv").slice(0, 60),
  state: proposalStates.find((state) => proposalStateWords[state] === get("tt")) ?? "",
});

export const proposalsPath = (slug: string): string => `/${slug}/trang-tri/de-xuat`;
export const proposalPath = (slug: string, number: number): string => `${proposalsPath(slug)}/${number}`;

export function proposalListPath(slug: string, query: ProposalQuery): string {
  const search = proposalSearch(query);
  return search === "" ? proposalsPath(slug) : `${proposalsPath(slug)}?${search}`;
}

export function proposalSearch({ unitKey, state }: ProposalQuery): string {
  const asked = { dv: unitKey, tt: state === "" ? "" : proposalStateWords[state] };
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
}

export interface ProposalRow {
  number: number;
  code: string;
  unit: string;
  place: string;
  /** The site's number; null: none is known there. */
  site: number | null;
  kind: ItemKind;
  there: number;
  usable: number;
  repairable: number;
  wish: ProposalWish;
  quantity: number;
  reason: string;
  estimate: number | null;
  decider: string;
  state: ProposalState;
  sum: number | null;
  decidedOn: CivilDate | null;
  document: string;
}

export interface ProposalListPage {
  slug: string;
  query: ProposalQuery;
  rows: ProposalRow[];
  totals: ProposalTotals;
  survey: SurveyedKind[];
  unitChoice: UnitChoice[];
  removed: { number: number; place: string; version: number }[];
  canPropose: boolean;
}

/** A form's fields as they begin. */
export interface ProposalValues {
  unit: string;
  site: string;
  place: string;
  kind: string;
  there: string;
  usable: string;
  repairable: string;
  surveyedOn: string;
  wish: string;
  quantity: string;
  reason: string;
  estimate: string;
  decider: string;
}

export interface ProposalFormPage {
  slug: string;
  values: ProposalValues;
  units: UnitChoice[];
  formKey: string;
}

export interface ProposalPage extends Omit<Proposal, "unitId" | "siteId"> {
  slug: string;
  code: string;
  unit: string;
  site: { number: number; place: string } | null;
  document: string;
  form: ProposalFormPage | null;
  mayDecide: boolean;
  today: CivilDate;
  documents: { id: string; name: string }[];
}
