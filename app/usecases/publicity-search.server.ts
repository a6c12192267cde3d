import { addDays, type CivilDate } from "~/domain/calendar/civil-date";
import { numberOfCode } from "~/domain/outputs";
import type { ListFilter } from "~/domain/outputs-list";
import { likenessOf } from "~/domain/publicity";
import type { PublicityLine, PublicityPage } from "~/domain/publicity-page";
import { listCreditedUnits } from "~db/queries/outputs.server";
import { listOutputRows, listOutputRowsByNumber, type OutputListRow } from "~db/queries/outputs-list.server";
import { listScopeKeys } from "~db/queries/outputs-scope.server";
import type { CampaignContext } from "./campaigns.server";
import { findByWords } from "./outputs-list.server";
import { outputsSeen } from "./publicity-outputs.server";
import type { SubjectFacts } from "./publicity-subjects.server";

/** So many outputs are offered at once. */
const OFFERED = 20;
/** So many of an item's days are held against its words. */
const LOOKED_AT = 400;
/** Without days of its own, an item looks for outputs this many days around what it is about. */
const AROUND = 7;

/** What outputs are looked for. */
export type Sought = Pick<
  PublicityLine,
  "id" | "name" | "side" | "categoryId" | "unitId" | "fromOn" | "dueOn" | "outputs"
>;
type About = Pick<SubjectFacts, "title" | "anchors">;

/**
 * Outputs that the person may link to an item: those that the typed words or code find, else those of the item's days,
 * form and unit, the likest in words first. Linked ones are left out.
 */
export async function findOutputsToLink(
  open: CampaignContext,
  line: Sought,
  text: string,
  facts: About,
): Promise<NonNullable<PublicityPage["open"]>> {
  const tops = topsOf(open);
  const isProposal = text === "";
  const rows = isProposal ? await proposals(open, line, facts, tops) : await searched(open, text, tops);
  const linked = new Set(line.outputs.map(({ id }) => id));
  const fresh = rows.filter(({ id }) => !linked.has(id)).slice(0, OFFERED);
  const credited = await listCreditedUnits(
    open.db.read,
    fresh.map(({ id }) => id),
  );
  const found = outputsSeen(
    fresh.map((row) => ({ ...row, status: "active" as const })),
    credited,
    open,
  ).filter(({ mayUnlink }) => mayUnlink);
  return { itemId: line.id, text, found, isProposal };
}

/** The highest units under which the person may link outputs. */
function topsOf({ structure, campaign, today, unitsFor }: CampaignContext): string[] {
  const { tree } = structure;
  const within = unitsFor("publicity.link");
  if (within !== "all")
    return within.filter(
      (id) => !tree.ancestorsOn(id, today).some((above) => above !== id && within.includes(above)),
    );
  const roots = [...tree.rootsOn(campaign.startsOn), ...tree.rootsOn(today)];
  return [...new Set(roots.map((unit) => unit.id))];
}

async function proposals(
  { db, today }: CampaignContext,
  line: Sought,
  facts: About,
  tops: readonly string[],
): Promise<OutputListRow[]> {
  const { from, to } = daysAround(line, facts, today);
  const keys = await listScopeKeys(db.read, {
    ancestorIds: line.unitId === null ? tops : [line.unitId],
    categoryIds: line.categoryId === null ? null : [line.categoryId],
    from,
    to,
    beyond: null,
    direction: "older",
    limit: LOOKED_AT,
  });
  const ids = keys.map(({ outputId }) => outputId);
  const rows = await listOutputRows(db.read, ids, { messageId: null, basis: null, channelId: null });
  const about = `${line.name} ${facts.title}`;
  return rows
    .map((row) => ({ row, likeness: likenessOf(row.title, about) }))
    .sort((a, b) => b.likeness - a.likeness || b.row.number - a.row.number)
    .map(({ row }) => row);
}

/** The item's own days, with a week before a due day that has no first one. */
function daysAround(
  { side, fromOn, dueOn }: Sought,
  { anchors }: About,
  today: CivilDate,
): { from: CivilDate; to: CivilDate } {
  const middle = dueOn ?? fromOn ?? anchors[side].on ?? today;
  return { from: fromOn ?? addDays(middle, -AROUND), to: addDays(dueOn ?? middle, AROUND) };
}

async function searched(
  frame: CampaignContext,
  text: string,
  tops: readonly string[],
): Promise<OutputListRow[]> {
  const { db, campaign } = frame;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : numberOfCode(text);
  const filter: ListFilter = {
    unitId: null,
    categories: null,
    from: null,
    to: null,
    messageId: null,
    basis: null,
    bloc: null,
    administrativeId: null,
    channelId: null,
    text,
  };
  if (number === null) return (await findByWords(db.read, frame, filter, tops, null)).rows;
  return listOutputRowsByNumber(db.read, [number], {
    campaignId: campaign.id,
    ancestorIds: tops,
    categoryIds: null,
    from: null,
    to: null,
    messageId: null,
    basis: null,
    channelId: null,
  });
}
