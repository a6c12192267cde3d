import type { CivilDate } from "~/domain/calendar/civil-date";
import { readDay } from "~/domain/campaign-form";
import { isSunday, votedOn } from "~/domain/election-day-form";
import { type DateMove, electionDayMove, isChanged, keptByDefault } from "~/domain/election-day-move";
import type { EditionKey } from "~/domain/law/edition";
import { EDITIONS, editionFor, isEditionKey } from "~/domain/law/editions";
import type { Problem } from "~/domain/problem";
import { listCampaignEvents } from "~db/queries/campaign-events.server";
import { countDatedPublicity } from "~db/queries/publicity.server";
import { listDatedTasks } from "~db/queries/tasks.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { movesSeen, readDates } from "./election-day-dates.server";
import { momentOf } from "./instants.server";
import { readRounds } from "./rounds-reading.server";
import { documentName } from "./timeline-entries.server";

/** One line of a list of dates, in the reader's language. */
export interface MoveLine extends Omit<DateMove, "title"> {
  title: string;
  unit: string;
  changes: boolean;
}

export interface ElectionDayPreview {
  day: CivilDate;
  law: EditionKey;
  /** The edition in force on the new day, when it is another than the one chosen. */
  otherLaw: EditionKey | null;
  isSunday: boolean;
  seen: string;
  lines: MoveLine[];
  fixed: FixedDays;
}

/** Days that somebody typed and that follow nothing, besides those of the list: how many stay where they are. */
export interface FixedDays {
  /** Consultation rounds with a window or a planned day of their own that have not been held. */
  rounds: number;
  /** Publicity with a calendar day. */
  publicity: number;
  /** Milestones with a planned day that are not done. */
  planned: number;
  /** Tasks with a day of their own. */
  tasks: { id: string; title: string }[];
}

export interface ElectionDayPage {
  slug: string;
  today: CivilDate;
  electionOn: CivilDate;
  lawNow: EditionKey;
  /** The edition to choose: the one asked for, else the one in force on the typed day. */
  law: EditionKey;
  laws: { key: EditionKey; name: string }[];
  /** Nothing moves any more: the vote has taken place. */
  votedOn: CivilDate | null;
  typed: string;
  problems: Problem[];
  preview: ElectionDayPreview | null;
  version: number;
  formKey: string;
  canAddDocument: boolean;
  documents: { id: string; name: string }[];
  history: MovedLine[];
}

export interface MovedLine {
  id: string;
  from: CivilDate;
  to: CivilDate;
  lawFrom: string;
  lawTo: string;
  changed: number;
  kept: number;
  reason: string;
  document: string;
  by: string;
  at: string;
}

/** The page on which election day is moved: with a typed day, what that would change. */
export async function loadElectionDay(
  ctx: UseCaseContext,
  slug: string,
  asked: { day: string; law: string },
): Promise<ElectionDayPage> {
  const open = await openCampaign(ctx, slug, "campaign.settings");
  const { campaign, structure, today, actor } = open;
  const [read, history, { rounds }, publicity, tasks] = await Promise.all([
    readDates(ctx.db.read, campaign, open),
    listMoves(open),
    readRounds(open),
    countDatedPublicity(ctx.db.read, campaign.id),
    listDatedTasks(ctx.db.read, campaign.id),
  ]);
  const ownDays = rounds.filter(
    ({ windowFrom, facts }) => facts.heldOn === null && (windowFrom ?? facts.plannedOn) !== null,
  );
  const problems: Problem[] = [];
  const day = readDay(asked.day, "day", problems);
  const voted = votedOn(campaign.electionOn, today, read.polledOn);
  const law = isEditionKey(asked.law)
    ? asked.law
    : (editionFor(day ?? campaign.electionOn)?.key ?? campaign.lawEdition);
  return {
    slug,
    today,
    electionOn: campaign.electionOn,
    lawNow: campaign.lawEdition,
    law: asked.day === "" ? campaign.lawEdition : law,
    laws: Object.values(EDITIONS).map((one) => ({ key: one.key, name: one.name[actor.locale] })),
    votedOn: voted,
    typed: asked.day,
    problems,
    preview:
      day === null || voted
        ? null
        : previewOf(open, read.dates, day, law, { rounds: ownDays.length, publicity, tasks }),
    version: campaign.version,
    formKey: ctx.newId(),
    canAddDocument: open.may("document.add"),
    documents: structure.documents.map((one) => ({ id: one.id, name: documentName(one) })),
    history,
  };
}

function previewOf(
  open: CampaignContext,
  dates: Awaited<ReturnType<typeof readDates>>["dates"],
  day: CivilDate,
  law: EditionKey,
  fixed: Omit<FixedDays, "planned">,
): ElectionDayPreview {
  const target = { electionOn: day, edition: EDITIONS[law], keep: keptByDefault(dates) };
  const moves = electionDayMove(dates, target);
  const inForce = editionFor(day)?.key ?? null;
  return {
    day,
    law,
    otherLaw: inForce !== null && inForce !== law ? inForce : null,
    isSunday: isSunday(day),
    seen: movesSeen(open, moves),
    fixed: {
      ...fixed,
      planned: moves.filter(({ plannedOn, actualOn }) => plannedOn !== null && actualOn === null).length,
    },
    lines: moves.map((move) => ({
      ...move,
      title: move.title?.[open.actor.locale] ?? "",
      unit: open.structure.tree.nameOf(move.unitId),
      changes: isChanged(move),
    })),
  };
}

/** What the line of a move holds of it (`moveElectionDay`). */
type MoveDetail = Pick<MovedLine, "from" | "to" | "lawFrom" | "lawTo" | "changed" | "kept">;

async function listMoves({ db, campaign, structure }: CampaignContext): Promise<MovedLine[]> {
  const events = await listCampaignEvents(db.read, campaign.id, { kind: "campaign" });
  return events
    .filter((one) => one.event === "election-day-moved")
    .map((one) => {
      const { from, to, lawFrom, lawTo, changed, kept } = JSON.parse(one.detail ?? "{}") as MoveDetail;
      const document = structure.documents.find(({ id }) => id === one.documentId);
      return {
        id: one.id,
        ...{ from, to, lawFrom, lawTo, changed, kept },
        reason: one.reason,
        document: document ? documentName(document) : "",
        by: one.by,
        at: momentOf(one.recordedAt),
      };
    });
}
