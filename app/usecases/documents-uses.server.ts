import { briefingPath } from "~/domain/briefings-page";
import { caseCode } from "~/domain/cases";
import { casePath } from "~/domain/cases-page";
import type { DocumentUse, UseKind } from "~/domain/documents-page";
import { EDITIONS } from "~/domain/law/editions";
import { planPath } from "~/domain/plan-links";
import { phasePeriodKey } from "~/domain/targets";
import { taskPath } from "~/domain/tasks-page";
import { documents as en } from "~/i18n/en/documents";
import { documents as vi } from "~/i18n/vi/documents";
import { type DocumentUseRow, listDocumentUses, listUseNames } from "~db/queries/document-uses.server";
import type { CampaignContext } from "./campaigns.server";

/** What points to the campaign's documents, or to one of them, by the document's id. */
export async function usesOf(
  open: CampaignContext,
  documentId?: string,
): Promise<ReadonlyMap<string, DocumentUse[]>> {
  const { db, campaign } = open;
  const [rows, names] = await Promise.all([
    listDocumentUses(db.read, campaign.id, documentId),
    listUseNames(db.read, campaign.id),
  ]);
  const uses = new Map<string, DocumentUse[]>();
  for (const row of rows) {
    const own = uses.get(row.documentId) ?? [];
    own.push({
      kind: kindOf(row),
      name: nameOf(row, names, open),
      count: row.count,
      path: pathOf(row, open),
    });
    uses.set(row.documentId, own);
  }
  return uses;
}

const texts = { vi, en };
const weekName = {
  vi: (number: number, year: string) => `tuần ${number} năm ${year}`,
  en: (number: number, year: string) => `week ${number} of ${year}`,
};

type Names = Awaited<ReturnType<typeof listUseNames>>;

const linkKinds: Record<string, UseKind> = {
  milestone: "milestone",
  round: "round",
  publicity: "publicity",
};

function kindOf({ kind, subjectKind, event }: DocumentUseRow): UseKind {
  if (kind === "link") return linkKinds[subjectKind] ?? "other";
  if (kind === "event") return event === "overridden" ? "overridden" : "event";
  return kind;
}

function nameOf({ subjectKind, subjectKey }: DocumentUseRow, names: Names, open: CampaignContext): string {
  const { campaign, structure, actor } = open;
  switch (subjectKind) {
    case "milestone": {
      const lawful = EDITIONS[campaign.lawEdition].milestones.find(({ key }) => key === subjectKey);
      return lawful?.name[actor.locale] ?? names.milestones.get(subjectKey) ?? subjectKey;
    }
    case "round": {
      const round = names.rounds.get(subjectKey);
      const unit = round?.unitId ? structure.tree.get(round.unitId)?.name : undefined;
      const body = round && texts[actor.locale].bodies[round.body];
      return [round?.number, body, unit].filter(Boolean).join(", ");
    }
    case "period":
      return structure.phases.find((phase) => phasePeriodKey(phase.id) === subjectKey)?.name ?? "";
    case "briefing":
      return weekName[actor.locale](Number(subjectKey.slice(6)), subjectKey.slice(0, 4));
    case "task":
      return names.tasks.get(subjectKey) ?? "";
    case "case":
      return caseCode(Number(subjectKey));
    case "baseline":
      return subjectKey;
    default:
      return "";
  }
}

function pathOf({ subjectKind, subjectKey }: DocumentUseRow, { campaign }: CampaignContext): string | null {
  switch (subjectKind) {
    case "milestone":
      return `/${campaign.slug}/lich/${encodeURIComponent(subjectKey)}`;
    case "round":
      return `/${campaign.slug}/lich/hiep-thuong/${subjectKey}`;
    case "briefing":
      return briefingPath(campaign.slug, subjectKey);
    case "task":
      return taskPath(campaign.slug, subjectKey);
    case "case":
      return casePath(campaign.slug, Number(subjectKey));
    case "period":
      return planPath(campaign.slug, { period: subjectKey, block: "" });
    default:
      return null;
  }
}
