import type { Kysely } from "kysely";
import { expect, it } from "vitest";
import type { TwinForm } from "~/domain/output-twin-forms";
import { loadTwins } from "~/usecases/outputs-duplicates.server";
import { loadOutput } from "~/usecases/outputs-output.server";
import { addRerun, removeRerun } from "~/usecases/outputs-reruns.server";
import { decideTwins } from "~/usecases/outputs-twin-acts.server";
import { recomputeLinkKeys } from "~db/migrations/link-keys";
import { describeOnEngines } from "../support/engines";
import {
  carriedOut,
  codesOf,
  logged,
  numberOf,
  problemsOf,
  refusedLog,
  slug,
  storedTotal,
} from "../support/output-acts";
import type { World } from "../support/world";

const words = { withdrawn: (code: string) => `trùng ${code}`, joined: (code: string) => `gộp ${code}` };
const pair = (intent: TwinForm["intent"], differs: Partial<TwinForm> = {}): TwinForm => ({
  intent,
  older: 1,
  olderVersion: 1,
  newer: 2,
  newerVersion: 1,
  reason: "",
  ...differs,
});
const link = "https://halong.gov.vn/tin-1";
const kept = { confirm: ["same-link", "same-title"], confirmReason: "thử" };
const pairsIn = async (world: World) =>
  (await loadTwins(world.as("thu-ky"), slug, () => "")).rows.map(
    ({ by, older, newer }) => `${by} ${older.number} ${newer.number}`,
  );
/** Two outputs as they stood before anybody was asked about look-alikes. */
async function twoAlike(world: World, differs: Parameters<typeof logged>[1] = {}) {
  await logged(world.as("thu-ky"), { link, date: "02/05/2021" });
  await logged(world.as("thu-ky"), { link, date: "03/05/2021", ...kept, ...differs });
  await world.db.write(world.campaign.id, (tx) => tx.deleteFrom("output_twins").execute());
}

describeOnEngines("a title that is there already", (open) => {
  const title = "Bản tin bầu cử tuần 17";
  const open_ = { title, confirm: [], confirmReason: "" };

  it("is pointed out in one unit, day and category, with the other row", async () => {
    const world = await open();
    await logged(world.as("can-bo"), { title });
    const again = await refusedLog(world.as("can-bo"), { ...open_, title: "ban tin BAU CU, tuần 17" });
    expect(again).toMatchObject([
      { field: "title", code: "same-title", params: { code: "KQ-2021-0001", number: 1, title } },
    ]);
    const ticked = { ...open_, confirm: ["same-title"] };
    expect(codesOf(await refusedLog(world.as("can-bo"), ticked))).toEqual(["confirmReason reason-needed"]);
    await logged(world.as("can-bo"), { ...ticked, confirmReason: "phát lại" });
    expect((await loadOutput(world.as("can-bo"), slug, 1)).twins).toMatchObject([
      { number: 2, reason: "phát lại" },
    ]);
  });

  it.each([
    ["another week in the title", { title: "Bản tin bầu cử tuần 18" }],
    ["another category", { categories: ["broadcast-item"] }],
    ["another day", { date: "03/05/2021" }],
    ["another unit", { units: ["ban-tuyen-giao"] }],
    ["another figure", { quantity: "2" }],
  ])("is another item with %s", async (_, differs) => {
    const world = await open();
    await logged(world.as("thu-ky"), { title });
    expect(await numberOf(world.as("thu-ky"), { ...open_, ...differs })).toBe(2);
  });
});

describeOnEngines("two outputs that look alike", (open) => {
  it("are listed until somebody says why both stay", async () => {
    const world = await open();
    await twoAlike(world);
    expect(await pairsIn(world)).toEqual(["link 1 2"]);
    const ctx = world.as("thu-ky");
    expect(codesOf(problemsOf(await decideTwins(ctx, slug, pair("keep"), words)))).toEqual([
      "reason reason-needed",
    ]);
    carriedOut(await decideTwins(ctx, slug, pair("keep", { reason: "đăng lại" }), words));
    expect(await pairsIn(world)).toEqual([]);
    expect((await loadOutput(ctx, slug, 2)).twins).toMatchObject([{ number: 1, reason: "đăng lại" }]);
  });

  it("become one that credits the units of both and counts once", async () => {
    const world = await open();
    await twoAlike(world, { units: ["ban-tuyen-giao"] });
    const ctx = world.as("thu-ky");
    carriedOut(await decideTwins(ctx, slug, pair("join"), words));
    expect(await pairsIn(world)).toEqual([]);
    const joined = await loadOutput(ctx, slug, 1);
    expect(joined.content.units).toHaveLength(2);
    expect(joined.history[0]?.reason).toBe("gộp KQ-2021-0002");
    expect((await loadOutput(ctx, slug, 2)).status).toBe("withdrawn");
    const root = world.structure.tree.rootsOn("2021-05-04")[0]?.key ?? "";
    const total = await storedTotal(world, root, "portal-item", "2021-05-04");
    expect([total.records, total.amount]).toEqual([1, 1]);
  });

  it("become one with a re-run on the day of the other", async () => {
    const world = await open();
    await twoAlike(world);
    carriedOut(await decideTwins(world.as("thu-ky"), slug, pair("rerun"), words));
    expect((await loadOutput(world.as("thu-ky"), slug, 1)).reruns).toMatchObject([{ day: "2021-05-03" }]);
    const total = await storedTotal(world, "trung-tam-truyen-thong", "portal-item", "2021-05-04");
    expect(total.records).toBe(1);
  });

  it("are not decided on what somebody else has changed, nor by those who may not", async () => {
    const world = await open();
    await twoAlike(world, { units: ["ban-tuyen-giao"] });
    const stale = await decideTwins(world.as("thu-ky"), slug, pair("withdraw", { newerVersion: 2 }), words);
    expect(codesOf(problemsOf(stale))).toEqual(["form changed-by-other"]);
    for (const who of ["can-bo", "lanh-dao", "cong-tac-vien"]) {
      await expect(decideTwins(world.as(who), slug, pair("withdraw"), words)).rejects.toThrow();
    }
    expect(await pairsIn(world)).toEqual(["link 1 2"]);
  });

  it("are no rows of one story", async () => {
    const world = await open();
    const channels = ["portal-item", "fanpage-post"].map(
      (one) => world.channel("trung-tam-truyen-thong", one).id,
    );
    await logged(world.as("thu-ky"), { link, channels, categories: [] });
    expect(await pairsIn(world)).toEqual([]);
  });
});

describeOnEngines("an output that was shown again", (open) => {
  it("stays one output, with its days, each once, and none before its own", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    await logged(ctx, { date: "02/05/2021" });
    const add = (rerunOn: string) => addRerun(ctx, slug, 1, { rerunOn, rerunNote: "" });
    const { id } = carriedOut(await add("03/05/2021"));
    expect(codesOf(problemsOf(await add("03/05/2021")))).toEqual(["rerunOn rerun-known"]);
    expect(codesOf(problemsOf(await add("01/05/2021")))).toEqual(["rerunOn rerun-before"]);
    expect(codesOf(problemsOf(await add("05/05/2021")))).toEqual(["rerunOn future-date"]);
    expect(codesOf(problemsOf(await add("hôm qua")))).toHaveLength(1);
    const total = await storedTotal(world, "trung-tam-truyen-thong", "portal-item", "2021-05-04");
    expect(total.records).toBe(1);
    await expect(removeRerun(world.as("lanh-dao"), slug, 1, id)).rejects.toThrow();
    carriedOut(await removeRerun(ctx, slug, 1, id));
    expect((await loadOutput(ctx, slug, 1)).reruns).toEqual([]);
    carriedOut(await add("03/05/2021"));
  });
});

describeOnEngines("links stored under an older normaliser", (open) => {
  it("are found as duplicates once their keys are made anew", async () => {
    const world = await open();
    await logged(world.as("thu-ky"), { link: "https://youtu.be/dQw4w9WgXcQ" });
    await world.db.write(world.campaign.id, (tx) =>
      tx.updateTable("outputs").set({ link_key: "1:youtu.be/dQw4w9WgXcQ" }).execute(),
    );
    const same = {
      title: "Phim",
      link: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
      confirm: [],
      confirmReason: "",
    };
    await world.db.write(world.campaign.id, async (tx) =>
      recomputeLinkKeys(tx as unknown as Kysely<unknown>),
    );
    expect(codesOf(await refusedLog(world.as("thu-ky"), same))).toEqual(["link same-link"]);
  });
});
