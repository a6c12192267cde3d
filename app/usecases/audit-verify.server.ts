import type { AuditAnchor } from "~/domain/audit-anchors";
import { type AuditFinding, type AuditVerification, addFinding } from "~/domain/audit-findings";
import type { Connection } from "~db/client.server";
import { listAuditChains, listChainLines, readChainEnd } from "~db/queries/audit-verify.server";
import { ChainReader } from "./audit-chain.server";
import { ErasedTexts } from "./audit-erased.server";
import type { AuditSeal } from "./context.server";

export type { AuditAnchor } from "~/domain/audit-anchors";

/** Entries that are read and tried at a time, between which others have their turn: about 10 ms. */
const batch = 400;

/**
 * Reads the whole audit trail and finds what somebody did to it who can write to the database but has not the key:
 * entries edited, deleted, inserted, moved, the end cut off, a chain sealed anew, texts changed; and with anchors kept
 * elsewhere also a clean cut and an old database put back. Texts that retention erased are no finding, as far as it wrote
 * down that it did. Works while people write, on either engine and on a copy's file, whose own anchors have to be no newer than the copy.
 * `since`: an anchor that was verified with everything before it; only what came after it is read.
 */
export async function verifyAudit(
  connection: Connection,
  seal: AuditSeal,
  anchors: readonly AuditAnchor[] = [],
  since?: AuditAnchor,
): Promise<AuditVerification> {
  const verification: AuditVerification = { chains: [], findings: brokenAnchors(seal, anchors) };
  const anchored = anchoredHeads(anchors);
  const erased = new ErasedTexts(connection, seal);
  const chains = new Set([...(await listAuditChains(connection)), ...anchored.keys()]);
  for (const chain of [...chains].sort()) {
    const start = since?.heads.find((head) => head.chain === chain) ?? { seq: 0, hmac: "" };
    const reader = new ChainReader(chain, seal, { seq: start.seq, hmac: start.hmac });
    const findings = await readChain(connection, reader, {
      chain,
      erased,
      anchored: anchored.get(chain) ?? new Map(),
    });
    const { entries, last } = reader;
    verification.chains.push({ chain, entries, erased: reader.erased, ...last });
    verification.findings.push(...findings);
  }
  return verification;
}

/** The seal of an anchor over its heads and the anchor before it. */
export function sealOfAnchor(
  seal: AuditSeal,
  { at, heads, previous }: Pick<AuditAnchor, "at" | "heads" | "previous">,
): string {
  const listed = heads.map(({ chain, seq, hmac }) => ({ chain, seq, hmac }));
  return seal.seal(previous, seal.digest(JSON.stringify({ anchor: at, heads: listed })));
}

type Anchored = ReadonlyMap<number, string>;

/** Reads a chain up to the end that it has now; what is written meanwhile is the next verification's. */
async function readChain(
  connection: Connection,
  reader: ChainReader,
  { chain, erased, anchored }: { chain: string; erased: ErasedTexts; anchored: Anchored },
): Promise<AuditFinding[]> {
  const { head, last } = await readChainEnd(connection, chain);
  const through = last?.seq ?? 0;
  const differing: AuditFinding[] = [];
  // An entry that is trusted as the start has to be there still.
  for (let after = reader.last.seq - 1; after < through; ) {
    const lines = await listChainLines(connection, chain, { after, through, limit: batch });
    const unaccounted = await erased.unaccounted(lines);
    for (const line of lines) {
      const wanted = line.seq === reader.last.seq ? reader.last.hmac : anchored.get(line.seq);
      if (wanted !== undefined && wanted !== line.hmac) {
        addFinding(differing, { chain, kind: "anchor-differs", from: line.seq, to: line.seq });
      }
      if (line.seq > reader.last.seq) reader.take(line, !unaccounted.has(line.id));
    }
    after = lines.at(-1)?.seq ?? through;
    await new Promise((resolve) => setImmediate(resolve));
  }
  reader.finish();
  return [...reader.findings, ...differing, ...endFindings(chain, { head, last }, anchored)];
}

function endFindings(
  chain: string,
  { head, last }: Awaited<ReturnType<typeof readChainEnd>>,
  anchored: Anchored,
): AuditFinding[] {
  const end = last?.seq ?? 0;
  const findings: AuditFinding[] = [];
  if (head && head.seq > end) findings.push({ chain, kind: "cut", from: end + 1, to: head.seq });
  else if (last && (head?.seq !== end || head.hmac !== last.hmac))
    findings.push({ chain, kind: "head", from: end, to: end });
  const farthest = Math.max(0, ...anchored.keys());
  if (farthest > end) findings.push({ chain, kind: "behind-anchor", from: end + 1, to: farthest });
  return findings;
}

/** By chain, the seal that anchors know at a number. */
function anchoredHeads(anchors: readonly AuditAnchor[]): Map<string, Map<number, string>> {
  const anchored = new Map<string, Map<number, string>>();
  for (const { heads } of anchors) {
    for (const { chain, seq, hmac } of heads) {
      const known = anchored.get(chain) ?? new Map<number, string>();
      anchored.set(chain, known.set(seq, hmac));
    }
  }
  return anchored;
}

/** Anchors whose own seal is not theirs, by their place in the list. */
function brokenAnchors(seal: AuditSeal, anchors: readonly AuditAnchor[]): AuditFinding[] {
  const findings: AuditFinding[] = [];
  for (const [index, anchor] of anchors.entries()) {
    if (sealOfAnchor(seal, anchor) === anchor.seal) continue;
    addFinding(findings, { chain: "", kind: "anchor-broken", from: index + 1, to: index + 1 });
  }
  return findings;
}
