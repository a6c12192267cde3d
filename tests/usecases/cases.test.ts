import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { wholeCases } from "~/domain/cases-page";
import { loadCases } from "~/usecases/cases.server";
import { loadCase } from "~/usecases/cases-case.server";
import { decideCase, reopenCase } from "~/usecases/cases-decide.server";
import { loadOutputCases } from "~/usecases/cases-output.server";
import { linkOutputToCase, unlinkOutput } from "~/usecases/cases-publish.server";
import { addCase, editCase, removeCase, removeRepeat, restoreCase } from "~/usecases/cases-record.server";
import { loadSimilarCases } from "~/usecases/cases-similar.server";
import { AccessDenied } from "~/usecases/context.server";
import { hideTopic, loadTopics, renameTopic } from "~/usecases/opinion-topics.server";
import { caseOf, decided, decisionOf, linking, mediaCentre, recorded } from "../support/cases";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { outputOf } from "../support/publicity";
import type { World } from "../support/world";

const page = (world: World, number: number, who = "thu-ky") => loadCase(world.as(who), slug, number, null);

describeOnEngines("rebuttal cases", (open) => {
  test("a claim is recorded, decided on and published, and its clock tells the hours of each step", async () => {
    const world = await open();
    const number = await recorded(world, {}, "can-bo");
    expect((await page(world, number)).row).toMatchObject({
      ...{ code: "PB-1", state: "to-decide", seenAt: "08:00 03/05/2021", isOver: true },
      clock: { decide: { at: "", minutes: 25 * 60, isOver: true, due: "08:00 04/05/2021" } },
    });
    await decided(world, number);
    expect((await page(world, number)).row).toMatchObject({ state: "to-publish", isOver: false });
    const output = await outputOf(world, { units: [mediaCentre] });
    const form = { publishedOn: "04/05/2021", publishedTime: "07:30" };
    carriedOut(await linking(world, number, [output.id], form, "can-bo"));
    const after = await page(world, number);
    expect(after.row).toMatchObject({
      ...{ state: "published", outputs: 1 },
      clock: { decide: { minutes: 600, isOver: false }, publish: { minutes: 1410, isOver: false } },
    });
    expect(after.sources).toMatchObject([{ kind: "law", title: "Điều 29 Luật Bầu cử số 85/2015/QH13" }]);
    expect(after.history.map(({ act }) => act)).toEqual(["published", "linked", "decided", "recorded"]);
  });

  test.each([
    ["a telephone number", { claim: "Gọi 0912 345 678 để mua thẻ" }, ["claim personal-phone"]],
    ["a link to a profile", { claim: "Xem facebook.com/profile.php?id=1" }, ["claim personal-profile-link"]],
    ["a topic that nobody has", { topicKey: "ung-cu-vien" }, ["topicKey topic-unknown"]],
    ["an hour to come", { seenOn: "04/05/2021", seenTime: "23:00" }, ["seenOn moment-in-future"]],
    ["no hour", { seenTime: "" }, ["seenTime required"]],
  ])("a claim with %s is refused at its field", async (_, wrong, expected) => {
    const world = await open();
    expect(codesOf(problemsOf(await addCase(world.as("thu-ky"), slug, caseOf(wrong))))).toEqual(expected);
  });

  test("a claim that was sent twice is one case", async () => {
    const world = await open();
    const form = caseOf();
    const sent = [
      await addCase(world.as("can-bo"), slug, form),
      await addCase(world.as("can-bo"), slug, form),
    ];
    expect(sent.map((one) => carriedOut(one).number)).toEqual([1, 1]);
  });

  test.each([
    ["without what is correct", { correction: "" }, ["correction case-correction-missing"]],
    ["without a source", { sourceTitle: [""] }, ["sources case-source-missing"]],
    ["with a page that has no link", { sourceKind: ["page" as const] }, ["sources source-link-missing"]],
    [
      "with a page of anybody's",
      { sourceKind: ["page" as const], sourceLink: ["https://vi-du.com/bai"] },
      ["sources case-source-not-official"],
    ],
    ["before it was seen", { decidedTime: "07:00" }, ["decidedOn before-seen"]],
  ])("a decision %s is refused", async (_, wrong, expected) => {
    const world = await open();
    const number = await recorded(world);
    const said = await decideCase(world.as("thu-ky"), slug, number, decisionOf(wrong));
    expect(codesOf(problemsOf(said))).toEqual(expected);
  });

  test("it is not published without an output, and keeps its last one", async () => {
    const world = await open();
    const number = await recorded(world);
    await decided(world, number);
    expect(codesOf(problemsOf(await linking(world, number, [])))).toEqual(["outputs case-no-output"]);
    const output = await outputOf(world, { units: [mediaCentre] });
    carriedOut(await linking(world, number, [output.id]));
    const form = { _key: randomUUID(), outputId: output.id };
    expect(codesOf(problemsOf(await unlinkOutput(world.as("thu-ky"), slug, number, form)))).toEqual([
      "form case-last-output",
    ]);
    expect((await page(world, number)).outputs).toHaveLength(1);
  });

  test("a decision that was corrected or taken back stays in the history", async () => {
    const world = await open();
    const number = await recorded(world);
    await decided(world, number);
    await decided(world, number, { version: 2, decision: "inform", reason: "Chỉ một phường" });
    carriedOut(await reopenCase(world.as("thu-ky"), slug, number, { version: 3, reason: "Có căn cứ mới" }));
    const after = await page(world, number);
    expect(after.row.state).toBe("to-decide");
    expect(after.history[1]).toMatchObject({
      ...{ act: "redecided", reason: "Chỉ một phường" },
      changes: [
        { part: "decision", before: "Phản bác công khai", after: "Thông tin đúng cho người cần biết" },
      ],
    });
    const late = await decideCase(world.as("thu-ky"), slug, number, decisionOf({ version: 3 }));
    expect(codesOf(problemsOf(late))).toEqual(["form case-changed"]);
  });

  test("similar claims are found without marks and in other words, and a repeat joins the earlier case", async () => {
    const world = await open();
    const number = await recorded(world);
    await recorded(world, { claim: "Cuộc bầu cử hoãn vì dịch", topicKey: "bau-cu/phong-dich" });
    const found = await loadSimilarCases(world.as("can-bo"), slug, "muon co the cu tri thi phai mua");
    expect(found.map(({ code }) => code)).toEqual(["PB-1"]);
    const repeat = carriedOut(await addCase(world.as("can-bo"), slug, caseOf({ repeatOf: "PB-1" })));
    expect(repeat).toMatchObject({ number });
    expect((await page(world, number)).row.repeats).toBe(1);
    carriedOut(await removeRepeat(world.as("can-bo"), slug, number, { repeat: repeat.repeat ?? "" }));
    expect((await page(world, number)).row.repeats).toBe(0);
    expect((await loadCases(world.as("thu-ky"), slug, wholeCases)).counts.all).toBe(2);
  });

  test("a claim that was reworded or removed is found by what it says now", async () => {
    const world = await open();
    const number = await recorded(world);
    const { _key, repeatOf, ...form } = caseOf({ claim: "Khu vực bỏ phiếu đóng cửa buổi chiều" });
    carriedOut(await editCase(world.as("thu-ky"), slug, number, { version: 1, reason: "", ...form }));
    expect(await loadSimilarCases(world.as("thu-ky"), slug, "thẻ cử tri phải mua")).toEqual([]);
    const now = () => loadSimilarCases(world.as("thu-ky"), slug, "khu vuc bo phieu dong cua");
    expect(await now()).toHaveLength(1);
    carriedOut(await removeCase(world.as("thu-ky"), slug, number, { version: 2 }));
    expect(await now()).toEqual([]);
    carriedOut(await restoreCase(world.as("thu-ky"), slug, number, { version: 3 }));
    expect(await now()).toHaveLength(1);
  });

  test("a topic that left the forms still names its cases, and one that was moved is found where it is now", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    const number = await recorded(world, { topicKey: "nuoc" });
    const topic = async () => (await loadTopics(secretary, slug)).rows.find(({ key }) => key === "nuoc");
    const { name, version = 0 } = (await topic()) ?? { name: { vi: "", en: "" } };
    const moved = { key: "nuoc", version, name: name.vi, nameEn: name.en, parent: "moi-truong" };
    carriedOut(await renameTopic(secretary, slug, moved));
    const found = await loadCases(secretary, slug, { ...wholeCases, topicKey: "moi-truong" });
    expect(found.rows.map((row) => row.number)).toEqual([number]);
    carriedOut(await hideTopic(secretary, slug, { key: "nuoc", version: version + 1 }));
    const list = await loadCases(secretary, slug, wholeCases);
    expect(list.rows[0]?.topic).toContain(name.vi);
    expect(list.topics.map(({ key }) => key)).toContain("nuoc");
    const form = {
      ...caseOf({ topicKey: "nuoc" }),
      claim: "Nước máy bị cắt cả tuần",
      version: 1,
      reason: "",
    };
    carriedOut(await editCase(secretary, slug, number, form));
    expect((await page(world, number)).form?.topics.map(({ key }) => key)).toContain("nuoc");
    expect(codesOf(problemsOf(await addCase(secretary, slug, caseOf({ topicKey: "nuoc" }))))).toEqual([
      "topicKey topic-unknown",
    ]);
  });

  test("a unit's people record for their own unit only, and decide nothing; a leader reads", async () => {
    const world = await open();
    const number = await recorded(world);
    await expect(recorded(world, { unit: "phong-van-hoa" }, "can-bo")).rejects.toThrow(AccessDenied);
    await expect(recorded(world, { unit: "" }, "can-bo")).rejects.toThrow(AccessDenied);
    await expect(decideCase(world.as("can-bo"), slug, number, decisionOf())).rejects.toThrow(AccessDenied);
    await expect(recorded(world, {}, "lanh-dao")).rejects.toThrow(AccessDenied);
    const others = await recorded(world, { unit: "phong-van-hoa" });
    await expect(removeCase(world.as("can-bo"), slug, others, { version: 1 })).rejects.toThrow(AccessDenied);
    const output = await outputOf(world, { units: ["phong-van-hoa"] });
    expect(codesOf(problemsOf(await linking(world, number, [output.id], {}, "can-bo")))).toEqual([
      "outputs output-not-linkable",
    ]);
    expect((await page(world, number, "lanh-dao")).may).toEqual({
      ...{ report: false, decide: false, edit: false, merge: false },
    });
    await expect(page(world, number, "cong-tac-vien")).rejects.toThrow(AccessDenied);
  });

  test("an output's page names the claims that it answers", async () => {
    const world = await open();
    const number = await recorded(world);
    await decided(world, number);
    const output = await outputOf(world, { units: [mediaCentre] });
    const form = { _key: randomUUID(), case: "pb 1" };
    const linked = await linkOutputToCase(world.as("can-bo"), slug, output.number, form);
    expect(carriedOut(linked)).toEqual({ added: 1, isPublished: true });
    expect(await loadOutputCases(world.as("lanh-dao"), slug, output.number)).toMatchObject({
      cases: [{ code: "PB-1" }],
      choices: [],
    });
  });
});
