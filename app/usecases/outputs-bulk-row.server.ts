import type { Output } from "~/domain/outputs";
import { isWarning } from "~/domain/outputs";
import { type BulkChange, changedBy } from "~/domain/outputs-bulk";
import { isBulkAct } from "~/domain/outputs-bulk-terms";
import { isSummary, itemTally } from "~/domain/outputs-cover";
import { changedFields, type KeptContent, keptContent } from "~/domain/outputs-history";
import { noTally } from "~/domain/quantities";
import type { WriteTransaction } from "~db/client.server";
import {
  findRevision,
  type OutputBulk,
  type OutputBulkRow,
  settleBulkRow,
} from "~db/queries/output-bulks.server";
import { findOutput } from "~db/queries/outputs.server";
import type { CampaignContext } from "./campaigns.server";
import { done, type Outcome, refused } from "./context.server";
import { placeOutput } from "./outputs-counting.server";
import { change } from "./outputs-revise.server";
import { writeIfDone } from "./outputs-transaction.server";
import { trashGate } from "./outputs-trash.server";
import { checkWarnings } from "./outputs-warnings.server";
import { mayCredit } from "./outputs-writing.server";

/** What is to become of one output: the act in its history, and its content after it. */
type Step = { act: "revised" | "withdrawn" | "restored"; after: Output } | { code: string };

/**
 * Carries out one row of an act on many, in a transaction of its own with everything that hangs on the output: short,
 * so that nobody waits, and refused without a trace. A row that was seen to already stays as it is.
 */
export async function carryOutRow(
  campaign: CampaignContext,
  bulk: OutputBulk,
  row: OutputBulkRow,
): Promise<void> {
  const chain = campaign.campaign.id;
  const outcome = await writeIfDone(campaign.db, chain, (tx) => changeRow(tx, campaign, bulk, row));
  if (outcome.ok) return;
  const code = outcome.problems[0]?.code ?? "not-valid";
  await campaign.db.write(chain, (tx) =>
    settleBulkRow(tx, row, { state: "left", code, version_after: null }),
  );
}

async function changeRow(
  tx: WriteTransaction,
  campaign: CampaignContext,
  bulk: OutputBulk,
  row: OutputBulkRow,
): Promise<Outcome<true>> {
  const versionAfter = row.version_at + 1;
  // Whoever settles the row first, this server or another one, does the work; the other finds nothing left to do.
  const isMine = await settleBulkRow(tx, row, { state: "changed", code: null, version_after: versionAfter });
  if (!isMine) return done(true);
  const within = campaign.unitsFor("output.view");
  const before = await findOutput(tx, { campaignId: campaign.campaign.id, number: row.number, within });
  if (!before) return refusedBy("bulk-gone");
  const step =
    before.version === row.version_at ? await stepOf(tx, bulk, before, campaign) : stays("bulk-changed");
  if ("code" in step) return refusedBy(step.code);
  const action = step.act === "revised" ? "output.revise" : "output.withdraw";
  if (!mayCredit(campaign, action, before) || !mayCredit(campaign, action, step.after)) {
    return refusedBy("bulk-not-yours");
  }
  const expired = bulk.act === "restore" ? await trashGate(tx, campaign, before) : null;
  if (expired) return refused(expired);
  const against = step.act === "withdrawn" ? null : await warningAgainst(tx, campaign, before, step.after);
  if (against) return refusedBy(against);
  const after = step.act === "withdrawn" ? step.after : await placeOutput(tx, campaign, step.after);
  const detail = { bulk: bulk.id };
  const outcome = await change(tx, campaign, { act: step.act, before, after, reason: bulk.reason, detail });
  return outcome.ok ? done(true) : outcome;
}

const refusedBy = (code: string) => refused({ field: "form", code });

async function stepOf(
  tx: WriteTransaction,
  bulk: OutputBulk,
  before: Output,
  campaign: CampaignContext,
): Promise<Step> {
  if (!isBulkAct(bulk.act)) return takenBack(tx, before);
  return plannedStep(before, { act: bulk.act, value: bulk.value }, campaign);
}

/** The step that an act means for an output, by the output alone; a code: why there is none. */
export function plannedStep(before: Output, wanted: BulkChange, campaign: CampaignContext): Step {
  if (wanted.act === "restore") {
    return before.status === "withdrawn"
      ? { act: "restored", after: recounted({ ...before, status: "active" }) }
      : stays("bulk-same");
  }
  if (before.status !== "active") return { code: "output-withdrawn" };
  if (wanted.act === "withdraw") return withdrawn(before);
  const changed = changedBy(before, wanted, campaign.structure);
  if (!changed.ok) return { code: changed.code };
  return { act: "revised", after: recounted({ ...before, ...changed.after }) };
}

/** An output that stays as it is; why is one of the words of the act's own list, not a refusal of the form. */
const stays = (code: string) => ({ code });

const withdrawn = (before: Output): Step => ({
  act: "withdrawn",
  after: { ...before, status: "withdrawn", coveredBy: null, counted: noTally },
});

const recounted = (output: Output): Output => ({
  ...output,
  counted: isSummary(output.basis) ? noTally : itemTally(output),
});

/** The opposite of the last thing that happened to an output, whatever it was. */
async function takenBack(tx: WriteTransaction, output: Output): Promise<Step> {
  const revision = await findRevision(tx, output.id, output.version);
  if (!revision || revision.before === null) return stays("bulk-changed");
  if (revision.kind === "withdrawn")
    return { act: "restored", after: recounted({ ...output, status: "active" }) };
  if (revision.kind === "restored") return withdrawn(output);
  const content = JSON.parse(revision.before) as KeptContent;
  const after = recounted({ ...output, ...content });
  return changedFields(keptContent(output), keptContent(after)).length === 0
    ? stays("bulk-same")
    : { act: "revised", after };
}

/** Warnings are for forms with ticks; what was declared as "nothing", and what is refused anyway, stands here too. */
async function warningAgainst(
  tx: WriteTransaction,
  campaign: CampaignContext,
  before: Output,
  after: Output,
): Promise<string | null> {
  const earlier = before.status === "active" ? before : undefined;
  const { problems } = await checkWarnings(
    tx,
    campaign,
    [after],
    { confirm: [], confirmReason: "" },
    earlier,
  );
  const against = problems.find(({ code }) => !isWarning(code) || code === "declared-zero");
  return against ? (against.code === "declared-zero" ? "declared-stands" : against.code) : null;
}
