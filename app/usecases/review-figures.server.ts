import { formatCivil } from "~/domain/calendar/civil-date";
import { weekOf, weeksBetween } from "~/domain/calendar/election-week";
import { reportingUnits } from "~/domain/milestone-units";
import { plannedInAll } from "~/domain/progress-plan";
import type { ReviewPictures } from "~/domain/reports/review-annex";
import { figuresOf, type ReviewFigures, reviewFigures, type WeekSums } from "~/domain/review-figures";
import type { Review } from "~/domain/reviews";
import type { PlannedTarget } from "~/domain/targets-planned";
import { inTextOrder } from "~/domain/text-order";
import { lastDayOf } from "~/domain/timeline-page";
import { listDeclarations } from "~db/queries/declarations.server";
import { sumByCategory } from "~db/queries/progress.server";
import { countByMessage, sumUnitDays, sumUnitWeeks } from "~db/queries/review-figures.server";
import { findClosedFigures, type StoredClosing } from "~db/queries/review-texts.server";
import type { CampaignContext } from "./campaigns.server";
import { loadProgress } from "./progress.server";
import { curveFile, unitWeeksFile } from "./progress-pictures.server";
import { targetsFor } from "./targets-planned.server";
import { readTimeline } from "./timeline-entries.server";

/** The figures that hold: as they were closed, else as they are now. */
export async function figuresOfReview(
  open: CampaignContext,
  review: Review,
  closing: StoredClosing | null,
): Promise<ReviewFigures> {
  if (closing === null) return readFigures(open, review);
  const stored = await findClosedFigures(open.db.read, closing.id);
  return reviewFigures.parse(JSON.parse(stored?.figures ?? ""));
}

/** What the data say now of the days from the review's first through its closing one. */
export async function readFigures(open: CampaignContext, review: Review): Promise<ReviewFigures> {
  const { db, campaign, structure, today } = open;
  const { fromOn: from, closesOn: asOf } = review;
  const root = structure.tree.rootsOn(asOf)[0];
  const rootId = root?.id ?? "";
  const reporting = reportingUnits(structure.tree, asOf);
  const [sums, sinceStart, declared, plannedOf, messages, milestones] = await Promise.all([
    readSums(open, [...new Set([rootId, ...reporting.map(({ id }) => id)])], review),
    sumByCategory(db.read, rootId, weekOf(asOf, campaign.weekFirstDay).startsOn, asOf),
    listDeclarations(db.read, campaign.id, campaign.startsOn, asOf),
    readPlanned(open, review),
    countByMessage(db.read, campaign.id, from, asOf),
    milestonesOf(open, review),
  ]);
  const weeks = weeksBetween(from, asOf, campaign.weekFirstDay);
  const counted = figuresOf({
    ...{ from, asOf, rootId, reporting, categories: structure.categories, weeks, sums, declared, today },
    sinceStart: new Map(sinceStart.map((one) => [one.categoryId, one])),
    plannedOf,
  });
  return {
    from,
    asOf,
    ...counted,
    ...milestones,
    messages: structure.messages
      .map(({ id, name }) => ({ name, records: messages.get(id) ?? 0 }))
      .filter(({ records }) => records > 0),
    documents: documentsOf(open, review),
  };
}

/** Whole weeks from their rollup; the days of weeks that the review's first or last day cuts, by days. */
async function readSums(
  { db, campaign, structure }: CampaignContext,
  unitIds: readonly string[],
  { fromOn, closesOn }: Review,
): Promise<WeekSums[]> {
  const categoryIds = structure.categories.map(({ id }) => id);
  const weeks = weeksBetween(fromOn, closesOn, campaign.weekFirstDay);
  const isWhole = ({ startsOn, endsOn }: (typeof weeks)[number]) => startsOn >= fromOn && endsOn <= closesOn;
  const whole = weeks.filter(isWhole);
  const [first, last] = [whole[0], whole.at(-1)];
  const cut = weeks
    .filter((week) => !isWhole(week))
    .map(({ startsOn, endsOn }) =>
      sumUnitDays(db.read, unitIds, categoryIds, {
        weekStart: startsOn,
        from: startsOn < fromOn ? fromOn : startsOn,
        to: endsOn > closesOn ? closesOn : endsOn,
      }),
    );
  const read = first && last ? [sumUnitWeeks(db.read, unitIds, first.startsOn, last.startsOn)] : [];
  return (await Promise.all([...read, ...cut])).flat();
}

/** The phase's own targets and those of its weeks; of the final review, all. */
async function readPlanned(open: CampaignContext, review: Review) {
  const { structure } = open;
  const { targets } = await targetsFor(open, "all");
  const phase = structure.phases.find(({ id }) => id === review.phaseId);
  const isOf = ({ from, to }: PlannedTarget) => !phase || (from >= phase.startOn && to <= phase.endOn);
  const planned = new Map<string, number>();
  for (const target of targets.filter(isOf)) {
    planned.set(target.categoryId, (planned.get(target.categoryId) ?? 0) + plannedInAll([target]));
  }
  return (categoryId: string) => planned.get(categoryId) ?? null;
}

const mostAhead = 10;

/** Milestones that units reach one by one, as they stood on the closing day; and the own duties that come next. */
async function milestonesOf(open: CampaignContext, { closesOn }: Review) {
  const { entries, planKinds } = await readTimeline(open, closesOn);
  const coming = entries.flatMap(({ key, title, latest, duty, actualOn }) => {
    const on = latest ? lastDayOf(latest) : "";
    const isNext = duty === "ours" && actualOn === null && planKinds.get(key) !== "meeting" && on > closesOn;
    const opening = latest?.form === "window" && latest.from < on ? { from: latest.from } : {};
    return isNext ? [{ name: title.vi, on, ...opening }] : [];
  });
  const nextOf = ({ from, on }: ReviewFigures["ahead"][number]) =>
    from !== undefined && from > closesOn ? from : on;
  return {
    milestones: entries.flatMap(({ title, units }) =>
      units && units.done > 0 ? [{ name: title.vi, ...units }] : [],
    ),
    ahead: coming.sort((a, b) => inTextOrder(nextOf(a), nextOf(b))).slice(0, mostAhead),
  };
}

const directing = ["plan", "notice", "directive", "guidance", "official-letter", "decision"];

function documentsOf({ structure }: CampaignContext, { closesOn }: Review): ReviewFigures["documents"] {
  return structure.documents
    .filter(({ kind, signedOn }) => directing.includes(kind) && (signedOn === null || signedOn <= closesOn))
    .map(({ numberSymbol, signedOn, issuer, title }) => ({
      name: [
        numberSymbol ?? "Văn bản",
        signedOn && `ngày ${formatCivil(signedOn)}`,
        issuer && `của ${issuer}`,
      ]
        .filter(Boolean)
        .join(" "),
      title,
    }));
}

/** The pictures of the report's annex: kept with closed figures, drawn anew before. */
export async function picturesOfReview(
  open: CampaignContext,
  review: Review,
  closing: StoredClosing | null,
): Promise<ReviewPictures> {
  if (closing === null) return drawPictures(open, review);
  const stored = await findClosedFigures(open.db.read, closing.id);
  return JSON.parse(stored?.pictures ?? "") as ReviewPictures;
}

export async function drawPictures(open: CampaignContext, { closesOn }: Review): Promise<ReviewPictures> {
  const query = { asOf: closesOn, unitKey: "", scope: "", isWhole: false };
  const page = await loadProgress(open, open.campaign.slug, query);
  return { curve: curveFile(page, "vi"), unitWeeks: unitWeeksFile(page, "vi") };
}
