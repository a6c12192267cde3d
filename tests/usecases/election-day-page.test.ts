import { expect, test } from "vitest";
import { loadElectionDay } from "~/usecases/election-day-page.server";
import { moveDay, slug } from "../support/election-day";
import { describeOnSqlite } from "../support/engines";

describeOnSqlite("what the page of the election day says before anything is moved", (open) => {
  test("an edition that is none gives way to the one in force, and before the first there is none", async () => {
    const world = await open();
    const page = await loadElectionDay(world.as("thu-ky"), slug, { day: "15/03/2026", law: "luật nào" });
    expect([page.law, page.preview?.otherLaw]).toEqual(["2025", null]);
    const early = await loadElectionDay(world.as("thu-ky"), slug, { day: "22/05/1960", law: "luật nào" });
    expect([early.law, early.preview?.otherLaw]).toEqual([world.campaign.lawEdition, null]);
  });

  test("over a version that nobody has made it is refused, and nobody is named for it", async () => {
    const world = await open();
    expect(await moveDay(world, { _version: "99" })).toMatchObject({
      problems: [{ code: "changed-by-other", params: { by: "", at: "" } }],
    });
  });
});
