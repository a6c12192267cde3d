import { expect, test } from "vitest";
import { auditActions as en } from "~/i18n/en/admin-audit";
import { auditActions as vi } from "~/i18n/vi/admin-audit";
import { askClosing, decideClosing } from "~/usecases/campaign-closing.server";
import { loadElectionClosing } from "~/usecases/campaign-closing-page.server";
import { CampaignClosed, StepUpNeeded } from "~/usecases/context.server";
import { makeReportsInAdvance } from "~/usecases/expected-reports-job.server";
import { addConclusion } from "~/usecases/meeting-actions.server";
import { logOutput } from "~/usecases/outputs.server";
import { makeDigests } from "~/usecases/reminders.server";
import { planClosings } from "~/usecases/week-closing-jobs.server";
import { twoPeople } from "../support/closing";
import { describeOnEngines } from "../support/engines";
import { codesOf, problemsOf } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import { countRows } from "../support/row-counts";

const reason = "Hết nhiệm vụ theo quyết định.";
const asking = { _key: "k1", kind: "close" as const, reason, confirm: "1" };

describeOnEngines("closing an election", (open) => {
  test("needs a second person, and a reason; whoever asked can only take it back", async () => {
    const world = await open();
    const { slug } = world.campaign;
    const [secretary, other, member] = [world.as("thu-ky"), world.as("thu-ky-2"), world.as("can-bo")];
    await expect(loadElectionClosing(member, slug)).rejects.toThrow();
    await expect(askClosing(member, slug, asking)).rejects.toThrow();
    const unticked = await askClosing(secretary, slug, { ...asking, confirm: "" });
    expect(codesOf(problemsOf(unticked))).toEqual(["confirm still-open"]);
    expect((await askClosing(secretary, slug, asking)).ok).toBe(true);
    const again = await askClosing(other, slug, { ...asking, _key: "k2" });
    expect(codesOf(problemsOf(again))).toEqual(["form closing-waits"]);
    const id = (await loadElectionClosing(secretary, slug)).waiting?.id ?? "";
    expect(codesOf(problemsOf(await decideClosing(secretary, slug, id, "consented")))).toEqual([
      "form closing-own",
    ]);
    expect((await loadElectionClosing(secretary, slug)).closedOn).toBeNull();
    expect(await decideClosing(other, slug, id, "consented")).toMatchObject({ ok: true });
    const page = await loadElectionClosing(secretary, slug);
    expect([page.closedOn, page.waiting, page.history[0]?.decision]).toEqual([
      "2021-05-04",
      null,
      "consented",
    ]);
    const late = await decideClosing(other, slug, id, "refused");
    expect(codesOf(problemsOf(late))).toEqual(["form closing-decided"]);
  });

  test("asks again who is there when the session has not confirmed for ten minutes", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    const stale = { ...ctx, actor: ctx.actor && { ...ctx.actor, confirmedAt: "2021-05-04T01:49:00.000Z" } };
    await expect(askClosing(stale, world.campaign.slug, asking)).rejects.toThrow(StepUpNeeded);
    await expect(decideClosing(stale, world.campaign.slug, "x", "consented")).rejects.toThrow(StepUpNeeded);
  });

  test("stops writers that were under way, and jobs, at the audit trail; opened again they go on", async () => {
    const world = await open();
    const { slug } = world.campaign;
    await twoPeople(world, "close");
    const before = await countRows(world.db);
    const refused = await logOutput(world.as("can-bo"), slug, outputFormOf({}));
    expect(codesOf(problemsOf(refused))).toEqual(["form campaign-closed"]);
    // No gate of its own asks this one: its audit line does.
    const conclusion = { _key: "c1", content: "Hoàn thành trang trí", dueOn: "", units: ["ban-tuyen-giao"], topic: "" };
    await expect(addConclusion(world.as("thu-ky"), slug, "2021-05-04", conclusion)).rejects.toThrow(
      CampaignClosed,
    );
    const job = { id: "job", payload: { day: "2021-05-04" } };
    const system = world.asNobody();
    await makeDigests(system, job);
    await makeReportsInAdvance(system);
    await planClosings(system);
    expect(await countRows(world.db)).toEqual(before);
    await twoPeople(world, "reopen");
    expect((await logOutput(world.as("can-bo"), slug, outputFormOf({ _key: "o2" }))).ok).toBe(true);
  });

  test("leaves who asked, who consented and what was open in the audit trail, in words of both languages", async () => {
    const world = await open();
    await twoPeople(world, "close");
    await twoPeople(world, "reopen");
    const lines = await world.db.read
      .selectFrom("audit_entries as entry")
      .innerJoin("audit_payloads as payload", "payload.entry_id", "entry.id")
      .select(["entry.action", "payload.payload"])
      .where("entry.action", "like", "campaign.%")
      .where("entry.chain", "=", world.campaign.id)
      .orderBy("entry.seq")
      .execute();
    const actions = ["close-ask", "closed", "reopen-ask", "reopened"].map((one) => `campaign.${one}`);
    expect(lines.map(({ action }) => action)).toEqual(actions);
    expect(JSON.parse(lines[1]?.payload ?? "")).toMatchObject({ decision: "consented", stillOpen: {} });
    for (const action of actions) {
      expect(vi[action]).toBeTruthy();
      expect(en[action]).toBeTruthy();
    }
  });
});

