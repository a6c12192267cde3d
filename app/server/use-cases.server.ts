import { join } from "node:path";
import { arrivalsFolder, arrivalsIn } from "~/adapters/arrivals.server";
import { auditSealOf } from "~/adapters/audit-seal.server";
import { calendarFile } from "~/adapters/calendar-file.server";
import { copyMaker } from "~/adapters/copies/copy-maker.server";
import { writeDocument } from "~/adapters/document-writer.server";
import { feedReader } from "~/adapters/feed-reader.server";
import { writeFeed } from "~/adapters/feed-writer.server";
import { fileStoreIn } from "~/adapters/files.server";
import { newId } from "~/adapters/ids.server";
import { keyFromFile } from "~/adapters/key-file.server";
import { smtpMailer } from "~/adapters/mail.server";
import { argon2Passwords } from "~/adapters/passwords.server";
import { readPhoto } from "~/adapters/photos.server";
import { publicOr } from "~/adapters/public-address.server";
import { qrCode } from "~/adapters/qr-code.server";
import { readTable } from "~/adapters/table-reader.server";
import { randomTokens } from "~/adapters/tokens.server";
import { writeWorkbook } from "~/adapters/workbook-writer.server";
import { writeZip } from "~/adapters/zip-writer.server";
import type { UseCaseContext } from "~/usecases/context.server";
import type { Database } from "~db/client.server";
import type { Env } from "./env.server";

/** Ties the real adapters together; the caller adds who is asking and the request's id. */
export function contextsOver(env: Env, db: Database): (requestId: string) => UseCaseContext {
  const secret = env.sessionSecret ?? keyFromFile(join(env.dataDir, "keys", "session.key")).toString("hex");
  const fixed = {
    db,
    actor: null,
    now: () => new Date().toISOString(),
    newId,
    passwords: argon2Passwords,
    tokens: randomTokens(secret),
    auditSeal: auditSealOf(keyFromFile(env.auditKeyFile)),
    calendarFile,
    writeWorkbook,
    readTable,
    writeDocument,
    files: fileStoreIn(env.filesDir),
    readFeed: feedReader(publicOr(env.feedNetworks)),
    writeFeed,
    qrCode,
    arrivals: arrivalsIn(arrivalsFolder(env.filesDir)),
    readPhoto,
    writeZip,
    mail: env.mail ? smtpMailer(env.mail) : null,
    copies: copiesOf(env),
    publicUrl: env.publicUrl,
    mapTiles: env.mapTiles,
  };
  return (requestId) => ({ ...fixed, requestId });
}

function copiesOf({
  databaseUrl: url,
  dataDir,
  filesDir,
  auditKeyFile,
  backup,
}: Env): UseCaseContext["copies"] {
  const { folder, sealed, isScheduled } = backup;
  return {
    ...copyMaker({ url, dataDir, filesDir, auditKeyFile, folder, sealed }),
    isScheduled,
    folder,
    sealedFolder: sealed?.folder ?? null,
  };
}
