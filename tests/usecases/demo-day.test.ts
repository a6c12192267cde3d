import { expect, test } from "vitest";
import { exportCases } from "~/usecases/cases-export.server";
import { clockPicture } from "~/usecases/cases-picture.server";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { exportGate, gatePicture } from "~/usecases/decoration-gate-files.server";
import { loadDemoDay, moveDemoDay } from "~/usecases/demo-day.server";
import { decided, recorded } from "../support/cases";
import { siteOf } from "../support/decoration";
import { describeOnSqlite } from "../support/engines";
import { bytesOf } from "../support/evidence";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";

describeOnSqlite("the day of the demonstration", (open) => {
  test.each([
    ["no day", "", "day required"],
    ["what is no day", "hôm nay", "day not-a-date"],
    ["a day that no month has", "31/04/2021", "day no-such-day"],
    ["a day before the campaign", "31/12/2020", "day outside-campaign"],
    ["a day after it", "13/06/2021", "day outside-campaign"],
  ])("is not moved to %s", async (_, typed, expected) => {
    const world = await open();
    expect(codesOf(problemsOf(await moveDemoDay(world.as("thu-ky"), slug, typed)))).toEqual([expected]);
    expect((await loadDemoDay(world.as("thu-ky"), slug)).today).toBe("2021-05-04");
  });

  test("moves for everybody, and no real election has one", async () => {
    const world = await open();
    expect(carriedOut(await moveDemoDay(world.as("thu-ky"), slug, "10/05/2021"))).toBe("2021-05-10");
    expect((await loadDemoDay(world.as("thu-ky"), slug)).today).toBe("2021-05-10");
    await expect(moveDemoDay(world.as("can-bo"), slug, "11/05/2021")).rejects.toThrow(AccessDenied);
    await world.db.write(world.campaign.id, (tx) =>
      tx.updateTable("campaigns").set({ is_demo: 0 }).execute(),
    );
    await expect(loadDemoDay(world.as("thu-ky"), slug)).rejects.toThrow(NotFound);
    await expect(moveDemoDay(world.as("thu-ky"), slug, "11/05/2021")).rejects.toThrow(NotFound);
  });

  test("papers of a demonstration say that its data are illustrative, those of a real election do not", async () => {
    const world = await open();
    await siteOf(world);
    await decided(world, await recorded(world));
    const reader = world.as("lanh-dao");
    const papers = async () => {
      const { content } = await exportGate(reader, slug, "", new AbortController().signal);
      const ask = { encoding: "", separator: "", sheet: "" } as const;
      const about = carriedOut(await reader.readTable(await bytesOf(content), ask)).sheets.at(-1) ?? "";
      const { svg: clock } = await clockPicture(reader, slug);
      const cases = await exportCases(reader, slug, () => "", new AbortController().signal);
      expect((await bytesOf(cases.content)).length).toBeGreaterThan(1000);
      return { svg: (await gatePicture(reader, slug, "")).svg + clock, about };
    };
    expect((await papers()).svg).toContain("minh họa");
    await world.db.write(world.campaign.id, (tx) =>
      tx.updateTable("campaigns").set({ is_demo: 0 }).execute(),
    );
    expect((await papers()).svg).not.toContain("minh họa");
  });
});
