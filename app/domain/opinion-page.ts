/** Reports of opinion as their pages show them, and what the lists are asked for in their address; plain JSON. */
import type { CivilDate } from "./calendar/civil-date";
import type {
  Breadth,
  OpinionKind,
  OpinionPeriod,
  ReportEventKind,
  ReportPeriod,
  ReportStatus,
  Tendency,
  Urgency,
} from "./opinion";
import { urgencies } from "./opinion";
import type { ReleasedItem } from "./opinion-cells";
import type { IssueState } from "./opinion-issues";
import type { OpinionTopic } from "./opinion-topics";

export interface TopicLine extends OpinionTopic {
  isHidden: boolean;
  version: number;
}

/** What the address asks for. */
export interface OpinionQuery {
  /** A topic with all below it; "" for all. */
  topicKey: string;
  /** A place as it is shown; null for all, "" is the whole place. */
  placeKey: string | null;
  urgency: Urgency | "";
  isNew: boolean;
  text: string;
  /** Counted from 1. */
  page: number;
}

export const urgencyWords = { normal: "thuong", soon: "som", "at-once": "ngay" } as const;
/** The whole place in an address. */
export const WHOLE = "toan-bo";

export function readOpinionQuery(get: (name: string) => string): OpinionQuery {
  const page = Number(get("trang"));
  const place = get("noi").slice(0, 120);
  return {
    topicKey: get("chu-de").slice(0, 120),
    placeKey: place === "" ? null : place === WHOLE ? "" : place,
    urgency: urgencies.find((one) => urgencyWords[one] === get("khan")) ?? "",
    isNew: get("moi") === "1",
    text: get("q").normalize("NFC").trim().slice(0, 200),
    page: Number.isInteger(page) && page > 1 ? Math.min(page, 1000) : 1,
  };
}

export const opinionPath = (slug: string): string => `/${slug}/du-luan`;
export const ownReportsPath = (slug: string): string => `/${slug}/du-luan/bao-cao`;
export const opinionReportPath = (slug: string, number: number): string =>
  `${ownReportsPath(slug)}/${number}`;
export const opinionTablePath = (slug: string): string => `/${slug}/du-luan/bang`;

/** The list as it is asked for, with other wishes in place of some; a new wish begins at its first page. */
export function opinionListPath(
  slug: string,
  query: OpinionQuery,
  differs: Partial<OpinionQuery> = {},
): string {
  const search = opinionSearch({ ...query, page: 1, ...differs });
  return search === "" ? opinionPath(slug) : `${opinionPath(slug)}?${search}`;
}

export function opinionSearch(query: OpinionQuery): string {
  const asked = {
    "chu-de": query.topicKey,
    noi: query.placeKey === null ? "" : query.placeKey || WHOLE,
    khan: query.urgency === "" ? "" : urgencyWords[query.urgency],
    moi: query.isNew ? "1" : "",
    q: query.text,
    trang: query.page > 1 ? String(query.page) : "",
  };
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
}

/** One cell of topic × place. */
export function opinionCellPath(slug: string, topicKey: string, placeKey: string): string {
  const search = new URLSearchParams({ "chu-de": topicKey, noi: placeKey || WHOLE });
  return `/${slug}/du-luan/o?${search}`;
}

/** A matter with the names of its topic and place. */
export interface MatterRow extends ReleasedItem {
  topic: string;
  placeName: string;
}

export interface Choice {
  value: string;
  label: string;
}

export interface OpinionListPage {
  slug: string;
  query: OpinionQuery;
  rows: MatterRow[];
  found: number;
  pages: number;
  total: number;
  fresh: number;
  urgent: number;
  /** Reports fewer than this hide their place. */
  least: number;
  hidden: number;
  topics: Choice[];
  places: Choice[];
  may: { report: boolean; synthesise: boolean };
}

export interface TopicPlaceTable {
  slug: string;
  least: number;
  places: { key: string; name: string }[];
  rows: { key: string; name: string; depth: number; counts: number[]; total: number }[];
  totals: number[];
  total: number;
}

/** A matter of somebody's own report. */
export interface OwnMatter {
  id: string;
  topic: string;
  placeName: string;
  breadth: Breadth;
  tendency: Tendency;
  urgency: Urgency;
  whatPeopleSay: string;
  asks: string;
  isSeen: boolean;
  /** The issue that the matter was merged into, and the answers to it; for the author alone. */
  became?: MatterFate;
}

/** What became of a matter. `answers` are "agency: text". */
export interface MatterFate {
  number: number;
  code: string;
  state: IssueState;
  answers: string[];
}

export interface OwnReportRow {
  number: number;
  code: string;
  kind: OpinionKind;
  period: ReportPeriod | null;
  title: string;
  receivedAt: string;
  isLate: boolean;
  status: ReportStatus;
  matters: OwnMatter[];
  version: number;
}

/** A report that is expected of the person's team. */
export interface ExpectedOpinion {
  period: OpinionPeriod;
  from: CivilDate;
  to: CivilDate;
  dueOn: CivilDate;
  team: string;
  state: "done" | "due" | "late";
  value: string;
}

export interface OwnOpinionPage {
  slug: string;
  /** Nothing more is reported in a closed election. */
  canWrite: boolean;
  today: CivilDate;
  team: string;
  expected: ExpectedOpinion[];
  rows: OwnReportRow[];
  formKey: string;
}

export interface ReportValues {
  kind: string;
  period: string;
  title: string;
  itemId: string[];
  topic: string[];
  place: string[];
  breadth: string[];
  tendency: string[];
  say: string[];
  asks: string[];
  urgency: string[];
}

export interface ReportFormPage {
  slug: string;
  formKey: string;
  /** Null: a new report. */
  version: number | null;
  values: ReportValues;
  topics: { key: string; name: string; depth: number }[];
  places: { key: string; name: string }[];
  whole: string;
  periods: { value: string; period: OpinionPeriod; from: CivilDate; dueOn: CivilDate | null }[];
}

export interface OpinionReportPage {
  slug: string;
  number: number;
  code: string;
  isOwn: boolean;
  kind: OpinionKind;
  period: ReportPeriod | null;
  title: string;
  team: string;
  receivedOn: string;
  status: ReportStatus;
  version: number;
  matters: OwnMatter[];
  history: { id: string; kind: ReportEventKind; at: string; before: string[] }[];
  form: ReportFormPage | null;
}

export interface TeamRow {
  key: string;
  name: string;
  period: OpinionPeriod;
  cells: { state: "done" | "late" | "missing" | "due" | "none"; count: number }[];
}

export interface TeamsPage {
  slug: string;
  today: CivilDate;
  groups: { period: OpinionPeriod; heads: { from: CivilDate; to: CivilDate }[]; rows: TeamRow[] }[];
  mayEdit: boolean;
}
