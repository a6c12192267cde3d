import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { auditActions as en } from "~/i18n/en/admin-audit";
import { auditActions as vi } from "~/i18n/vi/admin-audit";
import { askClosing, decideClosing } from "~/usecases/campaign-closing.server";
import { loadElectionClosing } from "~/usecases/campaign-closing-page.server";
import { CampaignClosed, NotFound, StepUpNeeded } from "~/usecases/context.server";
import { makeReportsInAdvance } from "~/usecases/expected-reports-job.server";
import { addConclusion } from "~/usecases/meeting-actions.server";
import { loadOwnOpinion } from "~/usecases/opinion-own.server";
import { logOutput } from "~/usecases/outputs.server";
import { loadOutput } from "~/usecases/outputs-output.server";
import { makeDigests } from "~/usecases/reminders.server";
import { deleteWhatIsDue } from "~/usecases/retention-job.server";
import { planClosings } from "~/usecases/week-closing-jobs.server";
import type { Database } from "~db/client.server";
import { idOf } from "../support/accounts";
import { twoPeople } from "../support/closing";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import { codesOf, problemsOf } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import { unpin } from "../support/reminders";
import { countRows } from "../support/row-counts";
import type { World } from "../support/world";

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
    const conclusion = {
      _key: "c1",
      content: "Hoàn thành trang trí",
      dueOn: "",
      units: ["ban-tuyen-giao"],
      topic: "",
    };
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

  test("offers no way into a form that it would refuse", async () => {
    const world = await open();
    const { slug } = world.campaign;
    await logOutput(world.as("can-bo"), slug, outputFormOf({}));
    const offered = async () => {
      const output = await loadOutput(world.as("thu-ky"), slug, 1);
      const own = await loadOwnOpinion(world.as("cong-tac-vien"), slug);
      return [output.canRevise, output.canWithdraw, own.canWrite];
    };
    expect(await offered()).toEqual([true, true, true]);
    await twoPeople(world, "close");
    expect(await offered()).toEqual([false, false, false]);
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

describeOnSqlite("what asking for a closing gets back", (open) => {
  const ask = (world: World, who: string, says: object = {}) =>
    askClosing(world.as(who), world.campaign.slug, { ...asking, _key: randomUUID(), ...says });
  const decide = async (world: World, who: string, decision: "consented" | "refused") => {
    const { slug } = world.campaign;
    const { waiting } = await loadElectionClosing(world.as(who), slug);
    return decideClosing(world.as(who), slug, waiting?.id ?? "", decision);
  };

  test("an open election is not opened again, a closed one not closed, and a reason names nobody", async () => {
    const world = await open();
    const opened = await ask(world, "thu-ky", { kind: "reopen" });
    expect(codesOf(problemsOf(opened))).toEqual(["form election-not-closed"]);
    const named = await ask(world, "thu-ky", { reason: "Gọi 0912 345 678" });
    expect(codesOf(problemsOf(named))).toEqual(["reason personal-phone"]);
    await twoPeople(world, "close");
    expect(codesOf(problemsOf(await ask(world, "thu-ky")))).toEqual(["form election-closed"]);
    await expect(decide(world, "thu-ky", "refused")).rejects.toThrow(NotFound);
  });

  test("who asked takes it back, a second person says no: the election goes on, and both stay in the history", async () => {
    const world = await open();
    expect((await ask(world, "thu-ky")).ok).toBe(true);
    expect(await decide(world, "thu-ky", "refused")).toMatchObject({ value: { decision: "withdrawn" } });
    expect((await ask(world, "thu-ky")).ok).toBe(true);
    expect(await decide(world, "thu-ky-2", "refused")).toMatchObject({ value: { decision: "refused" } });
    const page = await loadElectionClosing(world.as("thu-ky"), world.campaign.slug);
    expect([page.closedOn, page.waiting]).toEqual([null, null]);
    expect(page.history.map(({ decision }) => decision).sort()).toEqual(["refused", "withdrawn"]);
  });

  test("consent to what has happened by another way meanwhile does it no second time", async () => {
    const world = await open();
    expect((await ask(world, "thu-ky")).ok).toBe(true);
    await world.db.write(world.campaign.id, (tx) =>
      tx.updateTable("campaigns").set({ status: "closed", closed_at: world.clock.now() }).execute(),
    );
    const late = await decide(world, "thu-ky-2", "consented");
    expect(codesOf(problemsOf(late))).toEqual(["form election-closed"]);
  });
});

describeOnEngines("retention in a closed election", (open) => {
  const digests = 7;

  /** So many mornings' digests of one person, from long before the closing. */
  async function withDigests(world: World): Promise<void> {
    const account_id = idOf(world, "can-bo");
    await world.db.write("jobs", async (tx) => {
      for (let one = 1; one <= digests; one += 1)
        await tx
          .insertInto("reminder_digests")
          .values({
            ...{
              id: `d${one}`,
              account_id,
              campaign_id: world.campaign.id,
              day: `2021-03-0${one}`,
              lines: 1,
            },
            ...{ content: "[]", created_at: `2021-03-0${one}T00:30:00.000Z`, read_at: null, mail_id: null },
          })
          .execute();
    });
  }

  const recorded = async (world: World) =>
    (
      await world.db.read
        .selectFrom("retention_deletions")
        .select("deleted")
        .where("kind", "=", "reminder-digests")
        .execute()
    ).reduce((sum, { deleted }) => sum + deleted, 0);

  const left = async (world: World) =>
    (await world.db.read.selectFrom("reminder_digests").select("id").execute()).length;

  test("goes on, and its terms count from the closing", async () => {
    const world = await open();
    await withDigests(world);
    await unpin(world);
    world.clock.set("2021-07-20T02:00:00.000Z");
    await twoPeople(world, "close");
    // Three months after the election's last day, and not yet after its closing.
    world.clock.set("2021-10-05T02:00:00.000Z");
    await deleteWhatIsDue(world.asNobody(), { id: "early" });
    expect([await left(world), await recorded(world)]).toEqual([digests, 0]);
    world.clock.set("2021-10-21T02:00:00.000Z");
    await deleteWhatIsDue(world.asNobody(), { id: "due" });
    expect([await left(world), await recorded(world)]).toEqual([0, digests]);
  });

  test("killed before any of its transactions ends, it has deleted what its record says, and goes on", async () => {
    const world = await open();
    await withDigests(world);
    await unpin(world);
    world.clock.set("2021-07-20T02:00:00.000Z");
    await twoPeople(world, "close");
    world.clock.set("2021-12-01T02:00:00.000Z");
    for (let kill = 1; kill <= 3; kill += 1) {
      let ended = 0;
      const system = world.asNobody();
      const db: Database = {
        ...system.db,
        write: (chain, work) =>
          system.db.write(chain, async (tx) => {
            const result = await work(tx);
            ended += 1;
            if (ended === kill) throw new Error("killed");
            return result;
          }),
      };
      await deleteWhatIsDue({ ...system, db }, { id: `kill-${kill}` }).catch((error: Error) => {
        expect(error.message).toBe("killed");
      });
      expect(digests - (await left(world))).toBe(await recorded(world));
    }
    await deleteWhatIsDue(world.asNobody(), { id: "again" });
    expect([await left(world), await recorded(world)]).toEqual([0, digests]);
  });
});
