import { expect, test } from "vitest";
import { freezeBaseline } from "~/usecases/baselines.server";
import { exportComparison } from "~/usecases/baselines-export.server";
import { NotFound } from "~/usecases/context.server";
import { overrideMilestone } from "~/usecases/timeline-changes.server";
import { describeOnSqlite } from "../support/engines";
import { bytesOf } from "../support/evidence";
import { added, documentOf, formKey, slug } from "../support/milestone-forms";
import { carriedOut } from "../support/output-acts";
import type { World } from "../support/world";

async function exported(world: World): Promise<string[][]> {
  const query = { from: null, to: null, part: "", kind: "" } as const;
  const file = await exportComparison(world.as("thu-ky"), slug, query, new AbortController().signal);
  const ask = { encoding: "", separator: "", sheet: "" } as const;
  return carriedOut(await world.as("thu-ky").readTable(await bytesOf(file.content), ask)).rows.map((row) =>
    row.map(String),
  );
}

describeOnSqlite("the comparison with the frozen plan as a workbook", (open) => {
  test("is a row for each thing that reads differently, in words, with how far a day has moved and why", async () => {
    const world = await open();
    await expect(exported(world)).rejects.toThrow(NotFound);
    const freeze = { _key: formKey(), on: "01/04/2021", documentId: documentOf(world), note: "" };
    expect((await freezeBaseline(world.as("thu-ky"), slug, freeze)).ok).toBe(true);
    expect(await exported(world)).toHaveLength(1);
    const override = {
      ...{ _key: formKey(), _seen: "", on: "12/05/2021", time: "", documentId: documentOf(world) },
      reason: "Mưa lớn kéo dài",
    };
    carriedOut(await overrideMilestone(world.as("thu-ky"), slug, "hoan-thanh-trang-tri", override));
    await added(world, { title: "Họp báo lần 2" });
    const [heads = [], ...rows] = await exported(world);
    expect(heads).toHaveLength(11);
    const moved = rows.filter((row) => row.includes("Mưa lớn kéo dài"));
    // From Monday 10/5 to Wednesday 12/5.
    expect(moved.map((row) => row.slice(3, 7))).toEqual([
      ["từ", "10/05/2021", "12/05/2021", ""],
      ["đến", "10/05/2021", "12/05/2021", "2"],
    ]);
    expect(rows.some((row) => row.includes("Họp báo lần 2"))).toBe(true);
  });
});
