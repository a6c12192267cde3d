import type { Selectable } from "kysely";
import type { Point, Site, SiteItem, SiteState } from "~/domain/decoration";
import type { Connection, WriteTransaction } from "../client.server";
import type { DecorationItemsTable, DecorationSitesTable } from "../schema";

/** Degrees are kept as whole millionths, so that both engines keep the same number. */
const MILLION = 1_000_000;

/** The campaign's sites by number, those that were removed among them, each with its items. */
export async function listSites(db: Connection, campaignId: string): Promise<Site[]> {
  const [rows, items] = await Promise.all([
    db
      .selectFrom("decoration_sites")
      .selectAll()
      .where("campaign_id", "=", campaignId)
      .orderBy("number")
      .execute(),
    itemsOf(db).where("decoration_sites.campaign_id", "=", campaignId).execute(),
  ]);
  const bySite = new Map<string, Selectable<DecorationItemsTable>[]>();
  for (const item of items) {
    const own = bySite.get(item.site_id);
    if (own) own.push(item);
    else bySite.set(item.site_id, [item]);
  }
  return rows.map((row) => siteOf(row, bySite.get(row.id) ?? []));
}

/** One site by its number, also one that was removed. */
export async function findSite(
  db: Connection,
  campaignId: string,
  number: number,
): Promise<Site | undefined> {
  const row = await db
    .selectFrom("decoration_sites")
    .selectAll()
    .where("campaign_id", "=", campaignId)
    .where("number", "=", number)
    .executeTakeFirst();
  if (!row) return undefined;
  return siteOf(row, await itemsOf(db).where("site_id", "=", row.id).execute());
}

/** The number that the campaign's next site gets; sites keep theirs when they are removed. */
export async function nextSiteNumber(tx: WriteTransaction, campaignId: string): Promise<number> {
  const { last } = await tx
    .selectFrom("decoration_sites")
    .select(({ fn }) => fn.max("number").as("last"))
    .where("campaign_id", "=", campaignId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** What a site is, apart from how far it has come. */
export type SiteContent = Pick<Site, "unitId" | "place" | "street" | "note" | "point">;
/** An item as it is planned. */
export type ItemContent = Omit<SiteItem, "id" | "done">;

export async function insertSite(
  tx: WriteTransaction,
  at: { id: string; campaignId: string; number: number; state: SiteState },
  content: SiteContent,
  by: { accountId: string | null; at: string },
): Promise<void> {
  await tx
    .insertInto("decoration_sites")
    .values({
      ...{ id: at.id, campaign_id: at.campaignId, number: at.number, state: at.state },
      ...columnsOf(content),
      ...{ removed_at: null, version: 1, created_by: by.accountId, created_at: by.at },
    })
    .execute();
}

export async function insertItems(
  tx: WriteTransaction,
  siteId: string,
  items: readonly { id: string; place: number; done: number; content: ItemContent }[],
): Promise<void> {
  if (items.length === 0) return;
  await tx
    .insertInto("decoration_items")
    .values(
      items.map(({ id, place, done, content }) => ({
        ...{ id, site_id: siteId, place, done, removed_at: null },
        ...itemColumns(content),
      })),
    )
    .execute();
}

export async function updateItem(
  tx: WriteTransaction,
  id: string,
  set: { content?: ItemContent; place?: number; done?: number; removedAt?: string },
): Promise<void> {
  const { content, removedAt, ...rest } = set;
  await tx
    .updateTable("decoration_items")
    .set({
      ...rest,
      ...(content ? itemColumns(content) : {}),
      ...(removedAt === undefined ? {} : { removed_at: removedAt }),
    })
    .where("id", "=", id)
    .execute();
}

/** Writes over the version that was read; false when somebody else was first. */
export async function updateSite(
  tx: WriteTransaction,
  { id, version }: Pick<Site, "id" | "version">,
  set: { content?: SiteContent; state?: SiteState; point?: Point | null; removedAt?: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("decoration_sites")
    .set({
      ...(set.content ? columnsOf(set.content) : {}),
      ...(set.point === undefined ? {} : pointColumns(set.point)),
      ...(set.state ? { state: set.state } : {}),
      ...(set.removedAt === undefined ? {} : { removed_at: set.removedAt }),
      version: version + 1,
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Points of the units that have one. */
export async function listUnitPoints(
  db: Connection,
  unitIds: readonly string[],
): Promise<Map<string, Point>> {
  const rows = await db
    .selectFrom("unit_points")
    .selectAll()
    .where("unit_id", "in", [...unitIds])
    .execute();
  return new Map(rows.map((row) => [row.unit_id, degreesOf(row.latitude, row.longitude)]));
}

function itemsOf(db: Connection) {
  return db
    .selectFrom("decoration_items")
    .innerJoin("decoration_sites", "decoration_sites.id", "decoration_items.site_id")
    .selectAll("decoration_items")
    .where("decoration_items.removed_at", "is", null)
    .orderBy("decoration_items.place")
    .orderBy("decoration_items.id");
}

function columnsOf({ unitId, place, street, note, point }: SiteContent) {
  return { unit_id: unitId, place, street, note, ...pointColumns(point) };
}

const pointColumns = (point: Point | null) => ({
  latitude: point && Math.round(point.latitude * MILLION),
  longitude: point && Math.round(point.longitude * MILLION),
});

const degreesOf = (latitude: number, longitude: number): Point => ({
  latitude: latitude / MILLION,
  longitude: longitude / MILLION,
});

function itemColumns(content: ItemContent) {
  return {
    kind: content.kind,
    quantity: content.quantity,
    width_cm: content.widthCm,
    height_cm: content.heightCm,
    faces: content.faces,
    doer_unit_id: content.doerUnitId,
    doer: content.doer,
    due_on: content.dueOn,
    design_id: content.designId,
  };
}

function siteOf(
  row: Selectable<DecorationSitesTable>,
  items: readonly Selectable<DecorationItemsTable>[],
): Site {
  return {
    id: row.id,
    number: row.number,
    unitId: row.unit_id,
    place: row.place,
    street: row.street,
    note: row.note,
    point: row.latitude === null || row.longitude === null ? null : degreesOf(row.latitude, row.longitude),
    state: row.state,
    isRemoved: row.removed_at !== null,
    version: row.version,
    items: items.map(itemOf),
  };
}

function itemOf(row: Selectable<DecorationItemsTable>): SiteItem {
  return {
    id: row.id,
    kind: row.kind,
    quantity: row.quantity,
    widthCm: row.width_cm,
    heightCm: row.height_cm,
    faces: row.faces,
    doerUnitId: row.doer_unit_id,
    doer: row.doer,
    dueOn: row.due_on,
    designId: row.design_id,
    done: row.done,
  };
}
