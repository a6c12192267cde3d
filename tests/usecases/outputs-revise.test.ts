import { expect, it } from "vitest";
import type { OutputForm, RevisionForm } from "~/domain/outputs";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { declareOutputs } from "~/usecases/declarations.server";
import { loadOutput } from "~/usecases/outputs-output.server";
import { loadOutputList } from "~/usecases/outputs-pages.server";
import { restoreOutput, reviseOutput, withdrawOutput } from "~/usecases/outputs-revise.server";
import { describeOnEngines } from "../support/engines";
import {
  carriedOut,
  codesOf,
  footprint,
  logged,
  numberOf,
  problemsOf,
  slug,
  storedTotal,
} from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import type { World } from "../support/world";

function revision(version: number, differs: Partial<OutputForm> = {}): RevisionForm {
  const { _key, ...form } = outputFormOf(differs);
  return { ...form, version, reason: "đếm lại tại chỗ" };
}

const total = (world: World, category = "portal-item", unit = "tp-ha-long") =>
  storedTotal(world, unit, category, "2021-05-04");

const found = async (world: World, text: string) => {
  const page = await loadOutputList(world.as("can-bo"), slug, (name) => (name === "q" ? text : ""));
  return page.shown;
};

describeOnEngines("a correction", (open) => {
  it("replaces the figure in the totals and keeps what it said before, with who, when and why", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    const number = await numberOf(ctx, { quantity: "50" });
    carriedOut(
      await reviseOutput(
        world.as("thu-truong"),
        slug,
        number,
        revision(1, { quantity: "60", qualifier: "nearly" }),
      ),
    );
    expect(await total(world)).toMatchObject({ records: 1, amount: 60, nNearly: 1 });
    const page = await loadOutput(ctx, slug, number);
    expect(page.version).toBe(2);
    expect(page.history).toMatchObject([
      {
        kind: "revised",
        times: 1,
        by: "Thủ trưởng Trung tâm Truyền thông và Văn hóa",
        reason: "đếm lại tại chỗ",
        changed: ["value", "qualifier"],
        before: { value: 50, qualifier: "exact" },
        after: { value: 60, qualifier: "nearly" },
      },
    ]);
  });

  it("moves it between days, categories and units without leaving anything behind", async () => {
    const world = await open();
    const number = await numberOf(world.as("thu-ky"));
    const moved = { date: "01/04/2021", categories: ["broadcast-item"], units: ["ban-tuyen-giao"] };
    carriedOut(await reviseOutput(world.as("thu-ky"), slug, number, revision(1, moved)));
    expect(await total(world)).toMatchObject({ records: 0, amount: 0 });
    expect(await total(world, "broadcast-item", "trung-tam-truyen-thong")).toMatchObject({ records: 0 });
    expect(await total(world, "broadcast-item", "ban-tuyen-giao")).toMatchObject({ records: 1, amount: 1 });
    const emptied = await world.db.read
      .selectFrom("rollup_days")
      .selectAll()
      .where("records", "=", 0)
      .execute();
    expect(emptied).toEqual([]);
  });

  it("makes it found by its new words and no more by the old ones", async () => {
    const world = await open();
    const number = await numberOf(world.as("can-bo"), { title: "Thẻ cử tri" });
    carriedOut(
      await reviseOutput(world.as("can-bo"), slug, number, revision(1, { title: "Danh sách ứng cử" })),
    );
    expect([await found(world, "the cu tri"), await found(world, "danh sach")]).toEqual([0, 1]);
  });

  it("of somebody who read an older version is refused with who came first and when, and changes nothing", async () => {
    const world = await open();
    const number = await numberOf(world.as("can-bo"));
    world.clock.set("2021-05-04T02:35:00.000Z");
    carriedOut(await reviseOutput(world.as("thu-ky"), slug, number, revision(1, { quantity: "2" })));
    const before = await footprint(world);
    const late = await reviseOutput(world.as("can-bo"), slug, number, revision(1, { quantity: "3" }));
    expect(problemsOf(late)).toEqual([
      { field: "form", code: "changed-by-other", params: { by: "Thư ký Tiểu ban", at: "09:35 04/05/2021" } },
    ]);
    expect(await footprint(world)).toEqual(before);
    expect(await total(world)).toMatchObject({ amount: 2 });
  });

  it("at the same moment as another one is done once", async () => {
    const world = await open();
    const number = await numberOf(world.as("can-bo"));
    const outcomes = await Promise.all(
      ["2", "3", "4"].map((quantity) =>
        reviseOutput(world.as("can-bo"), slug, number, revision(1, { quantity })),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect((await footprint(world)).output_revisions).toBe(1);
  });

  it("needs to change something, and no personal data in its reason", async () => {
    const world = await open();
    const number = await numberOf(world.as("can-bo"));
    const same = await reviseOutput(world.as("can-bo"), slug, number, revision(1));
    expect(codesOf(problemsOf(same))).toEqual(["form nothing-changed"]);
    const telling = { ...revision(1, { quantity: "2" }), reason: "theo anh A 0912345678" };
    expect(codesOf(problemsOf(await reviseOutput(world.as("can-bo"), slug, number, telling)))).toEqual([
      "reason personal-phone",
    ]);
  });

  it("is for those who may write for one of its units, before and after", async () => {
    const world = await open();
    const own = await numberOf(world.as("can-bo"));
    const other = await numberOf(world.as("thu-ky"), { units: ["ban-tuyen-giao"] });
    const tryTo = (number: number, units: string[]) =>
      reviseOutput(world.as("can-bo"), slug, number, revision(1, { units, quantity: "2" }));
    await expect(tryTo(other, ["trung-tam-truyen-thong"])).rejects.toThrow(AccessDenied);
    await expect(tryTo(own, ["ban-tuyen-giao"])).rejects.toThrow(AccessDenied);
    await expect(tryTo(99, ["trung-tam-truyen-thong"])).rejects.toThrow(NotFound);
  });

  it("into or out of a closed week is refused", async () => {
    const world = await open();
    const closed = await numberOf(world.as("can-bo"), { date: "20/04/2021" });
    const openOne = await numberOf(world.as("can-bo"), { date: "28/04/2021" });
    await world.closeWeeks("2021-04-25");
    const codeOf = async (number: number, date: string) =>
      codesOf(
        problemsOf(
          await reviseOutput(world.as("can-bo"), slug, number, revision(1, { date, quantity: "2" })),
        ),
      );
    expect(await codeOf(closed, "28/04/2021")).toEqual(["date week-closed"]);
    expect(await codeOf(openOne, "20/04/2021")).toEqual(["date week-closed"]);
    const away = await withdrawOutput(world.as("can-bo"), slug, closed, { version: 1, reason: "ghi nhầm" });
    expect(codesOf(problemsOf(away))).toEqual(["form week-closed"]);
  });
});

describeOnEngines("withdrawing and restoring", (open) => {
  it("takes an output out of lists, search and totals, and brings it back as it was", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    const number = await numberOf(ctx, { quantity: "7", title: "Thẻ cử tri" });
    const full = await footprint(world);
    carriedOut(await withdrawOutput(ctx, slug, number, { version: 1, reason: "ghi nhầm đơn vị" }));
    expect(await total(world)).toMatchObject({ records: 0, amount: 0 });
    expect([await found(world, ""), await found(world, "thẻ cử tri")]).toEqual([0, 0]);
    carriedOut(await restoreOutput(ctx, slug, number, { version: 2 }));
    expect(await total(world)).toMatchObject({ records: 1, amount: 7 });
    expect([await found(world, ""), await found(world, "thẻ cử tri")]).toEqual([1, 1]);
    const { output_revisions, audit_entries, ...counted } = await footprint(world);
    expect({ ...counted, output_revisions: 0 }).toEqual({
      ...full,
      audit_entries: undefined,
      output_revisions: 0,
    });
    expect([output_revisions, audit_entries]).toEqual([2, 3]);
  });

  it("is done once: not again, and not to what is already so", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    const number = await numberOf(ctx);
    carriedOut(await withdrawOutput(ctx, slug, number, { version: 1, reason: "ghi nhầm" }));
    const again = await withdrawOutput(ctx, slug, number, { version: 2, reason: "ghi nhầm" });
    expect(codesOf(problemsOf(again))).toEqual(["form output-withdrawn"]);
    expect(
      codesOf(problemsOf(await reviseOutput(ctx, slug, number, revision(2, { quantity: "2" })))),
    ).toEqual(["form output-withdrawn"]);
    carriedOut(await restoreOutput(ctx, slug, number, { version: 2 }));
    expect(codesOf(problemsOf(await restoreOutput(ctx, slug, number, { version: 3 })))).toEqual([
      "form output-active",
    ]);
  });

  it("does not restore a summary beside one that took its place", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    const period = { basis: "period", from: "01/01/2021", date: "26/03/2021", quantity: "51" } as const;
    const number = await numberOf(ctx, period);
    carriedOut(await withdrawOutput(ctx, slug, number, { version: 1, reason: "ghi nhầm" }));
    await logged(ctx, period);
    expect(problemsOf(await restoreOutput(ctx, slug, number, { version: 2 }))).toMatchObject([
      { field: "form", code: "duplicate-summary", params: { code: "KQ-2021-0002" } },
    ]);
  });

  it("does not restore into days that were declared empty since", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    const number = await numberOf(ctx);
    carriedOut(await withdrawOutput(ctx, slug, number, { version: 1, reason: "ghi nhầm" }));
    const units = ["trung-tam-truyen-thong"];
    const days = { from: "03/05/2021", to: "04/05/2021" };
    carriedOut(
      await declareOutputs(ctx, slug, { _key: "d", kind: "zero", units, category: "", note: "", ...days }),
    );
    expect(codesOf(problemsOf(await restoreOutput(ctx, slug, number, { version: 2 })))).toEqual([
      "form declared-stands",
    ]);
  });
});
