import { expect, test } from "vitest";
import { addMonths } from "~/domain/retention";
import { appendAudit } from "~/usecases/audit.server";
import { verifyAudit } from "~/usecases/audit-verify.server";
import { loadRetention } from "~/usecases/retention.server";
import { deleteWhatIsDue } from "~/usecases/retention-job.server";
import { idOf } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { slug } from "../support/output-acts";
import { unpin } from "../support/reminders";
import type { World } from "../support/world";

const run = (world: World, id: string) => deleteWhatIsDue(world.asNobody(), { id });

/** A line of the trail that tells in words of an opinion report. */
async function tell(world: World, subjectId: string) {
  const chain = world.campaign.id;
  await world.db.write(chain, (tx) =>
    appendAudit(tx, world.as("cong-tac-vien"), {
      ...{ chain, campaignId: chain, action: "opinion-report.changed", subjectKind: "opinion-report" },
      ...{ subjectId, payload: { title: "Tiêu đề" } },
    }),
  );
  const line = world.db.read.selectFrom("audit_entries").select(["id", "seq"]).where("chain", "=", chain);
  return line.orderBy("seq", "desc").limit(1).executeTakeFirstOrThrow();
}

const findingsOf = async (world: World) =>
  (await verifyAudit(world.db.read, world.asNobody().auditSeal)).findings.map(
    ({ kind, from }) => `${kind} ${from}`,
  );

describeOnEngines("the wording of what collaborators and colleagues wrote", (open) => {
  test("takes the words out of opinion reports, and leaves what was counted", async () => {
    const world = await open();
    await unpin(world);
    const at = "2021-05-01T02:00:00.000Z";
    const [campaign_id, author_id] = [world.campaign.id, idOf(world, "cong-tac-vien")];
    await world.db.write(campaign_id, async (tx) => {
      await tx
        .insertInto("opinion_reports")
        .values({
          ...{ id: "report", organisation: world.campaign.organisation, campaign_id, number: 1 },
          ...{
            kind: "quick",
            period: null,
            period_from: null,
            period_to: null,
            due_on: null,
            title: "Tiêu đề",
          },
          ...{ team_key: "", team_name: "", author_id, received_at: at, status: "active", version: 1 },
        })
        .execute();
      await tx
        .insertInto("opinion_items")
        .values({
          ...{ id: "item", report_id: "report", position: 1, topic_key: "nuoc", place_key: "bai-chay" },
          ...{ place_name: "Bãi Cháy", wider_places: "[]", breadth: "many", tendency: "uneasy" },
          ...{
            what_people_say: "Nước yếu",
            asks: "Tăng áp",
            urgency: "normal",
            seen_at: null,
            removed_at: null,
          },
        })
        .execute();
    });
    await tell(world, "report");
    world.clock.set(`${addMonths(world.campaign.endsOn, 24)}T01:00:00.000Z`);
    await run(world, "job-1");
    expect(await findingsOf(world)).toEqual([]);
    const later = await tell(world, "report");
    await world.db.write("x", (tx) =>
      tx.deleteFrom("audit_payloads").where("entry_id", "=", later.id).execute(),
    );
    expect(await findingsOf(world)).toEqual([`emptied ${later.seq}`]);
    const item = await world.db.read.selectFrom("opinion_items").selectAll().executeTakeFirst();
    expect(item).toMatchObject({ topic_key: "nuoc", breadth: "many", what_people_say: "", asks: "" });
    const { deletions } = await loadRetention(world.as("thu-ky"), slug);
    expect(deletions.find(({ kind }) => kind === "opinion-texts")).toMatchObject({ count: 1 });
  });

  test("takes the words out of a case that was left alone, and keeps a published one's", async () => {
    const world = await open();
    await unpin(world);
    const at = "2021-05-01T02:00:00.000Z";
    const [campaign_id, by] = [world.campaign.id, idOf(world, "thu-ky")];
    const row = (number: number, published_at: string | null) => ({
      ...{ id: `case-${number}`, campaign_id, number, claim: `Lời thứ ${number}`, topic_key: "tin-sai" },
      ...{ medium: "press" as const, unit_id: null, seen_at: at, decided_at: at, decided_by: by },
      ...{
        decision: published_at ? ("rebut" as const) : ("leave" as const),
        decision_reason: "Ít người xem",
      },
      ...{ correction: "Đúng là", published_at, is_public: 0 as const, public_since: null, version: 1 },
      ...{ created_by: by, created_at: at },
    });
    await world.db.write(campaign_id, (tx) =>
      tx
        .insertInto("rebuttal_cases")
        .values([row(1, null), row(2, at)])
        .execute(),
    );
    world.clock.set(`${addMonths(world.campaign.endsOn, 12)}T01:00:00.000Z`);
    await run(world, "job-1");
    const left = await world.db.read
      .selectFrom("rebuttal_cases")
      .select(["claim", "correction", "decision_reason"])
      .orderBy("number")
      .execute();
    expect(left).toEqual([
      { claim: "", correction: "", decision_reason: "" },
      { claim: "Lời thứ 2", correction: "Đúng là", decision_reason: "" },
    ]);
  });
});
