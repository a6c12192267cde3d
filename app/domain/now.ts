/** What is a person's to do now, as the first page begins with it: one line a thing, the most pressing first. */
import type { CellState } from "./report-grid";

export type NowTone = "bad" | "warn" | "none";

export type NowLine = { key: string; tone: NowTone; path: string } & (
  | { kind: "report-returned" | "report-to-sign" | "report-missing" | "report-ahead"; report: NowReport }
  | { kind: "missing"; missing: NowMissing }
  | { kind: "to-accept"; n: number }
  | { kind: "to-close"; week: { week: number; sent: number; expected: number } }
  | { kind: "adjustments" | "reopenings"; n: number }
  | { kind: "cases"; cases: NowCases }
  | { kind: "meeting"; meeting: NowMeeting }
  | { kind: "copies"; hours: number | null }
  | { kind: "failed-jobs" | "audit-findings"; n: number }
  | { kind: "accounts"; accounts: number; notTaken: number }
);

export interface NowReport {
  unit: string;
  week: number;
  dueText: string;
  state: CellState;
  path: string;
  /** When somebody asked for it last. */
  nudge: { at: string; by: string } | null;
}
export interface NowMissing {
  week: number;
  dueText: string;
  expected: number;
  received: number;
  n: number;
  names: string[];
  path: string;
}
interface NowCases {
  toDecide: number;
  toPublish: number;
  over: number;
}
interface NowMeeting {
  time: string;
  isToday: boolean;
  path: string;
}

/** What the first page knows; null: not this person's. */
export interface NowSources {
  slug: string;
  /** The person may send a unit's report, and not only prepare it. */
  signs: boolean;
  reports: { own: readonly NowReport[]; missing: NowMissing | null } | null;
  meeting: NowMeeting | null;
  rebuttals: NowCases | null;
  desk: {
    toAccept: { n: number; path: string } | null;
    toClose: { week: number; sent: number; expected: number } | null;
    adjustments: number;
    reopenings: number;
  } | null;
  installation: {
    copyHours: number | null;
    isCopyLate: boolean;
    failedJobs: number;
    auditFindings: number;
    accounts: number;
    notTaken: number;
  } | null;
}

const weights: Record<NowTone, number> = { bad: 0, warn: 1, none: 2 };

/** Every role's lines in one list, since a person may hold several; within a tone in the order of the work. */
export function nowOf(sources: NowSources): NowLine[] {
  const { slug, meeting, rebuttals, desk, installation, reports } = sources;
  const lines: NowLine[] = [
    ...(meeting
      ? [
          {
            ...{ key: "meeting", kind: "meeting" as const, tone: "warn" as const },
            path: meeting.path,
            meeting,
          },
        ]
      : []),
    ...(reports?.own ?? []).map((report) => ownLine(report, sources.signs)),
    ...(reports?.missing ? [missingLine(reports.missing)] : []),
    ...(desk ? deskLines(slug, desk) : []),
    ...(rebuttals ? [caseLine(slug, rebuttals)] : []),
    ...(installation ? installationLines(installation) : []),
  ];
  return lines.sort((a, b) => weights[a.tone] - weights[b.tone]);
}

function ownLine(report: NowReport, signs: boolean): NowLine {
  const { state, path } = report;
  const line = { key: `report ${path}`, path, report };
  if (state.startsWith("returned")) return { ...line, kind: "report-returned", tone: "bad" };
  const isMissing = state.startsWith("missing");
  const isPresented = state === "presented" || state === "missing-presented";
  if (isPresented && signs) return { ...line, kind: "report-to-sign", tone: isMissing ? "bad" : "warn" };
  return isMissing
    ? { ...line, kind: "report-missing", tone: "bad" }
    : { ...line, kind: "report-ahead", tone: "none" };
}

const missingLine = (missing: NowMissing): NowLine => ({
  ...{ key: "missing", kind: "missing", tone: "bad", path: missing.path, missing },
});

function deskLines(slug: string, desk: NonNullable<NowSources["desk"]>): NowLine[] {
  const { toAccept, toClose, adjustments, reopenings } = desk;
  const closing = `/${slug}/bao-cao/chot-so-lieu`;
  const line = <K extends string>(kind: K, path: string) => ({
    key: kind,
    kind,
    tone: "warn" as const,
    path,
  });
  return [
    ...(toAccept ? [{ ...line("to-accept", toAccept.path), n: toAccept.n }] : []),
    ...(toClose ? [{ ...line("to-close", closing), week: toClose }] : []),
    ...(adjustments > 0 ? [{ ...line("adjustments", `/${slug}/bao-cao/dieu-chinh`), n: adjustments }] : []),
    ...(reopenings > 0 ? [{ ...line("reopenings", closing), n: reopenings }] : []),
  ];
}

const caseLine = (slug: string, cases: NowCases): NowLine => ({
  ...{ key: "cases", kind: "cases", tone: cases.over > 0 ? "bad" : "warn", cases },
  path: `/${slug}/phan-bac${cases.over > 0 ? "?qua=1" : ""}`,
});

function installationLines(state: NonNullable<NowSources["installation"]>): NowLine[] {
  const { copyHours, isCopyLate, failedJobs, auditFindings, accounts, notTaken } = state;
  return [
    ...(auditFindings > 0
      ? [
          {
            key: "audit",
            kind: "audit-findings",
            tone: "bad",
            path: "/quan-tri/nhat-ky",
            n: auditFindings,
          } as const,
        ]
      : []),
    ...(failedJobs > 0
      ? [
          {
            key: "jobs",
            kind: "failed-jobs",
            tone: "warn",
            path: "/quan-tri/viec-nen",
            n: failedJobs,
          } as const,
        ]
      : []),
    {
      key: "copies",
      kind: "copies",
      tone: isCopyLate ? "bad" : "none",
      path: "/quan-tri/sao-luu",
      hours: copyHours,
    },
    {
      ...{ key: "accounts", kind: "accounts", tone: "none", path: "/quan-tri/tai-khoan" },
      ...{ accounts, notTaken },
    },
  ];
}
