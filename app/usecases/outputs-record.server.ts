import { type Output, outputCode } from "~/domain/outputs";
import { keptContent } from "~/domain/outputs-history";
import type { AuditEvent } from "./audit.server";
import type { CampaignContext } from "./campaigns.server";

/** The words by which an output is found. */
export const searchText = (output: Pick<Output, "title" | "note">): string =>
  `${output.title} ${output.note}`;

/** The audit line of what was done to an output. */
export function auditOf(
  { campaign }: Pick<CampaignContext, "campaign">,
  action: "output.log" | "output.revise" | "output.withdraw" | "output.restore",
  output: Output,
  detail: Record<string, unknown> = {},
): AuditEvent {
  return {
    chain: campaign.id,
    action,
    subjectKind: "output",
    subjectId: output.id,
    campaignId: campaign.id,
    payload: {
      code: outputCode(campaign, output.number),
      ...(output.onBehalf ? { onBehalf: true } : {}),
      content: keptContent(output),
      ...detail,
    },
  };
}
