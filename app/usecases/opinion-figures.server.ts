import { formatCivil } from "~/domain/calendar/civil-date";
import { kindOfPeriod, periodAround, periodBefore, periodKinds } from "~/domain/opinion-figure-periods";
import {
  type EntryKind,
  overlaps,
  type Period,
  type PeriodEntry,
  type PeriodFigures,
  periodFigures,
} from "~/domain/opinion-figures";
import type { FiguresPage } from "~/domain/opinion-figures-page";
import { issueAnsweredOn } from "~/domain/opinion-issues";
import type { EntryForm, EntryVersionForm } from "~/domain/opinion-synthesis-forms";
import { textProblems } from "~/domain/outputs-draft";
import { type Quantity, readCount } from "~/domain/quantities";
import { readDay } from "~/domain/reviews";
import type { WriteTransaction } from "~db/client.server";
import {
  insertPeriodEntry,
  listPeriodEntries,
  setEntryRemoved,
} from "~db/queries/opinion-period-entries.server";
import { listCoveredIssues, listSyntheses } from "~db/queries/opinion-syntheses.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { figureSources } from "./opinion-figure-rows.server";
import { type ReadIssues, readIssues } from "./opinion-issues-reading.server";
import { readTeams } from "./opinion-team-review.server";

/** The figures of a period, each with the rows behind it; the half-year that the day lies in where none is asked. */
export async function loadFigures(
  ctx: UseCaseContext,
  slug: string,
  ask: { from: string; to: string },
): Promise<FiguresPage> {
  const open = await openCampaign(ctx, slug, "report.view");
  const period = askedPeriod(open, ask);
  const read = await readIssues(open, { eyes: "public" });
  const [entries, teams] = await Promise.all([
    listPeriodEntries(open.db.read, open.campaign.organisation),
    readTeams(open, read, period),
  ]);
  return {
    ...{ slug, today: open.today, locale: open.actor.locale, formKey: ctx.newId(), period },
    canEdit: open.may("opinion.synthesise"),
    kind: kindOfPeriod(period),
    presets: periodKinds.flatMap((kind) => [
      { kind, isBefore: false, ...periodAround(kind, open.today) },
      { kind, isBefore: true, ...periodBefore(kind, open.today) },
    ]),
    figures: await figuresOf(open, read, period),
    sources: await figureSources(open, read, period),
    entries: entries
      .filter(({ isRemoved, fromOn, toOn }) => !isRemoved && overlaps({ from: fromOn, to: toOn }, period))
      .map(({ isRemoved, ...entry }) => entry),
    teams,
  };
}

/** The period of an address: two real days in order, else the half-year that the campaign's day lies in. */
function askedPeriod({ today }: CampaignContext, { from, to }: { from: string; to: string }): Period {
  const read = readTypedPeriod({ from, to });
  return read.ok ? read.value : periodAround("half-year", today);
}

/** The organisation's figures of a period, whatever elections it went through meanwhile. */
export async function figuresOf(
  open: CampaignContext,
  read: ReadIssues,
  period: Period,
): Promise<PeriodFigures> {
  const { organisation } = open.campaign;
  const [entries, syntheses, covered] = await Promise.all([
    listPeriodEntries(open.db.read, organisation),
    listSyntheses(open.db.read, organisation),
    listCoveredIssues(open.db.read, organisation),
  ]);
  return periodFigures({
    ...period,
    received: read.received,
    entries: entries.filter(({ isRemoved }) => !isRemoved),
    syntheses: syntheses.flatMap(({ id, kind, issuedOn, isRemoved }) => {
      const issues = covered.filter((one) => one.synthesisId === id).map(({ issueId }) => issueId);
      return issuedOn === null || isRemoved ? [] : [{ kind, issuedOn, issues }];
    }),
    answered: read.issues.flatMap(({ id, isRemoved }) => {
      const on = isRemoved ? null : issueAnsweredOn(read.handoversOf(id));
      return on === null ? [] : [on];
    }),
  });
}

/**
 * States a figure for a period. The value is its id. Problems: those of days and counts, period-order, value-needed,
 * personal-…, period-overlaps {from, to} with another entry of the same kind.
 */
export async function addEntry(
  ctx: UseCaseContext,
  slug: string,
  { _key: key, ...form }: EntryForm,
): Promise<Outcome<string>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const draft = readEntry(open, form);
  if (!draft.ok) return draft;
  const { organisation, id: campaignId } = open.campaign;
  return ctx.db.write(campaignId, (tx) =>
    once(tx, ctx, { key, payload: form }, async () => {
      const { from, to, quantity, kind, said, note } = draft.value;
      const other = await overlapping(tx, organisation, { kind, from, to });
      if (other) return refused(overlapProblem(other));
      const id = ctx.newId();
      await insertPeriodEntry(tx, {
        ...{ id, organisation, campaign_id: campaignId, kind, from_on: from, to_on: to, ...quantity },
        ...{ said, note, removed_at: null, version: 1 },
        ...{ created_by: open.actor.accountId, created_at: open.campaignNow },
      });
      await record(tx, open, {
        id,
        action: "added",
        payload: { after: { kind, from, to, ...quantity, said } },
      });
      return done(id);
    }),
  );
}

interface EntryDraft extends Period {
  kind: EntryKind;
  quantity: Quantity;
  said: string;
  note: string;
}

function readEntry(open: CampaignContext, form: Omit<EntryForm, "_key">): Outcome<EntryDraft> {
  const period = readTypedPeriod(form);
  if (!period.ok) return period;
  const personal = textProblems({ said: form.said, note: form.note }, open.structure);
  if (personal.length > 0) return refused(...personal);
  const rest = { kind: form.kind, ...period.value, note: form.note };
  if (form.qualifier === "uncounted")
    return done({ ...rest, quantity: { value: null, qualifier: "uncounted" }, said: form.said });
  if (form.value === "") return refused({ field: "value", code: "value-needed" });
  const count = readCount(form.value);
  if (!count.ok) return refused({ field: "value", code: count.code });
  return done({ ...rest, quantity: { value: count.count, qualifier: form.qualifier }, said: "" });
}

/** Both days of a typed period, in order. Problems at `from` and `to`: those of a typed day, date-needed, period-order. */
export function readTypedPeriod(form: { from: string; to: string }): Outcome<Period> {
  const [first, last] = [readDay("from", form.from), readDay("to", form.to)];
  if ("problem" in first) return refused(first.problem);
  if ("problem" in last) return refused(last.problem);
  if (first.day === null) return refused({ field: "from", code: "date-needed" });
  if (last.day === null) return refused({ field: "to", code: "date-needed" });
  if (first.day > last.day) return refused({ field: "to", code: "period-order" });
  return done({ from: first.day, to: last.day });
}

async function overlapping(
  tx: WriteTransaction,
  organisation: string,
  { kind, from, to }: Period & { kind: EntryKind },
): Promise<PeriodEntry | undefined> {
  const entries = await listPeriodEntries(tx, organisation);
  return entries.find(
    (one) =>
      !one.isRemoved && one.kind === kind && overlaps({ from: one.fromOn, to: one.toOn }, { from, to }),
  );
}

const overlapProblem = ({ fromOn, toOn }: PeriodEntry) => ({
  field: "from",
  code: "period-overlaps",
  params: { from: formatCivil(fromOn), to: formatCivil(toOn) },
});

/** Takes a stated figure back, or brings it back. The value is its new version. Problem: period-overlaps. */
export async function setEntry(
  ctx: UseCaseContext,
  slug: string,
  { entry: id, version, isRemoved }: EntryVersionForm & { isRemoved: boolean },
): Promise<Outcome<number>> {
  const open = await openCampaign(ctx, slug, "opinion.synthesise");
  const { organisation, id: campaignId } = open.campaign;
  return ctx.db.write(campaignId, async (tx) => {
    const entry = (await listPeriodEntries(tx, organisation)).find((one) => one.id === id);
    if (!entry) throw new NotFound();
    const lost = refused({ field: "form", code: "issue-changed-by-other" });
    if (entry.isRemoved === isRemoved) return lost;
    const { kind, fromOn: from, toOn: to } = entry;
    const other = isRemoved ? undefined : await overlapping(tx, organisation, { kind, from, to });
    if (other) return refused(overlapProblem(other));
    if (!(await setEntryRemoved(tx, { id, version }, isRemoved ? ctx.now() : null))) return lost;
    const action = isRemoved ? "removed" : "restored";
    await record(tx, open, { id, action, payload: { after: { kind, from, to } } });
    return done(version + 1);
  });
}

async function record(
  tx: WriteTransaction,
  open: CampaignContext,
  { id, action, payload }: { id: string; action: string; payload: Record<string, unknown> },
): Promise<void> {
  await appendAudit(tx, open, {
    ...{ chain: open.campaign.id, action: `opinion-entry.${action}`, subjectKind: "opinion-entry" },
    ...{ subjectId: id, campaignId: open.campaign.id, payload },
  });
}
