import { expect, it } from "vitest";
import { appendAudit, systemChain } from "~/usecases/audit.server";
import { enqueue } from "~/usecases/jobs.server";
import type { WriteTransaction } from "~db/client.server";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

const rename = (tx: WriteTransaction, loginName: string, name: string) =>
  tx.updateTable("accounts").set({ display_name: name }).where("login_name", "=", loginName).execute();

const tell = (tx: WriteTransaction, world: World) =>
  appendAudit(tx, world.as("quan-tri"), {
    ...{ chain: systemChain, action: "account.edited", subjectKind: "account", subjectId: "x" },
    ...{ campaignId: null, payload: {} },
  });

describeOnEngines("a write of use cases in tests", (open) => {
  it("fails when it changes something and the audit trail does not tell of it", async () => {
    const world = await open();
    const { db } = world.as("quan-tri");
    const silent = db.write(systemChain, (tx) => rename(tx, "can-bo", "Người khác"));
    await expect(silent).rejects.toThrow("changed without a line in the audit trail: accounts.display_name");
    const names = await world.db.read.selectFrom("accounts").select("display_name").execute();
    expect(names.map((one) => one.display_name)).not.toContain("Người khác");
    const removed = db.write(systemChain, (tx) => tx.deleteFrom("targets").execute());
    await expect(removed).resolves.toBeDefined();
    const gone = db.write(systemChain, (tx) => tx.deleteFrom("unit_parents").execute());
    await expect(gone).rejects.toThrow("unit_parents-");
  });

  it("is left alone when it tells, when it changes no row, and when only the machine's own tables change", async () => {
    const world = await open();
    const ctx = world.as("quan-tri");
    await ctx.db.write(systemChain, async (tx) => {
      await rename(tx, "can-bo", "Người khác");
      await tell(tx, world);
    });
    await ctx.db.write(systemChain, (tx) => rename(tx, "khong-ai", "Người khác"));
    const isNew = await ctx.db.write(systemChain, (tx) =>
      enqueue(tx, ctx, { kind: "sweep", uniqueKey: "sweep:1", payload: {} }),
    );
    expect(isNew).toBe(true);
  });
});
