import { createHash, createHmac } from "node:crypto";

/** Seals audit entries: each HMAC covers the one before it, so that edits, gaps and reordering show. */
export function auditSealOf(key: Buffer) {
  return {
    digest: (text: string) => createHash("sha256").update(text).digest("hex"),
    seal: (previous: string, digest: string) =>
      createHmac("sha256", key).update(previous).update(digest).digest("hex"),
  };
}
