import type { LoaderFunctionArgs } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { beforeAll, expect, test } from "vitest";
import routeMap from "~/routes";
import { seedDemo } from "../../scripts/demo/seed-demo";
import { pages } from "../../scripts/screenshots/pages";
import { describeOnSqlite } from "../support/engines";
import { accounts, matrix } from "../support/permission-rows";
import { callLoader, type RouteAnswer } from "../support/route-calls";
import type { World } from "../support/world";

interface Loading {
  loader?: (args: LoaderFunctionArgs) => Promise<unknown>;
}

/** Where an address names something that gets its id when it is made: of which table, and which of its rows. */
const named = {
  ":account": "accounts",
  ":document": "documents",
  ":round": "consultation_rounds",
  ":review": "reviews",
  ":task": "plan_tasks",
  ":action": "meeting_actions",
} as const;

/** A display that goes on for ever; what only begins with a form; files whose content the demonstration makes anew. */
const beside = /truc-tiep|:draft|:bulk|:design|:evidence|:file|:topic|:synthesis/;

describeOnSqlite("every page of the demonstration", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
    // Its own seeds are no acts of people: they are written beside the trail.
    await seedDemo({ ...world.asNobody(), db: world.db });
  }, 120_000);

  const rows = Object.values(matrix).filter(({ path }) => !beside.test(path));

  test.each(rows)("$path is read by those who may, and by nobody else", async ({ path, read }) => {
    const address = await addressIn(world, path);
    for (const account of accounts) {
      const { status, body } = await look(world, account, address, "vi");
      expect(status, account).toSatisfy((one: number) => read.includes(account) === one < 400);
      if (read.includes(account)) expect(JSON.stringify(body)?.length ?? 0).toBeGreaterThan(1);
    }
  });

  test.each(pages.filter(([, path]) => path.includes("ha-long-2021")))(
    "of %s at %s holds the same parts in either language",
    async (who, path) => {
      const [vi, en] = [await look(world, who, path, "vi"), await look(world, who, path, "en")];
      expect([vi.status, en.status]).toEqual([200, 200]);
      expect(partsOf(en.body)).toEqual(partsOf(vi.body));
    },
  );
});

/** The page at an address, with the layouts that stand around it. */
async function look(world: World, who: string, path: string, locale: "vi" | "en"): Promise<RouteAnswer> {
  const ctx = world.as(who);
  const reader = { ...ctx, actor: ctx.actor && { ...ctx.actor, locale } };
  const matches = matchRoutes(routeMap as Parameters<typeof matchRoutes>[0], path.split("?")[0] ?? "") ?? [];
  const answers: RouteAnswer[] = [];
  for (const { route, params } of matches) {
    const { loader } = (await import(`../../app/${(route as { file?: string }).file}`)) as Loading;
    if (!loader) continue;
    answers.push(await callLoader({ loader }, reader, path, { params: params as Record<string, string> }));
  }
  return answers.at(-1) ?? { status: 404, location: null, cookies: [], body: null };
}

async function addressIn(world: World, path: string): Promise<string> {
  let address = path;
  for (const [part, table] of Object.entries(named)) {
    if (!address.includes(part)) continue;
    const { id } = await world.db.read.selectFrom(table).select("id").orderBy("id").executeTakeFirstOrThrow();
    address = address.replace(part, id);
  }
  return address;
}

const partsOf = (body: unknown) => (typeof body === "object" && body ? Object.keys(body) : typeof body);
