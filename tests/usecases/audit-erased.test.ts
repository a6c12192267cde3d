import { beforeEach, expect, it } from "vitest";
import { appendAudit } from "~/usecases/audit.server";
import { deleteWhatIsDue } from "~/usecases/retention-job.server";
import type { WriteTransaction } from "~db/client.server";
import { anchorNow, chain, findingsOf, leaveLines, lineAt, tamper, verify } from "../support/audit-trail";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

describeOnEngines("lines of the audit trail whose texts are gone", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await leaveLines(world, 12);
  });

  const emptyLine = (tx: WriteTransaction, id: string) =>
    tx.deleteFrom("audit_payloads").where("entry_id", "=", id).execute();

  /** Lets five years pass, and what time deletes be deleted. */
  const growOld = async () => {
    world.clock.set("2030-01-01T00:00:00.000Z");
    await deleteWhatIsDue(world.asNobody(), { id: "job-1" });
  };

  it("allows those that retention erased, as its own sealed lines say", async () => {
    await growOld();
    const { chains, findings } = await verify(world, [await anchorNow(world)]);
    expect(findings).toEqual([]);
    expect(chains[0]?.erased).toBe(12);
    expect(chains[0]?.entries).toBeGreaterThan(12);
  });

  it("finds those that nobody wrote down to have deleted, before and after retention", async () => {
    const { id } = await lineAt(world.db.read, 4);
    await tamper(world, (tx) => emptyLine(tx, id));
    expect(await findingsOf(world)).toEqual(["emptied 4"]);
    expect((await verify(world)).chains[0]?.erased).toBe(0);
    await growOld();
    await leaveLines(world, 1);
    const last = (await verify(world)).chains[0]?.seq ?? 0;
    const late = await lineAt(world.db.read, last);
    await tamper(world, (tx) => emptyLine(tx, late.id));
    expect(await findingsOf(world)).toEqual([`emptied ${last}`]);
  });

  it("believes no row of deletions that somebody made up, and no line whose text was changed", async () => {
    const { id } = await lineAt(world.db.read, 4);
    await tamper(world, async (tx) => {
      await emptyLine(tx, id);
      const instants = { before_at: "2030", oldest_at: "2020", newest_at: "2030", begun_at: "2030" };
      await tx
        .insertInto("retention_deletions")
        .values({
          ...{ id: "made-up", campaign_id: null, kind: "account-audit-texts", job_id: "x", rule: "days:1" },
          ...{ deleted: 1, ended_at: "2030", ...instants },
        })
        .execute();
    });
    expect(await findingsOf(world)).toEqual(["emptied 4"]);
    await world.db.write(chain, (tx) =>
      appendAudit(tx, world.asNobody(), {
        ...{ chain, action: "retention.deleted", subjectKind: "retention", subjectId: "sessions" },
        ...{ campaignId: null, payload: { after: { kind: "sessions", newest: "2030" } } },
      }),
    );
    const told = await lineAt(world.db.read, 13);
    await tamper(world, (tx) =>
      tx
        .updateTable("audit_payloads")
        .set({ payload: '{"after":{"kind":"account-audit-texts","newest":"2030"}}' })
        .where("entry_id", "=", told.id)
        .execute(),
    );
    expect(await findingsOf(world)).toEqual(["emptied 4", "payload 13"]);
  });
});
