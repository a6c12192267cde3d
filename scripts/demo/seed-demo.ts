import { phasePeriodKey } from "~/domain/targets";
import { appendAudit } from "~/usecases/audit.server";
import { type CampaignContext, openCampaign } from "~/usecases/campaigns.server";
import type { Actor, UseCaseContext } from "~/usecases/context.server";
import { addDocumentFiles } from "~/usecases/documents-files.server";
import { saveTargets } from "~/usecases/targets.server";
import type { WriteTransaction } from "~db/client.server";
import { insertDeclaration } from "~db/queries/declarations.server";
import { listReportRules } from "~db/queries/report-rules.server";
import { closeWeeksThrough, isAnyWeekClosed } from "~db/seeds/closures";
import { haLong2021 } from "~db/seeds/ha-long-2021";
import { seedStructure } from "~db/seeds/structure";
import { actorsOf } from "./actors";
import { briefPress } from "./briefings";
import { tellCases } from "./cases";
import { demoDeclarations } from "./declarations";
import { decorate } from "./decoration";
import { proposeInvestment } from "./decoration-proposals";
import { demoPdf } from "./demo-pdf";
import { addDemoEvidence } from "./evidence";
import { expectReports } from "./expected-reports";
import { logAll } from "./log-all";
import { holdMeetings } from "./meetings";
import { demoMilestones, freezePlan } from "./milestones";
import { must, present } from "./must";
import { hearOpinion } from "./opinion";
import { synthesiseOpinion } from "./opinion-issues";
import { addOwnFeed } from "./own-feeds";
import { listedInPhase1, phase1Figures } from "./phase-1";
import { cityOutputs } from "./phase-2-city";
import { localOutputs } from "./phase-2-local";
import { publiciseSteps } from "./publicity";
import { makeDemoDigests } from "./reminders";
import { holdReviews } from "./reviews";
import { holdRounds } from "./rounds-held";
import { addTargetRules } from "./target-rules";
import { demoTargets } from "./targets";
import { giveTasks } from "./tasks";
import { freezeClosed, tellReports } from "./weekly-reports";

const { slug, secretary } = haLong2021;

/** Week 16 ends on this day; the weeks after it are still open on the demonstration's day. */
const closedThrough = "2021-04-25";

/**
 * Makes the demonstration: Hạ Long 2021 with its exact phase-1 figures and illustrative rows. An interrupted run is
 * taken up by the next one, a finished one changes nothing. Its accounts start with DEMO_PASSWORD.
 */
export async function seedDemo(ctx: UseCaseContext): Promise<void> {
  const passwordHash = await ctx.passwords.hash(process.env.DEMO_PASSWORD || "cot-moc-2021");
  const deps = { newId: ctx.newId, now: ctx.now(), passwordHash };
  const campaignId = await ctx.db.write("system", (tx) => seedStructure(tx, haLong2021, deps));
  if (await isAnyWeekClosed(ctx.db.read, campaignId)) return;
  const actors = await actorsOf(ctx.db);
  const as = (loginName: string): UseCaseContext => ({
    ...ctx,
    actor: present(actors.get(loginName), loginName),
  });
  const campaign = await openCampaign(as(secretary), slug, "target.edit");
  await logAll(campaign, [...phase1Figures, ...listedInPhase1(), ...cityOutputs(), ...localOutputs()], as);
  await tell(campaign, actors);
  // Weeks are closed in the same transaction as the rest, so that it also says that nothing is left to do.
  await ctx.db.write(campaignId, async (tx) => {
    await closeWeeksThrough(tx, {
      campaignId,
      closedBy: secretary,
      through: closedThrough,
      newId: ctx.newId,
    });
    await freezeClosed(tx, campaign);
    await appendAudit(tx, campaign, {
      chain: campaignId,
      action: "demonstration.make",
      subjectKind: "campaign",
      subjectId: campaignId,
      campaignId,
      payload: { closedThrough },
    });
  });
}

/** Everything but the outputs, in an order in which each finds what it speaks of. */
async function tell(campaign: CampaignContext, actors: ReadonlyMap<string, Actor>): Promise<void> {
  const as = (loginName: string) => ({ ...campaign, actor: present(actors.get(loginName), loginName) });
  const { id: campaignId } = campaign.campaign;
  await setTargets(campaign);
  await addTargetRules(campaign, slug);
  await demoMilestones(campaign);
  await addFiles(campaign);
  await addDemoEvidence(campaign, slug);
  await makeDemoDigests(campaign, slug, actors.values());
  await holdRounds(campaign);
  await publiciseSteps(campaign);
  await addOwnFeed(campaign, slug);
  await holdReviews(campaign);
  await giveTasks(campaign);
  await decorate(campaign, as("thu-ky-2"));
  await proposeInvestment(campaign);
  await briefPress(campaign);
  await hearOpinion(campaign, as);
  await tellCases(campaign);
  await synthesiseOpinion(campaign, as("thu-ky-2"));
  await freezePlan(campaign);
  await campaign.db.write(campaignId, async (tx) => {
    if ((await listReportRules(tx, campaignId)).length > 0) return;
    await declareAll(tx, campaign, actors);
    await expectReports(tx, campaign);
    await tellReports(tx, campaign, actors, closedThrough);
  });
  await holdMeetings(campaign, as);
}

async function setTargets(campaign: CampaignContext): Promise<void> {
  const plan = campaign.structure.documents.find((document) => document.numberSymbol === "03/KH-TBTT");
  for (const [index, phaseKey] of ["dot-1", "dot-2", "dot-3"].entries()) {
    const phase = present(
      campaign.structure.phases.find((one) => one.key === phaseKey),
      phaseKey,
    );
    const cells = demoTargets().flatMap(({ unit, category, phases }) => {
      const amount = phases[index] ?? null;
      return amount === null
        ? []
        : [{ unitKey: unit, categoryKey: category, text: String(amount), base: "" }];
    });
    const documentId = present(plan, "plan document").id;
    must(
      await saveTargets(campaign, slug, {
        periodKey: phasePeriodKey(phase.id),
        cells,
        documentId,
        clause: "",
      }),
    );
  }
}

const withFiles = ["02/TB-TBTT", "03/KH-TBTT"];

/** A file for each of two documents, so that the list shows some; a second run finds them there. */
async function addFiles(campaign: CampaignContext): Promise<void> {
  for (const number of withFiles) {
    const document = campaign.structure.documents.find(({ numberSymbol }) => numberSymbol === number);
    const name = `${number.replace("/", "-")}-minh-hoa.pdf`;
    const [taken] = await addDocumentFiles(
      campaign,
      slug,
      present(document, number).id,
      asyncOf({ name, content: asyncOf(demoPdf(number)) }),
    );
    must(present(taken, name).outcome);
  }
}

async function* asyncOf<T>(one: T): AsyncGenerator<T> {
  yield one;
}

async function declareAll(
  tx: WriteTransaction,
  { campaign, structure, newId }: CampaignContext,
  actors: ReadonlyMap<string, Actor>,
): Promise<void> {
  for (const declared of demoDeclarations()) {
    const unit = structure.tree.units.find((one) => one.key === declared.unit);
    await insertDeclaration(tx, {
      id: newId(),
      campaign_id: campaign.id,
      unit_id: present(unit, declared.unit).id,
      category_id: null,
      period_from: declared.from,
      period_to: declared.to,
      kind: declared.kind,
      note: declared.note,
      account_id: present(actors.get(declared.by), declared.by).accountId,
      recorded_at: declared.recordedAt,
      withdrawn_at: null,
    });
  }
}
