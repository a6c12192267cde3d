import { z } from "zod";
import { copyKinds } from "./copies";

/** Version of the format of copies; a reader refuses a greater one. */
export const copyFormat = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

/** What a copy says of itself (`copy.json`). */
export const copyManifestSchema = z.object({
  format: z.number().int(),
  madeAt: z.string(),
  kind: z.enum(copyKinds),
  engine: z.enum(["sqlite", "postgres"]),
  /** Names of the migrations that the database had had: its schema's version. */
  migrations: z.array(z.string()),
  database: z.object({ size: count, sha256 }),
  /** Of each table the number of rows and a hash that does not depend on their order. */
  tables: z.record(z.string(), z.object({ rows: count, hash: sha256 })),
  /** Of `files.json`, and how much the files are together. */
  files: z.object({ sha256, count, bytes: count }),
  /** The last line of each chain of the audit trail. */
  audit: z.array(z.object({ chain: z.string(), seq: count, hmac: z.string() })),
  /** Tells the audit key apart from others without telling anything of it. */
  auditKey: z.string(),
});
export type CopyManifest = z.infer<typeof copyManifestSchema>;

/** The manifest as it is stored: its SHA-256 finds an accident, its seal with the audit key a forgery. */
export const sealedManifestSchema = z.object({
  manifest: copyManifestSchema,
  sum: sha256,
  seal: z.string(),
});

/** `files.json`: content of files by its hash. */
export const copiedFilesSchema = z.array(z.object({ hash: sha256, size: count }));
export type CopiedFile = z.infer<typeof copiedFilesSchema>[number];

/** What is wrong with a copy, or with making one, as a code that may be stored and shown. */
const copyProblems = [
  "copy-missing",
  "copy-unfinished",
  "copy-format",
  "copy-sum",
  "wrong-key",
  "key-missing",
  "copy-forged",
  "newer-schema",
  "database-sum",
  "database-damaged",
  "database-differs",
  "references-broken",
  "audit-broken",
  "files-sum",
  "file-missing",
  "file-damaged",
  "disk-full",
  "copy-busy",
  "copy-folder-missing",
  "identity-missing",
  "not-decrypted",
  "copy-failed",
] as const;
export type CopyProblem = (typeof copyProblems)[number];

/** Why a copy was not made or is not taken; `detail` names the place (a file, a table) and never a value. */
export class CopyRefused extends Error {
  constructor(
    readonly code: CopyProblem,
    readonly detail = "",
  ) {
    super(detail === "" ? code : `${code}: ${detail}`);
  }
}

/** What came of an order to make a copy or to encrypt one; `took` in milliseconds. */
export type CopyAnswer =
  | { ok: true; name: string; size: number; took: number; verified: CopyVerified | null }
  | { ok: false; code: CopyProblem; detail: string };

/** What was found in order when a copy was verified. */
export interface CopyVerified {
  tables: number;
  rows: number;
  auditLines: number;
  files: number;
  bytes: number;
}
