import type { AgendaItem } from "~/domain/agenda";
import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import { siteCode } from "~/domain/decoration";
import {
  type FieldFormPage,
  type FieldListPage,
  type FieldReportPage,
  type FieldRow,
  type FieldView,
  fieldReportPath,
  fieldViews,
} from "~/domain/field-report-page";
import { type FieldReport, fieldCode, isFieldOverdue } from "~/domain/field-reports";
import { placesOn } from "~/domain/opinion-places";
import { choiceOfUnit } from "~/domain/unit-choice";
import { textsOf } from "~/i18n/texts-of";
import { listSites } from "~db/queries/decoration-sites.server";
import { listFieldEvents, listFieldPhotos, listFieldReports } from "~db/queries/field-reports.server";
import { readOpinionSettings } from "~db/queries/opinion-settings.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import {
  isReporter,
  mayAnswer,
  mayJudge,
  maySeeField,
  maySynthesise,
  seenField,
} from "./field-reports.server";
import { momentOf } from "./instants.server";
import { ownTeam } from "./opinion-team.server";

/** Field reports that the person may see, the first due first. */
export async function loadFieldReports(
  ctx: UseCaseContext,
  slug: string,
  asked: FieldView | null,
): Promise<FieldListPage> {
  const open = await openCampaign(ctx, slug, "opinion.view");
  const reports = (await listFieldReports(ctx.db.read, open.campaign.id)).filter((one) =>
    maySeeField(open, one),
  );
  const views = open.may("report.view") ? fieldViews : (["mine"] as const);
  const [first] = views;
  const view = views.find((one) => one === asked) ?? first;
  const shown = (wanted: FieldView) => reports.filter((one) => isIn(wanted, one, open));
  const rows = shown(view).map((one) => rowOf(one, open));
  return {
    ...{ slug, view, views: [...views], mayReport: open.may("opinion.report") },
    rows:
      view === "open" || view === "overdue" ? rows.sort((a, b) => (a.dueOrder < b.dueOrder ? -1 : 1)) : rows,
    counts: Object.fromEntries(fieldViews.map((one) => [one, shown(one).length])) as FieldListPage["counts"],
  };
}

function isIn(view: FieldView, report: FieldReport, open: CampaignContext): boolean {
  if (view === "mine") return isReporter(open, report);
  if (report.state === "withdrawn") return false;
  if (view === "overdue") return isFieldOverdue(report, open.campaignNow);
  if (view === "open") return report.state === "open";
  return view === "all" || report.state === "answered" || report.state === "closed";
}

function rowOf(report: FieldReport, open: CampaignContext): FieldRow & { dueOrder: string } {
  return {
    ...{ number: report.number, code: fieldCode(report.number), what: report.what, spot: report.spot },
    ...{ place: report.place.name, unit: open.structure.tree.nameOf(report.unitId) },
    ...{ urgency: report.urgency, dueAt: momentOf(report.dueAt), state: report.state },
    ...{ isOverdue: isFieldOverdue(report, open.campaignNow), dueOrder: report.dueAt },
  };
}

/** One field report with its history and photographs. Throws NotFound for those who may not see it. */
export async function loadFieldReport(
  ctx: UseCaseContext,
  slug: string,
  number: number,
): Promise<FieldReportPage> {
  const open = await openCampaign(ctx, slug, "opinion.view");
  const report = await seenField(ctx.db.read, open, number);
  const [events, photos, sites] = await Promise.all([
    listFieldEvents(ctx.db.read, report.id),
    listFieldPhotos(ctx.db.read, report.id),
    report.siteId === null ? [] : listSites(ctx.db.read, open.campaign.id),
  ]);
  const site = sites.find(({ id }) => id === report.siteId);
  const { tree } = open.structure;
  const isOwn = isReporter(open, report);
  return {
    ...{ ...rowOf(report, open), slug, version: report.version, description: report.description, isOwn },
    ...{ unitKey: tree.keyOf(report.unitId), reportedAt: momentOf(report.reportedAt) },
    site: site ? { number: site.number, code: siteCode(site.number) } : null,
    reporter: isOwn ? open.actor.displayName : null,
    answer: report.answer,
    answeredAt: report.answeredAt && momentOf(report.answeredAt),
    history: events.map((one) => ({
      ...{ id: one.id, kind: one.kind, note: one.note, at: momentOf(one.at) },
      unit: tree.nameOf(one.unitId),
    })),
    photos: photos.map(({ id, moment, width, height }) => ({ id, moment, width, height })),
    units: tree.units
      .filter(({ reports, validTo }) => reports && (validTo === null || open.today < validTo))
      .map(choiceOfUnit),
    may: rightsOf(open, report),
  };
}

function rightsOf(open: CampaignContext, report: FieldReport): FieldReportPage["may"] {
  const { state } = report;
  const isOpen = state === "open" || state === "answered";
  const answers = isOpen && mayAnswer(open, report);
  return {
    answer: answers,
    route: isOpen && maySynthesise(open, report),
    close: state === "answered" && mayJudge(open, report),
    reopen: (state === "answered" || state === "closed") && mayJudge(open, report),
    withdraw: isReporter(open, report) && (state === "open" || state === "withdrawn"),
    photo: !isOpen
      ? null
      : answers && !isReporter(open, report)
        ? "answered"
        : mayJudge(open, report)
          ? "reported"
          : null,
  };
}

/** An empty field report. `ask("diem")` names a decoration site. */
export async function loadFieldForm(
  ctx: UseCaseContext,
  slug: string,
  ask: (name: string) => string,
): Promise<FieldFormPage> {
  const open = await openCampaign(ctx, slug, "opinion.report");
  const { tree } = open.structure;
  const places = placesOn(tree, open.today)
    .filter(({ reports }) => reports)
    .map(({ key, name }) => ({ key, name }));
  const { hours } = await readOpinionSettings(ctx.db.read, open.campaign.organisation);
  const own = places.find(({ key }) => key === ownTeam(open).key);
  return { slug, formKey: ctx.newId(), places, place: own?.key ?? "", site: ask("diem").slice(0, 20), hours };
}

/** Field reports that the person's units have still to answer, for calendars and reminders. */
export async function fieldAgenda(open: CampaignContext): Promise<AgendaItem[]> {
  const own = open.unitsFor("opinion.answer");
  if (own === "all" || own.length === 0) return [];
  const words = textsOf(open.actor.locale).opinion;
  const reports = await listFieldReports(open.db.read, open.campaign.id);
  return reports
    .filter(({ unitId, state }) => own.includes(unitId) && state !== "withdrawn")
    .map((report) => {
      const on = civilDateOfInstant(report.dueAt);
      const title = `${fieldCode(report.number)}: ${words.field.matters[report.what]}, ${report.place.name}`;
      return {
        ...{ key: `field-report:${report.number}`, kind: "own-unit" as const, title, from: on, to: on },
        ...{ at: report.dueAt, source: "", duty: "ours" as const, isOpen: report.state === "open" },
        path: fieldReportPath(open.campaign.slug, report.number),
        ...{ changes: report.version - 1, changedAt: null },
      };
    });
}
