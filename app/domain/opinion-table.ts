/** Topic × place with counts of matters, made of what may be seen. */
import type { ReleasedItem } from "./opinion-cells";
import type { TopicPlaceTable } from "./opinion-page";

interface Names {
  /** Topics in their order. */
  topics: readonly { key: string; name: string; depth: number }[];
  placeName: (place: ReleasedItem["place"]) => string;
}

/** Rows for topics with matters, columns for places by how much was said there; the whole place is last. */
export function topicPlaceTable(
  items: readonly ReleasedItem[],
  { topics, placeName }: Names,
): Pick<TopicPlaceTable, "places" | "rows" | "totals" | "total"> {
  const places = placesOf(items, placeName);
  const known = new Set(topics.map(({ key }) => key));
  const others = [...new Set(items.map(({ topicKey }) => topicKey))].filter((key) => !known.has(key));
  const all = [...topics, ...others.map((key) => ({ key, name: key, depth: 0 }))];
  const rows = all.flatMap(({ key, name, depth }) => {
    const mine = items.filter(({ topicKey }) => topicKey === key);
    if (mine.length === 0) return [];
    const counts = places.map((place) => mine.filter((item) => item.place.key === place.key).length);
    return [{ key, name, depth, counts, total: mine.length }];
  });
  const totals = places.map((_, index) => rows.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0));
  return { places, rows, totals, total: items.length };
}

function placesOf(items: readonly ReleasedItem[], placeName: Names["placeName"]) {
  const counts = new Map<string, { key: string; name: string; count: number }>();
  for (const { place } of items) {
    const found = counts.get(place.key) ?? { key: place.key, name: placeName(place), count: 0 };
    counts.set(place.key, { ...found, count: found.count + 1 });
  }
  const isWhole = ({ key }: { key: string }) => Number(key === "");
  return [...counts.values()]
    .sort((a, b) => isWhole(a) - isWhole(b) || b.count - a.count || (a.key < b.key ? -1 : 1))
    .map(({ key, name }) => ({ key, name }));
}
