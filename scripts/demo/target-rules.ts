import type { RuleForm } from "~/domain/target-rule-form";
import type { CampaignContext } from "~/usecases/campaigns.server";
import { saveRule } from "~/usecases/target-rules.server";
import { saveSizes } from "~/usecases/unit-sizes.server";
import { must, present } from "./must";
import { localUnits } from "./phase-2-local";

/** Illustrative: between 5 and 14 polling areas a ward, as wards of that size have. One ward has not told yet. */
export async function addTargetRules(campaign: CampaignContext, slug: string): Promise<void> {
  const plan = campaign.structure.documents.find(({ numberSymbol }) => numberSymbol === "03/KH-TBTT");
  const documentId = present(plan, "03/KH-TBTT").id;
  const told = localUnits.slice(0, -1);
  const cells = told.map(({ key }, index) => ({
    unitKey: key,
    categoryKey: "polling-areas",
    text: String(5 + ((index * 7) % 10)),
    base: "",
  }));
  must(await saveSizes(campaign, slug, { cells, source: "Số liệu minh họa" }));
  must(await saveRule(campaign, slug, { ...rule, documentId, _key: "demo-rule-poster", category: "poster" }));
  const vehicle = {
    category: "vehicle-run",
    factor: "1",
    per: "unit",
    times: "day",
    from: "20/05/2021",
    to: "23/05/2021",
  };
  must(
    await saveRule(campaign, slug, {
      ...rule,
      ...vehicle,
      documentId,
      _key: "demo-rule-vehicle",
      period: "days",
    }),
  );
}

const rule: Omit<RuleForm, "_key" | "category"> = {
  rule: "",
  _version: "",
  factor: "2",
  per: "polling-areas",
  times: "once",
  period: "campaign",
  from: "",
  to: "",
  scope: "local",
  documentId: "",
  clause: "",
  reason: "",
};
