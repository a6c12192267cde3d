import { expect, test } from "vitest";
import { wholeCases } from "~/domain/cases-page";
import { noTally, outcomes } from "~/domain/readiness";
import { loadAgenda } from "~/usecases/agenda.server";
import { openCampaign } from "~/usecases/campaigns.server";
import { loadCases } from "~/usecases/cases.server";
import { loadClock, setGoals } from "~/usecases/cases-clock.server";
import { rebuttalDuties } from "~/usecases/cases-own.server";
import { loadOverview } from "~/usecases/overview.server";
import { decided, recorded } from "../support/cases";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";

describeOnEngines("the clock of rebuttal cases", (open) => {
  test("the clock gives the median of what was decided in each week; goals are defaults until they are set", async () => {
    const world = await open();
    // Decided after 10, 2 and 4 hours in the week of 3/5: the median is 4 hours.
    for (const decidedTime of ["18:00", "10:00", "12:00"]) {
      await decided(world, await recorded(world), { decidedTime });
    }
    const clock = await loadClock(world.as("lanh-dao"), slug);
    expect(clock.goals).toEqual({ decideHours: 24, publishHours: 48, version: 0, isDefault: true });
    expect(clock.weeks).toMatchObject([{ seen: 3, decided: 3, decideMedian: 240, publishMedian: null }]);
    expect(clock.ages[1]).toEqual({ age: "two-days", toDecide: 0, toPublish: 3 });
    const set = (form: Record<"decideHours" | "publishHours", string>) =>
      setGoals(world.as("thu-ky"), slug, { version: 0, ...form });
    expect(codesOf(problemsOf(await set({ decideHours: "0", publishHours: "9" })))).toEqual([
      "decideHours count-out-of-range",
    ]);
    carriedOut(await set({ decideHours: "12", publishHours: "20" }));
    expect((await loadCases(world.as("thu-ky"), slug, wholeCases)).counts.over).toBe(3);
  });

  test("readiness counts a claim as late from the day after its goal, and as done once published or left", async () => {
    const world = await open();
    const late = await recorded(world, { seenOn: "01/05/2021" });
    const left = await recorded(world, { seenOn: "01/05/2021" });
    await decided(world, left, { decision: "leave", correction: "", sourceTitle: [""] });
    const ahead = await recorded(world);
    const at = await openCampaign(world.as("thu-ky"), slug, "progress.view");
    const tallies = async (today: string) =>
      new Map((await rebuttalDuties({ ...at, today })).map(({ ref, tally }) => [Number(ref), tally]));
    // Seen on 1/5 at 08:00 with 48 hours: due on 3/5.
    expect(await tallies("2021-05-04")).toEqual(
      new Map([
        [late, outcomes.late],
        [left, outcomes.done],
        [ahead, outcomes.ahead],
      ]),
    );
    expect(await tallies("2021-05-02")).toEqual(
      new Map([
        [late, { ...noTally, ahead: 1 }],
        [left, { ...noTally, ahead: 1 }],
      ]),
    );
  });

  test("who decides sees what waits on the first page and in the agenda, others do not", async () => {
    const world = await open();
    await recorded(world);
    expect((await loadOverview(world.as("thu-ky"), slug)).rebuttals).toEqual({
      ...{ toDecide: 1, toPublish: 0, over: 1 },
    });
    expect((await loadOverview(world.as("can-bo"), slug)).rebuttals).toBeNull();
    const agenda = async (who: string) => {
      const items = await loadAgenda(await openCampaign(world.as(who), slug, "timeline.view"), "Giao ban");
      return items.filter(({ key }) => key.startsWith("case:"));
    };
    expect(await agenda("thu-ky")).toMatchObject([{ from: "2021-05-04", path: `/${slug}/phan-bac/1` }]);
    expect(await agenda("can-bo")).toEqual([]);
  });
});
