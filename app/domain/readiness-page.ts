/** Readiness as its pages show it, and what they are asked for in their address; plain JSON. */
import type { CivilDate } from "./calendar/civil-date";
import type { Problem } from "./problem";
import { type Dimension, dimensions, type Tally } from "./readiness";
import type { Change, DimensionGrade, DimensionRule, Grade, Level, ReadinessRules } from "./readiness-grades";

/** Reports whose time ran out within so many days are graded. */
export const REPORT_DAYS = 28;
/** Rows of the table at most; of more units the groups are shown. */
export const MOST_ROWS = 200;

/** Dimensions by the word of the address. */
const dimensionWords = {
  milestones: "moc",
  publicity: "hiep-thuong",
  targets: "chi-tieu",
  decoration: "trang-tri",
  reports: "bao-cao",
  tasks: "nhiem-vu",
  conclusions: "ket-luan",
  rebuttals: "phan-bac",
} as const satisfies Record<Dimension, string>;

export interface ReadinessQuery {
  /** As it was typed; "" is today. */
  asOf: string;
  /** The day to compare with; "" for none. */
  compare: string;
  /** A unit or group; "" for all. */
  unitKey: string;
  page: number;
}

export function readReadinessQuery(get: (name: string) => string): ReadinessQuery {
  const page = Number(get("trang"));
  return {
    asOf: get("den").slice(0, 20),
    compare: get("so").slice(0, 20),
    unitKey: get("dv").slice(0, 60),
    page: Number.isInteger(page) && page > 1 ? Math.min(page, 1000) : 1,
  };
}

export const readinessPath = (
  slug: string,
  query: Partial<ReadinessQuery> = {},
  part: "" | "/tai-ve" | "/chi-tiet" = "",
  dimension?: Dimension,
): string => {
  const asked = {
    tc: dimension ? dimensionWords[dimension] : "",
    dv: query.unitKey ?? "",
    den: query.asOf ?? "",
    so: query.compare ?? "",
    trang: (query.page ?? 1) > 1 ? String(query.page) : "",
  };
  const search = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
  return `/${slug}/san-sang${part}${search === "" ? "" : `?${search}`}`;
};

export const rowsPath = (slug: string, dimension: Dimension, query: Partial<ReadinessQuery>): string =>
  readinessPath(slug, { ...query, page: 1 }, "/chi-tiet", dimension);

export const readDimension = (word: string): Dimension =>
  dimensions.find((key) => dimensionWords[key] === word) ?? "milestones";

/** One dimension of what is shown: how it stands, and who has the most to do. */
export interface DimensionLine extends DimensionGrade {
  weight: number;
  change: Change;
  before: Level | null;
  /** Units that are behind, the most first; "" is the sub-committee itself. */
  behind: { key: string; name: string; late: number }[];
  /** How many units more are behind. */
  more: number;
}

/** A unit or a group in the table. `cells`: see `packGrades`. */
export interface ReadinessRow {
  key: string;
  name: string;
  group: string;
  level: Level;
  score: number | null;
  change: Change;
  /** Reporting units below it; 0: it is a unit. */
  units: number;
  cells: string;
}

export interface OtherBodysMilestone {
  key: string;
  title: string;
  responsible: string;
  on: CivilDate;
}

/** What is wrong with a day of the address, in words: the page takes no other form, so it loads no texts of problems. */
export interface SaidProblem extends Problem {
  said: string;
}

export interface ReadinessPage {
  slug: string;
  today: CivilDate;
  asOf: CivilDate;
  /** null: not compared. */
  comparedOn: CivilDate | null;
  problems: SaidProblem[];
  query: ReadinessQuery;
  electionDays: number;
  presets: { yesterday: CivilDate; lastMeeting: CivilDate | null; monthBefore: CivilDate };
  scope: { key: string; name: string; isWhole: boolean };
  path: { key: string; name: string }[];
  whole: Grade & { change: Change; before: Grade | null };
  lines: DimensionLine[];
  /** Reporting units in scope by level. */
  counts: Record<Level, number>;
  rows: ReadinessRow[];
  isGrouped: boolean;
  pages: number;
  found: number;
  others: OtherBodysMilestone[];
  rules: ReadinessRules;
  version: { number: number; by: string; at: string; reason: string };
  isTooMild: boolean;
  phase: { name: string | null; from: CivilDate };
  decorationOn: CivilDate | null;
  canSet: boolean;
}

const letters: Record<Level, string> = { red: "r", amber: "a", green: "g", grey: "x" };
const levelOfLetter = new Map(Object.entries(letters).map(([level, letter]) => [letter, level as Level]));

/** A row of dimensions as one short text, since thousands of values are dear to send: "r400 3,x 0,"; "" has no duty. */
export const packGrades = (own: readonly DimensionGrade[]): string =>
  own
    .map(({ level, score, tally }) =>
      hasDuties(tally) ? `${letters[level]}${score ?? ""} ${tally.late}` : "",
    )
    .join(",");

const hasDuties = ({ needed, done, half, late, ahead }: Tally): boolean =>
  needed + done + half + late + ahead > 0;

export interface PackedGrade {
  key: Dimension;
  level: Level;
  score: number | null;
  late: number;
  /** Whether it has rows that it opens to. */
  hasRows: boolean;
}

/** In the order of `dimensions`. */
export function unpackGrades(text: string): PackedGrade[] {
  const cells = text.split(",");
  return dimensions.map((key, index) => {
    const [grade = "", late = ""] = (cells[index] ?? "").split(" ");
    const digits = grade.slice(1);
    return {
      key,
      level: levelOfLetter.get(grade.charAt(0)) ?? "grey",
      score: digits === "" ? null : Number(digits),
      late: Number(late) || 0,
      hasRows: grade !== "",
    };
  });
}

/** A duty as a line of the rows behind a figure. */
export interface DutyLine {
  /** "": the sub-committee itself. */
  unitKey: string;
  unit: string;
  title: string;
  ref: string;
  dueOn: CivilDate | null;
  doneOn: CivilDate | null;
  tally: Tally;
  figures: { actual: number; planned: number } | null;
}

export interface DutyRowsPage {
  slug: string;
  today: CivilDate;
  asOf: CivilDate;
  problems: SaidProblem[];
  query: ReadinessQuery;
  dimension: Dimension;
  version: number;
  scope: { key: string; name: string; isWhole: boolean };
  grade: Grade;
  tally: Tally;
  rule: DimensionRule;
  /** Of which at most 500 are shown, those that lack points first. */
  found: number;
  rows: DutyLine[];
}

/** Where a duty is worked on. */
export function dutyPath(
  slug: string,
  dimension: Dimension,
  { unitKey, ref }: Pick<DutyLine, "unitKey" | "ref">,
): string {
  const unit = encodeURIComponent(unitKey);
  switch (dimension) {
    case "milestones":
      return `/${slug}/lich/${encodeURIComponent(ref)}`;
    case "publicity":
      return `/${slug}/lich/hiep-thuong/${ref}/tuyen-truyen`;
    case "targets":
      return `/${slug}/tien-do?don-vi=${unit}`;
    case "decoration":
      return `/${slug}/trang-tri?dv=${unit}`;
    case "reports":
      return `/${slug}/bao-cao/${unit}/${ref}`;
    case "tasks": {
      const [id = "", occurrence = ""] = ref.split(" ");
      return `/${slug}/ke-hoach/nhiem-vu/${id}${occurrence === "" ? "" : `?ky=${occurrence}`}`;
    }
    case "conclusions":
      return `/${slug}/giao-ban/ket-luan/${ref}`;
    case "rebuttals":
      return `/${slug}/phan-bac/${ref}`;
  }
}
