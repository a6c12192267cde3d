/** The form of a campaign's terms of retention, and what is typed in it, understood. */
import { z } from "zod";
import { freeText } from "./guarded-text";
import type { Problem } from "./problem";
import { type CampaignKind, campaignKinds, campaignTerms, type Terms, termsOf } from "./retention";
import { LONGEST_RETENTION } from "./text-lengths";

const figure = z.string().max(6);

export const retentionForm = z.object({
  _key: z.string().min(1).max(60),
  _version: z.string().max(12),
  reason: freeText().trim().max(LONGEST_RETENTION.reason, "too-long"),
  /** "1": what is due at once may go with the next run. */
  confirm: z.string().max(1),
  ...(Object.fromEntries(campaignKinds.map((kind) => [`months-${kind}`, figure])) as Record<
    `months-${CampaignKind}`,
    typeof figure
  >),
});

export type RetentionForm = z.infer<typeof retentionForm>;

/** Problems: months-range {least, most} at each field. */
export function readTerms(
  form: Pick<RetentionForm, `months-${CampaignKind}`>,
): { ok: true; terms: Terms } | { ok: false; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = campaignKinds.map((kind) => {
    const { least, most } = campaignTerms[kind];
    const field = `months-${kind}` as const;
    const typed = form[field].trim();
    const months = /^\d{1,3}$/.test(typed) ? Number(typed) : -1;
    if (months < least || months > most)
      problems.push({ field, code: "months-range", params: { least, most } });
    return [kind, months] as const;
  });
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, terms: termsOf(Object.fromEntries(read)) };
}
