import { addDays, daysBetween } from "~/domain/calendar/civil-date";
import { weekOf } from "~/domain/calendar/election-week";
import type { Phase } from "~/domain/campaign";
import { categoryCover } from "~/domain/category-cover";
import { compareRows, placesOf, runningLine, type Stretch, stretchTotals } from "~/domain/progress-compare";
import type { CompareKind, ComparePage, CompareProblem, CompareSide } from "~/domain/progress-compare-page";
import { levelsUpTo } from "~/domain/progress-curve";
import { phaseOn } from "~/domain/progress-forecast";
import { asOfDay, isInScope, scopeKey } from "~/domain/progress-scope";
import { inTextOrder } from "~/domain/text-order";
import { sumByCategory, sumByDay } from "~db/queries/progress.server";
import { type CampaignContext, listMyCampaigns, openCampaign } from "./campaigns.server";
import { AccessDenied, type UseCaseContext } from "./context.server";
import { readSpans } from "./progress-figures.server";
import { type ProgressView, progressFacts, progressView } from "./progress-view.server";

/** What the address asks for. */
export interface CompareQuery {
  asOf: string;
  unitKey: string;
  scope: string;
  kind: CompareKind;
  /** Keys of two phases; "": the one under way and the one before it. */
  phases: readonly [string, string];
  /** Slug of another election; "": the latest one before this. */
  other: string;
}

/**
 * Phase beside phase, each from its first day, or election beside election at the same distance from election day.
 * Another election only as far as the person may see its progress. NotFound for an unknown unit of this one.
 */
export async function loadComparedProgress(
  ctx: UseCaseContext,
  slug: string,
  query: CompareQuery,
): Promise<ComparePage> {
  const open = await openCampaign(ctx, slug, "progress.view");
  const { asOf, problem } = asOfDay(query.asOf, open.campaign, open.today);
  const view = progressView(open, query, asOf);
  const begun = begunPhases(open, asOf);
  const chosen = chosenPhases(begun, query.phases, asOf);
  const campaigns = await otherCampaigns(ctx, open);
  const other = query.other === "" ? (campaigns[0]?.slug ?? "") : query.other;
  const compared =
    query.kind === "phases"
      ? await byPhase(open, view, chosen)
      : await byElection(open, view, other, campaigns);
  const stretches = compared.parts.map((part) => part.stretch);
  return {
    ...progressFacts(open, view, { typed: query.asOf, problem }, await categoriesInUse(open, view)),
    kind: query.kind,
    phases: begun.map(({ key, name }) => ({ key, name })),
    chosen: [chosen[0]?.key ?? "", chosen[1]?.key ?? ""],
    campaigns,
    other,
    problem: compared.problem,
    sides: compared.parts.map(sideOf),
    rows: compareRows(stretches),
    picture: pictureOf(stretches, asOf),
  };
}

interface Part {
  name: string;
  slug: string;
  unitKey: string;
  stretch: Stretch;
}

interface Compared {
  parts: Part[];
  problem: CompareProblem | null;
}

function begunPhases({ structure }: CampaignContext, day: string): Phase[] {
  return structure.phases
    .filter((phase) => phase.kind === "phase" && phase.startOn <= day)
    .sort((a, b) => inTextOrder(a.startOn, b.startOn));
}

/** The two that were asked for; else the phase of the day, or the last one, and the one before it. */
function chosenPhases(begun: readonly Phase[], asked: readonly [string, string], asOf: string): Phase[] {
  const current = begun.find((phase) => phase.key === asked[0]) ?? phaseOn(begun, asOf) ?? begun.at(-1);
  if (!current) return [];
  const others = begun.filter((phase) => phase !== current);
  const before = others.filter((phase) => phase.startOn < current.startOn).at(-1);
  const second = others.find((phase) => phase.key === asked[1]) ?? before ?? others[0];
  return second ? [current, second] : [current];
}

async function byPhase(
  open: CampaignContext,
  view: ProgressView,
  phases: readonly Phase[],
): Promise<Compared> {
  const read = await readView(open, view);
  const { asOf } = view.clock;
  const parts = phases.map((phase) => ({
    name: phase.name,
    slug: open.campaign.slug,
    unitKey: view.unit.key,
    stretch: {
      ...read,
      from: phase.startOn,
      to: phase.endOn,
      through: phase.endOn < asOf ? phase.endOn : asOf,
      origin: addDays(phase.startOn, -1),
    },
  }));
  return { parts, problem: phases.length < 2 ? "one-phase" : null };
}

async function byElection(
  open: CampaignContext,
  view: ProgressView,
  slug: string,
  campaigns: readonly { slug: string }[],
): Promise<Compared> {
  const parts = [await electionPart(open, view)];
  if (slug === "") return { parts, problem: "no-other" };
  if (!campaigns.some((one) => one.slug === slug)) return { parts, problem: "other-unknown" };
  const other = await openCampaign(open, slug, "progress.view");
  const isRoot = view.isRoot;
  if (!isRoot && !other.structure.tree.units.some((unit) => unit.key === view.unit.key))
    return { parts, problem: "unit-not-there" };
  if (!other.structure.categories.some((category) => isInScope(category, view.scope)))
    return { parts, problem: "scope-not-there" };
  const { asOf } = asOfDay("", other.campaign, other.today);
  const asked = { unitKey: isRoot ? "" : view.unit.key, scope: scopeKey(view.scope) };
  const otherView = progressView(other, asked, asOf);
  return { parts: [...parts, await electionPart(other, otherView)], problem: null };
}

async function electionPart(open: CampaignContext, view: ProgressView): Promise<Part> {
  const { campaign } = open;
  return {
    name: campaign.shortName,
    slug: campaign.slug,
    unitKey: view.unit.key,
    stretch: {
      ...(await readView(open, view)),
      from: campaign.startsOn,
      to: campaign.endsOn,
      through: view.clock.asOf,
      origin: campaign.electionOn,
    },
  };
}

async function readView(
  open: CampaignContext,
  view: ProgressView,
): Promise<Pick<Stretch, "days" | "daysWithTarget" | "spans">> {
  const spans = await readSpans(open, view);
  const ids = view.inScope.map((category) => category.id);
  const planned = ids.filter((id) => spans.has(id));
  const cover = categoryCover(open.structure.categories);
  const inside = new Set(planned.flatMap((id) => cover.countsTowards(id)));
  const counted = ids.filter((id) => inside.has(id));
  const read = (categoryIds: readonly string[]) =>
    sumByDay(open.db.read, view.unit.id, categoryIds, view.clock.asOf);
  const days = await read(ids);
  const daysWithTarget =
    counted.length === ids.length ? days : counted.length === 0 ? [] : await read(counted);
  return { days, daysWithTarget, spans: ids.flatMap((id) => spans.get(id) ?? []) };
}

/** Other elections of which the person may see the progress, the newest first. */
async function otherCampaigns(ctx: UseCaseContext, open: CampaignContext): Promise<ComparePage["campaigns"]> {
  const mine = (await listMyCampaigns(ctx)).filter((one) => one.id !== open.campaign.id);
  const seen = await Promise.all(
    mine.map(async ({ slug, name }) => {
      try {
        await openCampaign(ctx, slug, "progress.view");
        return [{ slug, name }];
      } catch (error) {
        if (error instanceof AccessDenied) return [];
        throw error;
      }
    }),
  );
  return seen.flat();
}

async function categoriesInUse(open: CampaignContext, view: ProgressView): Promise<Set<string>> {
  const { asOf } = view.clock;
  const weekStart = weekOf(asOf, open.campaign.weekFirstDay).startsOn;
  const sums = await sumByCategory(open.db.read, view.unit.id, weekStart, asOf);
  return new Set([...(await readSpans(open, view)).keys(), ...sums.map((one) => one.categoryId)]);
}

function sideOf({ name, slug, unitKey, stretch }: Part): CompareSide {
  const { from, to, through } = stretch;
  return { name, slug, unitKey, from, to, through, ...stretchTotals(stretch) };
}

function pictureOf(stretches: readonly Stretch[], asOf: string): ComparePage["picture"] {
  const lines = stretches.map(runningLine);
  const [from, to] = stretches.length === 0 ? [0, 1] : placesOf(stretches);
  const highest = Math.max(1, ...lines.flatMap(({ values }) => values.at(-1) ?? 0));
  const [first] = stretches;
  return {
    from,
    to,
    levels: levelsUpTo(highest),
    lines,
    now: first ? daysBetween(first.origin, first.through < asOf ? first.through : asOf) : 0,
  };
}
