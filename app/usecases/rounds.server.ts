import type { PublicityCounts } from "~/domain/publicity";
import {
  articleOf,
  isHeld,
  kindOf,
  milestoneOfRound,
  partsOfKind,
  type RoundCoverage,
  type RoundKind,
  type RoundNumber,
  roundKindsIn,
  roundNumbers,
} from "~/domain/rounds";
import type { RoundCell, RoundFilters, RoundGroup, RoundRow, RoundsPage } from "~/domain/rounds-page";
import { placesOf } from "~/domain/rounds-places";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { countRoundPublicity } from "./publicity-counts.server";
import { type CampaignRounds, type RoundNow, readRounds, unitNameOf } from "./rounds-reading.server";

const noFilters: RoundFilters = { kind: null, number: null };

/** All rounds as a matrix: a row for each body and place, a column for each number. */
export async function loadRounds(
  ctx: UseCaseContext,
  slug: string,
  filters: RoundFilters = noFilters,
): Promise<RoundsPage> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const { campaign, structure, today } = open;
  const read = await readRounds(open);
  const publicity = await countRoundPublicity(open, read);
  const kinds = roundKindsIn(campaign.lawEdition);
  const shown = filters.kind ? [filters.kind] : kinds;
  const canEdit = open.may("round.edit");
  return {
    slug: campaign.slug,
    today,
    filters,
    kinds,
    limits: read.limits,
    groups: shown.flatMap((kind) => groupOf(kind, read.rounds, publicity, filters, open) ?? []),
    total: read.rounds.length,
    canEdit,
    places: canEdit
      ? kinds.map((kind) => ({
          kind,
          units: placesOf(kind, structure.tree, campaign.electionOn).map(({ id, name }) => ({ id, name })),
        }))
      : [],
    formKey: ctx.newId(),
  };
}

/** How far the rounds of each kind and number are, for kinds and numbers that have any. */
export async function loadRoundCoverage(ctx: UseCaseContext, slug: string): Promise<RoundCoverage[]> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const read = await readRounds(open);
  return coveragesOf(read, open);
}

/** The same for the number that a milestone of the law is about; none for any other milestone. */
export async function loadCoverageOfMilestone(
  ctx: UseCaseContext,
  slug: string,
  key: string,
): Promise<RoundCoverage[]> {
  const number = roundNumbers.find((one) => milestoneOfRound(one) === key);
  if (number === undefined) return [];
  const coverage = await loadRoundCoverage(ctx, slug);
  return coverage.filter((one) => one.number === number);
}

function coveragesOf({ rounds }: CampaignRounds, open: CampaignContext): RoundCoverage[] {
  return roundKindsIn(open.campaign.lawEdition).flatMap((kind) => {
    const own = rounds.filter((round) => kindOf(round) === kind);
    return roundNumbers.flatMap((number) =>
      own.some((round) => round.number === number) ? [coverageOf(kind, number, own, open)] : [],
    );
  });
}

function coverageOf(
  kind: RoundKind,
  number: RoundNumber,
  own: readonly RoundNow[],
  open: CampaignContext,
): RoundCoverage {
  const places = seatsOf(kind, own, open);
  const held = new Set(
    own.filter((round) => round.number === number && isHeld(round.state)).map((round) => round.unitId),
  );
  const missing = places.filter((unitId) => !held.has(unitId));
  return {
    number,
    kind,
    held: places.length - missing.length,
    all: places.length,
    missing: missing.map((unitId) => unitNameOf(unitId, open)).filter(Boolean),
  };
}

/** Where rounds of a kind are held: the level's places, and any other for which one has been set up. */
function seatsOf(
  kind: RoundKind,
  own: readonly RoundNow[],
  { structure, campaign }: CampaignContext,
): (string | null)[] {
  const places = placesOf(kind, structure.tree, campaign.electionOn).map(({ id }) => id);
  return [...new Set([...places, ...own.map((round) => round.unitId)])];
}

function groupOf(
  kind: RoundKind,
  rounds: readonly RoundNow[],
  publicity: ReadonlyMap<string, PublicityCounts>,
  filters: RoundFilters,
  open: CampaignContext,
): RoundGroup | null {
  const own = rounds.filter((round) => kindOf(round) === kind);
  if (own.length === 0) return null;
  const numbers = roundNumbers.filter((number) => filters.number === null || filters.number === number);
  const rows = seatsOf(kind, own, open).map(
    (unitId): RoundRow => ({
      key: unitId ?? kind,
      unitName: unitNameOf(unitId, open),
      cells: numbers.map((number) =>
        cellOf(
          number,
          own.find((round) => round.number === number && round.unitId === unitId),
          publicity,
        ),
      ),
    }),
  );
  return {
    kind,
    ...partsOfKind(kind),
    articles: numbers.map((number) => articleOf(number, kind)),
    rows,
    coverage: numbers.map((number) => coverageOf(kind, number, own, open)),
  };
}

const noPublicity: PublicityCounts = { all: 0, done: 0, late: 0 };

function cellOf(
  number: RoundNumber,
  round: RoundNow | undefined,
  publicity: ReadonlyMap<string, PublicityCounts>,
): RoundCell {
  return {
    number,
    id: round?.id ?? null,
    state: round?.state ?? null,
    plannedOn: round?.facts.plannedOn ?? null,
    heldOn: round?.facts.heldOn ?? null,
    result: round?.facts.result ?? null,
    publicity: (round && publicity.get(round.id)) ?? noPublicity,
  };
}
