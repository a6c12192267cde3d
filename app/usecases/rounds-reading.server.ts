import type { CivilDate } from "~/domain/calendar/civil-date";
import { tMinus } from "~/domain/calendar/election-week";
import {
  foldRoundEvents,
  kindOf,
  milestoneOfRound,
  type Round,
  type RoundFacts,
  type RoundNumber,
  type RoundOnTimeline,
  type RoundState,
  roundNumbers,
  roundStateOf,
} from "~/domain/rounds";
import type { RoundLimit } from "~/domain/rounds-page";
import { rounds as en } from "~/i18n/en/rounds";
import { rounds as vi } from "~/i18n/vi/rounds";
import { listRoundEvents, listRounds, type RecordedRoundEvent } from "~db/queries/rounds.server";
import type { CampaignContext } from "./campaigns.server";
import { type CampaignTimeline, readTimeline } from "./timeline-entries.server";

/** A round with what holds of it today. */
export interface RoundNow extends Round {
  facts: RoundFacts;
  state: RoundState;
}

export interface CampaignRounds {
  rounds: RoundNow[];
  /** By number, 1 first. */
  limits: RoundLimit[];
  timeline: CampaignTimeline;
}

/** The campaign's rounds as of its today, and the law's latest days for them. */
export async function readRounds(open: CampaignContext): Promise<CampaignRounds> {
  const timeline = await readTimeline(open, open.today);
  const limits = limitsOf(timeline, open);
  return { rounds: await readRoundsWith(open, limits), limits, timeline };
}

/** The rounds alone, where the law's latest days are known already. */
export async function readRoundsWith(
  open: CampaignContext,
  limits: readonly RoundLimit[],
): Promise<RoundNow[]> {
  const { db, campaign } = open;
  const [rounds, events] = await Promise.all([
    listRounds(db.read, campaign.id),
    listRoundEvents(db.read, campaign.id),
  ]);
  const histories = historiesOf(events);
  return rounds.map((round) => roundNow(round, histories.get(round.id) ?? [], limits, open));
}

/** The law's latest day of each number, overrides included. */
export function limitsOf({ entries }: CampaignTimeline, { campaign }: CampaignContext): RoundLimit[] {
  return roundNumbers.map((number) => {
    const entry = entries.find(({ key }) => key === milestoneOfRound(number));
    const date = entry?.latest ?? null;
    const latestOn = date ? (date.form === "window" ? date.to : date.on) : campaign.electionOn;
    return {
      number,
      latestOn,
      tMinus: tMinus(campaign.electionOn, latestOn),
      isOverridden: Boolean(entry?.overridden),
    };
  });
}

/** A round with the facts that its history gives. */
export function roundNow(
  round: Round,
  history: readonly RecordedRoundEvent[],
  limits: readonly RoundLimit[],
  { today, campaign }: CampaignContext,
): RoundNow {
  const facts = foldRoundEvents(history);
  const latestOn = latestOf(round.number, limits) ?? campaign.electionOn;
  return { ...round, facts, state: roundStateOf(facts, { latestOn, today }) };
}

export const limitOf = (number: RoundNumber, limits: readonly RoundLimit[]): RoundLimit | undefined =>
  limits.find((limit) => limit.number === number);

/** The last day that the law leaves for a round; null: none. */
export const latestOf = (number: RoundNumber, limits: readonly RoundLimit[]): CivilDate | null =>
  limitOf(number, limits)?.latestOn ?? null;

/** Every round as the timeline's picture and lists take it, by number. */
export async function listRoundsOnTimeline(open: CampaignContext): Promise<RoundOnTimeline[]> {
  const { rounds, limits } = await readRounds(open);
  return rounds.map((round) => ({
    id: round.id,
    number: round.number,
    body: round.body,
    level: round.level,
    unitName: unitNameOf(round.unitId, open),
    windowFrom: round.windowFrom,
    windowTo: round.windowTo,
    plannedOn: round.facts.plannedOn,
    heldOn: round.facts.heldOn,
    lawLatestOn: latestOf(round.number, limits) ?? open.campaign.electionOn,
    state: round.state,
  }));
}

/** "Hiệp thương lần thứ ba, HĐND cấp xã: Phường Bãi Cháy", in the reader's language. */
export function roundTitle(round: Round, open: CampaignContext): string {
  const words = { vi, en }[open.actor.locale];
  return words.name({ number: round.number, kind: kindOf(round), unit: unitNameOf(round.unitId, open) });
}

export function unitNameOf(unitId: string | null, { structure }: CampaignContext): string {
  return structure.tree.nameOf(unitId);
}

function historiesOf(events: readonly RecordedRoundEvent[]): Map<string, RecordedRoundEvent[]> {
  const histories = new Map<string, RecordedRoundEvent[]>();
  for (const event of events) {
    const history = histories.get(event.roundId);
    if (history) history.push(event);
    else histories.set(event.roundId, [event]);
  }
  return histories;
}
