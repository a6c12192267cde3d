import { expect, test } from "vitest";
import type { AskedSide } from "~/domain/timeline-compare-page";
import { NotFound, SignInNeeded } from "~/usecases/context.server";
import { loadComparison } from "~/usecases/timeline-compare.server";
import { describeOnEngines } from "../support/engines";

const slug = "ha-long-2021";
const side = (what = "", day = "", law = ""): AskedSide => ({ what, day, law });

describeOnEngines("comparing calendars", (open) => {
  test("begins with the two laws for this election's day", async () => {
    const world = await open();
    const page = await loadComparison(world.as("cong-tac-vien"), slug, { left: side(), right: side() });
    expect([page.rows.length, page.counts.moved]).toEqual([41, 16]);
    expect([page.sides.left.asked.what, page.sides.right.asked.what]).toEqual(["luat:2015", "luat:2025"]);
    expect(page.campaigns.map((one) => one.slug)).toContain(slug);
  });

  test("shows this campaign with what really happened beside an election of another year", async () => {
    const world = await open();
    const page = await loadComparison(world.as("lanh-dao"), slug, {
      left: side(`cuoc:${slug}`),
      right: side("2026-03-15"),
    });
    const row = page.rows.find(({ key }) => key === "consultation-3");
    expect(row).toMatchObject({
      left: { actualOn: "2021-04-18", offset: { to: -35 } },
      right: { actualOn: null, offset: { to: -23 }, date: { on: "2026-02-20" } },
      change: "moved",
    });
    expect(page.rows).toHaveLength(41);
    expect(page.sides.right.lawName).toContain("83/2025");
  });

  test("reads a typed election day with its law, and says at its side what is wrong with it", async () => {
    const world = await open();
    const page = await loadComparison(world.as("thu-ky"), slug, {
      left: side("khac", "22/5/2016", "2025"),
      right: side("khac", "32/5/2016"),
    });
    expect(page.sides.left).toMatchObject({ electionOn: "2016-05-22", problems: [] });
    expect(page.sides.left.lawName).toContain("83/2025");
    expect(page.sides.right).toMatchObject({ electionOn: "2021-05-23" });
    expect(page.sides.right.problems.map(({ field, code }) => [field, code])).toEqual([
      ["day", "no-such-day"],
    ]);
  });

  test("tells nothing of a campaign that one has no part in, and nothing to strangers", async () => {
    const world = await open();
    const asked = { left: side(`cuoc:${slug}`), right: side("cuoc:khong-co") };
    await expect(loadComparison(world.as("thu-ky"), slug, asked)).rejects.toThrow(NotFound);
    await expect(loadComparison(world.asNobody(), slug, asked)).rejects.toThrow(SignInNeeded);
  });
});
