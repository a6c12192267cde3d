import type { OutputForm } from "~/domain/outputs";
import type { CampaignContext } from "~/usecases/campaigns.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { logOutputs } from "~/usecases/outputs.server";
import { reviseOutput, withdrawOutput } from "~/usecases/outputs-revise.server";
import { findOutput } from "~db/queries/outputs.server";
import type { DemoOutput } from "./demo-output";
import { must, present } from "./must";

/** So many entries in one transaction at most. */
const batchSize = 40;

/**
 * Logs the outputs in the order of time, so that numbers rise as they would have; neighbours of one person go
 * together. Then puts right those that were wrong.
 */
export async function logAll(
  campaign: CampaignContext,
  all: readonly DemoOutput[],
  as: (loginName: string) => UseCaseContext,
): Promise<void> {
  const outputs = [...all].sort((a, b) => (a.loggedAt < b.loggedAt ? -1 : a.loggedAt > b.loggedAt ? 1 : 0));
  const numbers = await logInTurn(campaign, outputs, as);
  for (const [index, output] of outputs.entries()) {
    for (const number of numbers[index] ?? []) await putRight(campaign, output, number, as(output.by));
  }
}

/** The numbers that each of the outputs got. */
async function logInTurn(
  campaign: CampaignContext,
  outputs: readonly DemoOutput[],
  as: (loginName: string) => UseCaseContext,
): Promise<number[][]> {
  const numbers: number[][] = [];
  for (let start = 0; start < outputs.length; ) {
    const by = present(outputs[start], `output ${start}`).by;
    const next = outputs.slice(start, start + batchSize);
    const turn = next.findIndex((output) => output.by !== by);
    const batch = turn < 0 ? next : next.slice(0, turn);
    const first = start;
    const entries = batch.map((output, index) => ({
      form: formOf(campaign, output, `demonstration-${first + index}`),
      loggedAt: output.loggedAt,
    }));
    const logged = must(await logOutputs(as(by), campaign.campaign.slug, entries));
    numbers.push(...logged.map((one) => one.numbers));
    start += batch.length;
  }
  return numbers;
}

function formOf({ structure }: CampaignContext, output: DemoOutput, key: string): OutputForm {
  const unit = structure.tree.units.find((one) => one.key === output.units[0]);
  const channels = (output.channels ?? []).map((categoryKey) => {
    const category = structure.categories.find((one) => one.key === categoryKey);
    const channel = structure.channels.find(
      (one) => one.unitId === unit?.id && one.categoryId === category?.id,
    );
    return present(channel, `channel ${output.units[0]} ${categoryKey}`).id;
  });
  return {
    _key: key,
    units: [...output.units],
    categories: output.category === "" ? [] : output.category.split("+"),
    channels,
    basis: output.basis ?? "item",
    from: output.from ?? "",
    date: output.publishedOn,
    quantity: output.value === null ? "" : String(output.value),
    qualifier: output.qualifier ?? "exact",
    whole: output.whole === undefined ? "" : String(output.whole),
    per: output.per ?? "",
    message: output.message ?? "",
    title: output.title,
    link: output.link ?? "",
    note: output.note ?? "",
    // Some units are many times larger than others, and say so.
    confirm: ["over-usual"],
    confirmReason: "",
  };
}

async function putRight(
  campaign: CampaignContext,
  output: DemoOutput,
  number: number,
  ctx: UseCaseContext,
): Promise<void> {
  const { corrected, withdrawn } = output;
  if (!corrected && !withdrawn) return;
  const { id: campaignId, slug } = campaign.campaign;
  const { version } = present(
    await findOutput(ctx.db.read, { campaignId, number, within: "all" }),
    `output ${number}`,
  );
  // A later version: an earlier run got this far.
  if (version > 1) return;
  if (withdrawn) must(await withdrawOutput(ctx, slug, number, { version, reason: withdrawn }));
  if (!corrected) return;
  const { value, qualifier, reason } = corrected;
  const { _key, ...content } = formOf(campaign, { ...output, value, qualifier }, "");
  must(await reviseOutput(ctx, slug, number, { ...content, version, reason }));
}
