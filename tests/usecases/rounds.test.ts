import { expect, test } from "vitest";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { loadCoverageOfMilestone, loadRoundCoverage, loadRounds } from "~/usecases/rounds.server";
import { addRounds } from "~/usecases/rounds-add.server";
import { planRound } from "~/usecases/rounds-changes.server";
import { linkRoundDocument, unlinkRoundDocument } from "~/usecases/rounds-documents.server";
import { listRoundsOnTimeline } from "~/usecases/rounds-reading.server";
import { overrideMilestone } from "~/usecases/timeline-changes.server";
import { loadMilestone } from "~/usecases/timeline-milestone.server";
import { describeOnEngines } from "../support/engines";
import { codesOf, problemsOf, slug } from "../support/output-acts";
import {
  added,
  addForm,
  auditLines,
  coverageOf,
  documentId,
  hold,
  pageOf,
  roundId,
  stamp,
} from "../support/rounds";

describeOnEngines("consultation rounds", (open) => {
  test("are set up in one go, one for each of the 33 wards and communes, and a second time not again", async () => {
    const world = await open();
    expect(await added(world, { kind: "pc-commune", numbers: ["3"] })).toEqual({
      added: 33,
      there: 0,
      id: null,
    });
    expect(await added(world, { kind: "pc-commune", numbers: ["2", "3"] })).toMatchObject({
      added: 33,
      there: 33,
    });
    const again = await addRounds(world.as("thu-ky"), slug, addForm({ kind: "pc-commune", numbers: ["3"] }));
    expect(codesOf(problemsOf(again))).toEqual(["numbers rounds-there"]);
    const { groups, total } = await loadRounds(world.as("can-bo"), slug);
    expect([total, groups.map((group) => group.rows.length)]).toEqual([66, [33]]);
    expect(await auditLines(world)).toEqual(["round.added", "round.added"]);
  });

  test("tell by number and level how many have been held, and which places have not", async () => {
    const world = await open();
    const chosen = ["phuong-bai-chay", "phuong-ha-khau", "xa-dong-son"].map((key) => world.unit(key).id);
    await added(world, { kind: "pc-commune", units: chosen });
    const { groups } = await loadRounds(world.as("thu-ky"), slug);
    const cellOf = (name: string) =>
      groups[0]?.rows.find((row) => row.unitName === name)?.cells.find((cell) => cell.number === 3);
    await hold(world, cellOf("Phường Bãi Cháy")?.id ?? "", "16/04/2021");
    const coverage = await coverageOf(world, "pc-commune", 3);
    expect([coverage?.held, coverage?.all]).toEqual([1, 33]);
    expect(coverage?.missing).toContain("Phường Hà Khẩu");
    expect(coverage?.missing).not.toContain("Phường Bãi Cháy");
    expect(cellOf("Phường Cao Xanh")?.id).toBeNull();
    expect(await loadRoundCoverage(world.as("cong-tac-vien"), slug)).toMatchObject([
      { kind: "pc-commune", number: 3, held: 1, all: 33 },
    ]);
  });

  test("show the law's latest day with T−n, and follow it when the campaign overrides it", async () => {
    const world = await open();
    const id = await roundId(world);
    expect((await pageOf(world, id)).limit).toMatchObject({ latestOn: "2021-04-18", tMinus: 35 });
    await hold(world, id, "16/04/2021");
    expect((await pageOf(world, id)).state).toMatchObject({ code: "held-early", days: 2 });
    const { seen } = await loadMilestone(world.as("thu-ky"), slug, "consultation-3");
    await overrideMilestone(world.as("thu-ky"), slug, "consultation-3", {
      on: "15/04/2021",
      time: "",
      documentId: documentId(world),
      reason: "Theo hướng dẫn",
      ...stamp(seen),
    });
    expect(await pageOf(world, id)).toMatchObject({
      limit: { latestOn: "2021-04-15", isOverridden: true },
      state: { code: "held-late", days: 1 },
    });
  });

  test.each([
    [
      "the last day before the first",
      { windowFrom: "18/04/2021", windowTo: "14/04/2021" },
      ["windowTo window-reversed"],
    ],
    [
      "days for two rounds at once",
      { numbers: ["1", "2"] as const, on: "16/04/2021" },
      ["numbers one-number-for-days"],
    ],
    ["a slip of the year", { on: "16/04/2012" }, ["on far-from-election"]],
    ["another campaign's unit", { kind: "pc-commune" as const, units: ["no-unit"] }, ["units unit-unknown"]],
  ])("set up with %s are refused", async (_, wrong, expected) => {
    const world = await open();
    const form = addForm({ ...wrong, numbers: "numbers" in wrong ? [...wrong.numbers] : ["3"] });
    expect(codesOf(problemsOf(await addRounds(world.as("thu-ky"), slug, form)))).toEqual(expected);
    expect((await loadRounds(world.as("thu-ky"), slug)).total).toBe(0);
  });

  test("the same form sent twice is one line; two secretaries setting up at once make no twins", async () => {
    const world = await open();
    const id = await roundId(world);
    const form = stamp("");
    const first = await hold(world, id, "16/04/2021", form);
    expect(await hold(world, id, "16/04/2021", form)).toEqual(first);
    const wards = addForm({ kind: "pc-commune" });
    await Promise.all([
      addRounds(world.as("thu-ky"), slug, wards),
      addRounds(world.as("thu-ky-2"), slug, { ...wards, _key: "other" }),
    ]);
    expect((await loadRounds(world.as("thu-ky"), slug)).total).toBe(34);
  });

  test("offer their day to the milestone once all of the campaign's own level are held, and never write it there", async () => {
    const world = await open();
    const id = await roundId(world, { numbers: ["2"] });
    const ward = await roundId(world, {
      kind: "pc-commune",
      numbers: ["2"],
      units: [world.unit("phuong-bai-chay").id],
    });
    await hold(world, ward, "16/03/2021");
    expect((await pageOf(world, ward)).milestone).toMatchObject({ key: "consultation-2", offeredOn: null });
    await hold(world, id, "17/03/2021");
    expect((await pageOf(world, id)).milestone).toMatchObject({ actualOn: null, offeredOn: "2021-03-17" });
    expect((await loadMilestone(world.as("thu-ky"), slug, "consultation-2")).row.actualOn).toBeNull();
    const third = await roundId(world, { numbers: ["3"] });
    await hold(world, third, "16/04/2021");
    expect((await pageOf(world, third)).milestone).toMatchObject({ actualOn: "2021-04-18", offeredOn: null });
  });

  test("have documents of the campaign linked and unlinked", async () => {
    const world = await open();
    const id = await roundId(world);
    const form = () => ({ documentId: documentId(world), _key: stamp()._key });
    await linkRoundDocument(world.as("thu-ky"), slug, id, form());
    await linkRoundDocument(world.as("thu-ky-2"), slug, id, form());
    expect((await pageOf(world, id)).documents.map(({ name }) => name)).toEqual(["02/TB-TBTT"]);
    await unlinkRoundDocument(world.as("thu-ky"), slug, id, form());
    expect((await pageOf(world, id)).documents).toEqual([]);
    const wrong = await linkRoundDocument(world.as("thu-ky"), slug, id, { documentId: "none", _key: "k" });
    expect(codesOf(problemsOf(wrong))).toEqual(["documentId document-unknown"]);
  });

  test("are changed by the secretary alone, and those of nowhere are not found", async () => {
    const world = await open();
    const id = await roundId(world);
    for (const who of ["quan-tri", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      const ctx = world.as(who);
      await expect(addRounds(ctx, slug, addForm({ numbers: ["1"] }))).rejects.toThrow(AccessDenied);
      await expect(planRound(ctx, slug, id, { on: "", time: "", ...stamp() })).rejects.toThrow(AccessDenied);
      const page = await pageOf(world, id, who);
      expect([page.may.edit, page.choices]).toEqual([false, []]);
      expect((await loadRounds(ctx, slug)).places).toEqual([]);
    }
    await expect(pageOf(world, "khong-co")).rejects.toThrow(NotFound);
    await expect(
      planRound(world.as("thu-ky"), slug, "khong-co", { on: "", time: "", ...stamp() }),
    ).rejects.toThrow(NotFound);
  });

  test("are handed to the timeline's picture with their window, days and the law's latest day", async () => {
    const world = await open();
    const id = await roundId(world, { windowFrom: "14/04/2021", windowTo: "18/04/2021", on: "16/04/2021" });
    await hold(world, id, "17/04/2021");
    const campaign = await openCampaign(world.as("can-bo"), slug, "timeline.view");
    expect(await listRoundsOnTimeline(campaign)).toEqual([
      {
        id,
        number: 3,
        body: "pc",
        level: "district",
        unitName: "Thành phố Hạ Long",
        windowFrom: "2021-04-14",
        windowTo: "2021-04-18",
        plannedOn: "2021-04-16",
        heldOn: "2021-04-17",
        lawLatestOn: "2021-04-18",
        state: { code: "held-early", days: 1, hasResult: false },
      },
    ]);
  });

  test("are told on the milestone of their number, and on no other", async () => {
    const world = await open();
    await roundId(world);
    const told = (key: string) => loadCoverageOfMilestone(world.as("can-bo"), slug, key);
    expect(await told("consultation-3")).toMatchObject([{ kind: "pc-district", held: 0, all: 1 }]);
    expect([await told("consultation-2"), await told("polling-day")]).toEqual([[], []]);
  });
});
