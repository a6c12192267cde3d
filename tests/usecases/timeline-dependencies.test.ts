import { expect, test } from "vitest";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { setDependencies } from "~/usecases/timeline-dependencies.server";
import { describeOnEngines } from "../support/engines";
import { added, formKey, pageOf, problemCodes, slug } from "../support/milestone-forms";
import type { World } from "../support/world";

describeOnEngines("what has to come first", (open) => {
  const order = async (world: World, key: string, after: string[], who = "thu-ky") => {
    const { seen } = await pageOf(world, key);
    return setDependencies(world.as(who), slug, key, { _key: formKey(), _seen: seen, after });
  };

  test("is shown both ways and moves no date; a contradiction is reported on both pages", async () => {
    const world = await open();
    const a = await added(world, { title: "A", dueOn: "16/05/2021" });
    const b = await added(world, { title: "B", dueOn: "12/05/2021" });
    expect((await order(world, b, [a])).ok).toBe(true);
    const [first, second] = [await pageOf(world, a), await pageOf(world, b)];
    expect(first.order.after.map(({ title }) => title)).toEqual(["B"]);
    expect(second.order.before.map(({ title }) => title)).toEqual(["A"]);
    const finding = {
      code: "planned-before",
      beforeTitle: "A",
      beforeOn: "2021-05-16",
      afterTitle: "B",
      days: 4,
    };
    expect(first.order.findings).toMatchObject([finding]);
    expect(second.order.findings).toMatchObject([finding]);
    expect(second.row.latest).toEqual({ form: "day", on: "2021-05-12" });
    await order(world, b, []);
    expect((await pageOf(world, a)).order).toEqual({ before: [], after: [], findings: [] });
  });

  test("a late one says that what waits for it will be late", async () => {
    const world = await open();
    const a = await added(world, { title: "A", dueOn: "01/05/2021" });
    const b = await added(world, { title: "B", dueOn: "02/05/2021" });
    await order(world, b, [a]);
    expect((await pageOf(world, b)).order.findings).toMatchObject([{ code: "held-up", days: 2 }]);
  });

  test("never comes back to itself through three others, and the message names the chain", async () => {
    const world = await open();
    const keys: string[] = [];
    for (const title of ["A", "B", "C", "D"]) keys.push(await added(world, { title }));
    const [a = "", b = "", c = "", d = ""] = keys;
    await order(world, b, [a]);
    await order(world, c, [b]);
    await order(world, d, [c]);
    expect(await order(world, a, [d])).toEqual({
      ok: false,
      problems: [{ field: "after", code: "depends-on-itself", params: { chain: "A → D → C → B → A" } }],
    });
    expect(problemCodes(await order(world, a, ["khong-co"]))).toEqual(["after anchor-unknown"]);
  });

  test("is the secretary's to say, and of the plan's milestones only", async () => {
    const world = await open();
    const a = await added(world);
    for (const who of ["quan-tri", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"])
      await expect(order(world, a, [], who)).rejects.toThrow(AccessDenied);
    await expect(order(world, "consultation-3", [a])).rejects.toThrow(NotFound);
  });
});
