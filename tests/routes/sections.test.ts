import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { describe, expect, it } from "vitest";
import urlMap from "~/routes";
import { sectionsOf } from "~/server/sections.server";
import { matrix } from "../support/permission-rows";

type RouteObject = Parameters<typeof matchRoutes>[0][number];

interface Entry {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
}
type MapEntry = Awaited<typeof urlMap>[number];

const entriesOf = (map: readonly MapEntry[], parentId: string): Entry[] =>
  map.flatMap(({ file, path, index, children }) => [
    { id: file, parentId, path, index },
    ...entriesOf(children ?? [], file),
  ]);

const all: Entry[] = [{ id: "root", path: "" }, ...entriesOf(await urlMap, "root")];
const build = {
  routes: Object.fromEntries(all.map((one) => [one.id, one])),
  assets: { routes: Object.fromEntries(all.map((one) => [one.id, one])) },
} as unknown as ServerBuild;

/** As Remix makes them of a build, and what React Router then finds. */
function found(routes: ServerBuild["routes"], path: string): string[] {
  const below = (parentId: string | undefined): RouteObject[] =>
    Object.values(routes)
      .filter((one) => one.parentId === parentId)
      .map(({ id, path: own, index }) =>
        index ? { id, path: own, index: true } : { id, path: own, children: below(id) },
      );
  return (matchRoutes(below(undefined), path) ?? []).map(({ route, params }) =>
    JSON.stringify([route.id, params]),
  );
}

const addresses = [
  ...Object.values(matrix).map(({ path }) => path.replace(/:(\w+)/g, "$1-7").replace(/\?.*/, "")),
  ...["/", "/ha-long-2021", "/HA-LONG-2021/Ket-Qua", "/ha-long-2021/ket-qua/", "/ha-long-2021//ket-qua"],
  ...["/ha-long-2021/%6Bet-qua", "/ha-long-2021/không-có", "/không/có/trang/này", "/a/b/c/d/e", "//", "/a b"],
  ...["/ket-qua", "/ket-qua/5", "/dang-nhap/lien-ket/abc", "/quan-tri/ket-qua", "/tai-khoan/khac"],
];

describe("a section of the build", () => {
  const sectionOf = sectionsOf(build);
  for (const path of addresses) {
    it(`finds for ${path} what the whole build finds`, () => {
      expect(found(sectionOf(path).routes, path)).toEqual(found(build.routes, path));
    });
  }

  it("is a small part of the whole, the same for pages beside each other and for their data", () => {
    const list = sectionOf("/ha-long-2021/ket-qua");
    expect(sectionOf("/bau-cu-2026/ket-qua/5/minh-chung")).toBe(list);
    expect(sectionOf("/ha-long-2021/ket-qua.data")).toBe(list);
    expect(Object.keys(list.routes).length).toBeLessThan(all.length / 4);
    expect(Object.keys(list.assets.routes)).toEqual(Object.keys(list.routes));
    expect(sectionOf("/_root.data")).toBe(build);
  });
});
