import { type CivilDate, formatCivil } from "~/domain/calendar/civil-date";
import type { Campaign } from "~/domain/campaign";
import { readDay } from "~/domain/campaign-form";
import type { CampaignDates, NewElectionDay } from "~/domain/election-day-dates";
import { checkElectionDay, checkPhases, type ElectionDayForm, votedOn } from "~/domain/election-day-form";
import { type DateMove, electionDayMove, isChanged, keptByDefault } from "~/domain/election-day-move";
import { EDITIONS } from "~/domain/law/editions";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import type { WriteTransaction } from "~db/client.server";
import { insertCampaignEvent } from "~db/queries/campaign-events.server";
import { findLastChange, updateElectionDay } from "~db/queries/campaign-settings.server";
import { bumpStructure, findCampaign } from "~db/queries/campaigns.server";
import { appendAudit } from "./audit.server";
import { checkCampaignDays, followCampaignDays } from "./campaign-days.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, NotFound, type Outcome, refused, type UseCaseContext } from "./context.server";
import {
  endOf,
  movesSeen,
  phasesAfter,
  type ReadDates,
  readDates,
  writeDates,
} from "./election-day-dates.server";
import { once } from "./idempotency.server";
import { momentOf } from "./instants.server";
import { writeIfDone } from "./outputs-transaction.server";

/** What the move did, for the sentence that tells of it. */
export interface MovedElectionDay {
  from: CivilDate;
  to: CivilDate;
  changed: number;
}

/**
 * Moves election day, and with it, in one transaction, everything that hangs on it: see `electionDayMove`. Problems:
 * voting-over at `day`, those of `checkElectionDay`, of the days at `day`, of the phases, of the campaign's days at `form`;
 * `document-unknown`; personal-… at `reason`; changed-by-other {by, at} when the campaign has been changed since the
 * form was shown, `dates-changed` when only some dates have.
 */
export async function moveElectionDay(
  ctx: UseCaseContext,
  slug: string,
  form: ElectionDayForm,
): Promise<Outcome<MovedElectionDay>> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const { _key, _version, _seen, ...payload } = form;
  const problems: Problem[] = [];
  const electionOn = readDay(form.day, "day", problems);
  problems.push(...textProblems({ reason: form.reason }, open.structure));
  if (!open.structure.documents.some((document) => document.id === form.documentId)) {
    problems.push({ field: "documentId", code: "document-unknown" });
  }
  if (problems.length > 0 || electionOn === null) return refused(...problems);
  const target = { electionOn, edition: EDITIONS[form.law], keep: new Set(form.keep) };
  return writeIfDone(ctx.db, open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload }, () => move(tx, open, form, target)),
  );
}

async function move(
  tx: WriteTransaction,
  open: CampaignContext,
  form: ElectionDayForm,
  target: NewElectionDay,
): Promise<Outcome<MovedElectionDay>> {
  const campaign = await findCampaign(tx, open.campaign.slug);
  if (!campaign) throw new NotFound();
  const read = await readDates(tx, campaign, open);
  const outdated = await checkUpToDate(tx, open, form, { campaign, read, target });
  if (outdated) return refused(outdated);
  const moves = electionDayMove(read.dates, target);
  const after = { ...daysAfter(moves, read.dates), weekFirstDay: campaign.weekFirstDay };
  const isSameLaw = form.law === campaign.lawEdition;
  const problems = [
    ...checkElectionDay(
      { day: target.electionOn, isSameLaw, isMeant: form.notSunday !== "" },
      { electionOn: campaign.electionOn, today: open.today },
    ),
    ...checkInside(target.electionOn, after),
    ...checkPhases(phasesAfter(moves, read), after),
    ...(await checkCampaignDays(tx, campaign, after)).map(atForm),
  ];
  if (problems.length > 0) return refused(...problems);
  const days = { electionOn: target.electionOn, lawEdition: form.law, ...after };
  await updateElectionDay(tx, campaign, days);
  await writeDates(tx, open, { read, moves, target, reason: form.reason });
  const refusal = await followCampaignDays(tx, campaign, after);
  if (refusal) return refused(atForm(refusal));
  await bumpStructure(tx, campaign.id);
  return record(tx, open, form, { from: campaign.electionOn, moves, before: campaign.lawEdition, target });
}

/** Whether the person has seen what is to be changed, and whether it may still be changed. */
async function checkUpToDate(
  tx: WriteTransaction,
  open: CampaignContext,
  form: ElectionDayForm,
  { campaign, read, target }: { campaign: Campaign; read: ReadDates; target: NewElectionDay },
): Promise<Problem | null> {
  const voted = votedOn(campaign.electionOn, open.today, read.polledOn);
  if (voted) return { field: "day", code: "voting-over", params: { day: formatCivil(voted) } };
  if (String(campaign.version) !== form._version) {
    const last = await findLastChange(tx, campaign.id, { kind: "campaign", id: campaign.id });
    const params = { by: last?.by ?? "", at: last ? momentOf(last.at) : "" };
    return { field: "form", code: "changed-by-other", params };
  }
  const shown = electionDayMove(read.dates, { ...target, keep: keptByDefault(read.dates) });
  return movesSeen(open, shown) === form._seen ? null : { field: "form", code: "dates-changed" };
}

function checkInside(
  electionOn: CivilDate,
  { startsOn, endsOn }: { startsOn: CivilDate; endsOn: CivilDate },
) {
  const isInside = startsOn <= electionOn && electionOn <= endsOn;
  return isInside ? [] : [{ field: "form", code: "election-outside-campaign" }];
}

const atForm = (problem: Problem): Problem => ({ ...problem, field: "form" });

function daysAfter(moves: readonly DateMove[], { startsOn, endsOn }: CampaignDates) {
  const of = (id: string) => moves.find((move) => move.id === id);
  return { startsOn: endOf(of("campaign:start"), startsOn), endsOn: endOf(of("campaign:end"), endsOn) };
}

interface Move {
  from: CivilDate;
  moves: readonly DateMove[];
  before: string;
  target: NewElectionDay;
}

/** One audit line with all old and new dates, and one line in the campaign's history. */
async function record(
  tx: WriteTransaction,
  open: CampaignContext,
  form: ElectionDayForm,
  { from, moves, before, target }: Move,
): Promise<Outcome<MovedElectionDay>> {
  const { campaign, actor, campaignNow } = open;
  const changed = moves.filter(isChanged);
  const kept = moves.filter((one) => one.isKept || one.how === "overridden");
  const to = target.electionOn;
  await insertCampaignEvent(tx, {
    id: open.newId(),
    campaignId: campaign.id,
    subjectKind: "campaign",
    subjectKey: campaign.slug,
    unitId: null,
    event: "election-day-moved",
    on: to,
    detail: JSON.stringify({
      from,
      to,
      lawFrom: before,
      lawTo: form.law,
      changed: changed.length,
      kept: kept.length,
    }),
    reason: form.reason,
    documentId: form.documentId,
    accountId: actor.accountId,
    recordedAt: campaignNow,
  });
  await appendAudit(tx, open, {
    chain: campaign.id,
    action: "campaign.election-day-moved",
    subjectKind: "campaign",
    subjectId: campaign.id,
    campaignId: campaign.id,
    payload: {
      reason: form.reason,
      documentId: form.documentId,
      before: { electionOn: from, lawEdition: before },
      after: { electionOn: to, lawEdition: form.law },
      dates: [...changed, ...kept].map((one) => lineOf(one, actor.locale)),
    },
  });
  return done({ from, to, changed: changed.length });
}

/** A line of the audit's table: what it is about, old, new. */
function lineOf(one: DateMove, locale: "vi" | "en") {
  return {
    name: [one.title?.[locale] ?? "", one.part ?? ""].filter(Boolean).join(" · "),
    before: wordOf(one.from),
    after: one.isKept ? wordOf(one.from) : wordOf(one.to),
  };
}

function wordOf(date: DateMove["from"]): string | null {
  if (!date) return null;
  if (date.form === "window") return `${formatCivil(date.from)}–${formatCivil(date.to)}`;
  return date.form === "hour" ? new Date(date.at).toISOString() : date.on;
}
