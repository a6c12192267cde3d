import { join } from "node:path";
import {
  inCopy,
  type ManifestSeal,
  readFileList,
  readManifest,
  sumOfFile,
} from "~/adapters/copies/copy-folder.server";
import { verifyFiles } from "~/adapters/copies/kept-files.server";
import { type CopyManifest, CopyRefused, type CopyVerified } from "~/domain/copy-manifest";
import { verifyAudit } from "~/usecases/audit-verify.server";
import { type FoundInFile, inspectSqlite } from "~db/copies/sqlite-file.server";
import { openSqlite } from "~db/dialects/sqlite.server";
import { migrations } from "~db/migrations";
import { storeOf } from "./copy-world";

export interface VerifyOptions {
  /** What was found in the database file, when that has just been read. */
  inspected?: FoundInFile;
  /** Takes a copy whose audit trail has findings, as it is. */
  acceptAudit?: boolean;
}

/**
 * Reads a copy whole, from the copy itself, and compares it with what it says: sums, the database's own checks,
 * references, rows, the audit trail by its key, every file. Throws CopyRefused.
 */
export async function verifyCopy(
  copy: string,
  seal: ManifestSeal,
  options: VerifyOptions = {},
): Promise<{ manifest: CopyManifest; verified: CopyVerified }> {
  const manifest = await readManifest(copy, seal);
  const unknown = manifest.migrations.find((name) => !(name in migrations));
  if (unknown !== undefined) throw new CopyRefused("newer-schema", unknown);
  const database = join(copy, inCopy.database);
  const sum = await sumOfFile(database).catch(() => null);
  if (sum?.sha256 !== manifest.database.sha256) throw new CopyRefused("database-sum");
  const bytes = await verifyFileList(copy, manifest);
  compare(manifest, options.inspected ?? inspected(database));
  const auditLines = await verifyChains(database, seal, options.acceptAudit ?? false);
  const rows = Object.values(manifest.tables).reduce((total, table) => total + table.rows, 0);
  const { count } = manifest.files;
  return {
    manifest,
    verified: { tables: Object.keys(manifest.tables).length, rows, auditLines, files: count, bytes },
  };
}

async function verifyFileList(copy: string, manifest: CopyManifest): Promise<number> {
  const list = await sumOfFile(join(copy, inCopy.files)).catch(() => null);
  if (list?.sha256 !== manifest.files.sha256) throw new CopyRefused("files-sum");
  return verifyFiles(storeOf(copy), await readFileList(copy));
}

/** What is in a database file; throws CopyRefused for what is no database. */
export function inspected(database: string): FoundInFile {
  try {
    return inspectSqlite(database);
  } catch {
    throw new CopyRefused("database-damaged");
  }
}

function compare(manifest: CopyManifest, found: FoundInFile): void {
  if (found.damage === "damaged") throw new CopyRefused("database-damaged");
  if (found.damage === "references") throw new CopyRefused("references-broken");
  const differing = differingTables(manifest.tables, found.tables);
  if (differing.length > 0) throw new CopyRefused("database-differs", differing.slice(0, 5).join(", "));
  const said = JSON.stringify([manifest.migrations, manifest.audit]);
  if (said !== JSON.stringify([found.migrations, found.heads])) throw new CopyRefused("database-differs");
}

/** Names of tables whose rows are not the same. */
export function differingTables(one: CopyManifest["tables"], other: CopyManifest["tables"]): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names]
    .filter((name) => one[name]?.hash !== other[name]?.hash || one[name]?.rows !== other[name]?.rows)
    .sort();
}

/** The value: lines of the audit trail. */
async function verifyChains(database: string, seal: ManifestSeal, acceptAudit: boolean): Promise<number> {
  const connection = openSqlite(database, { readonly: true });
  try {
    const { chains, findings } = await verifyAudit(connection, seal);
    const [first] = findings;
    if (first && !acceptAudit)
      throw new CopyRefused("audit-broken", `${first.chain} ${first.kind} ${first.from}–${first.to}`);
    return chains.reduce((total, { entries }) => total + entries, 0);
  } finally {
    await connection.destroy();
  }
}
