import { beforeEach, describe, expect, it } from "vitest";
import { auditSealOf } from "~/adapters/audit-seal.server";
import { verifyAudit } from "~/usecases/audit-verify.server";
import type { WriteTransaction } from "~db/client.server";
import {
  anchorNow,
  awkward,
  chain,
  findingsOf,
  leaveLines,
  lineAt,
  tamper,
  told,
  verify,
} from "../support/audit-trail";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

/** Gives an entry another number. */
const move = (tx: WriteTransaction, from: number, to: number) =>
  tx
    .updateTable("audit_entries")
    .set({ seq: to })
    .where("chain", "=", chain)
    .where("seq", "=", from)
    .execute();

const remove = async (tx: WriteTransaction, seq: number) => {
  const { id } = await lineAt(tx, seq);
  await tx.deleteFrom("audit_payloads").where("entry_id", "=", id).execute();
  await tx.deleteFrom("audit_entries").where("id", "=", id).execute();
};

const setHead = async (tx: WriteTransaction, seq: number) => {
  const { hmac } = await lineAt(tx, seq);
  await tx.updateTable("audit_chains").set({ seq, hmac }).where("chain", "=", chain).execute();
};

describeOnEngines("verifying the audit trail", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await leaveLines(world, 12);
  });

  it("finds nothing in a trail that nobody touched, whatever texts it holds", async () => {
    const { chains, findings } = await verify(world, [await anchorNow(world)]);
    expect(findings).toEqual([]);
    expect(chains).toEqual([expect.objectContaining({ entries: 12, erased: 0, seq: 12 })]);
  });

  it.each(["at", "account_id", "action", "subject_kind", "subject_id", "campaign_id", "request_id"] as const)(
    "finds an entry whose %s was edited",
    async (column) => {
      const other = column === "account_id" ? world.as("thu-ky").actor?.accountId : "khác";
      await tamper(world, (tx) =>
        tx
          .updateTable("audit_entries")
          .set({ [column]: other })
          .where("chain", "=", chain)
          .where("seq", "=", 5)
          .execute(),
      );
      expect(await findingsOf(world)).toEqual(["edited 5"]);
    },
  );

  it("finds a changed text, and one that was changed with its hash", async () => {
    const { id } = await lineAt(world.db.read, 7);
    await tamper(world, (tx) =>
      tx.updateTable("audit_payloads").set({ payload: '{"index":99}' }).where("entry_id", "=", id).execute(),
    );
    expect(await findingsOf(world)).toEqual(["payload 7"]);
    const payload_hash = world.asNobody().auditSeal.digest('{"index":99}');
    await tamper(world, (tx) =>
      tx.updateTable("audit_entries").set({ payload_hash }).where("id", "=", id).execute(),
    );
    expect(await findingsOf(world)).toEqual(["edited 7"]);
  });

  it("finds deleted entries, the first ones too", async () => {
    await tamper(world, async (tx) => {
      for (const seq of [1, 6, 7]) await remove(tx, seq);
    });
    expect(await findingsOf(world)).toEqual(["deleted 1", "deleted 6–7"]);
  });

  it("finds entries deleted and the rest numbered anew", async () => {
    await tamper(world, async (tx) => {
      await remove(tx, 4);
      await remove(tx, 5);
      for (let seq = 6; seq <= 12; seq += 1) await move(tx, seq, seq - 2);
      await setHead(tx, 10);
    });
    expect(await findingsOf(world)).toEqual(["renumbered 4–5"]);
  });

  it("finds an inserted entry, whoever forged its seal", async () => {
    await tamper(world, async (tx) => {
      const forged = { ...(await lineAt(tx, 6)), id: "forged", subject_id: "x", hmac: "0".repeat(64) };
      for (let seq = 12; seq >= 6; seq -= 1) await move(tx, seq, seq + 1);
      await tx.insertInto("audit_entries").values(forged).execute();
      const payload = JSON.stringify({ index: 5, text: awkward[5] });
      await tx.insertInto("audit_payloads").values({ entry_id: "forged", payload }).execute();
      await setHead(tx, 13);
    });
    expect(await findingsOf(world)).toEqual(["inserted 6"]);
  });

  it.each([
    [5, 6],
    [3, 9],
  ])("finds entries %i and %i in each other's places", async (one, other) => {
    await tamper(world, async (tx) => {
      await move(tx, one, 99);
      await move(tx, other, one);
      await move(tx, 99, other);
    });
    const findings = await findingsOf(world);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every((finding) => finding.startsWith("moved"))).toBe(true);
  });

  describe("whose end was cut", () => {
    const cut = (tx: WriteTransaction) => Promise.all([10, 11, 12].map((seq) => remove(tx, seq)));

    it("finds it by the table of heads", async () => {
      await tamper(world, cut);
      expect(await findingsOf(world)).toEqual(["cut 10–12"]);
    });

    it("finds it by an anchor when the head was set back as well, or taken away with all", async () => {
      const anchors = [await anchorNow(world)];
      await tamper(world, async (tx) => {
        await cut(tx);
        await setHead(tx, 9);
      });
      expect(await findingsOf(world)).toEqual([]);
      expect(await findingsOf(world, anchors)).toEqual(["behind-anchor 10–12"]);
      await tamper(world, async (tx) => {
        for (let seq = 1; seq <= 9; seq += 1) await remove(tx, seq);
        await tx.deleteFrom("audit_chains").where("chain", "=", chain).execute();
      });
      expect(await findingsOf(world, anchors)).toEqual(["behind-anchor 1–12"]);
    });

    it("finds it by an anchor when honest work went on afterwards", async () => {
      const anchors = [await anchorNow(world)];
      await tamper(world, async (tx) => {
        await cut(tx);
        await setHead(tx, 9);
      });
      await leaveLines(world, 8);
      expect(await findingsOf(world)).toEqual([]);
      expect(await findingsOf(world, anchors)).toEqual(["anchor-differs 12"]);
    });
  });

  it("finds a chain that was sealed anew with another key", async () => {
    const strange = auditSealOf(Buffer.alloc(32, "another key"));
    await tamper(world, async (tx) => {
      const lines = await tx
        .selectFrom("audit_entries")
        .selectAll()
        .where("chain", "=", chain)
        .orderBy("seq")
        .execute();
      let previous = "";
      for (const { hmac: _, ...line } of lines) {
        const { id, seq, at, account_id, action, subject_kind, subject_id } = line;
        const { campaign_id, request_id, payload_hash } = line;
        const first = { id, chain, seq, at, account_id, action, subject_kind, subject_id };
        const text = JSON.stringify({ ...first, campaign_id, request_id, payload_hash });
        previous = strange.seal(previous, strange.digest(text));
        await tx.updateTable("audit_entries").set({ hmac: previous }).where("id", "=", id).execute();
      }
      await setHead(tx, 12);
    });
    expect(await findingsOf(world)).toEqual(["other-key 1–12"]);
  });

  it("finds a head that tells of no entry, and a forged anchor", async () => {
    const genuine = await anchorNow(world);
    const heads = genuine.heads.map((head) => ({ ...head, seq: 3 }));
    await tamper(world, (tx) => setHead(tx, 8));
    expect(await findingsOf(world, [{ ...genuine, heads }])).toEqual([
      "anchor-broken 1",
      "anchor-differs 3",
      "head 12",
    ]);
  });

  it("reads only what came after an anchor when it is given one, and that this one still stands", async () => {
    const since = await anchorNow(world);
    await leaveLines(world, 3);
    const seal = world.asNobody().auditSeal;
    const later = await verifyAudit(world.db.read, seal, [], since);
    expect(later.findings).toEqual([]);
    expect(later.chains).toEqual([expect.objectContaining({ chain, entries: 3, seq: 15 })]);
    await tamper(world, (tx) =>
      tx
        .updateTable("audit_entries")
        .set({ hmac: "0".repeat(64) })
        .where("seq", "=", 12)
        .execute(),
    );
    const changed = await verifyAudit(world.db.read, seal, [], since);
    expect(changed.findings.map(told)).toEqual(["anchor-differs 12"]);
  });
});
