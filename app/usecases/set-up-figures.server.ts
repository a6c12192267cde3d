import type { KeyedTarget } from "~/domain/set-up-copy";
import type { KeyedRule, KeyedSize } from "~/domain/set-up-copy-rules";
import { phasePeriodKey } from "~/domain/targets";
import type { WriteTransaction } from "~db/client.server";
import type { OutlineIds } from "~db/queries/campaign-outline.server";
import { insertRule, insertUnitSizes } from "~db/queries/target-rules.server";
import { insertTargets } from "~db/queries/targets.server";
import type { Actor, UseCaseContext } from "./context.server";
import type { CopiedFigures } from "./set-up-copy.server";

/** Writes the figures of an earlier plan into a new election. Their documents stay behind. */
export async function writeFigures(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  actor: Actor,
  ids: OutlineIds,
  { targets, rules, sizes }: CopiedFigures,
): Promise<void> {
  await insertTargets(
    tx,
    targets.map((one) => targetRow(one, ctx, actor, ids)),
  );
  for (const rule of rules) await insertRule(tx, ruleRow(rule, ctx, actor, ids));
  await insertUnitSizes(
    tx,
    sizes.map((one) => sizeRow(one, ctx, actor, ids)),
  );
}

function targetRow(target: KeyedTarget, ctx: UseCaseContext, actor: Actor, ids: OutlineIds) {
  const { unit, category, phase, amount } = target;
  return {
    id: ctx.newId(),
    campaign_id: ids.campaignId,
    unit_id: ids.unitId(unit),
    category_id: ids.categoryId(category),
    period_key: phase === null ? "campaign" : phasePeriodKey(ids.phaseId(phase)),
    amount,
    document_id: null,
    clause: "",
    version: 1,
    updated_by: actor.accountId,
    updated_at: ctx.now(),
  };
}

function ruleRow(rule: KeyedRule, ctx: UseCaseContext, actor: Actor, ids: OutlineIds) {
  const { category, factor, sizeKey, times, phase, periodKey, scope, scopeUnit } = rule;
  return {
    id: ctx.newId(),
    campaign_id: ids.campaignId,
    category_id: ids.categoryId(category),
    factor,
    size_key: sizeKey,
    times,
    period_key: phase === null ? periodKey : phasePeriodKey(ids.phaseId(phase)),
    scope,
    scope_unit_id: scopeUnit === null ? null : ids.unitId(scopeUnit),
    document_id: null,
    clause: "",
    removed_at: null,
    version: 1,
    created_by: actor.accountId,
    created_at: ctx.now(),
  };
}

function sizeRow({ unit, ...size }: KeyedSize, ctx: UseCaseContext, actor: Actor, ids: OutlineIds) {
  return {
    campaign_id: ids.campaignId,
    unit_id: ids.unitId(unit),
    size_key: size.sizeKey,
    amount: size.amount,
    source: size.source,
    version: 1,
    updated_by: actor.accountId,
    updated_at: ctx.now(),
  };
}
