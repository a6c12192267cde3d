import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { auditSealOf } from "~/adapters/audit-seal.server";
import { inCopies, type ManifestSeal } from "~/adapters/copies/copy-folder.server";
import { CopyRefused } from "~/domain/copy-manifest";
import type { Env } from "~/server/env.server";
import type { DatabasePlace } from "~db/client.server";

/** What making, verifying and restoring copies needs to know of an installation; may go to another process as JSON. */
export interface CopyPlaces {
  url: string | undefined;
  dataDir: string;
  filesDir: string;
  auditKeyFile: string;
  /** Where copies are kept. */
  folder: string;
  /** Where encrypted copies are kept, and for whom they are encrypted. */
  sealed: { folder: string; recipient: string } | null;
}

/** The places of the installation that the environment describes. */
export function copyPlacesOf(env: Env): CopyPlaces {
  const { databaseUrl: url, dataDir, filesDir, auditKeyFile, backup } = env;
  return { url, dataDir, filesDir, auditKeyFile, folder: backup.folder, sealed: backup.sealed };
}

export const placeOfDatabase = ({ url, dataDir }: CopyPlaces): DatabasePlace => ({ url, dataDir });

/** The installation's own seal. A key is never made here: copies are of data that has one. Throws CopyRefused. */
export function sealOf({ auditKeyFile }: Pick<CopyPlaces, "auditKeyFile">): ManifestSeal {
  if (!existsSync(auditKeyFile)) throw new CopyRefused("key-missing", auditKeyFile);
  const key = Buffer.from(readFileSync(auditKeyFile, "utf8").trim(), "hex");
  if (key.length !== 32) throw new CopyRefused("key-missing", auditKeyFile);
  return auditSealOf(key);
}

/** Where the files of a copy are: with it, as an opened encrypted copy has them, or beside all copies. */
export function storeOf(copy: string): string {
  const places = [copy, join(copy, ".."), join(copy, "..", "..")].map((folder) =>
    join(folder, inCopies.files),
  );
  return places.find((place) => existsSync(place)) ?? join(copy, inCopies.files);
}
