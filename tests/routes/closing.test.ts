import { readFileSync } from "node:fs";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { twoPeople } from "../support/closing";
import { describeOnSqlite } from "../support/engines";
import { callAction, callLoader } from "../support/route-calls";
import type { World } from "../support/world";

interface RouteModule {
  action?: (args: ActionFunctionArgs) => Promise<unknown>;
  loader?: (args: LoaderFunctionArgs) => Promise<unknown>;
}

const modules = import.meta.glob<RouteModule>("../../app/routes/**/*.{ts,tsx}");

interface CampaignRoute {
  path: string;
  file: string;
}

/** Milliseconds: the whole product is loaded and called. */
const longest = 120_000;

/** Every route below a campaign, as the URL map has it. */
function campaignRoutes(): CampaignRoute[] {
  const map = readFileSync(new URL("../../app/routes.ts", import.meta.url), "utf8");
  const within = map.slice(map.indexOf('route(":campaign"'));
  return [...within.matchAll(/(?:route\("([^"]+)", |index\()"(routes\/[^"]+)"/g)].map((match) => ({
    path: (match[1] ?? "").replace(/^:campaign\/?/, ""),
    file: match[2] ?? "",
  }));
}

/** Forms that go on when an election is closed: its own end, one's own calendar address, what waited in a browser. */
const goingOn = [
  "routes/settings/closing.tsx",
  "routes/calendar-feeds/feeds.tsx",
  "routes/outputs/outbox.ts",
  "routes/opinion/outbox.ts",
];

async function routeOf(file: string): Promise<RouteModule> {
  const load = modules[`../../app/${file}`];
  if (!load) throw new Error(file);
  return load();
}

const paramsOf = (world: World, path: string): Record<string, string> => ({
  campaign: world.campaign.slug,
  ...Object.fromEntries([...path.matchAll(/:(\w+)/g)].map((match) => [match[1] ?? "", "1"])),
});

async function countEverything(world: World): Promise<Record<string, number>> {
  const tables = await world.db.read.introspection.getTables();
  const counts: Record<string, number> = {};
  for (const { name } of tables.filter((one) => !one.name.startsWith("output_search"))) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(
      world.db.read,
    );
    counts[name] = rows[0]?.n ?? 0;
  }
  return counts;
}

describeOnSqlite("a closed election at every address", (open) => {
  const routes = campaignRoutes();
  let world: World;
  beforeAll(async () => {
    world = await open();
    await twoPeople(world, "close");
    // Modules come in here, so that no test waits for them.
    for (const { file } of routes) await routeOf(file);
  }, longest);

  test(
    "takes no form: each is refused with the day of the closing, and nothing is written",
    async () => {
      const before = await countEverything(world);
      const refused: string[] = [];
      for (const { path, file } of routes.filter((one) => !goingOn.includes(one.file))) {
        const { action } = await routeOf(file);
        if (!action) continue;
        for (const name of ["thu-ky", "quan-tri"]) {
          const call = { params: paramsOf(world, path) };
          const form = { intent: "x", login: name };
          const answer = await callAction(
            { action },
            world.as(name),
            `/${world.campaign.slug}/${path}`,
            form,
            call,
          );
          // A secretary may send every form but the administrator's list of sources; an administrator few.
          if (name === "quan-tri" && answer.status === 403 && !answer.body?.closedOn) continue;
          if (file === "routes/settings/sources.tsx" && name === "thu-ky") continue;
          expect([file, name, answer.status, answer.body?.closedOn]).toEqual([file, name, 403, "2021-05-04"]);
          refused.push(file);
        }
      }
      expect(new Set(refused).size).toBeGreaterThan(70);
      expect(await countEverything(world)).toEqual(before);
    },
    longest,
  );

  test("gives back what waited in a browser with the reason, so that it stays there", async () => {
    for (const file of ["routes/outputs/outbox.ts", "routes/opinion/outbox.ts"]) {
      const { action } = await routeOf(file);
      if (!action) throw new Error(file);
      const params = { campaign: world.campaign.slug };
      const ctx = world.as("thu-ky");
      const answer = await callAction(
        { action },
        ctx,
        "/",
        { _owner: "thu-ky", _form: "output" },
        { params },
      );
      expect([answer.status, JSON.parse(answer.body).problems]).toEqual([
        422,
        [{ field: "form", code: "election-closed" }],
      ]);
    }
  });

  test(
    "is read, exported and compared as before",
    async () => {
      const still = await open();
      const wrong: unknown[] = [];
      for (const { path, file } of routes.filter((one) => !one.path.includes(":"))) {
        const { loader } = await routeOf(file);
        if (!loader) continue;
        for (const name of ["thu-ky", "can-bo", "cong-tac-vien"]) {
          const call = { params: { campaign: world.campaign.slug } };
          const address = `/${world.campaign.slug}/${path}`;
          const [before, after] = [
            await callLoader({ loader }, still.as(name), address, call),
            await callLoader({ loader }, world.as(name), address, call),
          ];
          if (before.status !== after.status) wrong.push([file, name, before.status, after.status]);
        }
      }
      expect(wrong).toEqual([]);
    },
    longest,
  );
});
