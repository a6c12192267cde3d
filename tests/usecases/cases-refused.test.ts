import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type CaseQuery, wholeCases } from "~/domain/cases-page";
import { loadCases } from "~/usecases/cases.server";
import { loadCase } from "~/usecases/cases-case.server";
import { setGoals } from "~/usecases/cases-clock.server";
import { decideCase, reopenCase } from "~/usecases/cases-decide.server";
import { exportCases } from "~/usecases/cases-export.server";
import { loadNewCase } from "~/usecases/cases-form.server";
import { mergeCase } from "~/usecases/cases-merge.server";
import { loadOutputCases } from "~/usecases/cases-output.server";
import { linkOutputToCase, setPublished, unlinkOutput } from "~/usecases/cases-publish.server";
import {
  addCase,
  addRepeat,
  editCase,
  removeCase,
  removeRepeat,
  restoreCase,
  restoreRepeat,
} from "~/usecases/cases-record.server";
import { AccessDenied, NotFound, type UseCaseContext } from "~/usecases/context.server";
import { pressUnit } from "../support/briefings";
import { caseOf, decided, decisionOf, linking, mediaCentre, recorded } from "../support/cases";
import { endUnit } from "../support/ended-unit";
import { describeOnSqlite } from "../support/engines";
import { bytesOf } from "../support/evidence";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { outputOf } from "../support/publicity";
import type { World } from "../support/world";

describeOnSqlite("what a rebuttal case gets back", (open) => {
  let world: World;
  let media: { id: string; number: number };
  beforeAll(async () => {
    world = await open();
    media = await outputOf(world, { units: [mediaCentre] });
  });
  const page = (number: number, who = "thu-ky") => loadCase(world.as(who), slug, number, null);
  const secretary = () => world.as("thu-ky");
  const edit = (number: number, version: number, says: object = {}, who = "thu-ky") => {
    const { _key, repeatOf, ...form } = caseOf(says);
    return editCase(world.as(who), slug, number, { version, reason: "", ...form, ...says });
  };
  const publishedCase = async () => {
    const number = await recorded(world);
    await decided(world, number);
    carriedOut(await linking(world, number, [media.id]));
    return number;
  };

  test.each([
    ["a unit that nobody knows", { unit: "phong-la" }, ["unit unit-unknown"]],
    ["an hour without its day", { seenOn: "", seenTime: "08:00" }, ["seenOn required"]],
    ["a telephone number", { claim: "Gọi 0912 345 678" }, ["claim personal-phone"]],
  ])("a claim with %s is refused, new or corrected", async (_, wrong, expected) => {
    expect(codesOf(problemsOf(await addCase(secretary(), slug, caseOf(wrong))))).toEqual(expected);
    expect(codesOf(problemsOf(await edit(await recorded(world), 1, wrong)))).toEqual(expected);
  });

  test.each([["PB-999"], ["không phải mã"]])(
    "nothing is a repeat of %s, which is no case",
    async (repeatOf) => {
      const said = await addCase(secretary(), slug, caseOf({ repeatOf }));
      expect(problemsOf(said)).toMatchObject([
        { field: "form", code: "case-unknown", params: { code: repeatOf } },
      ]);
    },
  );

  test("a correction says what changed in words; one that changes nothing is no change", async () => {
    const number = await recorded(world);
    expect(carriedOut(await edit(number, 1)).version).toBe(1);
    const says = { medium: "press", unit: "phong-van-hoa", topicKey: "bau-cu/phong-dich", seenTime: "09:30" };
    carriedOut(await edit(number, 1, says));
    const [last] = (await page(number)).history;
    expect(last?.act).toBe("edited");
    expect(Object.fromEntries((last?.changes ?? []).map(({ part, after }) => [part, after]))).toEqual({
      ...{ medium: "Báo chí", unitId: "Phòng Văn hóa", seenAt: "09:30 03/05/2021" },
      topicKey: expect.stringContaining("Phòng, chống dịch"),
    });
    expect(codesOf(problemsOf(await edit(number, 1, { claim: "Khác" })))).toEqual(["form case-changed"]);
    expect((await page(number)).row.claim).toBe(caseOf().claim);
  });

  test("a claim was not seen after it was decided on, and a unit's people correct no decided case", async () => {
    const number = await recorded(world, {}, "can-bo");
    await decided(world, number, { decidedTime: "12:00" });
    const late = await edit(number, 2, { seenTime: "12:01" });
    expect(codesOf(problemsOf(late))).toEqual(["seenOn seen-after-decided"]);
    await expect(edit(number, 2, { seenTime: "07:00" }, "can-bo")).rejects.toThrow(AccessDenied);
    await expect(removeCase(world.as("can-bo"), slug, number, { version: 2 })).rejects.toThrow(AccessDenied);
    const merge = mergeCase(world.as("can-bo"), slug, number, { version: 2, into: "PB-1", reason: "" });
    await expect(merge).rejects.toThrow(AccessDenied);
  });

  test("what is removed is changed no more, comes back once, and not over another's change", async () => {
    const number = await recorded(world);
    expect(codesOf(problemsOf(await removeCase(secretary(), slug, number, { version: 5 })))).toEqual([
      "form case-changed",
    ]);
    carriedOut(await removeCase(secretary(), slug, number, { version: 1 }));
    expect(codesOf(problemsOf(await removeCase(secretary(), slug, number, { version: 2 })))).toEqual([
      "form case-changed",
    ]);
    expect(codesOf(problemsOf(await edit(number, 2)))).toEqual(["form case-removed"]);
    expect((await loadCases(secretary(), slug, wholeCases)).removed).toContainEqual({
      ...{ number, code: `PB-${number}`, claim: caseOf().claim, version: 2 },
    });
    expect((await loadCases(world.as("lanh-dao"), slug, wholeCases)).removed).toEqual([]);
    expect(await page(number)).toMatchObject({ isRemoved: true, form: null, may: { report: false } });
    carriedOut(await restoreCase(secretary(), slug, number, { version: 2 }));
    await expect(page(999)).rejects.toThrow(NotFound);
    await expect(edit(999, 1)).rejects.toThrow(NotFound);
  });

  test("a sighting is taken away and put back by whom it is, and one that a merged case brought stays", async () => {
    const [number, twin] = [await recorded(world), await recorded(world, { claim: "Thẻ cử tri bán ở chợ" })];
    const sighting = { _key: randomUUID(), medium: "press" as const, unit: "phong-van-hoa", note: "" };
    const seen = { seenOn: "03/05/2021", seenTime: "10:00" };
    const add = (says: object) => addRepeat(secretary(), slug, number, { ...sighting, ...seen, ...says });
    expect(codesOf(problemsOf(await add({ note: "Gọi 0912 345 678" })))).toEqual(["note personal-phone"]);
    expect(codesOf(problemsOf(await add({ seenTime: "" })))).toEqual(["seenTime required"]);
    const { repeat } = carriedOut(await add({ _key: randomUUID() }));
    const form = { repeat: repeat ?? "" };
    await expect(removeRepeat(world.as("can-bo"), slug, number, form)).rejects.toThrow(AccessDenied);
    await expect(removeRepeat(secretary(), slug, number, { repeat: "la" })).rejects.toThrow(NotFound);
    carriedOut(await removeRepeat(secretary(), slug, number, form));
    expect((await page(number)).repeats).toEqual([]);
    carriedOut(await restoreRepeat(secretary(), slug, number, form));
    carriedOut(await mergeCase(secretary(), slug, twin, { version: 1, into: `PB-${number}`, reason: "" }));
    const brought = (await page(number)).repeats.find(({ mergedFrom }) => mergedFrom !== "");
    expect(brought).toMatchObject({ mergedFrom: `PB-${twin}`, mayRemove: false });
    const kept = await removeRepeat(secretary(), slug, number, { repeat: brought?.id ?? "" });
    expect(codesOf(problemsOf(kept))).toEqual(["form repeat-merged"]);
    const back = await restoreCase(secretary(), slug, twin, { version: 2 });
    expect(codesOf(problemsOf(back))).toEqual(["form case-merged"]);
  });

  test.each([
    ["itself", (own: number) => `PB-${own}`, "into case-itself"],
    ["a case that is not there", () => "PB-999", "into case-unknown"],
    ["what is no code", () => "vụ kia", "into case-unknown"],
  ])("a case is not merged into %s", async (_, into, expected) => {
    const number = await recorded(world);
    const form = { version: 1, into: into(number), reason: "" };
    expect(codesOf(problemsOf(await mergeCase(secretary(), slug, number, form)))).toEqual([expected]);
  });

  test("two cases are not merged over another's change, nor with a telephone number as the reason", async () => {
    const [number, other] = [await recorded(world), await recorded(world)];
    const merge = (says: object) =>
      mergeCase(secretary(), slug, number, { version: 1, into: `${other}`, reason: "", ...says });
    expect(codesOf(problemsOf(await merge({ version: 4 })))).toEqual(["form case-changed"]);
    expect(codesOf(problemsOf(await merge({ reason: "Gọi 0912 345 678" })))).toEqual([
      "reason personal-phone",
    ]);
    expect((await page(number)).mergedInto).toBeNull();
  });

  const source = (says: object) => ({ sourceLink: [], sourceDocument: [], ...says });
  test.each([
    [
      "a document that nobody knows",
      source({ sourceTitle: [], sourceDocument: ["la"] }),
      "source-document-unknown",
    ],
    [
      "a link without a title",
      source({ sourceTitle: [], sourceLink: ["https://moh.gov.vn"] }),
      "source-title-missing",
    ],
    ["a telephone number", source({ sourceTitle: ["Gọi 0912 345 678"] }), "personal-phone"],
    ["a link that is none", source({ sourceTitle: ["Luật"], sourceLink: ["khong phai"] }), "not-a-link"],
  ])("a source of %s is refused with its row", async (_, says, code) => {
    const number = await recorded(world);
    const said = problemsOf(await decideCase(secretary(), slug, number, decisionOf(says)));
    expect(said[0]).toMatchObject({ field: "sources", params: { row: 1 } });
    if (code !== "not-a-link") expect(said[0]?.code).toBe(code);
    expect((await page(number)).row.state).toBe("to-decide");
  });

  test("a source may be a document of the campaign, which then names it on the page and in the history", async () => {
    const number = await recorded(world);
    const [document] = world.structure.documents;
    const says = { sourceTitle: [""], sourceDocument: [document?.id ?? ""] };
    await decided(world, number, says);
    const { sources, history } = await page(number);
    expect(sources).toMatchObject([{ path: expect.stringContaining(document?.id ?? "?") }]);
    expect(sources[0]?.title).toContain(document?.numberSymbol);
    const change = history[0]?.changes.find(({ part }) => part === "sources");
    expect(change).toMatchObject({ before: "", after: sources[0]?.title });
  });

  test("the same decision once more is kept with its reason and says that nothing else changed", async () => {
    const number = await recorded(world);
    await decided(world, number);
    await decided(world, number, { version: 2, reason: "Ghi rõ lý do" });
    const [last] = (await page(number)).history;
    expect(last).toMatchObject({ act: "redecided", reason: "Ghi rõ lý do", changes: [] });
  });

  test("what is published is not left unanswered, and begins anew with a reason that names nobody", async () => {
    const number = await publishedCase();
    const leave = decisionOf({ version: 3, decision: "leave", correction: "", sourceTitle: [""] });
    expect(codesOf(problemsOf(await decideCase(secretary(), slug, number, leave)))).toContain(
      "decision case-is-published",
    );
    const reopen = (version: number, reason: string) =>
      reopenCase(secretary(), slug, number, { version, reason });
    expect(codesOf(problemsOf(await reopen(3, "Gọi 0912 345 678")))).toEqual(["reason personal-phone"]);
    expect(codesOf(problemsOf(await reopen(1, "Có căn cứ mới")))).toEqual(["form case-changed"]);
    carriedOut(await reopen(3, "Có căn cứ mới"));
    expect(codesOf(problemsOf(await reopen(4, "Lại")))).toEqual(["form case-changed"]);
  });

  describe("publication", () => {
    const publish = (number: number, version: number, says: object = {}) =>
      setPublished(secretary(), slug, number, {
        ...{ version, publishedOn: "03/05/2021", publishedTime: "20:00", reason: "Theo bản in" },
        ...says,
      });

    test("its moment is corrected with a reason, not before the claim was seen and not over another's change", async () => {
      const number = await publishedCase();
      const early = await publish(number, 3, { publishedTime: "07:59" });
      expect(codesOf(problemsOf(early))).toEqual(["publishedOn before-seen"]);
      expect(codesOf(problemsOf(await publish(number, 1)))).toEqual(["form case-changed"]);
      carriedOut(await publish(number, 3));
      const { history, moments } = await page(number);
      expect(moments.published).toEqual({ on: "03/05/2021", time: "20:00" });
      expect(history[0]).toMatchObject({ act: "published-corrected", reason: "Theo bản in" });
      expect(codesOf(problemsOf(await publish(await recorded(world), 1)))).toEqual(["form case-changed"]);
    });

    test("a claim that is left unanswered takes no outputs, from its page or an output's", async () => {
      const number = await recorded(world);
      await decided(world, number, { decision: "leave", correction: "", sourceTitle: [""] });
      expect(codesOf(problemsOf(await linking(world, number, [media.id])))).toEqual(["form case-is-left"]);
      const link = (code: string, output = media.number) =>
        linkOutputToCase(secretary(), slug, output, { _key: randomUUID(), case: code });
      expect(codesOf(problemsOf(await link(`PB-${number}`)))).toEqual(["case case-is-left"]);
      expect(codesOf(problemsOf(await link("PB-999")))).toEqual(["case case-unknown"]);
      expect(codesOf(problemsOf(await link("vụ kia")))).toEqual(["case case-unknown"]);
      await expect(link("PB-1", 999)).rejects.toThrow(NotFound);
      const wrong = await linking(world, await recorded(world), [media.id], { publishedOn: "02/05/2021" });
      expect(codesOf(problemsOf(wrong))).toEqual(["publishedTime required"]);
    });

    test("a link is taken away once; the last one of a published case only after its output was withdrawn", async () => {
      const other = await open();
      const number = await recorded(other);
      await decided(other, number);
      const outputs = [
        await outputOf(other, { units: [mediaCentre] }),
        await outputOf(other, { units: [mediaCentre], title: "Bài thứ hai", date: "03/05/2021" }),
      ];
      carriedOut(
        await linking(
          other,
          number,
          outputs.map(({ id }) => id),
        ),
      );
      carriedOut(await linking(other, number, [outputs[0]?.id ?? ""]));
      const unlink = (at: number) =>
        unlinkOutput(other.as("thu-ky"), slug, number, {
          _key: randomUUID(),
          outputId: outputs[at]?.id ?? "",
        });
      carriedOut(await unlink(0));
      expect(codesOf(problemsOf(await unlink(0)))).toEqual(["form output-not-linked"]);
      expect(codesOf(problemsOf(await unlink(1)))).toEqual(["form case-last-output"]);
      await other.db.write(other.campaign.id, (tx) =>
        tx.updateTable("outputs").set({ status: "withdrawn" }).execute(),
      );
      carriedOut(await unlink(1));
    });

    test("an output's page says nothing of cases to who may not read them, nor of an output that is not there", async () => {
      const see = (ctx: UseCaseContext, output = media.number) => loadOutputCases(ctx, slug, output);
      expect(await see(pressUnit(world, mediaCentre))).toBeNull();
      expect(await see(secretary(), 999)).toBeNull();
      expect((await see(secretary()))?.choices.length).toBeGreaterThan(0);
    });
  });

  test.each([
    [
      "hours that are no number",
      { decideHours: "một ngày", publishHours: "48" },
      ["decideHours count-out-of-range"],
    ],
    [
      "more hours than a month has",
      { decideHours: "24", publishHours: "721" },
      ["publishHours count-out-of-range"],
    ],
    [
      "publication before the decision",
      { decideHours: "24", publishHours: "12" },
      ["publishHours publish-before-decide"],
    ],
  ])("goals with %s are refused", async (_, hours, expected) => {
    expect(codesOf(problemsOf(await setGoals(secretary(), slug, { version: 0, ...hours })))).toEqual(
      expected,
    );
  });

  test("goals are not set over another's", async () => {
    const other = await open();
    const set = () =>
      setGoals(other.as("thu-ky"), slug, { version: 0, decideHours: "12", publishHours: "24" });
    carriedOut(await set());
    expect(codesOf(problemsOf(await set()))).toEqual(["form case-changed"]);
  });
});

describeOnSqlite("the book of cases as an address asks for it", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
    await recorded(world, { claim: "Thẻ cử tri phải mua" });
    await recorded(world, {
      claim: "Hoãn bầu cử vì dịch",
      topicKey: "bau-cu/phong-dich",
      seenOn: "29/04/2021",
    });
    await recorded(world, {
      claim: "Khu vực bỏ phiếu đóng cửa",
      unit: "",
      medium: "press",
      seenTime: "07:00",
    });
    await recorded(world, { claim: "Danh sách thiếu tên", seenOn: "20/04/2021" });
    await decided(world, 4, { decision: "leave", correction: "", sourceTitle: [""] });
    await decided(world, 3);
  });
  const numbers = async (asked: Partial<CaseQuery>, who = "thu-ky") =>
    (await loadCases(world.as(who), slug, { ...wholeCases, ...asked })).rows.map(({ number }) => number);

  test.each<[string, Partial<CaseQuery>, number[]]>([
    ["everything: open ones that wait longest first", {}, [2, 3, 1, 4]],
    ["what is to be decided", { state: "to-decide" }, [2, 1]],
    ["what was met in the press", { medium: "press" }, [3]],
    ["a topic", { topicKey: "bau-cu/phong-dich" }, [2]],
    ["a topic with all below it", { topicKey: "bau-cu" }, [2, 3, 1, 4]],
    ["a unit", { unitKey: mediaCentre }, [2, 1, 4]],
    ["a unit that nobody knows", { unitKey: "phong-la" }, []],
    ["open ones of two days to a week", { age: "week" }, [2]],
    ["open ones past their goal", { isOver: true }, [2, 1]],
    ["a code", { text: "PB-3" }, [3]],
    ["words in any order, without marks", { text: "phieu khu vuc" }, [3]],
    ["the claim from the last letter", { order: { word: "khang-dinh", isDown: true } }, [1, 3, 2, 4]],
    ["how often it came again", { order: { word: "xuat-hien-lai", isDown: true } }, [2, 3, 1, 4]],
  ])("%s", async (_, asked, expected) => {
    expect(await numbers(asked)).toEqual(expected);
  });

  test("a unit that has ended stays in the form of its case, and is offered for no new one", async () => {
    const number = await recorded(world, { claim: "Phường tính sai", unit: "phuong-ha-khau" });
    await endUnit(world, "phuong-ha-khau", "2021-05-04");
    const { form } = await loadCase(world.as("thu-ky"), slug, number, null);
    expect(form?.values.unit).toBe("phuong-ha-khau");
    expect(form?.units.map(({ key }) => key)).toContain("phuong-ha-khau");
    expect((await loadNewCase(world.as("thu-ky"), slug)).units.map(({ key }) => key)).not.toContain(
      "phuong-ha-khau",
    );
    await endUnit(world, mediaCentre, "2021-05-04");
    expect((await loadNewCase(world.as("can-bo"), slug)).values.unit).toBe("");
  });

  test("the workbook names the sub-committee where it met a claim itself; outputs to link are found by words", async () => {
    const file = await exportCases(world.as("lanh-dao"), slug, () => "", new AbortController().signal);
    const ask = { encoding: "", separator: "", sheet: "" } as const;
    const rows = carriedOut(await world.as("thu-ky").readTable(await bytesOf(file.content), ask)).rows;
    expect(rows.find((row) => row.includes("PB-3"))?.join("|")).toContain("Tiểu ban");
    await outputOf(world, { title: "Hỏi đáp về khu vực bỏ phiếu", units: ["phong-van-hoa"] });
    const { search } = await loadCase(world.as("thu-ky"), slug, 3, "khu vực bỏ phiếu");
    expect(search?.found.map(({ title }) => title)).toContain("Hỏi đáp về khu vực bỏ phiếu");
    expect((await loadCase(world.as("lanh-dao"), slug, 3, "khu vực")).search).toBeNull();
  });

  test("a source with an official page keeps its address", async () => {
    const link = "https://moh.gov.vn/tin-tuc/phong-dich";
    await decided(world, 2, { sourceKind: ["page"], sourceTitle: ["Bộ Y tế"], sourceLink: [link] });
    expect((await loadCase(world.as("thu-ky"), slug, 2, null)).sources).toMatchObject([
      { title: "Bộ Y tế", link, path: "" },
    ]);
  });
});
