import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { anchorFolder } from "~/adapters/anchor-folder.server";
import { arrivalsFolder, arrivalsIn } from "~/adapters/arrivals.server";
import { auditSealOf } from "~/adapters/audit-seal.server";
import { calendarFile } from "~/adapters/calendar-file.server";
import { copyMaker } from "~/adapters/copies/copy-maker.server";
import { writeDocument } from "~/adapters/document-writer.server";
import { feedReader } from "~/adapters/feed-reader.server";
import { writeFeed } from "~/adapters/feed-writer.server";
import { fileStoreIn } from "~/adapters/files.server";
import { newId } from "~/adapters/ids.server";
import { oneTimeCodes } from "~/adapters/one-time-codes.server";
import { argon2Passwords } from "~/adapters/passwords.server";
import { readPhoto } from "~/adapters/photos.server";
import { qrCode } from "~/adapters/qr-code.server";
import { readTable } from "~/adapters/table-reader.server";
import { randomTokens } from "~/adapters/tokens.server";
import { writeWorkbook } from "~/adapters/workbook-writer.server";
import { writeZip } from "~/adapters/zip-writer.server";
import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Campaign, CampaignStructure, Channel } from "~/domain/campaign";
import type { Category } from "~/domain/categories";
import { type Unit, unitTreeOf } from "~/domain/units";
import type { UseCaseContext } from "~/usecases/context.server";
import { type Database, type DatabasePlace, openDatabase } from "~db/client.server";
import { findCampaign, loadStructure } from "~db/queries/campaigns.server";
import { closeWeeksThrough } from "~db/seeds/closures";
import { haLong2021 } from "~db/seeds/ha-long-2021";
import { seedStructure } from "~db/seeds/structure";
import { actorsOf } from "../../scripts/demo/actors";
import { auditedWrites } from "./audited-writes";

/** What every account of a test world signs in with. */
export const worldPassword = "cot-moc-2021";

/** The system clock of a fresh world: 09:00 in Hạ Long on the demonstration's fixed day. */
export const worldStartsAt = "2021-05-04T02:00:00.000Z";

/** The Hạ Long 2021 campaign on a database of its own, with no outputs, and people to act in it. */
export interface World {
  db: Database;
  place: DatabasePlace;
  campaign: Campaign;
  structure: CampaignStructure;
  clock: { now(): string; set(instant: string): void };
  /** The context of an account that has just signed in; throws for a name that the world does not have. */
  as(loginName: string): UseCaseContext;
  /** The context of somebody who is not signed in. */
  asNobody(): UseCaseContext;
  unit(key: string): Unit;
  category(key: string): Category;
  /** The unit's channel whose items count as that category. */
  channel(unitKey: string, categoryKey: string): Channel;
  /** Closes every reporting week that ends on or before the day, for all units. */
  closeWeeks(through: CivilDate): Promise<void>;
  /** Where the world keeps the content of files. */
  filesFolder: string;
  close(): Promise<void>;
}

/** Brings an empty, migrated database to the state in which every world starts. */
export async function seedWorld(place: DatabasePlace): Promise<void> {
  const db = await openDatabase(place);
  const deps = { newId, now: worldStartsAt, passwordHash: await argon2Passwords.hash(worldPassword) };
  await db.write("system", (tx) => seedStructure(tx, haLong2021, deps));
  await db.close();
}

/** Opens a world on a database that `seedWorld` has filled. */
export async function openWorld(place: DatabasePlace): Promise<World> {
  const db = await openDatabase(place);
  const campaign = present(await findCampaign(db.read, haLong2021.slug), haLong2021.slug);
  const { units, edges, ...rest } = await loadStructure(db.read, campaign.id);
  const structure = { tree: unitTreeOf(units, edges), ...rest };
  const actors = await actorsOf(db);
  const clock = settableClock();
  const filesFolder = join(place.dataDir || join(tmpdir(), `cot-moc-files-${randomUUID()}`), "files");
  const base = baseContext(auditedWrites(db), clock.now, filesFolder, place);
  const unit = (key: string) =>
    present(
      units.find((one) => one.key === key),
      key,
    );
  const category = (key: string) =>
    present(
      structure.categories.find((one) => one.key === key),
      key,
    );
  return {
    db,
    place,
    campaign,
    structure,
    clock,
    as: (loginName) => ({
      ...base,
      actor: { ...present(actors.get(loginName), loginName), confirmedAt: clock.now() },
    }),
    asNobody: () => base,
    unit,
    category,
    channel: (unitKey, categoryKey) => {
      const [unitId, categoryId] = [unit(unitKey).id, category(categoryKey).id];
      const found = structure.channels.find((one) => one.unitId === unitId && one.categoryId === categoryId);
      return present(found, `${unitKey} ${categoryKey}`);
    },
    closeWeeks: (through) =>
      db.write(campaign.id, (tx) =>
        closeWeeksThrough(tx, { campaignId: campaign.id, closedBy: "thu-ky", through, newId }),
      ),
    filesFolder,
    close: async () => {
      await db.close();
      rmSync(place.dataDir ? filesFolder : dirname(filesFolder), { recursive: true, force: true });
    },
  };
}

function present<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`the test world has no ${name}`);
  return found;
}

function settableClock(): World["clock"] {
  let now = worldStartsAt;
  return {
    now: () => now,
    set: (instant) => {
      now = instant;
    },
  };
}

const auditKey = Buffer.alloc(32, "audit key of the tests");

/** Where copies of a world are made of and go to. */
export function copyPlacesOf({ place, filesFolder }: Pick<World, "place" | "filesFolder">) {
  const beside = dirname(filesFolder);
  const auditKeyFile = join(beside, "audit.key");
  mkdirSync(beside, { recursive: true });
  writeFileSync(auditKeyFile, auditKey.toString("hex"));
  return {
    ...{ url: place.url, dataDir: place.dataDir, filesDir: filesFolder, auditKeyFile },
    ...{ folder: join(beside, "sao-luu"), sealed: null },
  };
}

function copiesOf(places: ReturnType<typeof copyPlacesOf>): UseCaseContext["copies"] {
  return { ...copyMaker(places), isScheduled: true, folder: places.folder, sealedFolder: null };
}

function baseContext(
  db: Database,
  now: () => string,
  filesFolder: string,
  place: DatabasePlace,
): UseCaseContext {
  return {
    db,
    actor: null,
    requestId: "test-request",
    isProduction: false,
    now,
    newId,
    passwords: argon2Passwords,
    tokens: randomTokens("pepper of the tests"),
    oneTimeCodes,
    auditSeal: auditSealOf(auditKey),
    anchors: anchorFolder(join(filesFolder, "neo")),
    tellOperator: () => {},
    calendarFile,
    writeWorkbook,
    readTable,
    writeDocument,
    files: fileStoreIn(filesFolder),
    // Feeds of tests are servers of their own on this machine.
    readFeed: feedReader((address) => address === "127.0.0.1"),
    writeFeed,
    qrCode,
    arrivals: arrivalsIn(arrivalsFolder(filesFolder)),
    readPhoto,
    writeZip,
    mail: null,
    copies: copiesOf(copyPlacesOf({ place, filesFolder })),
    publicUrl: null,
    mapTiles: null,
    signOn: null,
  };
}
