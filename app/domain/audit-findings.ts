/** What is wrong with a part of the audit trail. */
export type AuditFindingKind =
  /** Numbers are missing: entries were deleted. */
  | "deleted"
  /** Entries were deleted and those after them numbered anew. */
  | "renumbered"
  /** Entries do not fit their seals: something of them was changed. */
  | "edited"
  /** Entries that this installation never sealed stand between two that follow each other. */
  | "inserted"
  /** An entry is genuine and stands elsewhere than it was written. */
  | "moved"
  /** Not one entry fits: the chain was sealed with another key, or this is not the database's key. */
  | "other-key"
  /** The text of what changed is not the one that was sealed. */
  | "payload"
  /** The text of what changed is gone, and no run of retention says that it deleted it. */
  | "emptied"
  /** The last entries are gone: the table of heads knows of more. */
  | "cut"
  /** The table of heads does not tell of the last entry. */
  | "head"
  /** An anchor kept elsewhere knows of more entries: the end was cut, or an old database was put back. */
  | "behind-anchor"
  /** At an anchored number stands another entry: the chain was written anew from before it. */
  | "anchor-differs"
  /** An anchor does not fit its own seal or the anchor before it. */
  | "anchor-broken"
  /** Anchors are missing: the database's own, or some between two that are there. */
  | "anchor-missing";

export interface AuditFinding {
  /** "" for anchors, which are of all chains. */
  chain: string;
  kind: AuditFindingKind;
  /** First and last number that it is about. */
  from: number;
  to: number;
}

/** A chain as it was read. */
export interface VerifiedChain {
  chain: string;
  /** Entries that were read, and those of them whose text was erased, as retention does. */
  entries: number;
  erased: number;
  /** Its last entry; 0 and "" when it has none. */
  seq: number;
  hmac: string;
}

export interface AuditVerification {
  chains: VerifiedChain[];
  /** In the order of chains and numbers; at most `mostFindings` of one chain. */
  findings: AuditFinding[];
}

/** Findings of one chain beyond these are not told one by one. */
export const mostFindings = 200;

/** Adds a finding, lengthening the last one where it goes on with the same. */
export function addFinding(findings: AuditFinding[], finding: AuditFinding): void {
  const last = findings.at(-1);
  const goesOn = last?.chain === finding.chain && last.kind === finding.kind && last.to + 1 === finding.from;
  if (goesOn) last.to = finding.to;
  else if (findings.length < mostFindings) findings.push({ ...finding });
}
