import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Category } from "~/domain/categories";
import { grouped } from "~/domain/grouped";
import type { MatrixPeriod } from "~/domain/plan";
import type { RuleScope, RuleTimes, TargetRule } from "~/domain/target-rules";
import { periodOf } from "~/domain/targets";
import type { SetAside } from "~/domain/targets-planned";
import type { SizeKey } from "~/domain/unit-sizes";
import { lastBaselineNumber } from "~db/queries/baselines.server";
import { listRules } from "~db/queries/target-rules.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { type CampaignTargets, targetsFor } from "./targets-planned.server";
import { documentName } from "./timeline-entries.server";

/** A rule as its page shows it, with what it gives each unit. */
export interface ShownRule {
  id: string;
  version: number;
  category: { key: string; name: string; unit: string };
  factor: number;
  sizeKey: SizeKey | null;
  times: RuleTimes;
  /** null: its period names nothing any more, so it gives nothing. */
  period: Pick<MatrixPeriod, "key" | "kind" | "name" | "from" | "to"> | null;
  scope: RuleScope;
  /** Of "under". */
  scopeUnit: { key: string; name: string } | null;
  documentId: string;
  document: string;
  clause: string;
  /** How often in the period; null for once. */
  count: number | null;
  /** What counts of it, added up. */
  total: number;
  /** "unit TAB size TAB amount TAB set by hand": an empty part is not known or not so. */
  units: string[];
  /** Units whose size is not known, and units whose target is set by hand. */
  unknown: number;
  byHand: number;
}

export interface RulesPage {
  slug: string;
  canEdit: boolean;
  isFrozen: boolean;
  rules: ShownRule[];
  categories: { key: string; name: string }[];
  periods: Pick<MatrixPeriod, "key" | "kind" | "name" | "from" | "to">[];
  /** Units that gather others: a rule can be for what is below one. */
  groups: { key: string; name: string }[];
  documents: { id: string; name: string }[];
  endsOn: CivilDate;
  formKey: string;
}

/** The rules of the plan, with the units' figures and how they come about. */
export async function loadRules(ctx: UseCaseContext, slug: string): Promise<RulesPage> {
  const open = await openCampaign(ctx, slug, "plan.view");
  const { campaign, structure, today, actor } = open;
  const [rules, plan, frozen] = await Promise.all([
    listRules(open.db.read, campaign.id),
    targetsFor(open, "all"),
    lastBaselineNumber(open.db.read, campaign.id),
  ]);
  const gathering = structure.tree.units.filter((one) => structure.tree.childrenOn(one.id, today).length > 0);
  return {
    slug,
    canEdit: open.may("target.edit"),
    isFrozen: frozen > 0,
    rules: rules.flatMap((rule) =>
      structure.categories
        .filter(({ id }) => id === rule.categoryId)
        .map((category) => shownRule(open, rule, category, plan)),
    ),
    categories: structure.categories
      .filter((one) => one.isActive)
      .map(({ key, name }) => ({ key, name: name[actor.locale] })),
    periods: [
      { key: "campaign", kind: "campaign", name: "", from: campaign.startsOn, to: campaign.endsOn },
      ...structure.phases
        .filter((one) => one.kind === "phase")
        .map((one) => ({
          key: `phase:${one.id}`,
          kind: "phase" as const,
          name: one.name,
          from: one.startOn,
          to: one.endOn,
        })),
    ],
    groups: gathering.map(({ key, name }) => ({ key, name })),
    documents: structure.documents.map((one) => ({ id: one.id, name: documentName(one) })),
    endsOn: campaign.electionOn,
    formKey: ctx.newId(),
  };
}

function shownRule(
  open: CampaignContext,
  rule: TargetRule,
  category: Category,
  plan: CampaignTargets,
): ShownRule {
  const { campaign, structure, actor } = open;
  const period = periodOf(rule.periodKey, campaign, structure.phases);
  const name = structure.phases.find((one) => rule.periodKey === `phase:${one.id}`)?.name ?? "";
  const scopeUnit = structure.tree.get(rule.scopeUnitId ?? "");
  const document = structure.documents.find((one) => one.id === rule.documentId);
  const counted = plan.targets.flatMap((one) => (one.rule?.ruleId === rule.id ? [one.rule] : []));
  const aside = plan.setAside.filter((one) => one.ruleId === rule.id);
  const shares = [...counted.map((one) => ({ ...one, byHand: null })), ...aside];
  const ofUnit = grouped(shares, ({ unitId }) => unitId);
  const shown = structure.tree.units.flatMap(({ id }) => ofUnit.get(id) ?? []);
  const { id, version, factor, sizeKey, times, scope, clause } = rule;
  return {
    ...{ id, version, factor, sizeKey, times, scope, clause },
    category: { key: category.key, name: category.name[actor.locale], unit: category.unit[actor.locale] },
    period: period && { ...period, name },
    scopeUnit: scopeUnit ? { key: scopeUnit.key, name: scopeUnit.name } : null,
    documentId: rule.documentId ?? "",
    document: document ? documentName(document) : "",
    count: shown[0]?.count ?? null,
    total: counted.reduce((sum, one) => sum + (one.amount ?? 0), 0),
    units: shown.map((one) => unitLine(open, one)),
    unknown: aside.filter((one) => one.byHand === null).length,
    byHand: aside.filter((one) => one.byHand !== null).length,
  };
}

function unitLine(
  { structure }: CampaignContext,
  {
    unitId,
    size,
    amount,
    byHand,
  }: Pick<SetAside, "unitId" | "size" | "amount"> & {
    byHand: { amount: number } | null;
  },
): string {
  const name = structure.tree.shortNameOf(unitId);
  return [name, size ?? "", amount ?? "", byHand?.amount ?? ""].join("\t");
}
