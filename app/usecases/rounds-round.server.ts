import { civilDateOfInstant, localTimeOf } from "~/domain/calendar/civil-date";
import type { PlanDocument } from "~/domain/campaign";
import { articleOf, isHeld, kindOf, milestoneOfRound, roundWarnings } from "~/domain/rounds";
import type { RoundDocument, RoundHistoryLine, RoundMilestone, RoundPage } from "~/domain/rounds-page";
import { ownRoundLevel } from "~/domain/rounds-places";
import { listLinkedDocumentIds } from "~db/queries/document-links.server";
import {
  findRound,
  type KeptRound,
  listRoundEvents,
  type RecordedRoundEvent,
} from "~db/queries/rounds.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import {
  type CampaignRounds,
  limitOf,
  readRounds,
  roundNow,
  roundTitle,
  unitNameOf,
} from "./rounds-reading.server";
import { documentName, rowOf } from "./timeline-entries.server";

/** One round with its whole history. Throws NotFound for a round that the campaign does not have. */
export async function loadRound(ctx: UseCaseContext, slug: string, id: string): Promise<RoundPage> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const { campaign, structure, today } = open;
  const [kept, events, read, linked] = await Promise.all([
    findRound(ctx.db.read, campaign.id, id),
    listRoundEvents(ctx.db.read, campaign.id, id),
    readRounds(open),
    listLinkedDocumentIds(ctx.db.read, { campaignId: campaign.id, kind: "round", key: id }),
  ]);
  const limit = kept && limitOf(kept.number, read.limits);
  if (!kept || !limit) throw new NotFound();
  const { state, facts } = roundNow(kept, events, read.limits, open);
  const kind = kindOf(kept);
  const may = mayDo(open);
  return {
    slug: campaign.slug,
    today,
    id: kept.id,
    title: roundTitle(kept, open),
    number: kept.number,
    kind,
    body: kept.body,
    level: kept.level,
    unitName: unitNameOf(kept.unitId, open),
    article: articleOf(kept.number, kind),
    limit,
    state,
    isRemoved: kept.removedAt !== null,
    windowFrom: kept.windowFrom,
    windowTo: kept.windowTo,
    plannedOn: facts.plannedOn,
    plannedTime: facts.plannedAt ? localTimeOf(facts.plannedAt) : "",
    heldOn: facts.heldOn,
    heldTime: facts.heldAt ? localTimeOf(facts.heldAt) : "",
    place: kept.place,
    note: kept.note,
    result: facts.result,
    warnings: roundWarnings({ ...kept, ...facts }, previousOf(kept, read), limit.latestOn),
    documents: linked.flatMap((one) => documentOf(one, structure.documents) ?? []),
    history: events.map((event) => lineOf(event, open)).reverse(),
    seen: events.at(-1)?.id ?? "",
    formKey: ctx.newId(),
    milestone: milestoneBehind(kept, read, open),
    may,
    choices: may.edit ? structure.documents.map((one) => ({ id: one.id, name: documentName(one) })) : [],
  };
}

const mayDo = ({ may }: CampaignContext): RoundPage["may"] => ({
  edit: may("round.edit"),
  complete: may("milestone.complete"),
  addDocument: may("document.add"),
});

/** What holds of the round before this one at the same place; undefined when none is set up. */
function previousOf(round: KeptRound, { rounds }: CampaignRounds) {
  const previous = rounds.find(
    (one) =>
      one.number === round.number - 1 &&
      one.body === round.body &&
      one.level === round.level &&
      one.unitId === round.unitId,
  );
  return previous?.facts;
}

/**
 * The law's milestone, with the day to offer for it: once every round of the number at the campaign's own level has
 * been held, and as long as the milestone has no actual day of its own.
 */
function milestoneBehind(
  { number }: KeptRound,
  { rounds, timeline }: CampaignRounds,
  open: CampaignContext,
): RoundMilestone {
  const key = milestoneOfRound(number);
  const entry = timeline.entries.find((one) => one.key === key);
  if (!entry) throw new NotFound();
  const own = rounds.filter(
    (round) => round.number === number && round.level === ownRoundLevel(open.campaign.level),
  );
  const days = own.flatMap(({ facts }) => facts.heldOn ?? []).sort();
  const isAllHeld = own.length > 0 && own.every(({ state }) => isHeld(state));
  return {
    key,
    title: rowOf(entry, timeline, open).title,
    actualOn: entry.actualOn,
    seen: timeline.events.filter((event) => event.milestoneKey === key).at(-1)?.id ?? "",
    offeredOn: isAllHeld && entry.actualOn === null ? (days.at(-1) ?? null) : null,
  };
}

function documentOf(id: string, documents: readonly PlanDocument[]): RoundDocument | null {
  const document = documents.find((one) => one.id === id);
  return document ? { id, name: documentName(document), title: document.title } : null;
}

function lineOf(event: RecordedRoundEvent, { structure }: CampaignContext): RoundHistoryLine {
  const document = structure.documents.find((one) => one.id === event.documentId);
  return {
    id: event.id,
    kind: event.kind,
    day: event.on,
    time: event.at ? localTimeOf(event.at) : "",
    result: event.result,
    reason: event.reason,
    document: document ? documentName(document) : "",
    recorded: {
      by: event.accountName,
      on: civilDateOfInstant(event.recordedAt),
      time: localTimeOf(event.recordedAt),
    },
  };
}
