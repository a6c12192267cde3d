import {
  type AuditAnchor,
  anchorCode,
  type RestoreMark,
  readAnchorLine,
  standingAnchors,
} from "~/domain/audit-anchors";
import type { AuditFinding, AuditVerification } from "~/domain/audit-findings";
import { civilDateOfInstant, weekdayOf } from "~/domain/calendar/civil-date";
import type { Connection } from "~db/client.server";
import {
  findLastVerification,
  insertVerification,
  listAnchorTexts,
  type StoredVerification,
} from "~db/queries/audit-anchors.server";
import { sealOfAnchor, verifyAudit } from "./audit-verify.server";
import type { AnchorFolder, AuditSeal, UseCaseContext } from "./context.server";
import { JobFailure } from "./jobs.server";

export const anchorKind = "audit-anchor";

/** What is known of earlier ends of the chains, from the database and from elsewhere. */
export interface KnownAnchors {
  anchors: AuditAnchor[];
  restores: RestoreMark[];
  /** Anchors that only one of the two places has. */
  onlyInside: AuditAnchor[];
  onlyOutside: AuditAnchor[];
  /** Lines of the folder that are no anchors. */
  unreadable: number;
}

/** Reads the anchors of the database and of the folder. Throws when the folder cannot be read. */
export async function readAnchors(
  db: Connection,
  seal: AuditSeal,
  folder: Pick<AnchorFolder, "read">,
): Promise<KnownAnchors> {
  const [texts, lines] = await Promise.all([listAnchorTexts(db), folder.read()]);
  const isAnchor = (one: AuditAnchor | RestoreMark): one is AuditAnchor => "heads" in one;
  const [inside, written] = [texts, lines].map((list) =>
    list.map(readAnchorLine).filter((one) => one !== null),
  ) as [(AuditAnchor | RestoreMark)[], (AuditAnchor | RestoreMark)[]];
  const outside = written.filter(isAnchor);
  const own = inside.filter(isAnchor);
  const restores = written.filter(
    (one): one is RestoreMark => !isAnchor(one) && sealOfRestore(seal, one) === one.seal,
  );
  const missingIn = (list: readonly AuditAnchor[]) => (one: AuditAnchor) =>
    !list.some(({ seal: known }) => known === one.seal);
  return {
    anchors: standingAnchors([...own, ...outside], restores),
    restores,
    onlyInside: own.filter(missingIn(outside)),
    onlyOutside: standingAnchors(outside, restores).filter(missingIn(own)),
    unreadable: lines.length - written.length,
  };
}

/** Verifies the trail against all anchors that are known; `since` as in `verifyAudit`. */
export async function verifyWithAnchors(
  db: Connection,
  seal: AuditSeal,
  known: KnownAnchors,
  since?: AuditAnchor,
): Promise<AuditVerification> {
  const { chains, findings } = await verifyAudit(db, seal, known.anchors, since);
  const missing = known.onlyOutside.length;
  const more: AuditFinding[] = [];
  if (known.unreadable > 0) more.push({ chain: "", kind: "anchor-broken", from: 1, to: known.unreadable });
  if (missing > 0) more.push({ chain: "", kind: "anchor-missing", from: 1, to: missing });
  return { chains, findings: [...more, ...findings] };
}

/**
 * The night's work: verifies what was written since the last verification (everything on Sundays, at first, and as long
 * as something is wrong), then seals what it read as the day's anchor, in the database, in the folder of anchors and in
 * the log. Ends in a failure that the administrator sees when the folder takes no lines; the next try writes them.
 */
export async function anchorAudit(ctx: UseCaseContext): Promise<void> {
  const { db, auditSeal, anchors: folder } = ctx;
  const begun = ctx.now();
  const known = await readAnchors(db.read, auditSeal, folder).catch(() => {
    throw new JobFailure("anchor-folder");
  });
  const last = await findLastVerification(db.read);
  if (!last || civilDateOfInstant(last.begunAt) !== civilDateOfInstant(begun)) {
    const since = last && sinceOf(last, begun);
    const verification = await verifyWithAnchors(db.read, auditSeal, known, since);
    const anchor = await storeVerification(ctx, { begun, isWhole: !since, verification, known });
    known.onlyInside.push(anchor);
    tell(ctx, anchor, verification);
  }
  try {
    if (known.onlyInside.length > 0) await folder.add(known.onlyInside.map((one) => JSON.stringify(one)));
  } catch {
    throw new JobFailure("anchor-folder");
  }
}

/** The anchor from which on the trail has to be read; undefined: from its beginning. */
function sinceOf(last: StoredVerification, now: string): AuditAnchor | undefined {
  const isSunday = weekdayOf(civilDateOfInstant(now)) === 7;
  if (isSunday || last.findings !== "[]") return undefined;
  const anchor = readAnchorLine(last.anchorText);
  return anchor && "heads" in anchor ? anchor : undefined;
}

async function storeVerification(
  ctx: UseCaseContext,
  {
    begun,
    isWhole,
    verification: { chains, findings },
    known,
  }: { begun: string; isWhole: boolean; verification: AuditVerification; known: KnownAnchors },
): Promise<AuditAnchor> {
  const heads = chains.map(({ chain, seq, hmac }) => ({ chain, seq, hmac }));
  // Not when reading began: a copy made meanwhile may lack what the heads already hold.
  const at = ctx.now();
  const unsealed = { at, heads, previous: known.anchors.at(-1)?.seal ?? "" };
  const anchor = { ...unsealed, seal: sealOfAnchor(ctx.auditSeal, unsealed) };
  const [id, verificationId] = [ctx.newId(), ctx.newId()];
  await ctx.db.write("audit", (tx) =>
    insertVerification(
      tx,
      { id, at, content: JSON.stringify(anchor), seal: anchor.seal },
      {
        id: verificationId,
        begun_at: begun,
        ended_at: ctx.now(),
        is_whole: isWhole ? 1 : 0,
        chains: chains.length,
        entries: chains.reduce((sum, { entries }) => sum + entries, 0),
        findings: JSON.stringify(findings),
        anchor_id: id,
      },
    ),
  );
  return anchor;
}

/** The anchor in the log as well: a third place, which often goes to another machine. */
function tell(ctx: UseCaseContext, anchor: AuditAnchor, { findings }: AuditVerification): void {
  ctx.tellOperator("audit-anchor", { short: anchorCode(anchor.seal), anchor: JSON.stringify(anchor) });
  if (findings.length > 0) ctx.tellOperator("audit-findings", { findings: findings.slice(0, 20) });
}

/**
 * Notes beside the anchors that a copy of that time was put back on purpose, so that the anchors made after it and
 * before now are no longer held against the database. For those who restore, with the installation's key.
 */
export async function noteRestore(
  { auditSeal, anchors }: Pick<UseCaseContext, "auditSeal" | "anchors">,
  { copyAt, at }: { copyAt: string; at: string },
): Promise<void> {
  const mark = { restored: at, copy: copyAt };
  await anchors.add([JSON.stringify({ ...mark, seal: sealOfRestore(auditSeal, mark) })]);
}

const sealOfRestore = (seal: AuditSeal, { restored, copy }: Omit<RestoreMark, "seal">): string =>
  seal.seal("restore", seal.digest(JSON.stringify({ restored, copy })));
