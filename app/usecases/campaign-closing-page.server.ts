import type { CivilDate } from "~/domain/calendar/civil-date";
import { civilDateOfInstant } from "~/domain/calendar/civil-date";
import {
  type ClosingKind,
  matterPaths,
  type OpenMatter,
  type OpenMatters,
  openMatters,
} from "~/domain/campaign-closing";
import { isDecorated } from "~/domain/decoration";
import { isActionSettled } from "~/domain/meeting-actions";
import { isSettled } from "~/domain/tasks";
import {
  type ClosingRequest,
  countOpenRecords,
  listClosingRequests,
} from "~db/queries/campaign-closing.server";
import { listSites } from "~db/queries/decoration-sites.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { momentOf } from "./instants.server";
import { readActions } from "./meeting-actions-list.server";
import { milestoneDuties } from "./readiness-duties.server";
import { readTasks } from "./tasks-reading.server";
import { openWeeks } from "./week-closing-page.server";

export interface ClosingRequestLine {
  id: string;
  kind: ClosingKind;
  reason: string;
  by: string;
  at: string;
  isOwn: boolean;
  decision: ClosingRequest["decision"];
  decidedBy: string;
  decidedAt: string;
  /** What was open when it was asked. */
  stillOpen: number;
}

export interface ElectionClosingPage {
  slug: string;
  /** null: it is at work. */
  closedOn: CivilDate | null;
  endsOn: CivilDate;
  /** Its last day has not passed. */
  isEarly: boolean;
  /** What is still open, each with where it is settled; nothing that is not. */
  matters: { matter: OpenMatter; count: number; path: string }[];
  waiting: ClosingRequestLine | null;
  history: ClosingRequestLine[];
  formKey: string;
}

/** What is still open in an election, who wants it closed or opened again, and what became of that. */
export async function loadElectionClosing(ctx: UseCaseContext, slug: string): Promise<ElectionClosingPage> {
  const open = await openCampaign(ctx, slug, "election.close");
  const { campaign, today } = open;
  const [requests, matters] = await Promise.all([
    listClosingRequests(ctx.db.read, campaign.id),
    readOpenMatters(open),
  ]);
  const lines = requests.map((one) => lineOf(open, one));
  return {
    slug,
    closedOn: campaign.closedAt === null ? null : civilDateOfInstant(campaign.closedAt),
    endsOn: campaign.endsOn,
    isEarly: today <= campaign.endsOn,
    matters: openMatters
      .filter((matter) => matters[matter] > 0)
      .map((matter) => ({ matter, count: matters[matter], path: `/${slug}/${matterPaths[matter]}` })),
    waiting: lines.find(({ decision }) => decision === null) ?? null,
    history: lines.filter(({ decision }) => decision !== null),
    formKey: ctx.newId(),
  };
}

function lineOf({ actor }: CampaignContext, request: ClosingRequest): ClosingRequestLine {
  const counts = JSON.parse(request.stillOpen) as Partial<OpenMatters>;
  return {
    ...{ id: request.id, kind: request.kind, reason: request.reason, by: request.by },
    at: momentOf(request.requestedAt),
    isOwn: request.requestedBy === actor.accountId,
    ...{ decision: request.decision, decidedBy: request.decidedBy ?? "" },
    decidedAt: request.decidedAt === null ? "" : momentOf(request.decidedAt),
    stillOpen: Object.values(counts).reduce((sum, one) => sum + one, 0),
  };
}

/** How much of the election's own work has no end yet, by kind. */
export async function readOpenMatters(open: CampaignContext): Promise<OpenMatters> {
  const { db, campaign } = open;
  const [weeks, records, tasks, actions, sites] = await Promise.all([
    openWeeks(open),
    countOpenRecords(db.read, campaign.id),
    readTasks(open),
    readActions(open),
    listSites(db.read, campaign.id),
  ]);
  const milestones = milestoneDuties(open, tasks.timeline);
  return {
    ...records,
    weeks: weeks.length,
    reports: weeks.reduce((sum, { sent, expected }) => sum + expected - sent, 0),
    milestones: milestones.filter(({ doneOn }) => doneOn === null).length,
    tasks: tasks.work.filter(({ state }) => !isSettled(state)).length,
    conclusions: actions.filter(({ standing }) => !isActionSettled(standing.state)).length,
    decoration: sites.filter(({ isRemoved, state }) => !isRemoved && !isDecorated(state)).length,
  };
}
