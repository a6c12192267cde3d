import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { everyAxis } from "~/domain/pivot-terms";
import { AccessDenied, SignInNeeded } from "~/usecases/context.server";
import { declareOutputs } from "~/usecases/declarations.server";
import { loadPivot } from "~/usecases/pivot.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, logged, slug } from "../support/output-acts";
import {
  addedUp,
  cellsOf,
  fillForPivots,
  listedAt,
  matching,
  pivotOf,
  type RawOutput,
  rawOutputs,
} from "../support/pivot-world";
import type { World } from "../support/world";

const axis = fc.option(fc.constantFrom(...everyAxis), { nil: "" });
const anyPivot = fc.record({
  hang: axis,
  "hang-2": axis,
  cot: axis,
  "so-lieu": fc.constantFrom("muc", "muc", "news-item", "banner", "do-phu"),
  "don-vi": fc.constantFrom("", "", "phuong", "co-quan-thanh-pho", "phuong-bai-chay"),
  khoi: fc.constantFrom("", "", "", "Phường"),
  nhom: fc.constantFrom("", "", "press", "social"),
  loai: fc.constantFrom("", "", "", "portal-item"),
  "noi-dung": fc.constantFrom("", "", "", "-"),
  "cach-tinh": fc.constantFrom("", "", "", "rate"),
  tu: fc.constantFrom("", "", "2021-02-17"),
  den: fc.constantFrom("", "2021-04-09", "2021-03-31"),
});

describeOnEngines("summary tables", (open, engine) => {
  let world: World;
  let outputs: RawOutput[];
  beforeAll(async () => {
    world = await open();
    await fillForPivots(world);
    outputs = await rawOutputs(world);
  });

  test("every cell of any table is what its link finds, counted row by row", async () => {
    await fc.assert(
      fc.asyncProperty(anyPivot, async (asked) => {
        const page = await pivotOf(world, new URLSearchParams(asked).toString());
        for (const { place, cell, path } of cellsOf(page)) {
          const found = matching(world, outputs, path);
          if (path.includes("hanh-chinh=")) continue;
          if (cell.kind === "share") expect(found.length > 0, `${place} ${path}`).toBe(cell.part > 0);
          else if (cell.kind !== "figure") expect(found.length, `${place} ${path}`).toBe(0);
          else if (asked["so-lieu"] === "muc") expect(cell.value, `${place} ${path}`).toBe(found.length);
          else
            expect({ value: cell.value, qualifier: cell.qualifier }, `${place} ${path}`).toEqual(
              addedUp(found),
            );
        }
      }),
      { numRuns: engine === "sqlite" ? 60 : 15 },
    );
  }, 60_000);

  test("the list behind a number has as many rows as the number says", async () => {
    const tables = [
      "hang=khoi&cot=tuan",
      "hang=don-vi&cot=noi-dung",
      "hang=kenh&cot=nhom&tu=2021-02-10",
      "hang=hanh-chinh&cot=thang&khoi=Phường",
    ];
    for (const query of tables) {
      const filled = cellsOf(await pivotOf(world, query)).filter(({ cell }) => cell.kind === "figure");
      expect(filled.length).toBeGreaterThan(3);
      for (const { place, cell, path } of filled.filter((_, index) => index % 5 === 0).slice(0, 8)) {
        expect(cell.kind === "figure" && cell.value, `${place} ${path}`).toBe(await listedAt(world, path));
      }
    }
  }, 60_000);

  test("what several units published together is in each one's row, once in the total, and the page says how many more", async () => {
    const page = await pivotOf(world, "hang=don-vi");
    const records = (place: string) => {
      const found = cellsOf(page).find((one) => one.place === place)?.cell;
      return found?.kind === "figure" ? (found.value ?? 0) : 0;
    };
    const together = cellsOf(page).filter(({ place, cell }) => place !== " /  / " && cell.kind === "figure");
    const sum = together.reduce((all, { cell }) => all + (cell.kind === "figure" ? (cell.value ?? 0) : 0), 0);
    expect(records(" /  / ")).toBe(outputs.length);
    const credits = outputs.reduce((all, one) => all + one.units.length, 0);
    expect(sum).toBe(credits);
    expect(page.countedElse).toEqual([{ axis: "don-vi", records: credits - outputs.length }]);
  });

  test("quantities keep their qualifier; rates are in no sum and are told", async () => {
    const page = await pivotOf(world, "hang=loai&so-lieu=news-item");
    const total = cellsOf(page).find(({ place }) => place === " /  / ")?.cell;
    const news = outputs.filter((one) =>
      world.structure.categories.some((two) => two.id === one.category_id && two.measure === "news-item"),
    );
    expect(total).toMatchObject({ kind: "figure", ...addedUp(news), hasUncounted: true });
    expect(page.uncounted).toBe(news.filter((one) => one.counted_uncounted === 1).length);
    expect(page.uncounted).toBeGreaterThan(0);
  });

  test("measures are not mixed: pieces are not among news items", async () => {
    const names = async (measure: string) =>
      cellsOf(await pivotOf(world, `hang=loai&so-lieu=${measure}`)).map(({ place }) => place);
    expect(await names("banner")).toEqual(["Băng rôn, khẩu hiệu /  / ", " /  / "]);
  });

  test("silence, a declared 0 and not applicable stay three things", async () => {
    const own = await open();
    const declare = (unit: string, kind: "zero" | "not-applicable") =>
      declareOutputs(own.as("thu-ky"), slug, {
        ...{ _key: `${unit}-${kind}`, kind, units: [unit], category: "", note: "" },
        ...{ from: "2021-04-26", to: "2021-05-02" },
      });
    carriedOut(await declare("phuong-hong-gai", "zero"));
    carriedOut(await declare("thanh-doan", "not-applicable"));
    await logged(own.as("thu-ky"), { units: ["phuong-bai-chay"], date: "27/04/2021" });
    const cells = cellsOf(await pivotOf(own, "hang=don-vi&cot=tuan&tu=2021-04-26"));
    const kindOf = (unit: string, week: string) =>
      cells.find(({ place }) => place === `${own.unit(unit).name} /  / ${week}`)?.cell.kind;
    expect(kindOf("phuong-bai-chay", "17")).toBe("figure");
    expect(kindOf("phuong-hong-gai", "17")).toBe("zero");
    expect(kindOf("thanh-doan", "17")).toBe("not-applicable");
    expect(kindOf("phuong-ha-khau", "17")).toBe("missing");
    expect(kindOf("phuong-ha-khau", "18")).toBe("not-due");
    const parts = cellsOf(await pivotOf(own, "hang=don-vi&cot=nhom&tu=2021-04-26&den=2021-05-02"));
    const blank = parts.find(
      ({ place }) => place.startsWith(own.unit("phuong-ha-khau").name) && place.endsWith("Cổng thông tin"),
    );
    expect(blank?.cell.kind).toBe("blank");
  });

  test("coverage counts each unit once: so many of the units that it concerns", async () => {
    const cells = cellsOf(await pivotOf(world, "hang=khoi&so-lieu=do-phu"));
    const wards = cells.find(({ place }) => place === "Phường /  / ")?.cell;
    expect(wards).toEqual({ kind: "share", part: 2, of: 21 });
  });

  test("is for who may see progress: not for collaborators, not for strangers", async () => {
    await expect(pivotOf(world, "", "cong-tac-vien")).rejects.toThrow(AccessDenied);
    await expect(loadPivot(world.asNobody(), slug, () => "")).rejects.toThrow(SignInNeeded);
  });
});
