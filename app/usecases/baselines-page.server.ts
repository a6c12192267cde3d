import { baselineContent } from "~/domain/baseline";
import type { CivilDate } from "~/domain/calendar/civil-date";
import { listBaselines } from "~db/queries/baselines.server";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { documentName } from "./timeline-entries.server";

export interface BaselinesPage {
  slug: string;
  today: CivilDate;
  canFreeze: boolean;
  canAddDocument: boolean;
  formKey: string;
  documents: { id: string; name: string }[];
  baselines: {
    number: number;
    frozenOn: CivilDate;
    document: string;
    note: string;
    by: string;
    milestones: number;
    isShown: boolean;
  }[];
}

/** Every baseline; the one asked for by number is marked, else the newest. */
export async function loadBaselines(
  ctx: UseCaseContext,
  slug: string,
  asked: number | null,
): Promise<BaselinesPage> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const { campaign, structure, today } = open;
  const stored = await listBaselines(open.db.read, campaign.id);
  const shown = stored.find((one) => one.number === asked) ?? stored[0];
  const canFreeze = open.may("baseline.freeze");
  return {
    slug,
    today,
    canFreeze,
    canAddDocument: open.may("document.add"),
    formKey: ctx.newId(),
    documents: canFreeze ? structure.documents.map((one) => ({ id: one.id, name: documentName(one) })) : [],
    baselines: stored.map((one) => {
      const document = structure.documents.find(({ id }) => id === one.documentId);
      return {
        number: one.number,
        frozenOn: one.frozenOn,
        document: document ? documentName(document) : "",
        note: one.note,
        by: one.by,
        milestones: Object.keys(baselineContent(one.content).milestones).length,
        isShown: one.id === shown?.id,
      };
    }),
  };
}
