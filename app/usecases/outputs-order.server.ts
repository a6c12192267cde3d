import { type ListOrder, orderParam, readOrder } from "~/domain/list-order";
import { cursorText, type ListFilter, listParams, pageSize, readCursor } from "~/domain/outputs-list";
import { listOutputRowsByNumber, type OutputListRow } from "~db/queries/outputs-list.server";
import { findLastNumber } from "~db/queries/outputs-order.server";
import type { CampaignContext } from "./campaigns.server";
import { type FoundRows, findByDay, scopeSearch } from "./outputs-list.server";
import type { Ask } from "./outputs-pages.server";

/**
 * A page of the list without words to search for: the newest day first, or as `thu-tu` asks (`ngay` the oldest day
 * first, `ghi` and `-ghi` as they were recorded). What no index stands in is not offered: sorting 5,000,000 outputs by
 * their figure would cost every reader minutes, and figures of different measures have no order.
 */
export function findInOrder(
  open: CampaignContext,
  filter: ListFilter,
  ancestorIds: readonly string[],
  ask: Ask,
): Promise<FoundRows> {
  const order = readOrder(ask(orderParam));
  if (order?.word === "ghi") return findByRecording(open, filter, ancestorIds, { order, ask });
  const isUp = order?.word === "ngay" && !order.isDown;
  return findByDays(open, filter, ancestorIds, { isUp, ask });
}

async function findByDays(
  open: CampaignContext,
  filter: ListFilter,
  ancestorIds: readonly string[],
  { isUp, ask }: { isUp: boolean; ask: Ask },
): Promise<FoundRows> {
  const [older, newer] = [readCursor(ask(listParams.older)), readCursor(ask(listParams.newer))];
  const direction = newer || (isUp && !older) ? "newer" : "older";
  const found = await findByDay(open.db.read, filter, ancestorIds, { cursor: newer ?? older, direction });
  return isUp ? { ...found, rows: found.rows.reverse() } : found;
}

/** So many numbers are looked at at once, and for one page; a filter that few pass then shows a short page. */
const step = 1_000;
const patience = 6_000;

/** By number, which is the order of recording; further pages go on from the last number that was looked at. */
async function findByRecording(
  { db, campaign }: CampaignContext,
  filter: ListFilter,
  ancestorIds: readonly string[],
  { order, ask }: { order: ListOrder; ask: Ask },
): Promise<FoundRows> {
  const search = { ...filter, ...scopeSearch(filter), campaignId: campaign.id, ancestorIds };
  const last = await findLastNumber(db.read, campaign.id);
  const cursor = readCursor(ask(order.isDown ? listParams.older : listParams.newer));
  const way = order.isDown ? -1 : 1;
  let at = cursor?.kind === "number" ? cursor.beyond + way : order.isDown ? last : 1;
  const found: OutputListRow[] = [];
  const isInside = () => at >= 1 && at <= last;
  for (let seen = 0; found.length <= pageSize && seen < patience && isInside(); seen += step) {
    const numbers = Array.from({ length: step }, (_, n) => at + way * n).filter((n) => n >= 1 && n <= last);
    const rows = await listOutputRowsByNumber(db.read, numbers, search);
    found.push(...rows.sort((a, b) => way * (a.number - b.number)));
    at += way * step;
  }
  const rows = found.slice(0, pageSize);
  const end = found.length > pageSize ? rows.at(-1)?.number : isInside() ? at - way : undefined;
  const further = end === undefined ? null : cursorText({ kind: "number", beyond: end });
  return order.isDown ? { rows, older: further, newer: null } : { rows, older: null, newer: further };
}
