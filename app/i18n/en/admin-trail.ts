import type { adminTrail as vietnamese } from "../vi/admin-trail";

type Place = { from: number; to: number };
const lines = ({ from, to }: Place) => (from === to ? `entry ${from}` : `entries ${from}–${to}`);

export const adminTrail: typeof vietnamese = {
  title: "Verification of the audit trail",
  well: (p) =>
    `The verification at ${p.at} found no sign of tampering (${p.entries.toLocaleString("en-GB")} entries).`,
  bad: (p) => `The verification at ${p.at} found ${p.findings} signs of tampering.`,
  badHint:
    "Leave the server and the backups as they are, run npm run verify-audit, and tell whoever is in charge of information security.",
  never: "The audit trail has not been verified yet; that happens every night.",
  late: (at) => `The audit trail was last verified at ${at}, over two days ago: see Background jobs.`,
  code: (code) => `Anchor: ${code}`,
  attention: (n) => `The audit trail shows ${n} signs of tampering: see Audit trail.`,
  more: (n) => `and ${n} more.`,
  system: "of the system",
  chain: (name) => `Chain ${name}`,
  anchors: "Anchors",
  findings: {
    deleted: (p) => `${p.where}: ${lines(p)} gone`,
    renumbered: (p) => `${p.where}: entries were deleted and the rest numbered anew at ${lines(p)}`,
    edited: (p) => `${p.where}: ${lines(p)} edited, the seal does not fit`,
    inserted: (p) => `${p.where}: ${lines(p)} inserted`,
    moved: (p) => `${p.where}: ${lines(p)} moved`,
    "other-key": (p) =>
      `${p.where}: ${lines(p)} sealed with another key, or AUDIT_KEY_FILE is not the key of this database`,
    payload: (p) => `${p.where}: what ${lines(p)} tells was edited`,
    emptied: (p) =>
      `${p.where}: what ${lines(p)} tells was deleted, and no deletion by the terms of retention says so`,
    cut: (p) => `${p.where}: its end was cut off, ${lines(p)} gone`,
    head: (p) => `${p.where}: the table of heads does not fit the last entry (${p.to})`,
    "behind-anchor": (p) =>
      `${p.where}: an anchor knows of ${lines(p)}, which are gone: the end was cut off or an old database was put back`,
    "anchor-differs": (p) => `${p.where}: ${lines(p)} differ from the anchor: the chain was written anew`,
    "anchor-broken": (p) =>
      `${p.where}: ${p.to - p.from + 1} anchors (${p.from}–${p.to}) not sealed by this server`,
    "anchor-missing": (p) =>
      `${p.where}: ${p.to - p.from + 1} anchors of the folder are not in the database: an old database was put back, or anchors were deleted`,
  },
};
