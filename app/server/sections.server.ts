import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/** How far into a path a section reaches: the election and the place in it. */
const DEPTH = 2;

/**
 * The part of a build whose routes may answer a path, the same object for all paths of a section. Remix goes through
 * all routes several times for a page and makes their patterns anew each time, which with 250 of them costs more than
 * the page's statements. A path that is written in an odd way gets the whole build.
 */
export function sectionsOf(build: ServerBuild): (path: string) => ServerBuild {
  const patterns = patternsOf(build.routes);
  const known = Array.from({ length: DEPTH }, (_, at) => {
    return new Set(patterns.map(({ segments }) => segments[at] ?? "").filter(isWord));
  });
  const sections = new Map<string, ServerBuild>();
  return (path) => {
    const segments = segmentsOf(path);
    if (!segments) return build;
    const words = Array.from({ length: DEPTH }, (_, at) => {
      const segment = segments[at];
      return segment === undefined ? END : known[at]?.has(segment) ? segment : ANY;
    });
    const key = words.join("/");
    const section = sections.get(key) ?? sectionOf(build, patterns, words);
    sections.set(key, section);
    return section;
  };
}

/** A segment that no route spells out; and where a path has ended. */
const ANY = "*";
const END = "";

interface Pattern {
  /** The route with those that it stands in. */
  ids: string[];
  segments: string[];
}

/** Each route's whole path, in small letters, for React Router makes no difference of them. */
function patternsOf(routes: Routes): Pattern[] {
  return Object.values(routes).map(({ id }) => {
    const ids: string[] = [];
    const parts: string[] = [];
    for (let one = routes[id]; one; one = routes[one.parentId ?? ""]) {
      ids.push(one.id);
      parts.unshift(...(one.path ?? "").toLowerCase().split("/").filter(Boolean));
    }
    return { ids, segments: parts };
  });
}

const isWord = (segment: string) => segment !== "" && !segment.startsWith(":") && segment !== ANY;

/** The first segments of a path; null where it is not written plainly, or is Remix's own. */
function segmentsOf(path: string): string[] | null {
  if (!/^(?:\/[\w.~-]+)*$/.test(path) || /^\/_+root\.data$|^\/__/.test(path)) return null;
  const plain = path.replace(/\.data$/, "").toLowerCase();
  return plain.split("/").slice(1, 1 + DEPTH);
}

function sectionOf(build: ServerBuild, patterns: readonly Pattern[], words: readonly string[]): ServerBuild {
  const ids = new Set(
    patterns.filter(({ segments }) => mayAnswer(segments, words)).flatMap((one) => one.ids),
  );
  const kept = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
  return {
    ...build,
    routes: kept(build.routes),
    assets: { ...build.assets, routes: kept(build.assets.routes) },
  };
}

function mayAnswer(segments: readonly string[], words: readonly string[]): boolean {
  const splat = segments.indexOf(ANY);
  return words.every((word, at) => {
    const segment = segments[at];
    if (segment === undefined || (splat >= 0 && splat <= at)) return true;
    return isWord(segment) ? segment === word : word !== END;
  });
}
