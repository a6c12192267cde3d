import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { tMinus } from "~/domain/calendar/election-week";
import type { MilestoneDate } from "~/domain/timeline";
import { loadCampaignList } from "~/usecases/campaign-list.server";
import { AccessDenied, NotFound, SignInNeeded, type UseCaseContext } from "~/usecases/context.server";
import { loadHome } from "~/usecases/home.server";
import { loadSetUp } from "~/usecases/set-up.server";
import { createCampaign } from "~/usecases/set-up-create.server";
import { copyIntoSetUp, discardSetUp, saveSetUpStep, startSetUp } from "~/usecases/set-up-drafts.server";
import { loadTimeline } from "~/usecases/timeline.server";
import { auditHead, auditSince } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { beginSetUp, madeCampaign, posted, quangNinh2026 } from "../support/set-up";

const golden = JSON.parse(readFileSync(new URL("../golden/calendar-2026.json", import.meta.url), "utf8")) as {
  facts: { key: string; published: string; publishedKind: string }[];
};

/** The milestones whose computed date is not the one really published for 15/3/2026. */
async function offPublished(ctx: UseCaseContext, slug: string): Promise<string[]> {
  const { rows } = await loadTimeline(ctx, slug);
  const dates = new Map(rows.map((row) => [row.key, row.latest]));
  return golden.facts.flatMap((fact) => {
    const day = publishedDay(dates.get(fact.key), fact);
    return day === fact.published ? [] : [`${fact.key}: ${day}, published ${fact.published}`];
  });
}

/** A computed date as the sources print it: a window by the end they name, an hour to the minute. */
function publishedDay(date: MilestoneDate | null | undefined, { publishedKind }: { publishedKind: string }) {
  if (!date) return null;
  if (date.form === "hour") return date.at.slice(0, 16);
  return date.form === "day" ? date.on : publishedKind === "window-end" ? date.to : date.from;
}

describeOnEngines("setting up an election", (open) => {
  it("makes Quảng Ninh 2026 with its 54 units from what an office types, dated as really published", async () => {
    const world = await open();
    world.clock.set("2025-11-20T02:00:00.000Z");
    const admin = world.as("quan-tri");
    const head = await auditHead(world);
    const setUp = await beginSetUp(admin);
    await setUp.send("basics", quangNinh2026);
    await setUp.send("units", { root: "", lists: ["quang-ninh-2025", "thanh-vien-tinh"], pasted: "" });
    await setUp.send("rhythm", {
      meetingWeekday: "5",
      meetingTime: "14h",
      reportWeekday: "4",
      reportTime: "17:00",
    });
    expect(await setUp.wrong()).toEqual([]);
    const created = await setUp.create();
    expect(created).toMatchObject({ ok: true, value: { slug: "bau-cu-2026-quang-ninh" } });

    const { campaign, units, tree, categories, messages, phases } = await madeCampaign(
      world,
      "bau-cu-2026-quang-ninh",
    );
    expect(campaign).toMatchObject({
      electionOn: "2026-03-15",
      lawEdition: "2025",
      level: "province",
      meeting: { weekday: 5, time: "14:00" },
      reportCloses: { weekday: 4, time: "17:00" },
      decorationKey: "hoan-thanh-trang-tri",
      pinnedOn: null,
    });
    const local = units.filter(({ kind }) => ["ward", "commune", "special-zone"].includes(kind));
    expect(local).toHaveLength(54);
    const [root] = tree.rootsOn("2025-11-20");
    expect(tree.rootsOn("2025-11-20").map(({ name }) => name)).toEqual(["Tỉnh Quảng Ninh"]);
    for (const { id } of units) expect(tree.ancestorsOn(id, "2025-11-20").at(-1)).toBe(root?.id);
    expect([categories.length, messages.length]).toEqual([35, 12]);
    expect(phases.map(({ name, startOn }) => [name, tMinus("2026-03-15", startOn)])).toEqual([
      ["Đợt 1", 142],
      ["Đợt 2", 57],
      ["Đợt cao điểm", 14],
      ["Đợt 3", 13],
    ]);

    expect(await offPublished(admin, campaign.slug)).toEqual([]);
    const lines = await auditSince(world, head);
    expect(lines.map(({ action }) => action)).toEqual(["campaign.created"]);
  });

  it("makes an election once however often the form is sent, and ends the draft", async () => {
    const world = await open();
    const admin = world.as("quan-tri");
    const setUp = await beginSetUp(admin);
    expect(await startSetUp(admin, "begin")).toEqual({ ok: true, value: { draftId: setUp.id } });
    await setUp.send("basics", quangNinh2026);
    await setUp.send("units", { root: "Tỉnh Quảng Ninh", pasted: "Phường Bãi Cháy\nPhường Hồng Gai" });
    const { part } = await setUp.page("preview");
    const version = part.step === "preview" ? part.version : 0;
    // 20/2/2026 (T−23) is the fourth day of Tết Bính Ngọ: marked, not moved.
    const rows = part.step === "preview" ? (part.preview?.rows ?? []) : [];
    expect(rows.find(({ key }) => key === "consultation-3")).toMatchObject({
      date: { on: "2026-02-20" },
      warnings: { warning: { kind: "tet" } },
    });
    const send = () => createCampaign(admin, setUp.id, { key: "once", version });
    const [first, second] = [await send(), await send()];
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    const { campaigns, drafts } = await loadCampaignList(admin);
    expect(campaigns.map(({ slug, units }) => [slug, units])).toEqual([
      ["bau-cu-2026-quang-ninh", 2],
      ["ha-long-2021", 46],
    ]);
    expect(drafts).toEqual([]);
    await expect(loadSetUp(admin, setUp.id, "basics")).rejects.toThrow(NotFound);
  });

  it("refuses to make what is wrong, and what changed after the preview", async () => {
    const world = await open();
    const admin = world.as("quan-tri");
    const setUp = await beginSetUp(admin);
    expect(await setUp.create()).toMatchObject({ ok: false, problems: [{ code: "set-up-not-ready" }] });
    await setUp.send("basics", quangNinh2026);
    await setUp.send("units", { root: "Tỉnh", pasted: "Phường A" });
    const { part } = await setUp.page("preview");
    const version = part.step === "preview" ? part.version : 0;
    await setUp.send("rhythm", { decorationOn: "T-10" });
    expect(await createCampaign(admin, setUp.id, { key: "late", version })).toMatchObject({
      ok: false,
      problems: [{ code: "draft-changed-elsewhere" }],
    });
    expect((await loadCampaignList(admin)).campaigns).toHaveLength(1);
  });

  it("keeps two windows from overwriting each other unseen, and a resend from doubling", async () => {
    const world = await open();
    const admin = world.as("quan-tri");
    const setUp = await beginSetUp(admin);
    const { seen } = (await setUp.page("basics")).frame;
    const send = (place: string) =>
      saveSetUpStep(admin, setUp.id, "basics", { seen, form: posted({ ...quangNinh2026, place }) });
    expect(await send("Quảng Ninh")).toMatchObject({ ok: true });
    expect(await send("Quảng Ninh")).toMatchObject({ ok: true });
    expect(await send("Hải Phòng")).toEqual({
      ok: false,
      problems: [{ field: "form", code: "draft-changed-elsewhere" }],
    });
    const units = (await setUp.page("units")).frame.seen;
    const paste = () =>
      saveSetUpStep(admin, setUp.id, "units", {
        seen: units,
        form: posted({ root: "Tỉnh", pasted: "Xã A\nXã B" }),
      });
    expect(await paste()).toEqual({ ok: true, value: { added: 2, there: 0, columns: ["name"] } });
    expect(await paste()).toEqual({ ok: true, value: { added: 0, there: 2, columns: ["name"] } });
  });

  it("is the administrators' alone, and a draft its author's", async () => {
    const world = await open();
    const setUp = await beginSetUp(world.as("quan-tri"));
    for (const login of ["thu-ky", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      const ctx = world.as(login);
      await expect(startSetUp(ctx, "k")).rejects.toThrow(AccessDenied);
      await expect(loadCampaignList(ctx)).rejects.toThrow(AccessDenied);
      await expect(loadSetUp(ctx, setUp.id, "basics")).rejects.toThrow(AccessDenied);
      await expect(createCampaign(ctx, setUp.id, { key: "k", version: 1 })).rejects.toThrow(AccessDenied);
      await expect(discardSetUp(ctx, setUp.id, true)).rejects.toThrow(AccessDenied);
      await expect(copyIntoSetUp(ctx, setUp.id, "ha-long-2021", ["units"])).rejects.toThrow(AccessDenied);
    }
    await expect(startSetUp(world.asNobody(), "k")).rejects.toThrow(SignInNeeded);
    const { actor } = world.as("quan-tri");
    const secretary = world.as("thu-ky").actor;
    if (!actor || !secretary) throw new Error("nobody");
    const other = { ...world.as("quan-tri"), actor: { ...actor, accountId: secretary.accountId } };
    await expect(loadSetUp(other, setUp.id, "basics")).rejects.toThrow(NotFound);
  });

  it("puts a draft away and takes it out again", async () => {
    const world = await open();
    const admin = world.as("quan-tri");
    const setUp = await beginSetUp(admin);
    await setUp.send("basics", quangNinh2026);
    await discardSetUp(admin, setUp.id, true);
    expect((await loadCampaignList(admin)).drafts).toEqual([]);
    await discardSetUp(admin, setUp.id, false);
    expect((await loadCampaignList(admin)).drafts).toMatchObject([
      { id: setUp.id, name: "Bầu cử 2026 · Quảng Ninh", electionOn: "15/3/2026" },
    ]);
  });

  it("lets a person with several elections choose, and leads straight to the only one that goes on", async () => {
    const world = await open();
    const admin = world.as("quan-tri");
    expect(await loadHome(admin, true)).toEqual({ to: "/ha-long-2021" });
    const setUp = await beginSetUp(admin);
    await setUp.send("basics", quangNinh2026);
    await setUp.send("units", { root: "Tỉnh", pasted: "Phường A" });
    await setUp.create();
    expect(await loadHome(admin, false)).toMatchObject({
      to: null,
      choices: [{ slug: "bau-cu-2026-quang-ninh" }, { slug: "ha-long-2021", tMinus: 19 }],
    });
    expect(await loadHome(world.as("thu-ky"), false)).toEqual({ to: "/ha-long-2021" });
    world.clock.set("2026-05-04T02:00:00.000Z");
    expect(await loadHome(admin, false)).toEqual({ to: "/ha-long-2021" });
    expect(await loadHome(admin, true)).toMatchObject({ to: null });
  });
});
