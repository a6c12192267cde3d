import type { Period } from "~/domain/opinion-figures";
import type { FigureSources } from "~/domain/opinion-figures-page";
import { issueAnsweredOn } from "~/domain/opinion-issues";
import { listCoveredIssues, listSyntheses } from "~db/queries/opinion-syntheses.server";
import type { CampaignContext } from "./campaigns.server";
import type { ReadIssues } from "./opinion-issues-reading.server";

/** The rows behind the figures of a period. */
export async function figureSources(
  { db, campaign }: CampaignContext,
  read: ReadIssues,
  { from, to }: Period,
): Promise<FigureSources> {
  const inside = (day: string) => day >= from && day <= to;
  const [all, covered] = await Promise.all([
    listSyntheses(db.read, campaign.organisation),
    listCoveredIssues(db.read, campaign.organisation),
  ]);
  const syntheses = all.flatMap(({ id, title, number, issuedOn, kind, isRemoved }) =>
    issuedOn !== null && !isRemoved && inside(issuedOn)
      ? [{ id, title, number, issuedOn, isThematic: kind === "thematic" }]
      : [],
  );
  const issueIds = new Set(
    covered
      .filter(({ synthesisId }) => syntheses.some(({ id }) => id === synthesisId))
      .map(({ issueId }) => issueId),
  );
  return {
    reports: countByDay(read.received.filter(inside)),
    syntheses: syntheses.sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1)),
    issues: read.issues.filter(({ id }) => issueIds.has(id)).map(({ number, title }) => ({ number, title })),
    answered: read.issues.flatMap(({ id, number, title, isRemoved }) => {
      const on = isRemoved ? null : issueAnsweredOn(read.handoversOf(id));
      return on !== null && inside(on) ? [{ number, title, on }] : [];
    }),
  };
}

function countByDay(days: readonly string[]): { on: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].map(([on, count]) => ({ on, count })).sort((a, b) => (a.on < b.on ? -1 : 1));
}
