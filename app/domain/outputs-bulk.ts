import { z } from "zod";
import type { CivilDate } from "./calendar/civil-date";
import type { CampaignStructure } from "./campaign";
import { freeText } from "./guarded-text";
import type { Output, OutputContent } from "./outputs";
import { type BulkAct, bulkActs } from "./outputs-bulk-terms";
import { isSummary } from "./outputs-cover";
import { maxReason } from "./outputs-terms";

/** What one act does to every output of a selection. `value`: an id, a day, or null for none. */
export interface BulkChange {
  act: BulkAct;
  value: string | null;
}

const key = z.string().max(400);

/** The form of an act on many outputs. `seen` is the list that its author was shown; without it only a preview is made. */
export const bulkForm = z.object({
  act: z.enum(bulkActs, "act-needed"),
  n: z.array(z.string().max(12)).max(1_000, "not-valid"),
  unit: key,
  category: key,
  date: z.string().max(40),
  message: key,
  reason: freeText().max(maxReason),
  intent: z.enum(["preview", "apply"], "not-valid"),
  seen: z.string().max(80),
  _key: z.string().max(64),
});
export type BulkForm = z.infer<typeof bulkForm>;

export type Changed = { ok: true; after: OutputContent } | { ok: false; code: string };

const left = (code: string): Changed => ({ ok: false, code });

/**
 * The content of one output after the act, or why it is left as it is: "bulk-same", "bulk-summary" (a period's figure
 * hangs on both its days), "bulk-several-units" (published together: whose share would go?), "bulk-channel" (a channel
 * of a fixed category), "unit-not-valid".
 */
export function changedBy(output: Output, { act, value }: BulkChange, structure: CampaignStructure): Changed {
  switch (act) {
    case "unit":
      return withUnit(output, value ?? "", structure);
    case "category":
      return withCategory(output, value ?? "", structure);
    case "date":
      if (isSummary(output.basis)) return left("bulk-summary");
      return value === output.publishedOn
        ? left("bulk-same")
        : validOn(output, value ?? output.publishedOn, structure);
    case "message":
      return value === output.messageId
        ? left("bulk-same")
        : { ok: true, after: { ...output, messageId: value } };
    case "withdraw":
    case "restore":
      return { ok: true, after: output };
  }
}

function withUnit(output: Output, unitId: string, structure: CampaignStructure): Changed {
  if (output.unitIds.length > 1) return left("bulk-several-units");
  if (output.unitIds[0] === unitId) return left("bulk-same");
  // A channel is its unit's own; the category that it gave stays.
  const moved = { ...output, unitIds: [unitId], channelId: null };
  return validOn(moved, output.publishedOn, structure);
}

function withCategory(output: Output, categoryId: string, { channels }: CampaignStructure): Changed {
  if (output.categoryId === categoryId) return left("bulk-same");
  const channel = channels.find((one) => one.id === output.channelId);
  if (channel?.categoryId != null) return left("bulk-channel");
  return { ok: true, after: { ...output, categoryId } };
}

function validOn(output: Output, day: CivilDate, { tree }: CampaignStructure): Changed {
  const isValid = output.unitIds.every((id) => {
    const unit = tree.get(id);
    return unit && unit.validFrom <= day && (unit.validTo === null || day < unit.validTo);
  });
  return isValid ? { ok: true, after: { ...output, publishedOn: day } } : left("bulk-unit-not-valid");
}
