import { parseVietnameseDate } from "~/domain/calendar/civil-date";
import type { Output } from "~/domain/outputs";
import type { BulkChange, BulkForm } from "~/domain/outputs-bulk";
import { mostInBulk } from "~/domain/outputs-bulk-terms";
import { textProblems } from "~/domain/outputs-draft";
import { readFilter } from "~/domain/outputs-list";
import type { Problem } from "~/domain/problem";
import { listIdsByNumber } from "~db/queries/output-bulks.server";
import { listWholeOutputs } from "~db/queries/outputs-export.server";
import type { CampaignContext } from "./campaigns.server";
import { done, type Outcome, refused } from "./context.server";
import { plannedStep } from "./outputs-bulk-row.server";
import { matchingOutputs } from "./outputs-export.server";
import { topsOf } from "./outputs-list.server";
import type { Ask } from "./outputs-pages.server";
import { mayCredit } from "./outputs-writing.server";
import { periodGate } from "./period-gate.server";

/** Which outputs: those named by number, or with none named all that the address of the list describes. */
export interface Selection {
  numbers: readonly number[];
  ask: Ask;
}

/** The outputs of a selection that the person may see. Problem: bulk-too-many {max}. */
export async function selectedOutputs(
  campaign: CampaignContext,
  { numbers, ask }: Selection,
): Promise<Outcome<Output[]>> {
  if (numbers.length > 0) return done(await byNumber(campaign, numbers));
  const { filter } = readFilter(ask, campaign.structure);
  const found: Output[] = [];
  for await (const batch of matchingOutputs(campaign, filter, topsOf(campaign, filter.unitId))) {
    found.push(...batch);
    if (found.length > mostInBulk)
      return refused({ field: "form", code: "bulk-too-many", params: { max: mostInBulk } });
    await new Promise((resolve) => setImmediate(resolve));
  }
  return done(found);
}

async function byNumber(campaign: CampaignContext, numbers: readonly number[]): Promise<Output[]> {
  const ids = await listIdsByNumber(campaign.db.read, campaign.campaign.id, numbers);
  const outputs = await listWholeOutputs(campaign.db.read, ids, {
    messageId: null,
    basis: null,
    channelId: null,
  });
  const within = campaign.unitsFor("output.view");
  return outputs
    .filter((output) => within === "all" || output.unitIds.some((id) => within.includes(id)))
    .sort((a, b) => b.number - a.number);
}

/** What the form wants done, understood. Problems at the fields. */
export function readChange(
  form: BulkForm,
  { structure, campaign, today }: CampaignContext,
): Outcome<BulkChange> {
  const { act } = form;
  const problems: Problem[] = textProblems({ reason: form.reason }, structure);
  if (form.reason === "" && act !== "restore") problems.push({ field: "reason", code: "reason-needed" });
  const found = (value: string | null | undefined, problem: Problem): Outcome<BulkChange> => {
    if (value === undefined) problems.unshift(problem);
    return problems.length > 0 ? refused(...problems) : done({ act, value: value ?? null });
  };
  if (act === "unit") {
    const unit = structure.tree.units.find((one) => one.key === form.unit && one.reports);
    return found(unit?.id, { field: "unit", code: "unit-needed" });
  }
  if (act === "category") {
    const category = structure.categories.find((one) => one.key === form.category && one.isActive);
    return found(category?.id, { field: "category", code: "category-needed" });
  }
  if (act === "message") {
    const message = structure.messages.find((one) => one.key === form.message);
    return found(form.message === "" ? null : message?.id, { field: "message", code: "message-unknown" });
  }
  if (act !== "date") return found(null, { field: "form", code: "not-valid" });
  const parsed = parseVietnameseDate(form.date);
  if (!parsed.ok) {
    const { code, ...params } = parsed.problem;
    return found(undefined, { field: "date", code: form.date === "" ? "date-needed" : code, params });
  }
  const { startsOn: start, endsOn: end } = campaign;
  if (parsed.date < start || parsed.date > end)
    return found(undefined, { field: "date", code: "date-outside", params: { start, end } });
  return parsed.date > today
    ? found(undefined, { field: "date", code: "future-date", params: { today } })
    : found(parsed.date, { field: "date", code: "date-needed" });
}

/** An output of a selection, and why it would not be changed; null: it would be. */
export interface Judged {
  output: Output;
  code: string | null;
  /** Why the act passes it by: what lies in a closed week is carried out, and waits as an adjustment (`holdBack`). */
  left: string | null;
}

/** Says beforehand what an act cannot change. What only the act itself can find out is told afterwards. */
export async function judgeAll(
  campaign: CampaignContext,
  outputs: readonly Output[],
  wanted: BulkChange,
): Promise<Judged[]> {
  const gates = new Map<string, string | null>();
  const gateOf = async ({ unitIds, publishedOn }: Pick<Output, "unitIds" | "publishedOn">) => {
    const key = `${publishedOn} ${unitIds.join(" ")}`;
    const known = gates.get(key);
    if (known !== undefined) return known;
    const refusal = await periodGate(campaign.db.read, campaign, [{ unitIds, day: publishedOn }]);
    gates.set(key, refusal?.code ?? null);
    return refusal?.code ?? null;
  };
  const judged: Judged[] = [];
  for (const output of outputs) {
    const code = await codeOf(campaign, output, wanted, gateOf);
    judged.push({ output, code, left: code === "week-closed" ? null : code });
  }
  return judged;
}

async function codeOf(
  campaign: CampaignContext,
  output: Output,
  wanted: BulkChange,
  gateOf: (touch: Pick<Output, "unitIds" | "publishedOn">) => Promise<string | null>,
): Promise<string | null> {
  const action = wanted.act === "withdraw" || wanted.act === "restore" ? "output.withdraw" : "output.revise";
  if (!mayCredit(campaign, action, output)) return "bulk-not-yours";
  const step = plannedStep(output, wanted, campaign);
  if ("code" in step) return step.code;
  if (!mayCredit(campaign, action, step.after)) return "bulk-not-yours";
  return (await gateOf(output)) ?? (await gateOf(step.after));
}
