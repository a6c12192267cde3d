import { type Output, outputCode } from "~/domain/outputs";
import { keptContent } from "~/domain/outputs-history";
import { searchableText } from "~/domain/search-terms";
import type { AuditEvent } from "./audit.server";
import type { CampaignContext } from "./campaigns.server";

/** The words by which an output is found: its own, those of its link, and the names of its units and message. */
export function searchText(
  { structure }: Pick<CampaignContext, "structure">,
  output: Pick<Output, "title" | "note" | "link" | "linkKey" | "messageId" | "unitIds">,
): string {
  const units = output.unitIds.flatMap((id) => {
    const unit = structure.tree.get(id);
    return unit ? [unit.name, unit.shortName] : [];
  });
  const message = structure.messages.find((one) => one.id === output.messageId)?.name ?? "";
  return searchableText({ ...output, names: [...units, message] });
}

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
