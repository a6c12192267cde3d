import { expect, test } from "vitest";
import type { FoundKind, SearchPage } from "~/domain/search-page";
import { searchCampaign } from "~/usecases/search.server";
import { recorded } from "../support/cases";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import { numberOf, slug } from "../support/output-acts";
import { taskOf } from "../support/tasks";
import type { World } from "../support/world";

const find = (world: World, text: string, who = "thu-ky", most = 20) =>
  searchCampaign(world.as(who), slug, text, most);
const kindsOf = (page: SearchPage) => page.groups.map(({ kind }) => kind);
const ofKind = (page: SearchPage, kind: FoundKind) =>
  page.groups.find((group) => group.kind === kind)?.found ?? [];

describeOnEngines("finding anything of the election", (open) => {
  test("words without marks, in any order and by their beginnings, find outputs, tasks, cases and milestones", async () => {
    const world = await open();
    const number = await numberOf(world.as("can-bo"), { title: "Hỏi đáp về thẻ cử tri" });
    const task = await taskOf(world, { title: "Phát thẻ cử tri đến từng hộ" });
    const claim = await recorded(world);
    const page = await find(world, "cu tri the");
    expect(ofKind(page, "outputs")).toMatchObject([
      {
        to: `/${slug}/ket-qua/${number}`,
        title: "Hỏi đáp về thẻ cử tri",
        code: expect.stringMatching(/^KQ-2021-/),
      },
    ]);
    expect(ofKind(page, "tasks")).toMatchObject([{ to: `/${slug}/ke-hoach/nhiem-vu/${task}` }]);
    expect(ofKind(page, "cases")).toMatchObject([{ code: `PB-${claim}`, on: "2021-05-03" }]);
    const day = ofKind(await find(world, "ngay bau cu"), "milestones");
    expect(day.map(({ to, on }) => [to, on])).toContainEqual([`/${slug}/lich/polling-day`, "2021-05-23"]);
  });

  test("a code finds its one output or case, a number its document", async () => {
    const world = await open();
    await numberOf(world.as("can-bo"), { title: "Một" });
    const second = await numberOf(world.as("can-bo"), { title: "Hai" });
    const claim = await recorded(world);
    const code = `KQ-2021-${String(second).padStart(4, "0")}`;
    expect(ofKind(await find(world, code), "outputs").map(({ title }) => title)).toEqual(["Hai"]);
    expect(ofKind(await find(world, `PB-${claim}`), "cases")).toHaveLength(1);
    const [document] = world.structure.documents.filter(({ numberSymbol }) => numberSymbol !== null);
    const byNumber = ofKind(await find(world, document?.numberSymbol ?? ""), "documents");
    expect(byNumber.map(({ code: symbol }) => symbol)).toContain(document?.numberSymbol);
  });

  test("nobody finds what the own role may not read", async () => {
    const world = await open();
    await numberOf(world.as("can-bo"), { title: "Hỏi đáp về thẻ cử tri" });
    await recorded(world);
    expect(kindsOf(await find(world, "cử tri"))).toEqual(
      expect.arrayContaining(["outputs", "milestones", "cases"]),
    );
    expect(kindsOf(await find(world, "cử tri", "cong-tac-vien"))).toEqual(["milestones"]);
  });

  test("of each kind so many are shown, with the way to all of them where there are more", async () => {
    const world = await open();
    for (const title of ["Thẻ cử tri một", "Thẻ cử tri hai", "Thẻ cử tri ba"]) await taskOf(world, { title });
    const [tasks] = (await find(world, "thẻ cử tri", "thu-ky", 2)).groups.filter(
      ({ kind }) => kind === "tasks",
    );
    expect(tasks?.found).toHaveLength(2);
    expect(tasks?.more).toBe(`/${slug}/ke-hoach/nhiem-vu?q=${encodeURIComponent("thẻ cử tri")}`);
    const whole = await find(world, "thẻ cử tri", "thu-ky", 3);
    expect(whole.groups.find(({ kind }) => kind === "tasks")?.more).toBeNull();
  });

  test("signs alone, or nothing, find nothing", async () => {
    const world = await open();
    await numberOf(world.as("can-bo"), { title: "Một" });
    for (const text of ["", "   ", "“”", "%_*"]) expect((await find(world, text)).groups).toEqual([]);
  });
});

describeOnSqlite("finding units and documents", (open) => {
  test("leads a secretary to a unit's page and its people to its outputs, with the short name where it is another", async () => {
    const world = await open();
    const [found] = ofKind(await find(world, "Trung tâm Truyền thông"), "units");
    expect(found).toMatchObject({
      to: `/${slug}/cai-dat/don-vi/trung-tam-truyen-thong`,
      note: "Trung tâm TT&VH",
    });
    const [own] = ofKind(await find(world, "Trung tâm Truyền thông", "can-bo"), "units");
    expect(own).toMatchObject({ to: `/${slug}/ket-qua?don-vi=trung-tam-truyen-thong` });
    const same = world.structure.tree.units.find(({ name, shortName }) => name === shortName);
    const named = ofKind(await find(world, same?.name ?? ""), "units").find(
      ({ title }) => title === same?.name,
    );
    expect(named?.note).toBe("");
  });
});
