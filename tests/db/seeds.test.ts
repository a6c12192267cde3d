import { expect, test } from "vitest";
import { newId } from "~/adapters/ids.server";
import { words } from "~/domain/vietnamese";
import { haLong2021 } from "~db/seeds/ha-long-2021";
import { seedStructure } from "~db/seeds/structure";
import { describeOnEngines } from "../support/engines";
import { countRows } from "../support/row-counts";

describeOnEngines("the demonstration's structure", (open) => {
  test("the city has the 21 wards and 12 communes of 2021, each with its own code", async () => {
    const world = await open();
    const rows = await world.db.read
      .selectFrom("units")
      .selectAll()
      .where("admin_code", "is not", null)
      .execute();
    expect(rows.filter((unit) => unit.kind === "ward")).toHaveLength(21);
    expect(rows.filter((unit) => unit.kind === "commune")).toHaveLength(12);
    expect(new Set(rows.map((unit) => unit.admin_code)).size).toBe(33);
  });

  test("wards stand in the order of the Vietnamese dictionary", async () => {
    const world = await open();
    const wards = world.structure.tree
      .childrenOn(world.unit("phuong").id, "2021-05-04")
      .map((unit) => unit.name);
    expect(wards).toEqual([...wards].sort(new Intl.Collator("vi").compare));
    expect(wards.at(0)).toBe("Phường Bạch Đằng");
    expect(wards.indexOf("Phường Cao Xanh")).toBeLessThan(wards.indexOf("Phường Đại Yên"));
    expect(wards.indexOf("Phường Đại Yên")).toBeLessThan(wards.indexOf("Phường Giếng Đáy"));
  });

  test("every unit reports to the city in the end, and belongs to it", async () => {
    const { structure, unit, db } = await open();
    const root = unit("tp-ha-long");
    for (const one of structure.tree.units) {
      expect(structure.tree.ancestorsOn(one.id, "2021-03-26").at(-1), one.key).toBe(root.id);
    }
    const belonging = await db.read
      .selectFrom("unit_parents")
      .selectAll()
      .where("kind", "=", "administrative")
      .execute();
    expect(belonging).toHaveLength(structure.tree.units.length - 1);
    expect(belonging.every((edge) => edge.parent_id === root.id)).toBe(true);
  });

  test("groups log nothing themselves and everybody else does", async () => {
    const { structure } = await open();
    const gathering = structure.tree.units.filter((unit) => !unit.reports).map((unit) => unit.kind);
    expect(new Set(gathering)).toEqual(new Set(["city", "group"]));
    expect(structure.tree.units.filter((unit) => unit.reports)).toHaveLength(46);
  });

  test("the catalogue has 35 forms, and only news items share a measure", async () => {
    const { structure } = await open();
    expect(structure.categories).toHaveLength(35);
    const ofMeasure = (measure: string) =>
      structure.categories.filter((category) => category.measure === measure).map((category) => category.key);
    const shared = structure.categories.filter((category) => ofMeasure(category.measure).length > 1);
    expect(new Set(shared.map((category) => category.measure))).toEqual(new Set(["news-item"]));
    expect(ofMeasure("news-item")).toEqual([
      "article",
      "feature",
      "portal-item",
      "broadcast-item",
      "fanpage-post",
      "social-share",
      "zalo-oa",
      "rebuttal",
    ]);
  });

  test("phases follow one another without a gap up to the last day", async () => {
    const { structure, campaign } = await open();
    const phases = structure.phases.filter((phase) => phase.kind === "phase");
    expect(phases.map((phase) => [phase.startOn, phase.endOn])).toEqual([
      ["2021-01-01", "2021-03-26"],
      ["2021-03-27", "2021-05-09"],
      ["2021-05-10", "2021-06-12"],
    ]);
    expect([campaign.startsOn, campaign.endsOn]).toEqual(["2021-01-01", "2021-06-12"]);
  });

  test("decoration is complete at the latest on 10/5, that day included", async () => {
    const { campaign, db } = await open();
    const milestone = await db.read
      .selectFrom("plan_milestones")
      .selectAll()
      .where("key", "=", campaign.decorationKey ?? "")
      .executeTakeFirstOrThrow();
    expect(milestone).toMatchObject({
      name: "Hoàn thành công tác trang trí",
      due_on: "2021-05-10",
      inclusive: 1,
    });
  });

  test("the reporting weeks are the ISO weeks 53/2020 to 23/2021", async () => {
    const { db } = await open();
    const weeks = await db.read.selectFrom("reporting_weeks").selectAll().orderBy("week_start").execute();
    expect(weeks.at(0)).toMatchObject({
      week_start: "2020-12-28",
      week_end: "2021-01-03",
      year: 2020,
      number: 53,
    });
    expect(weeks.find((week) => week.number === 12)).toMatchObject({ week_start: "2021-03-22", year: 2021 });
    expect(weeks.at(-1)).toMatchObject({ week_start: "2021-06-07", week_end: "2021-06-13", number: 23 });
    expect(weeks).toHaveLength(24);
  });

  test("seven demonstration accounts hold the roles of the product, the media centre's two in that unit", async () => {
    const world = await open();
    const held = haLong2021.accounts.map(({ loginName }) => {
      const [membership] = world.as(loginName).actor?.memberships ?? [];
      return [loginName, membership?.role, membership?.unitId];
    });
    const centre = world.unit("trung-tam-truyen-thong").id;
    expect(held).toEqual([
      ["quan-tri", "administrator", null],
      ["thu-ky", "secretary", null],
      ["thu-ky-2", "secretary", null],
      ["lanh-dao", "leader", null],
      ["thu-truong", "unit-head", centre],
      ["can-bo", "member", centre],
      ["cong-tac-vien", "collaborator", null],
    ]);
  });

  test("seeding again changes nothing", async () => {
    const { db, campaign } = await open();
    const before = await countRows(db);
    const deps = { newId, now: "2026-01-01T00:00:00.000Z", passwordHash: "another" };
    const id = await db.write("system", (tx) => seedStructure(tx, haLong2021, deps));
    expect(id).toBe(campaign.id);
    expect(await countRows(db)).toEqual(before);
  });

  test("the first sixteen weeks of the year can be closed, once", async () => {
    const world = await open();
    await world.closeWeeks("2021-04-25");
    await world.closeWeeks("2021-04-25");
    const closures = await world.db.read
      .selectFrom("week_closures")
      .selectAll()
      .orderBy("week_start")
      .execute();
    expect(closures).toHaveLength(17);
    expect(closures.at(-1)).toMatchObject({
      week_start: "2021-04-19",
      closed_at: "2021-04-26T01:00:00.000Z",
    });
  });

  test("no name of the structure carries a person's name or a number that could be a telephone's", async () => {
    const { structure } = await open();
    const texts = [...structure.tree.units, ...structure.channels, ...structure.messages].map(
      (one) => one.name,
    );
    expect(
      texts.filter((text) =>
        words(text).some((word) => /\d{6,}/.test(word) || word === "ông" || word === "bà"),
      ),
    ).toEqual([]);
  });
});
