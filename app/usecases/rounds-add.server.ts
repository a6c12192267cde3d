import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Problem } from "~/domain/problem";
import { partsOfKind, type RoundKind, type RoundNumber, roundKindsIn, roundNumbers } from "~/domain/rounds";
import type { AddRoundsForm } from "~/domain/rounds-forms";
import { placesOf } from "~/domain/rounds-places";
import { insertRoundEvents, insertRounds, listRounds, type NewRound } from "~db/queries/rounds.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { once } from "./idempotency.server";
import { checkNearElection, readDay, readInstant } from "./timeline-days.server";

export interface AddedRounds {
  added: number;
  /** Rounds asked for that were there already. */
  there: number;
  /** The round, when one alone was added. */
  id: string | null;
}

/**
 * Sets up rounds in one go, one for each number and place; those that are there already stay as they are. Problems:
 * `kind` not-valid (no district in this edition); `units` unit-unknown; `windowTo` window-reversed; days together
 * with several numbers: one-number-for-days; `numbers` rounds-there; those of typed days and hours.
 */
export async function addRounds(
  ctx: UseCaseContext,
  slug: string,
  { _key, ...form }: AddRoundsForm,
): Promise<Outcome<AddedRounds>> {
  const open = await openCampaign(ctx, slug, "round.edit");
  const read = readRoundsForm(form, open);
  if (!read.ok) return read;
  return open.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const there = new Set((await listRounds(tx, open.campaign.id)).map(seatKey));
      const seats = seatsOf(read.value);
      const fresh = seats
        .filter((seat) => !there.has(seatKey(seat)))
        .map((seat): NewRound => ({ ...seat, ...read.value.window, id: ctx.newId() }));
      if (fresh.length === 0) return refused({ field: "numbers", code: "rounds-there" });
      const { accountId } = open.actor;
      const { id: campaignId } = open.campaign;
      await insertRounds(tx, fresh, { campaignId, createdBy: accountId, createdAt: ctx.now() });
      await insertRoundEvents(tx, plansOf(fresh, read.value, open));
      const [first, ...others] = fresh;
      const alone = first && others.length === 0 ? first.id : null;
      await appendAudit(tx, ctx, {
        chain: campaignId,
        action: "round.added",
        subjectKind: "round",
        subjectId: alone ?? read.value.kind,
        campaignId,
        payload: { after: { ...read.value, rounds: fresh.length } },
      });
      return done({ added: fresh.length, there: seats.length - fresh.length, id: alone });
    }),
  );
}

interface Wanted {
  kind: RoundKind;
  numbers: RoundNumber[];
  unitIds: (string | null)[];
  window: { windowFrom: CivilDate | null; windowTo: CivilDate | null };
  on: CivilDate | null;
  at: string | null;
}

function readRoundsForm(form: Omit<AddRoundsForm, "_key">, open: CampaignContext): Outcome<Wanted> {
  const { campaign } = open;
  const problems: Problem[] = [];
  if (!roundKindsIn(campaign.lawEdition).includes(form.kind))
    problems.push({ field: "kind", code: "not-valid" });
  const unitIds = readUnits(form, open, problems);
  const window = readWindow(form, open, problems);
  const on = readDay(form.on, "on", problems);
  problems.push(...checkNearElection(on, "on", campaign));
  const at = readInstant(on, form.time, "time", problems);
  const hasDays = on !== null || window.windowFrom !== null || window.windowTo !== null;
  if (hasDays && form.numbers.length > 1) problems.push({ field: "numbers", code: "one-number-for-days" });
  if (problems.length > 0) return refused(...problems);
  const numbers = roundNumbers.filter((number) => form.numbers.some((one) => Number(one) === number));
  return done({ kind: form.kind, numbers, unitIds, window, on, at });
}

/** The places chosen, or all of the level's; a level without units in the campaign has one place, its whole area. */
function readUnits(
  { kind, units }: Pick<AddRoundsForm, "kind" | "units">,
  { structure, campaign }: CampaignContext,
  problems: Problem[],
): (string | null)[] {
  const places = placesOf(kind, structure.tree, campaign.electionOn).map(({ id }) => id);
  const chosen = [...new Set(units.filter((id) => id !== ""))];
  if (places.length === 0) return [null];
  if (chosen.length === 0) return places;
  // Boxes of another level may have stayed ticked; a unit that is none of the campaign's is no slip.
  if (chosen.some((id) => structure.tree.get(id) === undefined))
    problems.push({ field: "units", code: "unit-unknown" });
  const own = chosen.filter((id) => places.includes(id));
  return own.length > 0 ? own : places;
}

/** The days within which a round is to be held. Problems: those of a typed day; `windowTo` window-reversed. */
export function readWindow(
  form: { windowFrom: string; windowTo: string },
  { campaign }: CampaignContext,
  problems: Problem[],
): { windowFrom: CivilDate | null; windowTo: CivilDate | null } {
  const windowFrom = readDay(form.windowFrom, "windowFrom", problems);
  const windowTo = readDay(form.windowTo, "windowTo", problems);
  problems.push(
    ...checkNearElection(windowFrom, "windowFrom", campaign),
    ...checkNearElection(windowTo, "windowTo", campaign),
  );
  if (windowFrom && windowTo && windowTo < windowFrom)
    problems.push({ field: "windowTo", code: "window-reversed" });
  return { windowFrom, windowTo };
}

type Seat = Omit<NewRound, "id" | "windowFrom" | "windowTo">;

const seatsOf = ({ kind, numbers, unitIds }: Wanted): Seat[] =>
  numbers.flatMap((number) => unitIds.map((unitId) => ({ number, ...partsOfKind(kind), unitId })));

const seatKey = ({ number, body, level, unitId }: Seat) => [number, body, level, unitId ?? ""].join(" ");

function plansOf(fresh: readonly NewRound[], { on, at }: Wanted, open: CampaignContext) {
  if (on === null) return [];
  return fresh.map((round) => ({
    id: open.newId(),
    campaignId: open.campaign.id,
    roundId: round.id,
    unitId: round.unitId,
    kind: "planned" as const,
    on,
    at,
    result: null,
    reason: "",
    documentId: null,
    accountId: open.actor.accountId,
    recordedAt: open.campaignNow,
  }));
}
