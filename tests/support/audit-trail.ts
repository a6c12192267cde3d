import type { AuditFinding } from "~/domain/audit-findings";
import { appendAudit, systemChain } from "~/usecases/audit.server";
import { type AuditAnchor, sealOfAnchor, verifyAudit } from "~/usecases/audit-verify.server";
import type { Connection, WriteTransaction } from "~db/client.server";
import type { World } from "./world";

export const chain = systemChain;

/** Texts that drivers and JSON may treat in ways of their own. */
export const awkward = [
  "Bãi Cháy \u0000 \ud83d\ude00 ",
  "\ud800",
  "ế\u0065\u0302\u0301",
  '"\\\n\t',
  "1e3",
  "null",
];

export async function leaveLines(world: World, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await world.db.write(chain, (tx) =>
      appendAudit(tx, world.as("quan-tri"), {
        ...{ chain, action: "test.done", subjectKind: "test", subjectId: String(index), campaignId: null },
        payload: { index, text: awkward[index % awkward.length] },
      }),
    );
  }
}

export const verify = async (world: World, anchors: AuditAnchor[] = []) => {
  const { chains, findings } = await verifyAudit(world.db.read, world.asNobody().auditSeal, anchors);
  return { chains: chains.filter((one) => one.chain === chain), findings };
};

export const findingsOf = async (world: World, anchors?: AuditAnchor[]): Promise<string[]> =>
  (await verify(world, anchors)).findings.map(told);

export const told = ({ kind, from, to }: AuditFinding) => `${kind} ${from}${to === from ? "" : `–${to}`}`;

/** Writes as somebody does who has the database and not the key. */
export const tamper = (world: World, work: (tx: WriteTransaction) => Promise<unknown>) =>
  world.db.write("x", work);

export const lineAt = (db: Connection, seq: number) =>
  db
    .selectFrom("audit_entries")
    .selectAll()
    .where("chain", "=", chain)
    .where("seq", "=", seq)
    .executeTakeFirstOrThrow();

export const anchorNow = async (world: World, previous = ""): Promise<AuditAnchor> => {
  const heads = await world.db.read.selectFrom("audit_chains").selectAll().execute();
  const anchor = { at: world.clock.now(), heads, previous };
  return { ...anchor, seal: sealOfAnchor(world.asNobody().auditSeal, anchor) };
};
