import { expect, test } from "vitest";
import type { TimelineFilters } from "~/domain/timeline-page";
import { groupsOf } from "~/domain/timeline-page";
import { openCampaign } from "~/usecases/campaigns.server";
import { NotFound, SignInNeeded } from "~/usecases/context.server";
import { moveDemoDay } from "~/usecases/demo-day.server";
import { loadTimeline } from "~/usecases/timeline.server";
import { overrideMilestone } from "~/usecases/timeline-changes.server";
import { loadGreatDays } from "~/usecases/timeline-great-days.server";
import { loadMilestone } from "~/usecases/timeline-milestone.server";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const none: TimelineFilters = { whose: null, state: null, responsible: null };

const look = (world: World, filters: Partial<TimelineFilters> = {}, asOf?: string) =>
  loadTimeline(world.as("can-bo"), slug, { asOf, filters: { ...none, ...filters } });

async function row(world: World, key: string, asOf?: string) {
  const { rows } = await look(world, {}, asOf);
  return rows.find((one) => one.key === key);
}

describeOnEngines("the timeline of Hạ Long 2021 on 4 May", (open) => {
  test("holds the law's 41 milestones, the plan's 6 and the 8 weekly meetings", async () => {
    const world = await open();
    const { counts, lawName, rows } = await look(world);
    expect(lawName).toBe("Luật số 85/2015/QH13");
    expect(counts).toMatchObject({ statutory: 41, plan: 6, internal: 8 });
    expect(counts.done + counts.overdue + counts.passed + counts.left).toBe(55);
    // Done in the seed: six published dates and five meetings before 4 May.
    expect(counts.done).toBe(11);
    expect(counts.overdue).toBe(0);
    expect(rows).toHaveLength(55);
  });

  test("dates the law by its article and the plan by its document", async () => {
    const world = await open();
    expect(await row(world, "consultation-3")).toMatchObject({
      source: "Điều 48, 49 (ĐBQH), 56 (HĐND)",
      latest: { form: "day", on: "2021-04-18" },
      actualOn: "2021-04-18",
      tMinus: 35,
      state: { code: "done" },
    });
    expect(await row(world, "campaign-ends")).toMatchObject({
      latest: { form: "hour", on: "2021-05-22", at: "2021-05-22T07:00:00+07:00" },
    });
    expect(await row(world, "hoan-thanh-trang-tri")).toMatchObject({
      source: "02/TB-TBTT",
      latest: { form: "day", on: "2021-05-10" },
      duty: "ours",
      state: { code: "due-soon", days: 6 },
    });
    expect(await row(world, "giao-ban-tuan-18")).toMatchObject({
      kind: "meeting",
      latest: { form: "hour", at: "2021-05-04T14:00:00+07:00" },
      state: { code: "due-today" },
    });
  });

  test("marks what was never read in a source, and what waits for a date that is not known", async () => {
    const world = await open();
    const { rows } = await look(world);
    expect(rows.filter((one) => one.mustBeChecked).map((one) => one.key)).toEqual([
      "voter-issues-verified",
      "polling-areas-determined",
    ]);
    expect(await row(world, "results-complaints-filed")).toMatchObject({ latest: null, tMinus: null });
  });

  test("begins its list with this week and the next, and ends with what has no date", async () => {
    const world = await open();
    const page = await look(world);
    const groups = groupsOf(page.rows, page);
    expect(groups.map((group) => group.key)).toEqual(["near", "later", "recent", "earlier", "undated"]);
    const near = groups[0]?.rows.map((one) => one.key);
    expect(near).toContain("giao-ban-tuan-18");
    expect(near).toContain("polling-notice-period-starts");
    expect(near).not.toContain("giao-ban-tuan-20");
  });

  test("as of 26 March shows what had happened by then and is judged by that day", async () => {
    const world = await open();
    const page = await look(world, {}, "2021-03-26");
    expect(page.asOf).toBe("2021-03-26");
    expect(await row(world, "so-ket-dot-1", "2021-03-26")).toMatchObject({ state: { code: "done" } });
    expect(await row(world, "consultation-3", "2021-03-26")).toMatchObject({ actualOn: null });
    expect(await row(world, "hoan-thanh-trang-tri", "2021-03-26")).toMatchObject({
      state: { code: "upcoming", days: 45 },
    });
    expect((await look(world, {}, "2021-05-05")).asOf).toBe("2021-05-04");
  });

  test("filters the rows and still counts all of them", async () => {
    const world = await open();
    const ours = await look(world, { whose: "ours" });
    expect(ours.rows).toHaveLength(15);
    expect(ours.counts.statutory).toBe(41);
    const done = await look(world, { state: "done" });
    expect(done.rows.every((one) => one.actualOn !== null)).toBe(true);
    expect(done.rows).toHaveLength(11);
    const boards = await look(world, { responsible: "Ban bầu cử" });
    expect(boards.rows.map((one) => one.key)).toEqual(["ballots-to-teams", "constituency-minutes-sent"]);
    expect(boards.responsibles.ours).toContain("Tổ giúp việc");
  });

  test("moves with the demonstration's day: a duty left undone is overdue after its day", async () => {
    const world = await open();
    await moveDemoDay(world.as("thu-ky"), slug, "12/05/2021");
    const page = await look(world);
    expect(await row(world, "hoan-thanh-trang-tri")).toMatchObject({ state: { code: "overdue", days: 2 } });
    expect(groupsOf(page.rows, page)[0]?.rows.map((one) => one.key)).toEqual([
      "giao-ban-tuan-18",
      "hoan-thanh-trang-tri",
      "so-ket-dot-2",
      "giao-ban-tuan-19",
    ]);
  });

  test("is open to every role of the campaign, and to nobody else", async () => {
    const world = await open();
    for (const name of ["quan-tri", "thu-ky", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      const { rows } = await loadTimeline(world.as(name), slug);
      expect(rows).toHaveLength(55);
    }
    await expect(loadTimeline(world.asNobody(), slug)).rejects.toThrow(SignInNeeded);
    const stranger = world.as("can-bo");
    const outside = stranger.actor
      ? { ...stranger, actor: { ...stranger.actor, memberships: [] } }
      : stranger;
    await expect(loadTimeline(outside, slug)).rejects.toThrow(NotFound);
  });

  test("speaks the reader's language", async () => {
    const world = await open();
    const reader = world.as("can-bo");
    const english = reader.actor ? { ...reader, actor: { ...reader.actor, locale: "en" as const } } : reader;
    const { rows, lawName } = await loadTimeline(english, slug);
    expect(lawName).toBe("Law 85/2015/QH13");
    expect(rows.find((one) => one.key === "polling-day")?.title).toBe("Polling day (07:00-19:00)");
  });
});

describeOnEngines("the great days of the day rule", (open) => {
  const greatDays = async (world: World) =>
    loadGreatDays(await openCampaign(world.as("can-bo"), slug, "campaign.view"));

  test("are the published ones of 2021", async () => {
    const world = await open();
    expect(await greatDays(world)).toEqual({
      announcedOn: "2021-01-28",
      consultations: ["2021-02-17", "2021-03-19", "2021-04-18"],
      decorationOn: "2021-05-10",
      electionOn: "2021-05-23",
      resultsOn: "2021-06-12",
    });
  });

  test("follow an override of the law's date and of the plan's", async () => {
    const world = await open();
    const documentId = world.structure.documents[0]?.id ?? "";
    const change = { time: "", documentId, reason: "Theo văn bản mới", _seen: "" };
    await overrideMilestone(world.as("thu-ky"), slug, "hoan-thanh-trang-tri", {
      ...change,
      on: "08/05/2021",
      _key: "k1",
    });
    const { seen } = await loadMilestone(world.as("thu-ky"), slug, "consultation-3");
    await overrideMilestone(world.as("thu-ky"), slug, "consultation-3", {
      ...change,
      on: "16/04/2021",
      _key: "k2",
      _seen: seen,
    });
    expect(await greatDays(world)).toMatchObject({
      decorationOn: "2021-05-08",
      consultations: ["2021-02-17", "2021-03-19", "2021-04-16"],
    });
  });
});
