/**
 * Small cells. Where fewer than N reports speak of a topic at a place, the place would point at those who spoke: to all
 * but its author such a matter shows a wider place (the parent's, at last the whole place), no report and no team.
 * What others see is worked out once from all reports, before any filter: whatever is filtered, counted or subtracted
 * afterwards is made of that, so no difference of two tables tells more. Names of places in the words themselves are
 * covered as well.
 */

import { type CivilDate, civilDateOfInstant } from "./calendar/civil-date";
import { grouped } from "./grouped";
import type { OpinionContent, OpinionItem, OpinionKind, OpinionPlace, ReportPeriod } from "./opinion";
import { foldVietnamese } from "./vietnamese";

/** A matter as it was filed, with its true place. */
export interface FiledItem extends OpinionItem {
  reportId: string;
  number: number;
  kind: OpinionKind;
  period: ReportPeriod | null;
  teamKey: string;
  teamName: string;
  authorId: string;
  receivedAt: string;
}

/** Where a matter came from, when that may be told. */
export interface ReleasedReport {
  number: number;
  kind: OpinionKind;
  period: ReportPeriod | null;
  teamKey: string;
  teamName: string;
}

/** A matter as somebody may see it. Pages, tables and files are made of these alone. */
export interface ReleasedItem extends Omit<OpinionContent, "wider"> {
  id: string;
  /** Its place is wider than the one reported. */
  isWidened: boolean;
  isOwn: boolean;
  isNew: boolean;
  receivedOn: CivilDate;
  /** null: not to be told. */
  report: ReleasedReport | null;
}

/** The whole place of an organisation; pages have its name. */
const wholePlace: OpinionPlace = { key: "", name: "" };

export interface Viewer {
  accountId: string;
  /** Cells with fewer reports than this are small. */
  least: number;
}

/** What one person may see of the matters filed, in their order. */
export function releaseItems(items: readonly FiledItem[], { accountId, least }: Viewer): ReleasedItem[] {
  const shown = visiblePlaces(items, least);
  const closed = closedCells(items, shown, least);
  const released = items.map((item) => {
    if (item.authorId === accountId) return releasedAs(item, item.place, true);
    const place = shown.get(item.id) ?? wholePlace;
    return releasedAs(item, place, !closed.has(cellKey(item.topicKey, place.key)));
  });
  const mine = new Set(items.filter(({ authorId }) => authorId === accountId).map(({ id }) => id));
  return released.map((item) => ({ ...item, isOwn: mine.has(item.id) }));
}

function releasedAs(item: FiledItem, place: OpinionPlace, isOpen: boolean): ReleasedItem {
  const { id, topicKey, breadth, tendency, urgency } = item;
  const isWidened = place.key !== item.place.key;
  const hidden = isWidened ? pathOf(item).filter(({ key }) => key !== place.key) : [];
  return {
    ...{ id, topicKey, place, breadth, tendency, urgency, isWidened, isOwn: false },
    whatPeopleSay: coverPlaces(item.whatPeopleSay, hidden),
    asks: coverPlaces(item.asks, hidden),
    isNew: item.seenAt === null,
    receivedOn: civilDateOfInstant(item.receivedAt),
    report: isOpen && !isWidened ? reportOf(item) : null,
  };
}

const reportOf = ({ number, kind, period, teamKey, teamName }: FiledItem): ReleasedReport => ({
  ...{ number, kind, period, teamKey, teamName },
});

/**
 * The place that others see of each matter, by the matter's id. Cells of a topic with fewer than `least` reports join
 * their parent place. When what joined there is itself fewer, the smallest of the cells beside joins too, for else the
 * parent's rest would be the hidden cell.
 */
function visiblePlaces(items: readonly FiledItem[], least: number): Map<string, OpinionPlace> {
  const shown = new Map<string, OpinionPlace>();
  for (const ofTopic of grouped(items, ({ topicKey }) => topicKey).values()) {
    const standing = ofTopic.map((item) => ({ item, path: pathOf(item) }));
    for (let depth = Math.max(...standing.map(({ path }) => path.length)); depth > 1; depth--)
      widenFrom(standing, depth, least);
    for (const { item, path } of standing) shown.set(item.id, path[0] ?? wholePlace);
  }
  return shown;
}

/** A matter where it stands now; the rest of its path is where it may still go. */
interface Standing {
  item: FiledItem;
  path: OpinionPlace[];
}

function widenFrom(standing: readonly Standing[], depth: number, least: number): void {
  const here = standing.filter(({ path }) => path.length === depth);
  for (const family of grouped(here, ({ path }) => path[1]?.key ?? "").values()) {
    const cells = [...grouped(family, ({ path }) => path[0]?.key ?? "").entries()]
      .map(([key, members]) => ({ key, members, reports: countReports(members) }))
      .sort((a, b) => a.reports - b.reports || (a.key < b.key ? -1 : 1));
    const moved: Standing[] = [];
    for (const { members, reports } of cells) {
      const restIsSmall = moved.length > 0 && countReports(moved) < least;
      if (reports < least || restIsSmall) moved.push(...members);
    }
    for (const one of moved) one.path.shift();
  }
}

const countReports = (standing: readonly Standing[]): number =>
  new Set(standing.map(({ item }) => item.reportId)).size;

/** Cells that do not tell where their matters came from: small ones, and those in which a hidden one stands. */
function closedCells(
  items: readonly FiledItem[],
  shown: ReadonlyMap<string, OpinionPlace>,
  least: number,
): Set<string> {
  const cells = grouped(items, (item) => cellKey(item.topicKey, shown.get(item.id)?.key ?? ""));
  const isClosed = (members: readonly FiledItem[]) =>
    new Set(members.map(({ reportId }) => reportId)).size < least ||
    members.some((item) => shown.get(item.id)?.key !== item.place.key);
  return new Set([...cells].filter(([, members]) => isClosed(members)).map(([key]) => key));
}

const cellKey = (topicKey: string, placeKey: string) => JSON.stringify([topicKey, placeKey]);

/** The place itself, those that hold it, and the whole place. */
function pathOf({ place, wider }: Pick<FiledItem, "place" | "wider">): OpinionPlace[] {
  return place.key === "" ? [wholePlace] : [place, ...wider, wholePlace];
}

const COVERED = "[…]";
const KIND_OF_PLACE = /^(phường|xã|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tp\.?)\s+/iu;

/** The words without the names of these places, whatever their case and marks. */
export function coverPlaces(text: string, places: readonly OpinionPlace[]): string {
  const names = places.map(({ name }) => foldVietnamese(name.normalize("NFC").replace(KIND_OF_PLACE, "")));
  // Most texts name no place; looking letter by letter is dear, and there are years of them.
  const plain = spaced(foldVietnamese(text));
  const told = names.filter((one) => one.length > 1 && plain.includes(one));
  let covered = text.normalize("NFC");
  for (const name of told) covered = coverName(covered, name);
  return covered;
}

/** Ends of lines and hard spaces are spaces like others. */
const spaced = (text: string): string => text.replace(/\s/gu, " ");

function coverName(text: string, name: string): string {
  const folded = [...text]
    .map((letter) => spaced(foldVietnamese(letter) || letter))
    .map((one) => one.charAt(0))
    .join("");
  const letters = [...text];
  let result = "";
  let from = 0;
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
    const isWord = !isLetter(folded[at - 1]) && !isLetter(folded[at + name.length]);
    if (!isWord) continue;
    result += letters.slice(from, at).join("") + COVERED;
    from = at + name.length;
  }
  return result + letters.slice(from).join("");
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
