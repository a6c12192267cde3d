import { cleanFileName } from "~/domain/files";
import type { Output } from "~/domain/outputs";
import { findPersonalData } from "~/domain/personal-data";
import type { Connection, WriteTransaction } from "~db/client.server";
import { findOutput } from "~db/queries/outputs.server";
import { appendAudit } from "./audit.server";
import type { CampaignContext } from "./campaigns.server";
import { NotFound } from "./context.server";
import { requireCredit } from "./outputs-writing.server";

/** The output whose evidence somebody wants to change. Throws NotFound, or AccessDenied for another unit's. */
export async function ownOutput(db: Connection, open: CampaignContext, number: number): Promise<Output> {
  const output = await seenOutput(db, open, number);
  requireCredit(open, "output.revise", output);
  return output;
}

/** The output whose evidence somebody wants to see. Throws NotFound. */
export async function seenOutput(db: Connection, open: CampaignContext, number: number): Promise<Output> {
  const within = open.unitsFor("output.view");
  const output = await findOutput(db, { campaignId: open.campaign.id, number, within });
  if (!output) throw new NotFound();
  return output;
}

/**
 * The name to keep of a file. Telephones and chats name photographs by long numbers, which look like those of people:
 * such a name says nothing and is dropped, not refused.
 */
export function keptName(raw: string): string {
  const name = cleanFileName(raw);
  return findPersonalData(name.replace(/[_-]/g, " ")) === null && !/\d{8}/.test(name) ? name : "";
}

type EvidenceAct = "added" | "removed" | "restored" | "captioned" | "moved";

/** The line of the audit trail; the evidence's output is its subject. */
export function recordEvidence(
  tx: WriteTransaction,
  open: CampaignContext,
  act: EvidenceAct,
  output: Output,
  payload: Record<string, unknown>,
): Promise<void> {
  return appendAudit(tx, open, {
    chain: open.campaign.id,
    action: `evidence.${act}`,
    subjectKind: "output",
    subjectId: output.id,
    campaignId: open.campaign.id,
    payload: { number: output.number, ...payload },
  });
}
