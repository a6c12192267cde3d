import { addDays, type CivilDate, formatCivil } from "~/domain/calendar/civil-date";
import { templateOf } from "~/domain/milestone-templates";
import { CHOSEN_UNITS, LOCAL_UNITS, reportingUnits } from "~/domain/milestone-units";
import type { AddForm } from "~/domain/timeline-forms";
import { freezeBaseline } from "~/usecases/baselines.server";
import type { CampaignContext } from "~/usecases/campaigns.server";
import { addPlanMilestone } from "~/usecases/timeline-add.server";
import { planMilestone } from "~/usecases/timeline-changes.server";
import { setDependencies } from "~/usecases/timeline-dependencies.server";
import { completeUnits, setMilestoneUnits } from "~/usecases/timeline-units.server";
import { haLong2021 } from "~db/seeds/ha-long-2021";
import { must, present } from "./must";

const { slug } = haLong2021;

/** Illustrative: which ward did what on which day is in no source. Fixed keys let an interrupted run be taken up. */
export async function demoMilestones(secretary: CampaignContext): Promise<void> {
  await postedLists(secretary);
  await briefings(secretary);
  await trainings(secretary);
  await epidemicPlans(secretary);
  await relativeOnes(secretary);
}

/** Niêm yết danh sách cử tri, by 13/4: two a day late. */
async function postedLists(ctx: CampaignContext): Promise<void> {
  const key = "voter-lists-posted";
  const form = { _key: `demo-units-${key}`, _seen: "", unitScope: LOCAL_UNITS, units: [] };
  must(await setMilestoneUnits(ctx, slug, key, form));
  await completeInTurn(ctx, key, localKeys(ctx), { first: "2021-04-10", counts: [9, 6, 8, 8, 2] });
}

async function briefings(ctx: CampaignContext): Promise<void> {
  const key = await addTemplate(ctx, "briefing", { unitScope: LOCAL_UNITS, units: [] });
  await completeInTurn(ctx, key, localKeys(ctx), {
    first: "2021-03-18",
    counts: [5, 8, 0, 0, 9, 6, 3, 0, 2],
  });
}

/** The media centre takes part too, and with three communes has not been yet. */
async function trainings(ctx: CampaignContext): Promise<void> {
  const units = [...localKeys(ctx), "trung-tam-truyen-thong"];
  const key = await addTemplate(ctx, "training", { unitScope: CHOSEN_UNITS, units });
  await completeInTurn(ctx, key, localKeys(ctx).slice(0, 30), {
    first: "2021-04-20",
    counts: [10, 12, 6, 2],
  });
}

async function epidemicPlans(ctx: CampaignContext): Promise<void> {
  const key = await addTemplate(ctx, "epidemic-plan", { unitScope: LOCAL_UNITS, units: [] });
  const everyThird = localKeys(ctx).filter((_, index) => index % 3 === 0 || index === 1);
  await completeInTurn(ctx, key, everyThird, { first: "2021-04-28", counts: [4, 3, 3, 0, 0, 1, 1] });
}

/** Days counted from another milestone, one of them with its hour, and one that has to come first. */
async function relativeOnes(ctx: CampaignContext): Promise<void> {
  const draft = must(
    await addPlanMilestone(ctx, slug, {
      ...internal("Duyệt báo cáo sơ kết đợt 2"),
      ruleDays: "2",
      ruleAnchor: "so-ket-dot-2",
      time: "16:00",
    }),
  );
  must(
    await addPlanMilestone(ctx, slug, {
      ...internal("Gửi báo cáo tổng kết lên Tiểu ban cấp tỉnh"),
      ruleDays: "5",
      ruleSide: "after",
      ruleAnchor: "tong-ket",
    }),
  );
  const order = { _key: "demo-order", _seen: "", after: [draft.key] };
  must(await setDependencies(ctx, slug, "so-ket-dot-2", order));
}

/** Frozen with the sub-committee's plan; one day has been moved since. */
export async function freezePlan(ctx: CampaignContext): Promise<void> {
  const documentId = planDocument(ctx);
  const freeze = { _key: "demo-baseline", on: "01/04/2021", documentId, note: "" };
  must(await freezeBaseline(ctx, slug, freeze));
  const moved = {
    _key: "demo-moved",
    _seen: "",
    on: "17/05/2021",
    reason: "Ra quân cùng ngày với Thành đoàn",
  };
  must(await planMilestone(ctx, slug, "ra-quan-luu-dong", moved));
}

async function addTemplate(
  ctx: CampaignContext,
  templateKey: string,
  units: Pick<AddForm, "unitScope" | "units">,
): Promise<string> {
  const { title, planKind, days } = present(templateOf(templateKey), templateKey);
  const form: AddForm = {
    ...internal(title),
    ...units,
    origin: "plan",
    planKind,
    ruleDays: String(-days),
    responsible: "33 phường, xã",
    documentId: planDocument(ctx),
    templateKey,
  };
  return must(await addPlanMilestone(ctx, slug, form)).key;
}

function internal(title: string): AddForm {
  return {
    _key: `demo-${title}`.slice(0, 60),
    title,
    origin: "internal",
    planKind: "deadline",
    duty: "ours",
    dueBy: "rule",
    dueOn: "",
    time: "",
    limit: "by",
    ruleDays: "",
    ruleSide: "before",
    ruleAnchor: "election",
    responsible: "Tổ giúp việc",
    documentId: "",
    clause: "",
    templateKey: "",
    unitScope: "",
    units: [],
  };
}

/** So many units on each day from the first one on. */
async function completeInTurn(
  ctx: CampaignContext,
  key: string,
  units: readonly string[],
  { first, counts }: { first: CivilDate; counts: readonly number[] },
): Promise<void> {
  let from = 0;
  for (const [day, count] of counts.entries()) {
    const chosen = units.slice(from, from + count);
    from += count;
    if (chosen.length === 0) continue;
    const form = { _key: `demo-${key}-${day}`.slice(-60), units: [...chosen], documentId: "", reason: "" };
    must(await completeUnits(ctx, slug, key, { ...form, on: formatCivil(addDays(first, day)) }));
  }
}

function localKeys({ structure, today }: CampaignContext): string[] {
  const isLocal = (kind: string) => kind === "ward" || kind === "commune";
  return reportingUnits(structure.tree, today)
    .filter(({ kind }) => isLocal(kind))
    .map(({ key }) => key);
}

function planDocument({ structure }: CampaignContext): string {
  const plan = structure.documents.find(({ numberSymbol }) => numberSymbol === "03/KH-TBTT");
  return present(plan, "03/KH-TBTT").id;
}
