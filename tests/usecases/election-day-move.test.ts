import { expect, test } from "vitest";
import { AccessDenied, type Outcome } from "~/usecases/context.server";
import { moveElectionDay } from "~/usecases/election-day-move.server";
import { loadTimeline } from "~/usecases/timeline.server";
import { completeMilestone } from "~/usecases/timeline-changes.server";
import { findCampaign, loadStructure } from "~db/queries/campaigns.server";
import {
  dueDays,
  formKey,
  lookAtDay,
  moveDay,
  moveFormOf,
  overrideDate,
  slug,
} from "../support/election-day";
import { describeOnEngines } from "../support/engines";

const codes = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : outcome.problems.map(({ field, code }) => `${field} ${code}`);

describeOnEngines("a moved election day", (open) => {
  test("shows every date old and new before anything is saved", async () => {
    const world = await open();
    const { preview } = await lookAtDay(world);
    const lines = preview?.lines ?? [];
    expect(lines.filter((line) => line.group === "statutory")).toHaveLength(41);
    const line = (id: string) => lines.find((one) => one.id === id);
    // Law 85/2015 art. 7 and 48: 95 days before election day is 17/2 for 23/5, 24/2 for 30/5.
    expect(line("milestone:consultation-1")).toMatchObject({
      from: { on: "2021-02-17" },
      to: { on: "2021-02-24" },
      days: 7,
      tFrom: 95,
      tTo: 95,
    });
    expect(line("milestone:hoan-thanh-trang-tri")).toMatchObject({
      group: "decoration",
      to: { on: "2021-05-17" },
      tTo: 13,
      isKept: false,
    });
    expect(line("phase:dot-1:end")).toMatchObject({ isKept: true, isChoice: true });
    expect(line("phase:dot-2:start")).toMatchObject({ isKept: true });
    expect(line("phase:dot-2:end")).toMatchObject({ to: { on: "2021-05-16" }, isKept: false });
    expect(line("campaign:end")).toMatchObject({ from: { on: "2021-06-12" }, to: { on: "2021-06-19" } });
    expect((await findCampaign(world.db.read, slug))?.electionOn).toBe("2021-05-23");
  });

  test("takes everything along in one transaction and leaves its line in history and audit", async () => {
    const world = await open();
    expect(await moveDay(world)).toMatchObject({ ok: true, value: { from: "2021-05-23", to: "2021-05-30" } });
    const campaign = await findCampaign(world.db.read, slug);
    expect(campaign).toMatchObject({
      electionOn: "2021-05-30",
      lawEdition: "2015",
      startsOn: "2021-01-01",
      endsOn: "2021-06-19",
      version: world.campaign.version + 1,
    });
    const due = await dueDays(world);
    expect(due).toMatchObject({
      "so-ket-dot-1": "2021-03-26",
      "hoan-thanh-trang-tri": "2021-05-17",
      "tong-ket": "2021-06-18",
      "giao-ban-tuan-19": "2021-05-11",
    });
    const { phases } = await loadStructure(world.db.read, world.campaign.id);
    expect(phases.map(({ key, startOn, endOn }) => [key, startOn, endOn])).toEqual([
      ["dot-1", "2021-01-01", "2021-03-26"],
      ["dot-2", "2021-03-27", "2021-05-16"],
      ["dot-3", "2021-05-17", "2021-06-19"],
      ["cao-diem", "2021-05-16", "2021-05-30"],
    ]);
    const weeks = await world.db.read
      .selectFrom("reporting_weeks")
      .select("week_start")
      .where("campaign_id", "=", world.campaign.id)
      .orderBy("week_start")
      .execute();
    expect([weeks[0]?.week_start, weeks.at(-1)?.week_start]).toEqual(["2020-12-28", "2021-06-14"]);
    const audit = await world.db.read
      .selectFrom("audit_entries")
      .innerJoin("audit_payloads", "entry_id", "audit_entries.id")
      .select("payload")
      .where("action", "=", "campaign.election-day-moved")
      .execute();
    expect(audit).toHaveLength(1);
    expect(audit[0]?.payload).toContain('"before":"2021-05-10","after":"2021-05-17"');
    const { history } = await lookAtDay(world, "");
    expect(history).toMatchObject([
      { from: "2021-05-23", to: "2021-05-30", reason: "Nghị quyết của Quốc hội", by: "Thư ký Tiểu ban" },
    ]);
    const { electionOn } = await loadTimeline(world.as("can-bo"), slug, {
      asOf: null,
      filters: { whose: null, state: null, responsible: null },
    });
    expect(electionOn).toBe("2021-05-30");
  });

  test("leaves an overridden date where it was put, and names it", async () => {
    const world = await open();
    await overrideDate(world, "candidate-lists-posted", "05/05/2021");
    const { preview } = await lookAtDay(world);
    expect(preview?.lines.find((line) => line.id === "milestone:candidate-lists-posted")).toMatchObject({
      how: "overridden",
      title: expect.stringContaining("danh sách"),
      to: { on: "2021-05-05" },
      days: 0,
    });
    await moveDay(world);
    const timeline = await loadTimeline(world.as("can-bo"), slug, {
      asOf: null,
      filters: { whose: null, state: null, responsible: null },
    });
    const row = timeline.rows.find((one) => one.key === "candidate-lists-posted");
    expect(row).toMatchObject({
      isOverridden: true,
      latest: { on: "2021-05-05" },
      original: { on: "2021-05-10" },
    });
  });

  test("keeps the day of what was ticked to stay, and what a rule dates follows its rule once", async () => {
    const world = await open();
    await world.db.write(world.campaign.id, async (tx) => {
      const by = (key: string) => tx.updateTable("plan_milestones").where("key", "=", key);
      await by("ra-quan-luu-dong").set({ rule_anchor: "hoan-thanh-trang-tri", rule_days: 9 }).execute();
      await by("so-ket-dot-2").set({ rule_anchor: "election", rule_days: -12 }).execute();
    });
    const form = await moveFormOf(world);
    await moveElectionDay(world.as("thu-ky"), slug, {
      ...form,
      keep: [...form.keep, "milestone:hoan-thanh-trang-tri"],
    });
    expect(await dueDays(world)).toMatchObject({
      "hoan-thanh-trang-tri": "2021-05-10",
      "ra-quan-luu-dong": "2021-05-19",
      "so-ket-dot-2": "2021-05-18",
      "tong-ket": "2021-06-18",
    });
  });

  test.each([
    ["with no reason", { reason: "Gọi 0912 345 678" }, ["reason personal-phone"]],
    ["with a document of nobody", { documentId: "khong-co" }, ["documentId document-unknown"]],
    ["to a day that is none", { day: "31/06/2021" }, ["day no-such-day"]],
    ["with phases that then overlap", { keep: ["phase:dot-3:start"] }, ["form phases-overlap"]],
  ])("is refused %s, and nothing moves", async (_, wrong, expected) => {
    const world = await open();
    expect(codes(await moveDay(world, wrong))).toEqual(expected);
    expect((await findCampaign(world.db.read, slug))?.electionOn).toBe("2021-05-23");
    expect((await dueDays(world))["hoan-thanh-trang-tri"]).toBe("2021-05-10");
  });

  test("asks for a tick when it is no Sunday, and refuses a day that has passed or is the same", async () => {
    const world = await open();
    expect(codes(await moveDay(world, {}, "29/05/2021"))).toEqual(["notSunday not-sunday"]);
    expect((await moveDay(world, { notSunday: "1" }, "29/05/2021")).ok).toBe(true);
    expect(codes(await moveDay(world, {}, "02/05/2021"))).toContain("day election-in-past");
    expect(codes(await moveDay(world, { notSunday: "1" }, "29/05/2021"))).toContain("day same-election-day");
  });

  test("is refused after the vote, by the calendar and by what was recorded", async () => {
    const world = await open();
    const form = await moveFormOf(world);
    await completeMilestone(world.as("thu-ky"), slug, "polling-day", {
      _key: formKey(),
      _seen: "",
      on: "03/05/2021",
      documentId: "",
      reason: "",
    });
    expect((await lookAtDay(world)).votedOn).toBe("2021-05-03");
    expect(codes(await moveElectionDay(world.as("thu-ky"), slug, { ...form, _key: formKey() }))).toEqual([
      "day voting-over",
    ]);
    const other = await open();
    const before = await moveFormOf(other);
    await other.db.write("system", (tx) =>
      tx.updateTable("campaigns").set({ pinned_on: "2021-05-24" }).execute(),
    );
    expect(codes(await moveElectionDay(other.as("thu-ky"), slug, before))).toEqual(["day voting-over"]);
    expect((await lookAtDay(other)).preview).toBeNull();
    expect((await findCampaign(other.db.read, slug))?.electionOn).toBe("2021-05-23");
  });

  test("two secretaries at once: the later one is told who was faster and sees the new day", async () => {
    const world = await open();
    const [first, second] = [await moveFormOf(world), await moveFormOf(world, "06/06/2021")];
    const outcomes = await Promise.all([
      moveElectionDay(world.as("thu-ky"), slug, first),
      moveElectionDay(world.as("thu-ky-2"), slug, second),
    ]);
    expect(outcomes.map((one) => one.ok).sort()).toEqual([false, true]);
    const winner = outcomes[0].ok ? 0 : 1;
    const by = ["Thư ký Tiểu ban", "Thư ký Tiểu ban (thứ hai)"][winner];
    expect(outcomes[1 - winner]).toMatchObject({
      problems: [{ field: "form", code: "changed-by-other", params: { by } }],
    });
    expect((await lookAtDay(world)).electionOn).toBe(["2021-05-30", "2021-06-06"][winner]);
    const again = await moveElectionDay(
      world.as(winner === 0 ? "thu-ky" : "thu-ky-2"),
      slug,
      winner === 0 ? first : second,
    );
    expect(again).toEqual(outcomes[winner]);
  });

  test("a date that somebody changed after the list was shown has to be seen first", async () => {
    const world = await open();
    const form = await moveFormOf(world);
    await overrideDate(world, "hoan-thanh-trang-tri", "08/05/2021");
    expect(codes(await moveElectionDay(world.as("thu-ky-2"), slug, form))).toEqual(["form dates-changed"]);
  });

  test("under another edition every one of the 41 is dated by it", async () => {
    const world = await open();
    const { preview } = await lookAtDay(world, "23/05/2021", "2025");
    expect(preview?.otherLaw).toBe("2015");
    const moved = preview?.lines.filter((line) => line.group === "statutory" && line.changes) ?? [];
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.every((line) => line.how === "law")).toBe(true);
    expect((await moveDay(world, {}, "23/05/2021", "2025")).ok).toBe(true);
    expect((await findCampaign(world.db.read, slug))?.lawEdition).toBe("2025");
  });

  test("is for administrator and secretary alone", async () => {
    const world = await open();
    const form = await moveFormOf(world);
    for (const who of ["lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      await expect(lookAtDay(world, "", "2015", who)).rejects.toThrow(AccessDenied);
      await expect(moveElectionDay(world.as(who), slug, form)).rejects.toThrow(AccessDenied);
    }
    expect((await moveElectionDay(world.as("quan-tri"), slug, form)).ok).toBe(true);
  });
});
