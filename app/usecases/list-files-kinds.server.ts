import type { CivilDate } from "~/domain/calendar/civil-date";
import { parseVietnameseDate } from "~/domain/calendar/civil-date";
import { readDocumentQuery } from "~/domain/documents-page";
import { readActionFilters } from "~/domain/meetings-page";
import { issueName } from "~/domain/opinion-issues";
import type { Cell, SheetColumn } from "~/domain/sheets";
import { readTimelineFilters, type TimelineRow, toneOf } from "~/domain/timeline-page";
import { loadDocuments } from "./documents.server";
import type { ListReader } from "./list-files.server";
import { loadActions } from "./meeting-actions-list.server";
import { loadMeetings } from "./meetings.server";
import { loadIssues } from "./opinion-issues.server";
import { loadTimeline } from "./timeline.server";
import { loadUnits } from "./units.server";

export const dayCell = (day: CivilDate | null | undefined): Cell => (day ? { day } : "");

export const columnsOf = (columns: readonly (readonly [title: string, width: number])[]): SheetColumn[] =>
  columns.map(([title, width]) => ({ title, width }));

export const milestonesFile: ListReader = async (ctx, slug, ask, t) => {
  const typed = parseVietnameseDate(ask("den"));
  const page = await loadTimeline(ctx, slug, {
    asOf: typed.ok ? typed.date : null,
    filters: readTimelineFilters(ask),
  });
  const { list, filters } = t.timeline;
  const { columns } = list;
  const lastDay = ({ latest }: TimelineRow) =>
    latest === null ? null : latest.form === "window" ? latest.to : latest.on;
  return {
    title: list.title,
    columns: columnsOf([
      ...([
        [columns.milestone, 60],
        [t.lists.file.source, 30],
        [columns.responsible, 30],
      ] as const),
      ...([
        [t.lists.file.duty, 22],
        [columns.latest, 12],
        [columns.planned, 12],
      ] as const),
      ...([
        [columns.actual, 12],
        [columns.state, 20],
      ] as const),
    ]),
    rows: page.rows.map((row) => [
      ...[row.title, row.source, row.responsible, row.duty === "ours" ? filters.ours : filters.publicise],
      ...[dayCell(lastDay(row)), dayCell(row.plannedOn), dayCell(row.actualOn)],
      filters.states[
        toneOf(row) === "late" ? "done" : (toneOf(row) as Exclude<ReturnType<typeof toneOf>, "late">)
      ],
    ]),
  };
};

export const documentsFile: ListReader = async (ctx, slug, ask, t) => {
  const { dated, undated } = await loadDocuments(ctx, slug, readDocumentQuery(ask));
  const words = t.plan.documents;
  const kinds: Record<string, string> = words.kinds;
  return {
    title: words.title,
    columns: columnsOf([
      ...([
        [words.number, 22],
        [words.signedOn, 12],
        [words.kind, 16],
        [words.name, 70],
      ] as const),
      ...([
        [words.issuer, 40],
        [t.lists.file.fileCount, 10],
        [t.documents.usedIn, 40],
      ] as const),
    ]),
    rows: [...dated, ...undated].map(({ numberSymbol, signedOn, kind, title, issuer, files, uses }) => [
      ...[numberSymbol ?? "", dayCell(signedOn), kinds[kind] ?? words.kinds.other, title, issuer],
      ...[files.length, uses.map((use) => `${use.count} ${t.documents.shortUses[use.kind]}`).join(", ")],
    ]),
  };
};

export const conclusionsFile: ListReader = async (ctx, slug, ask, t) => {
  const { actions } = await loadActions(ctx, slug, readActionFilters(ask));
  const { actions: words, sheet } = t.meetings;
  const { file } = t.lists;
  return {
    title: words.title,
    columns: columnsOf([
      ...([
        [words.content, 70],
        [file.said, 12],
        [words.units, 50],
        [words.due, 12],
      ] as const),
      ...([
        [file.weeks, 10],
        [words.state, 20],
        [file.doneOn, 12],
      ] as const),
    ]),
    rows: actions.map(({ content, saidOn, units, dueOn, ageWeeks, state, overdueDays, doneOn }) => {
      const said = words.states[state];
      return [
        ...[content, dayCell(saidOn), units.map(({ name }) => name).join("; ")],
        ...[dueOn === null ? sheet.always : dayCell(dueOn), ageWeeks],
        ...[typeof said === "function" ? said(overdueDays) : said, dayCell(doneOn)],
      ];
    }),
  };
};

export const meetingsFile: ListReader = async (ctx, slug, _ask, t) => {
  const { next, later, past } = await loadMeetings(ctx, slug);
  const { list: words } = t.meetings;
  const { file } = t.lists;
  return {
    title: t.meetings.title,
    columns: columnsOf([
      ...([
        [words.day, 12],
        [words.time, 8],
        [words.week, 10],
        [file.allConclusions, 10],
      ] as const),
      ...([
        [file.openConclusions, 10],
        [words.pack, 30],
      ] as const),
    ]),
    rows: [...(next ? [next] : []), ...later, ...past].map((row) => [
      ...[dayCell(row.on), row.time, row.week, row.conclusions, row.open],
      row.frozenAt ? words.frozen(row.frozenAt) : row.isBegun ? words.draft : words.nothing,
    ]),
  };
};

export const unitsFile: ListReader = async (ctx, slug, _ask, t) => {
  const { tree, others } = await loadUnits(ctx, slug);
  const words = t.settings.units;
  return {
    title: words.title,
    columns: columnsOf([
      ...([
        [words.name, 44],
        [t.lists.file.shortName, 26],
        [words.kind, 18],
        [words.bloc, 22],
      ] as const),
      ...([
        [words.reports, 18],
        [words.inCharge, 26],
        [words.from, 12],
        [words.until, 12],
      ] as const),
    ]),
    rows: [...tree, ...others.map((unit) => ({ ...unit, inCharge: "" }))].map((unit) => [
      ...[unit.name, unit.shortName, words.kinds[unit.kind], unit.bloc],
      ...[unit.reports ? words.doesReport : words.gathers, unit.inCharge],
      ...[dayCell(unit.validFrom), dayCell(unit.validTo)],
    ]),
  };
};

export const issuesFile: ListReader = async (ctx, slug, ask, t) => {
  const { issues } = await loadIssues(ctx, slug, ask("trang-thai"));
  const { list: words, states, title, whole } = t.opinionIssues;
  const { file } = t.lists;
  return {
    title,
    columns: columnsOf([
      ...([
        [file.code, 10],
        [words.name, 60],
        [words.topic, 30],
        [words.places, 40],
      ] as const),
      ...([
        [words.reports, 10],
        [words.agency, 40],
        [words.due, 12],
      ] as const),
      ...([
        [file.answeredOn, 12],
        [words.state, 20],
      ] as const),
    ]),
    rows: issues.map((row) => [
      ...[issueName(row.number), row.title, row.topic, row.places.join(", ") || whole, row.reports],
      ...[row.agencies.join("; "), dayCell(row.dueOn), dayCell(row.answeredOn), states[row.state]],
    ]),
  };
};
