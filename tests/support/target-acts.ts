/** What secretaries do to the plan's figures, in short. */
import type { RuleForm } from "~/domain/target-rule-form";
import { freezeBaseline } from "~/usecases/baselines.server";
import { openCampaign } from "~/usecases/campaigns.server";
import { saveTargets } from "~/usecases/targets.server";
import { targetsFor } from "~/usecases/targets-planned.server";
import { saveSizes } from "~/usecases/unit-sizes.server";
import { documentOf, formKey, slug } from "./milestone-forms";
import type { World } from "./world";

export const flags = (more: Partial<RuleForm> = {}): RuleForm => ({
  _key: formKey(),
  rule: "",
  _version: "",
  category: "flag",
  factor: "10",
  per: "polling-areas",
  times: "once",
  period: "campaign",
  from: "",
  to: "",
  scope: "local",
  documentId: "",
  clause: "",
  reason: "",
  ...more,
});
export const size = (unitKey: string, text: string, base = "") => ({
  unitKey,
  categoryKey: "polling-areas",
  text,
  base,
});
export const setSizes = (world: World, cells: ReturnType<typeof size>[], who = "thu-ky") =>
  saveSizes(world.as(who), slug, { cells, source: "QĐ 12" });
export const target = (unitKey: string, categoryKey: string, text: string) => ({
  unitKey,
  categoryKey,
  text,
  base: "",
});
export const setTarget = (
  world: World,
  periodKey: string,
  cells: ReturnType<typeof target>[],
  more: object = {},
) => saveTargets(world.as("thu-ky"), slug, { periodKey, cells, documentId: "", clause: "", ...more });
export const freeze = (world: World) =>
  freezeBaseline(world.as("thu-ky"), slug, {
    _key: formKey(),
    on: "01/04/2021",
    documentId: documentOf(world),
    note: "",
  });

/** "unit category amount" of what counts. */
export async function counted(world: World): Promise<string[]> {
  const open = await openCampaign(world.as("can-bo"), slug, "plan.view");
  const { targets } = await targetsFor(open, "all");
  const categories = new Map(open.structure.categories.map((one) => [one.id, one.key]));
  return targets
    .map(
      (one) => `${open.structure.tree.get(one.unitId)?.key} ${categories.get(one.categoryId)} ${one.amount}`,
    )
    .sort();
}
