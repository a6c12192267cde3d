import { beforeAll, expect, test } from "vitest";
import { type CaseQuery, wholeCases } from "~/domain/cases-page";
import { loadCases } from "~/usecases/cases.server";
import { loadCase } from "~/usecases/cases-case.server";
import { exportCases } from "~/usecases/cases-export.server";
import { loadNewCase } from "~/usecases/cases-form.server";
import { decided, mediaCentre, recorded } from "../support/cases";
import { endUnit } from "../support/ended-unit";
import { describeOnSqlite } from "../support/engines";
import { bytesOf } from "../support/evidence";
import { carriedOut, slug } from "../support/output-acts";
import { outputOf } from "../support/publicity";
import type { World } from "../support/world";

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
