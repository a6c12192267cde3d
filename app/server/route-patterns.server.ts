import type { ServerBuild } from "@remix-run/node";

interface Place {
  words: Map<string, Place>;
  /** Where any one segment leads, and what the route calls it. */
  any: Place | null;
  pattern: string | null;
}

/** Addresses that the server answers before any route. */
const before: [RegExp, string][] = [
  [/^\/assets\//, "/assets/*"],
  [/^\/health\/(live|ready)$/, "/health/*"],
  [/^\/[\w-]+\.\w+$/, "/*.*"],
];

/**
 * The route that answers a path, as it is written in the list of routes: `/:campaign/ket-qua/:output`. So that lines
 * and figures about requests name no election, no person and nothing that somebody made up: what no route answers is
 * "*". One walk over the segments.
 */
export function routePatternsOf(build: ServerBuild): (path: string) => string {
  const root = newPlace();
  for (const { id } of Object.values(build.routes)) addRoute(root, build.routes, id);
  return (path) => {
    const plain = path.replace(/\.data$/, "").replace(/^\/_root$/, "/");
    const known = before.find(([pattern]) => pattern.test(path) && !path.endsWith(".data"));
    if (known) return known[1];
    return find(root, plain.split("/").filter(Boolean), 0) ?? "*";
  };
}

function addRoute(root: Place, routes: ServerBuild["routes"], id: string): void {
  const parts: string[] = [];
  for (let one = routes[id]; one; one = routes[one.parentId ?? ""])
    parts.unshift(...(one.path ?? "").split("/").filter(Boolean));
  if (parts.includes("*")) return;
  let place = root;
  for (const part of parts) place = part.startsWith(":") ? anyOf(place) : wordOf(place, part.toLowerCase());
  place.pattern ??= `/${parts.join("/")}`;
}

function wordOf(place: Place, word: string): Place {
  const known = place.words.get(word) ?? newPlace();
  place.words.set(word, known);
  return known;
}

function anyOf(place: Place): Place {
  place.any ??= newPlace();
  return place.any;
}

const newPlace = (): Place => ({ words: new Map(), any: null, pattern: null });

function find(place: Place, segments: readonly string[], at: number): string | null {
  const segment = segments[at];
  if (segment === undefined) return place.pattern;
  const word = place.words.get(segment.toLowerCase());
  return (word && find(word, segments, at + 1)) ?? (place.any && find(place.any, segments, at + 1));
}
