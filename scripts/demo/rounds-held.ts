import { addDays, instantOf } from "~/domain/calendar/civil-date";
import { partsOfKind, type RoundEventKind } from "~/domain/rounds";
import { appendAudit } from "~/usecases/audit.server";
import type { CampaignContext } from "~/usecases/campaigns.server";
import {
  insertRoundEvents,
  insertRounds,
  listRounds,
  type NewRoundEvent,
  updateRoundDetails,
} from "~db/queries/rounds.server";
import { present } from "./must";
import { type DemoRound, demoRounds } from "./rounds";

/** Writes the consultations as the secretariat would have recorded them, day by day; rounds that are there stay. */
export async function holdRounds(open: CampaignContext): Promise<void> {
  const { campaign, actor, newId } = open;
  await open.db.write(campaign.id, async (tx) => {
    if ((await listRounds(tx, campaign.id)).length > 0) return;
    const rounds = demoRounds().map((demo) => ({ demo, id: newId(), unitId: unitIdOf(demo, open) }));
    await insertRounds(
      tx,
      rounds.map(({ demo, id, unitId }) => ({
        id,
        number: demo.number,
        ...partsOfKind(demo.kind),
        unitId,
        windowFrom: demo.windowFrom,
        windowTo: demo.windowTo,
      })),
      { campaignId: campaign.id, createdBy: actor.accountId, createdAt: open.now() },
    );
    for (const { demo, id } of rounds) await updateRoundDetails(tx, id, { ...demo, note: "" });
    await insertRoundEvents(
      tx,
      rounds.flatMap(({ demo, id, unitId }) => historyOf(demo, { roundId: id, unitId }, open)),
    );
    await appendAudit(tx, open, {
      chain: campaign.id,
      action: "round.added",
      subjectKind: "round",
      subjectId: "demonstration",
      campaignId: campaign.id,
      payload: { after: { rounds: rounds.length } },
    });
  });
}

function unitIdOf({ unit }: DemoRound, { structure }: CampaignContext): string | null {
  if (unit === null) return null;
  return present(
    structure.tree.units.find((one) => one.key === unit),
    unit,
  ).id;
}

function historyOf(
  { windowFrom, plannedOn, heldOn, time, result }: DemoRound,
  place: Pick<NewRoundEvent, "roundId" | "unitId">,
  { campaign, actor, newId }: CampaignContext,
): NewRoundEvent[] {
  const line = (kind: RoundEventKind, recordedAt: string, what: Partial<NewRoundEvent>): NewRoundEvent => ({
    id: newId(),
    campaignId: campaign.id,
    ...place,
    kind,
    on: null,
    at: null,
    result: null,
    reason: "",
    documentId: null,
    accountId: actor.accountId,
    recordedAt,
    ...what,
  });
  const planned = line("planned", instantOf(addDays(windowFrom, -5), "09:00"), {
    on: plannedOn,
    at: instantOf(plannedOn, time),
  });
  if (!heldOn) return [planned];
  const held = line("held", instantOf(heldOn, "17:10"), { on: heldOn, at: instantOf(heldOn, time) });
  if (!result) return [planned, held];
  return [planned, held, line("result-recorded", instantOf(addDays(heldOn, 1), "08:30"), { result })];
}
