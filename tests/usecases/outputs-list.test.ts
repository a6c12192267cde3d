import { expect, it } from "vitest";
import { listParams, unpackLines } from "~/domain/outputs-list";
import type { Membership } from "~/domain/permissions";
import { AccessDenied, NotFound, type UseCaseContext } from "~/usecases/context.server";
import { loadOutput } from "~/usecases/outputs-output.server";
import { loadTrash } from "~/usecases/outputs-pages.server";
import { reviseOutput, withdrawOutput } from "~/usecases/outputs-revise.server";
import { describeOnEngines } from "../support/engines";
import { carriedOut, logged, numberOf, slug } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import { fill, listOf, numbersFor, numbersOf, walk } from "../support/output-lists";
import type { World } from "../support/world";

/** A press agency's person, who sees only its own outputs. */
function pressUnit(world: World, unitKey: string): UseCaseContext {
  const ctx = world.as("can-bo");
  if (!ctx.actor) throw new Error("nobody");
  const membership: Membership = {
    role: "press-unit",
    campaignId: world.campaign.id,
    unitId: world.unit(unitKey).id,
    validFrom: "2021-01-01",
    validTo: null,
  };
  return { ...ctx, actor: { ...ctx.actor, memberships: [membership] } };
}

describeOnEngines("the list of outputs", (open) => {
  it("shows the latest day first, 50 to a page, each output once, and leads back", async () => {
    const world = await open();
    await fill(world);
    const ctx = world.as("lanh-dao");
    const pages = await walk(ctx, "");
    expect(pages.map((page) => page.length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flat()).size).toBe(120);
    const first = await listOf(ctx);
    const days = unpackLines(first.lines).map((line) => line.publishedOn);
    expect(days).toEqual([...days].sort().reverse());
    expect(first).toMatchObject({ newer: null, count: { records: 120, isMore: false } });
    const second = await listOf(ctx, `${listParams.older}=${first.older}`);
    expect(await numbersFor(ctx, `${listParams.newer}=${second.newer}`)).toEqual(numbersOf(first));
  });

  it("is narrowed by unit with its subtree, category and days, alone and together, with their number and total", async () => {
    const world = await open();
    await fill(world);
    const ctx = world.as("lanh-dao");
    const inAll = async (query: string) => (await walk(ctx, query)).flat().length;
    expect(await inAll("don-vi=phuong-bai-chay")).toBe(80);
    expect(await inAll("don-vi=phuong")).toBe(80);
    expect(await inAll("loai=broadcast-item")).toBe(12);
    expect(await inAll("nhom=broadcast")).toBe(12);
    expect(await inAll("donvi-tinh=news-item&nhom=press")).toBe(108);
    expect(await inAll("tu=01/03/2021&den=02/03/2021")).toBe(4);
    expect(await inAll("don-vi=phuong-bai-chay&loai=broadcast-item&den=2021-03-31")).toBe(4);
    expect(await listOf(ctx, "don-vi=phuong-bai-chay&loai=broadcast-item&den=2021-03-31")).toMatchObject({
      count: { records: 4 },
      total: { value: 4, qualifier: "exact", unit: "tin, bài, phóng sự" },
    });
    expect((await listOf(ctx, "tu=01/03/2021&den=02/03/2021")).total).toBeNull();
  });

  it("is narrowed by message and by how a figure is meant", async () => {
    const world = await open();
    await fill(world);
    await logged(world.as("can-bo"), {
      basis: "period",
      from: "01/02/2021",
      date: "28/02/2021",
      quantity: "9",
    });
    expect(await numbersFor(world.as("lanh-dao"), "cach-tinh=period")).toEqual([121]);
    const [message] = world.structure.messages;
    const number = await numberOf(world.as("can-bo"), { message: message?.key ?? "", date: "01/01/2021" });
    const page = await listOf(world.as("lanh-dao"), `noi-dung=${message?.key}`);
    expect([numbersOf(page), page.older, page.count]).toEqual([[number], null, null]);
  });

  it("names credited units, the category in the reader's language, and what a correction changed", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    const number = await numberOf(ctx, { quantity: "50" });
    const { _key, ...form } = outputFormOf({ quantity: "60", qualifier: "nearly" });
    carriedOut(await reviseOutput(ctx, slug, number, { ...form, version: 1, reason: "đếm lại" }));
    expect(unpackLines((await listOf(ctx)).lines)).toMatchObject([
      {
        units: ["Trung tâm TT&VH"],
        category: "Tin, bài Cổng thông tin điện tử",
        value: 60,
        qualifier: "nearly",
        corrected: { times: 1, before: { value: 50, qualifier: "exact" }, reason: "đếm lại" },
      },
    ]);
  });
});

describeOnEngines("reading outputs", (open) => {
  it("is limited to its own for a press agency: in the list, in a search, one by one and in the trash", async () => {
    const world = await open();
    await fill(world);
    const own = pressUnit(world, "phuong-bai-chay");
    expect((await walk(own, "")).flat()).toHaveLength(80);
    expect((await walk(own, "q=phan anh bau cu")).flat()).toEqual([81, 41]);
    await expect(listOf(own, "don-vi=trung-tam-truyen-thong")).rejects.toThrow(AccessDenied);
    await expect(loadOutput(own, slug, 1)).rejects.toThrow(NotFound);
    expect(await loadOutput(own, slug, 2)).toMatchObject({ number: 2 });
    carriedOut(await withdrawOutput(world.as("thu-ky"), slug, 1, { version: 1, reason: "ghi nhầm" }));
    carriedOut(await withdrawOutput(world.as("thu-ky"), slug, 2, { version: 1, reason: "ghi nhầm" }));
    expect((await loadTrash(own, slug, () => "")).rows.map((row) => row.number)).toEqual([2]);
    expect((await loadTrash(world.as("lanh-dao"), slug, () => "")).rows.map((row) => row.number)).toEqual([
      2, 1,
    ]);
  });

  it("is not for a collaborator", async () => {
    const world = await open();
    await expect(listOf(world.as("cong-tac-vien"))).rejects.toThrow(AccessDenied);
    await expect(loadTrash(world.as("cong-tac-vien"), slug, () => "")).rejects.toThrow(AccessDenied);
    await expect(loadOutput(world.as("cong-tac-vien"), slug, 1)).rejects.toThrow(AccessDenied);
  });
});

describeOnEngines("the page of a summary", (open) => {
  it("says what it counts, how many and how much is listed inside it, and the difference", async () => {
    const world = await open();
    const ctx = world.as("can-bo");
    for (const [date, quantity] of [
      ["10/01/2021", "20"],
      ["20/02/2021", "8"],
    ] as const)
      await logged(ctx, { date, quantity });
    const number = await numberOf(ctx, {
      basis: "period",
      from: "01/01/2021",
      date: "26/03/2021",
      quantity: "51",
    });
    const { listing } = await loadOutput(ctx, slug, number);
    expect(listing).toMatchObject({
      items: 2,
      summaries: 0,
      listed: { value: 28, qualifier: "exact" },
      unlisted: 23,
      listsMore: false,
    });
    expect(listing?.lines.map((line) => line.code)).toEqual(["KQ-2021-0002", "KQ-2021-0001"]);
    expect((await loadOutput(ctx, slug, 1)).cover).toMatchObject({ number, code: "KQ-2021-0003" });
  });
});
