import { expect, it } from "vitest";
import { declareOutputs } from "~/usecases/declarations.server";
import { reviseOutput } from "~/usecases/outputs-revise.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, logged, numberOf, refusedLog, slug } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import type { World } from "../support/world";

const lastAudit = async (world: World) => {
  const row = await world.db.read
    .selectFrom("audit_entries")
    .innerJoin("audit_payloads", "audit_payloads.entry_id", "audit_entries.id")
    .select(["action", "payload"])
    .where("chain", "=", world.campaign.id)
    .orderBy("seq", "desc")
    .executeTakeFirstOrThrow();
  return { action: row.action, payload: JSON.parse(row.payload) };
};

describeOnEngines("a link that is there already", (open) => {
  const link = "https://www.halong.gov.vn/tin-1/?utm_source=zalo";

  it("is pointed out with the earlier output, whatever the link's dress", async () => {
    const world = await open();
    await logged(world.as("thu-ky"), { link, date: "03/05/2021" });
    const problems = await refusedLog(world.as("can-bo"), { link: "http://halong.gov.vn/tin-1#x" });
    const params = {
      code: "KQ-2021-0001",
      number: 1,
      day: "03/05/2021",
      unit: world.unit("trung-tam-truyen-thong").shortName,
      title: "Niêm yết danh sách người ứng cử",
    };
    expect(problems).toEqual([{ field: "link", code: "same-link", params }]);
  });

  it("may be logged again with a reason, which the audit trail keeps", async () => {
    const world = await open();
    await logged(world.as("can-bo"), { link });
    const unexplained = { link, confirm: ["same-link"], confirmReason: "" };
    expect(codesOf(await refusedLog(world.as("can-bo"), unexplained))).toEqual([
      "confirmReason reason-needed",
    ]);
    await logged(world.as("can-bo"), {
      link,
      confirm: ["same-link"],
      confirmReason: "đăng lại trên trang chủ",
    });
    expect((await lastAudit(world)).payload).toMatchObject({
      confirmed: ["same-link"],
      confirmReason: "đăng lại trên trang chủ",
    });
  });

  it("is no matter between the rows of one story, nor when a correction leaves it as it was", async () => {
    const world = await open();
    const channels = ["portal-item", "fanpage-post"].map(
      (one) => world.channel("trung-tam-truyen-thong", one).id,
    );
    await logged(world.as("can-bo"), { link, channels, categories: [] });
    await logged(world.as("can-bo"), { link, confirm: ["same-link"], confirmReason: "đăng lại" });
    const { _key, ...form } = outputFormOf({ link, quantity: "2" });
    carriedOut(await reviseOutput(world.as("can-bo"), slug, 3, { ...form, version: 1, reason: "đếm lại" }));
  });
});

describeOnEngines("a quantity far above the usual", (open) => {
  it("is questioned above ten times what the unit usually logs at once", async () => {
    const world = await open();
    for (const quantity of ["2", "3", "4"]) await logged(world.as("can-bo"), { quantity });
    expect(await refusedLog(world.as("can-bo"), { quantity: "31" })).toEqual([
      { field: "quantity", code: "over-usual", params: { value: 31, usual: 3 } },
    ]);
    expect(await numberOf(world.as("can-bo"), { quantity: "30" })).toBe(4);
    expect(await numberOf(world.as("can-bo"), { quantity: "500", confirm: ["over-usual"] })).toBe(5);
  });

  it("is measured by the units above where the unit has no habit yet", async () => {
    const world = await open();
    for (const quantity of ["2", "3", "4"]) await logged(world.as("can-bo"), { quantity });
    expect(
      codesOf(await refusedLog(world.as("thu-ky"), { quantity: "31", units: ["phong-van-hoa"] })),
    ).toEqual(["quantity over-usual"]);
  });

  it("is not questioned where nobody has a habit, nor for a period of many days", async () => {
    const world = await open();
    expect(await numberOf(world.as("can-bo"), { quantity: "500" })).toBe(1);
    const world2 = await open();
    for (const quantity of ["2", "3", "4"]) await logged(world2.as("can-bo"), { quantity });
    const period = { basis: "period", from: "01/03/2021", date: "26/03/2021" } as const;
    expect(await numberOf(world2.as("can-bo"), { ...period, quantity: "84" })).toBe(4);
  });
});

describeOnEngines("an output in days that were declared empty", (open) => {
  const declare = async (world: World, who: string, units: string[]) =>
    carriedOut(
      await declareOutputs(world.as(who), slug, {
        _key: `declare ${units}`,
        kind: "zero",
        units,
        category: "",
        from: "26/04/2021",
        to: "02/05/2021",
        note: "",
      }),
    );
  const standing = async (world: World) => {
    const rows = await world.db.read.selectFrom("declarations").select("withdrawn_at").execute();
    return rows.filter((row) => row.withdrawn_at === null).length;
  };

  it("takes the unit's own declaration back when the person says so", async () => {
    const world = await open();
    await declare(world, "can-bo", ["trung-tam-truyen-thong"]);
    expect(await refusedLog(world.as("can-bo"), { date: "28/04/2021" })).toEqual([
      {
        field: "date",
        code: "declared-zero",
        params: {
          kind: "zero",
          unit: "Trung tâm Truyền thông và Văn hóa",
          from: "26/04/2021",
          to: "02/05/2021",
        },
      },
    ]);
    expect(await numberOf(world.as("can-bo"), { date: "03/05/2021" })).toBe(1);
    expect(await standing(world)).toBe(1);
    await logged(world.as("can-bo"), { date: "28/04/2021", confirm: ["declared-zero"] });
    expect(await standing(world)).toBe(0);
  });

  it("waits for another unit to take its own declaration back", async () => {
    const world = await open();
    await declare(world, "thu-ky", ["ban-tuyen-giao"]);
    const units = ["trung-tam-truyen-thong", "ban-tuyen-giao"];
    const form = { date: "28/04/2021", units, confirm: ["declared-zero"] };
    expect(codesOf(await refusedLog(world.as("can-bo"), form))).toEqual(["date declared-stands"]);
    expect(await numberOf(world.as("thu-ky"), form)).toBe(1);
  });
});

describeOnEngines("several warnings", (open) => {
  it("come together and each needs its own tick", async () => {
    const world = await open();
    const link = "https://halong.gov.vn/tin-1";
    for (const quantity of ["2", "3", "4"]) await logged(world.as("can-bo"), { quantity });
    await logged(world.as("can-bo"), { link });
    const form = { link, quantity: "400" };
    expect(codesOf(await refusedLog(world.as("can-bo"), form))).toEqual([
      "link same-link",
      "quantity over-usual",
    ]);
    expect(codesOf(await refusedLog(world.as("can-bo"), { ...form, confirm: ["over-usual"] }))).toEqual([
      "link same-link",
    ]);
    const both = { ...form, confirm: ["over-usual", "same-link"], confirmReason: "đăng lại" };
    expect(await numberOf(world.as("can-bo"), both)).toBe(5);
  });
});
