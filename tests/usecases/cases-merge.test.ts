import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { loadCase } from "~/usecases/cases-case.server";
import { mergeCase } from "~/usecases/cases-merge.server";
import { addRepeat } from "~/usecases/cases-record.server";
import { decided, linking, mediaCentre, recorded } from "../support/cases";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { outputOf } from "../support/publicity";
import type { World } from "../support/world";

const page = (world: World, number: number, who = "thu-ky") => loadCase(world.as(who), slug, number, null);

describeOnEngines("two cases of one claim", (open) => {
  test("two cases of one claim become one: the earlier sighting counts, outputs and repeats move, both codes open", async () => {
    const world = await open();
    const first = await recorded(world, { seenOn: "02/05/2021" });
    const second = await recorded(world, { claim: "Thẻ cử tri bán có thu tiền", seenOn: "01/05/2021" });
    const output = await outputOf(world, { units: [mediaCentre] });
    carriedOut(await linking(world, second, [output.id]));
    const form = { version: 1, into: `PB-${first}`, reason: "Cùng một ý" };
    carriedOut(await mergeCase(world.as("thu-ky"), slug, second, form));
    const kept = await page(world, first);
    expect(kept.row).toMatchObject({ seenAt: "08:00 01/05/2021", repeats: 1, outputs: 1 });
    expect(kept.repeats).toMatchObject([{ seenAt: "08:00 02/05/2021", mergedFrom: "PB-2" }]);
    expect(kept.mergedFrom).toEqual(["PB-2"]);
    expect((await page(world, second)).mergedInto).toEqual({ number: first, code: "PB-1" });
    const more = { _key: randomUUID(), medium: "press" as const, unit: "", note: "" };
    const seen = { seenOn: "03/05/2021", seenTime: "08:00" };
    expect(
      codesOf(problemsOf(await addRepeat(world.as("thu-ky"), slug, second, { ...more, ...seen }))),
    ).toEqual(["form case-merged"]);
  });

  test("a published case that goes into one which waits for publication publishes it", async () => {
    const world = await open();
    const [waiting, done] = [await recorded(world), await recorded(world)];
    for (const number of [waiting, done]) await decided(world, number);
    const output = await outputOf(world, { units: [mediaCentre] });
    const at = { publishedOn: "03/05/2021", publishedTime: "20:00" };
    carriedOut(await linking(world, done, [output.id], at));
    const { version } = await page(world, done);
    carriedOut(
      await mergeCase(world.as("thu-ky"), slug, done, {
        version,
        into: `PB-${waiting}`,
        reason: "Cùng nội dung",
      }),
    );
    const kept = await page(world, waiting);
    expect(kept.row).toMatchObject({ state: "published", clock: { publish: { at: "20:00 03/05/2021" } } });
    expect(kept.history.map(({ act }) => act)).toContain("published");
  });

  test("a decided case does not go into one that nobody has decided: its decision would be lost", async () => {
    const world = await open();
    const [undecided, decidedOne] = [await recorded(world), await recorded(world)];
    await decided(world, decidedOne);
    const { version } = await page(world, decidedOne);
    const form = { version, into: `PB-${undecided}`, reason: "Cùng nội dung" };
    const refused = problemsOf(await mergeCase(world.as("thu-ky"), slug, decidedOne, form));
    expect(refused).toEqual([
      {
        field: "into",
        code: "case-undecided",
        params: { code: `PB-${undecided}`, own: `PB-${decidedOne}` },
      },
    ]);
    const other = { version: 1, into: `PB-${decidedOne}`, reason: "Cùng nội dung" };
    carriedOut(await mergeCase(world.as("thu-ky"), slug, undecided, other));
    expect((await page(world, decidedOne)).row).toMatchObject({ state: "to-publish", repeats: 1 });
  });
});
