import { expect, it } from "vitest";
import type { DeclarationForm } from "~/domain/declarations";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import {
  declareNothing,
  declareOutputs,
  loadDeclarations,
  withdrawDeclaration,
} from "~/usecases/declarations.server";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, footprint, logged, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const form = (differs: Partial<DeclarationForm> = {}): DeclarationForm => ({
  _key: Math.random().toString(36),
  kind: "zero",
  units: ["trung-tam-truyen-thong"],
  category: "",
  from: "26/04/2021",
  to: "02/05/2021",
  note: "",
  ...differs,
});

const declare = (world: World, differs: Partial<DeclarationForm> = {}, who = "can-bo") =>
  declareOutputs(world.as(who), slug, form(differs));

describeOnEngines("a declaration", (open) => {
  it("says for a unit and its days that nothing took place, or that a category does not concern it", async () => {
    const world = await open();
    carriedOut(await declare(world, { note: "mất điện cả tuần" }));
    carriedOut(
      await declare(world, {
        kind: "not-applicable",
        category: "broadcast-run",
        from: "03/05/2021",
        to: "12/06/2021",
      }),
    );
    const { rows } = await loadDeclarations(world.as("can-bo"), slug);
    expect(rows).toMatchObject([
      {
        kind: "not-applicable",
        category: "Lượt phát loa truyền thanh",
        from: "2021-05-03",
        to: "2021-06-12",
      },
      { kind: "zero", category: null, note: "mất điện cả tuần", by: world.as("can-bo").actor?.displayName },
    ]);
    expect((await footprint(world)).audit_entries).toBe(2);
  });

  it("of zero is refused where something was logged, by its code and day; next to it, it is not", async () => {
    const world = await open();
    await logged(world.as("can-bo"), { date: "30/04/2021" });
    expect(problemsOf(await declare(world))).toEqual([
      {
        field: "units",
        code: "has-outputs",
        params: { unit: "Trung tâm Truyền thông và Văn hóa", code: "KQ-2021-0001", day: "30/04/2021" },
      },
    ]);
    expect(codesOf(problemsOf(await declare(world, { category: "portal-item" })))).toEqual([
      "units has-outputs",
    ]);
    carriedOut(await declare(world, { category: "broadcast-item" }));
    carriedOut(await declare(world, { from: "01/05/2021", to: "02/05/2021" }));
  });

  it("is refused where it is needless or contradicts another one", async () => {
    const world = await open();
    carriedOut(await declare(world));
    expect(codesOf(problemsOf(await declare(world, { category: "portal-item" })))).toEqual([
      "units already-declared",
    ]);
    expect(
      codesOf(
        problemsOf(await declare(world, { kind: "not-applicable", from: "02/05/2021", to: "03/05/2021" })),
      ),
    ).toEqual(["units contrary-declaration"]);
  });

  it("for several units is made for all of them or for none", async () => {
    const world = await open();
    await logged(world.as("thu-ky"), { units: ["phong-van-hoa"], date: "30/04/2021" });
    const before = await footprint(world);
    const units = ["phong-noi-vu", "phong-van-hoa"];
    expect(codesOf(problemsOf(await declare(world, { units }, "thu-ky")))).toEqual(["units has-outputs"]);
    expect(await footprint(world)).toEqual(before);
    expect(carriedOut(await declare(world, { units: ["phong-noi-vu", "thanh-doan"] }, "thu-ky"))).toEqual({
      declared: 2,
    });
  });

  it("sent twice is made once", async () => {
    const world = await open();
    const same = form();
    const first = await declareOutputs(world.as("can-bo"), slug, same);
    expect(await declareOutputs(world.as("can-bo"), slug, same)).toEqual(first);
    expect((await footprint(world)).declarations).toBe(1);
  });

  it("is refused in closed weeks, also when only its middle lies in one", async () => {
    const world = await open();
    await world.closeWeeks("2021-04-25");
    expect(codesOf(problemsOf(await declare(world, { from: "20/04/2021" })))).toEqual(["from week-closed"]);
  });

  it("is made and taken back only by those who may write for the unit", async () => {
    const world = await open();
    await expect(declare(world, { units: ["ban-tuyen-giao"] })).rejects.toThrow(AccessDenied);
    await expect(declare(world, {}, "lanh-dao")).rejects.toThrow(AccessDenied);
    carriedOut(await declare(world, { units: ["ban-tuyen-giao"] }, "thu-ky"));
    const [row] = (await loadDeclarations(world.as("thu-ky"), slug)).rows;
    await expect(withdrawDeclaration(world.as("can-bo"), slug, row?.id ?? "")).rejects.toThrow(AccessDenied);
    expect((await loadDeclarations(world.as("can-bo"), slug)).rows).toEqual([]);
  });

  it("taken back is gone from the list but not from the record, and cannot be taken back twice", async () => {
    const world = await open();
    carriedOut(await declare(world));
    const [row] = (await loadDeclarations(world.as("can-bo"), slug)).rows;
    carriedOut(await withdrawDeclaration(world.as("can-bo"), slug, row?.id ?? ""));
    expect((await loadDeclarations(world.as("can-bo"), slug)).rows).toEqual([]);
    expect(await footprint(world)).toMatchObject({ declarations: 1, audit_entries: 2 });
    await expect(withdrawDeclaration(world.as("can-bo"), slug, row?.id ?? "")).rejects.toThrow(NotFound);
  });
});

describeOnSqlite("a declaration of a closed week", (open) => {
  it("stays as it is: it is not taken back any more", async () => {
    const world = await open();
    carriedOut(await declare(world, { category: "portal-item" }));
    const [row] = (await loadDeclarations(world.as("can-bo"), slug)).rows;
    await world.closeWeeks("2021-05-02");
    const back = await withdrawDeclaration(world.as("can-bo"), slug, row?.id ?? "");
    expect(codesOf(problemsOf(back))).toEqual(["form week-closed"]);
    expect((await loadDeclarations(world.as("can-bo"), slug)).rows).toHaveLength(1);
  });

  it("of one category, taken back, comes back as a form that would say the same", async () => {
    const world = await open();
    carriedOut(await declare(world, { category: "portal-item", note: "nghỉ lễ" }));
    const [row] = (await loadDeclarations(world.as("can-bo"), slug)).rows;
    const typed = carriedOut(await withdrawDeclaration(world.as("can-bo"), slug, row?.id ?? ""));
    const { _key, ...same } = form({ category: "portal-item", note: "nghỉ lễ" });
    expect(typed).toMatchObject(same);
  });

  it("is not made for units or days that are none", async () => {
    const world = await open();
    expect(codesOf(problemsOf(await declare(world, { from: "hôm qua" })))[0]).toMatch(/^from /);
    await expect(withdrawDeclaration(world.as("can-bo"), slug, "la")).rejects.toThrow(NotFound);
  });

  it("is made of itself only where nothing stands against it: what was said or logged or closed stays as it is", async () => {
    const world = await open();
    const ctx = await openCampaign(world.as("thu-ky"), slug, "output.declare");
    const unitId = world.unit("trung-tam-truyen-thong").id;
    const nothing = (from: string, to: string) =>
      world.db.write(world.campaign.id, (tx) => declareNothing(tx, ctx, unitId, { from, to }));
    const count = async () => (await loadDeclarations(world.as("thu-ky"), slug)).rows.length;
    expect(await nothing("2021-05-03", "2021-05-04")).toBeNull();
    expect(await nothing("2021-05-03", "2021-05-04")).toBeNull();
    expect(await count()).toBe(1);
    await logged(world.as("can-bo"), { date: "30/04/2021" });
    expect(await nothing("2021-04-26", "2021-05-02")).toMatchObject({ code: "has-outputs" });
    await world.closeWeeks("2021-04-25");
    expect(await nothing("2021-04-19", "2021-04-25")).toBeNull();
    expect(await count()).toBe(1);
  });

  it("is not made in a closed election", async () => {
    const world = await open();
    await world.db.write(world.campaign.id, (tx) =>
      tx.updateTable("campaigns").set({ status: "closed" }).execute(),
    );
    expect(codesOf(problemsOf(await declare(world)))).toEqual(["form campaign-closed"]);
  });
});
