import { categoryWords } from "~/domain/categories";
import { categoryCover } from "~/domain/category-cover";
import { textProblems } from "~/domain/outputs-draft";
import type { Problem } from "~/domain/problem";
import { maxQuantity } from "~/domain/quantities";
import { type RemoveRuleForm, type RuleContent, type RuleForm, readRule } from "~/domain/target-rule-form";
import { type RuleFrame, sharesOf, type TargetRule } from "~/domain/target-rules";
import { periodOf, shareDays } from "~/domain/targets";
import { sizeTable } from "~/domain/unit-sizes";
import type { WriteTransaction } from "~db/client.server";
import { insertCampaignEvent } from "~db/queries/campaign-events.server";
import { bumpStructure } from "~db/queries/campaigns.server";
import { insertRule, listRules, listUnitSizes, updateRule } from "~db/queries/target-rules.server";
import { appendAudit } from "./audit.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { changedByOther } from "./changed-by-other.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { whyChanged } from "./frozen-plan.server";
import { once } from "./idempotency.server";

/**
 * Adds a rule, or changes the one named. Problems: those of `readRule`; at `category` rule-overlaps {category}; at
 * `factor` rule-too-large {max}; at `documentId` document-unknown; personal-… at the texts; rule-gone,
 * changed-by-other {by, at}; for a frozen plan those of `whyChanged`.
 */
export async function saveRule(
  ctx: UseCaseContext,
  slug: string,
  { _key, _version, ...form }: RuleForm,
): Promise<Outcome<{ id: string }>> {
  const open = await openCampaign(ctx, slug, "target.edit");
  const { campaign, structure } = open;
  const units = structure.tree.units;
  const { content, problems } = readRule({ ...form, _key, _version }, { campaign, ...structure, units });
  problems.push(...textProblems({ clause: form.clause, reason: form.reason }, structure));
  problems.push(...documentProblems(form, open));
  if (content === null || problems.length > 0) return refused(...problems);
  return ctx.db.write(campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: form }, async () => {
      const rules = await listRules(tx, campaign.id);
      const before = rules.find((one) => one.id === form.rule);
      const stale = form.rule === "" ? [] : await staleness(tx, open, before, _version);
      const others = rules.filter((one) => one !== before);
      const found = [
        ...stale,
        ...(await fits(tx, open, content, others)),
        ...(await whyChanged(tx, open, form)),
      ];
      if (found.length > 0) return refused(...found);
      const id = await write(tx, open, before, { ...content, ...placeOf(form) });
      return recorded(tx, open, before ? "changed" : "added", { id, ...form, content });
    }),
  );
}

/** Takes a rule away. Problems: rule-gone, changed-by-other, document-unknown, those of `whyChanged`. */
export async function removeRule(
  ctx: UseCaseContext,
  slug: string,
  { _key, _version, ...form }: RemoveRuleForm,
): Promise<Outcome<{ id: string }>> {
  const open = await openCampaign(ctx, slug, "target.edit");
  const problems = [
    ...textProblems({ reason: form.reason }, open.structure),
    ...documentProblems(form, open),
  ];
  if (problems.length > 0) return refused(...problems);
  return ctx.db.write(open.campaign.id, (tx) =>
    once(tx, ctx, { key: _key, payload: { ...form, remove: true } }, async () => {
      const before = (await listRules(tx, open.campaign.id)).find((one) => one.id === form.rule);
      const found = [...(await staleness(tx, open, before, _version)), ...(await whyChanged(tx, open, form))];
      if (found.length > 0 || !before) return refused(...found);
      const place = { id: before.id, campaignId: open.campaign.id, version: before.version };
      await updateRule(tx, place, { removed_at: open.now() });
      return recorded(tx, open, "removed", { id: before.id, ...form, clause: "", content: before });
    }),
  );
}

function documentProblems(
  { documentId }: Pick<RuleForm, "documentId">,
  { structure }: CampaignContext,
): Problem[] {
  const isKnown = documentId === "" || structure.documents.some(({ id }) => id === documentId);
  return isKnown ? [] : [{ field: "documentId", code: "document-unknown" }];
}

async function staleness(
  tx: WriteTransaction,
  open: CampaignContext,
  before: TargetRule | undefined,
  version: string,
): Promise<Problem[]> {
  if (!before) return [{ field: "form", code: "rule-gone" }];
  if (String(before.version) === version) return [];
  return [await changedByOther(tx, open.campaign.id, { kind: "target-rule", id: before.id })];
}

/** Two rules must not give one unit the same category on the same days: that would count twice. */
async function fits(
  tx: WriteTransaction,
  open: CampaignContext,
  content: RuleContent,
  others: readonly TargetRule[],
): Promise<Problem[]> {
  const { campaign, structure, today, actor } = open;
  const { tree, phases, categories } = structure;
  const sizes = sizeTable(await listUnitSizes(tx, campaign.id));
  const frame: RuleFrame = { campaign, phases, tree, today, sizeOf: sizes };
  const asRule = (rule: RuleContent) => ({ ...rule, id: "", version: 1, documentId: null, clause: "" });
  const shares = sharesOf(asRule(content), frame);
  if (shares.some(({ amount }) => amount !== null && amount > maxQuantity))
    return [{ field: "factor", code: "rule-too-large", params: { max: maxQuantity } }];
  const { share } = categoryCover(categories);
  const unitIds = new Set(shares.map((one) => one.unitId));
  const period = periodOf(content.periodKey, campaign, phases);
  const twin = others.find((other) => {
    const days = periodOf(other.periodKey, campaign, phases);
    if (!period || !days || !shareDays(period, days) || !share(other.categoryId, content.categoryId))
      return false;
    return sharesOf(other, frame).some((one) => unitIds.has(one.unitId));
  });
  if (!twin) return [];
  const category = categoryWords(categories, twin.categoryId, actor.locale).name;
  return [{ field: "category", code: "rule-overlaps", params: { category } }];
}

type Written = RuleContent & Pick<TargetRule, "documentId" | "clause">;

const placeOf = ({ documentId, clause }: Pick<RuleForm, "documentId" | "clause">) => ({
  documentId: documentId || null,
  clause,
});

async function write(
  tx: WriteTransaction,
  open: CampaignContext,
  before: TargetRule | undefined,
  rule: Written,
): Promise<string> {
  const values = {
    category_id: rule.categoryId,
    factor: rule.factor,
    size_key: rule.sizeKey,
    times: rule.times,
    period_key: rule.periodKey,
    scope: rule.scope,
    scope_unit_id: rule.scopeUnitId,
    document_id: rule.documentId,
    clause: rule.clause,
  };
  const campaignId = open.campaign.id;
  if (before) {
    await updateRule(tx, { id: before.id, campaignId, version: before.version }, values);
    return before.id;
  }
  const id = open.newId();
  const made = { created_by: open.actor.accountId, created_at: open.now() };
  await insertRule(tx, { id, campaign_id: campaignId, ...values, ...made, removed_at: null, version: 1 });
  return id;
}

interface RuleChange extends Pick<RuleForm, "documentId" | "clause" | "reason"> {
  id: string;
  content: RuleContent;
}

async function recorded(
  tx: WriteTransaction,
  open: CampaignContext,
  event: "added" | "changed" | "removed",
  { id, content, documentId, clause, reason }: RuleChange,
): Promise<Outcome<{ id: string }>> {
  const { campaign, structure, actor } = open;
  const category = structure.categories.find((one) => one.id === content.categoryId)?.key;
  const told = { ...content, category, clause, document: documentId, reason };
  await insertCampaignEvent(tx, {
    id: open.newId(),
    campaignId: campaign.id,
    subjectKind: "target-rule",
    subjectKey: id,
    unitId: null,
    event,
    on: null,
    detail: null,
    reason,
    documentId: documentId || null,
    accountId: actor.accountId,
    recordedAt: open.now(),
  });
  await bumpStructure(tx, campaign.id);
  await appendAudit(tx, open, {
    chain: campaign.id,
    action: `target-rule.${event}`,
    subjectKind: "target-rule",
    subjectId: id,
    campaignId: campaign.id,
    payload: { after: told },
  });
  return done({ id });
}
