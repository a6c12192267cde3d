import { beforeAll, expect, test } from "vitest";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { logOutput } from "~/usecases/outputs.server";
import { addReview, loadReviews } from "~/usecases/reviews.server";
import {
  closeFigures,
  editReview,
  removeReview,
  reopenFigures,
  restoreReview,
  savePaper,
  saveStep,
} from "~/usecases/reviews-changes.server";
import { loadReview } from "~/usecases/reviews-page.server";
import { redraftSection, saveSection } from "~/usecases/reviews-texts.server";
import { openTargetGroup } from "~/usecases/target-groups.server";
import { logAll } from "../../scripts/demo/log-all";
import { must } from "../../scripts/demo/must";
import { phase1Figures } from "../../scripts/demo/phase-1";
import { describeOnEngines } from "../support/engines";
import { outputFormOf } from "../support/output-forms";
import { setTarget, target } from "../support/target-acts";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const first = { _key: "r1", phase: "dot-1", closesOn: "", meetsOn: "26/3/2021" };

/** A world whose first phase is as the meeting of 26/3 heard it, with its review begun. */
async function reviewed(open: () => Promise<World>) {
  const world = await open();
  const ctx = world.as("thu-ky");
  await logAll(await openCampaign(ctx, slug, "output.log"), phase1Figures, (name) => world.as(name));
  return { world, ctx, id: must(await addReview(ctx, slug, first)) };
}

const codes = (outcome: { ok: boolean; problems?: { field: string; code: string }[] }) =>
  outcome.problems?.map(({ field, code }) => `${field} ${code}`) ?? "done";

const textOf = async (world: World, id: string, section: string) =>
  (await loadReview(world.as("thu-ky"), slug, id)).texts.find((one) => one.section === section);

describeOnEngines("the review of a phase", (open) => {
  test("drafts the results as the meeting of 26/3/2021 heard them, each with its qualifier", async () => {
    const { world, id } = await reviewed(open);
    const results = (await textOf(world, id, "results"))?.body.split("\n");
    // Seed 002: trên 170 tin, bài; trên 60 tin, bài phản bác; bản tin tháng 01, 02, 03; 51; 84; 53.
    expect(results).toEqual(
      expect.arrayContaining([
        "- 51 tin, bài Cổng thông tin điện tử.",
        "- 84 tin, bài, phóng sự phát thanh, truyền hình.",
        "- 53 tin, bài (bài đăng fanpage).",
        "- trên 170 tin, bài chia sẻ mạng xã hội.",
        "- trên 60 tin, bài phản bác thông tin sai sự thật.",
        "- 3 số bản tin sinh hoạt chi bộ.",
        "- Ban Tuyên giáo Thành ủy: trên 170 tin, bài chia sẻ mạng xã hội; trên 60 tin, bài phản bác thông tin sai sự thật; 3 số bản tin sinh hoạt chi bộ.",
      ]),
    );
  });

  test("says of a duty that lasts from when until when, in its turn among those that fall on one day", async () => {
    const { world, id } = await reviewed(open);
    const lines = (await textOf(world, id, "conclusions"))?.body.split("\n") ?? [];
    // Law 85/2015, article 70: regularly during the ten days before the election.
    const telling =
      "- Bắt đầu thường xuyên thông báo ngày bầu cử, nơi bỏ phiếu, thời gian bỏ phiếu: từ 13/05/2021 đến hết 23/05/2021.";
    expect(lines).toContain(telling);
    expect(lines.findIndex((line) => line.includes("lưu động"))).toBeGreaterThan(lines.indexOf(telling));
  });

  test("closed figures stay as they were, and opened again they follow the data", async () => {
    const { world, ctx, id } = await reviewed(open);
    const portal = async () =>
      (await loadReview(ctx, slug, id)).figures.categories.find(({ key }) => key === "portal-item")?.inPeriod;
    must(await closeFigures(ctx, slug, id));
    await logPanos(world);
    const panos = async () =>
      (await loadReview(ctx, slug, id)).figures.categories.find(({ key }) => key === "pano")?.inPeriod;
    expect([await portal(), await panos()]).toEqual([{ value: 51, qualifier: "exact" }, undefined]);
    expect(codes(await closeFigures(ctx, slug, id))).toEqual(["form figures-closed"]);
    expect(codes(await reopenFigures(ctx, slug, id, { reason: "Đơn vị bổ sung số liệu" }))).toBe("done");
    expect(await panos()).toEqual({ value: 7, qualifier: "exact" });
    expect(codes(await reopenFigures(ctx, slug, id, { reason: "lần nữa" }))).toEqual(["form figures-open"]);
    must(await closeFigures(ctx, slug, id));
    const { closing } = await loadReview(ctx, slug, id);
    expect([closing.current?.number, closing.current?.asOf, closing.earlier.length]).toEqual([
      2,
      "2021-03-26",
      1,
    ]);
    expect(closing.earlier[0]?.reason).toBe("Đơn vị bổ sung số liệu");
  });

  test("counts through the closing day and not beyond, also inside a week", async () => {
    const { world, ctx, id } = await reviewed(open);
    await logPanos(world);
    const { review } = await loadReview(ctx, slug, id);
    const edit = {
      version: review.version,
      title: review.title,
      closesOn: "24/03/2021",
      meetsOn: "26/03/2021",
    };
    must(await editReview(ctx, slug, id, edit));
    const { figures } = await loadReview(ctx, slug, id);
    expect(figures.categories.find(({ key }) => key === "cell-bulletin")?.inPeriod?.value).toBe(3);
    // The summaries are dated 26/3, the panos 25/3.
    expect(figures.categories.map(({ key }) => key)).toEqual(["cell-bulletin"]);
    expect(figures.coverage).toMatchObject({ active: 1, reporting: 46 });
  });

  test("a text that two people edit is never overwritten unseen, and every wording is kept", async () => {
    const { world, ctx, id } = await reviewed(open);
    const save = (who: string, version: number, body: string) =>
      saveSection(world.as(who), slug, id, { section: "proposals", version, body });
    must(await save("thu-ky", 0, "Bản một."));
    expect(codes(await save("thu-ky-2", 0, "Bản khác."))).toEqual(["form review-changed-by-other"]);
    must(await save("thu-ky-2", 1, "Bản hai."));
    must(await redraftSection(ctx, slug, id, { section: "proposals", version: 2 }));
    const part = await textOf(world, id, "proposals");
    expect(part?.history.map(({ body }) => body)).toEqual([null, "Bản hai.", "Bản một."]);
    expect([part?.isDraft, part?.version]).toEqual([true, 3]);
    expect(codes(await save("thu-ky", 3, "Gọi 0912 345 678"))).toEqual(["body personal-phone"]);
  });

  test("two people who record the same step or number do not overwrite each other", async () => {
    const { world, id } = await reviewed(open);
    const step = { step: "papers" as const, version: 0, dueOn: "25/3/2021", doneOn: "", note: "" };
    expect(codes(await saveStep(world.as("thu-ky"), slug, id, step))).toBe("done");
    expect(codes(await saveStep(world.as("thu-ky-2"), slug, id, step))).toEqual([
      "form review-changed-by-other",
    ]);
    const future = { ...step, version: 1, doneOn: "05/05/2021" };
    expect(codes(await saveStep(world.as("thu-ky"), slug, id, future))).toEqual(["doneOn done-in-future"]);
    const paper = {
      paper: "report" as const,
      version: 0,
      symbol: "bc 12//TBTT",
      number: "12",
      signedOn: "26/3/2021",
    };
    expect(codes(await savePaper(world.as("thu-ky"), slug, id, paper))).toBe("done");
    expect(codes(await savePaper(world.as("thu-ky-2"), slug, id, paper))).toEqual([
      "form review-changed-by-other",
    ]);
    const report = (await loadReview(world.as("can-bo"), slug, id)).papers.find(
      (one) => one.paper === "report",
    );
    expect(report).toMatchObject({
      symbol: "bc 12//TBTT",
      isOdd: true,
      number: "12",
      signedOn: "2021-03-26",
    });
  });

  test("a form sent twice begins one review; a phase has one review; a removed one comes back", async () => {
    const { ctx, id } = await reviewed(open);
    expect(await addReview(ctx, slug, first)).toEqual({ ok: true, value: id });
    expect(codes(await addReview(ctx, slug, { ...first, _key: "r2" }))).toEqual(["phase review-exists"]);
    expect(must(await removeReview(ctx, slug, id, { version: 1 }))).toBe(2);
    expect((await loadReviews(ctx, slug)).reviews).toEqual([]);
    const again = must(await addReview(ctx, slug, { ...first, _key: "r3" }));
    expect(codes(await restoreReview(ctx, slug, id, { version: 2 }))).toEqual(["form review-exists"]);
    must(await removeReview(ctx, slug, again, { version: 1 }));
    must(await restoreReview(ctx, slug, id, { version: 2 }));
    expect((await loadReviews(ctx, slug)).reviews.map((one) => one.id)).toEqual([id]);
  });

  test.each([
    ["an unknown phase", { phase: "dot-9" }, ["phase phase-needed"]],
    ["figures closed before the phase begins", { closesOn: "31/12/2020" }, ["closesOn closes-before-start"]],
    ["a meeting before the figures are closed", { meetsOn: "25/03/2021" }, ["meetsOn meets-before-closing"]],
    ["31 April", { closesOn: "31/04/2021" }, ["closesOn no-such-day"]],
  ])("%s is refused", async (_, wrong, expected) => {
    const world = await open();
    expect(codes(await addReview(world.as("thu-ky"), slug, { ...first, ...wrong }))).toEqual(expected);
  });

  test("figures are not closed before their day", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    const id = must(await addReview(ctx, slug, { _key: "f", phase: "", closesOn: "", meetsOn: "" }));
    expect(codes(await closeFigures(ctx, slug, id))).toEqual(["form closing-day-to-come"]);
    expect((await loadReview(ctx, slug, id)).review.kind).toBe("final");
  });
});

describeOnEngines("who may do what with a review", (open) => {
  let world: World;
  let id: string;
  beforeAll(async () => {
    world = await open();
    id = must(await addReview(world.as("thu-ky"), slug, first));
  });

  test.each(["lanh-dao", "thu-truong", "can-bo", "quan-tri"])(
    "%s reads it and changes nothing",
    async (who) => {
      const ctx = world.as(who);
      expect((await loadReview(ctx, slug, id)).canEdit).toBe(false);
      const text = { section: "tasks" as const, version: 0, body: "x" };
      await expect(addReview(ctx, slug, { ...first, _key: who })).rejects.toThrow(AccessDenied);
      await expect(closeFigures(ctx, slug, id)).rejects.toThrow(AccessDenied);
      await expect(saveSection(ctx, slug, id, text)).rejects.toThrow(AccessDenied);
      await expect(removeReview(ctx, slug, id, { version: 1 })).rejects.toThrow(AccessDenied);
    },
  );

  test("a collaborator does not see it, and nobody sees one that is not there", async () => {
    await expect(loadReview(world.as("cong-tac-vien"), slug, id)).rejects.toThrow(AccessDenied);
    await expect(loadReview(world.as("thu-ky"), slug, "no-such")).rejects.toThrow(NotFound);
  });
});

describeOnEngines("the final review", (open) => {
  test("holds all targets, also that of the week which the election's first day cuts, groups with what is inside", async () => {
    const world = await open();
    const ctx = world.as("thu-ky");
    const group = must(await openTargetGroup(ctx, slug, ["portal-item", "fanpage-post"])).key;
    // 1/1/2021 is a Friday: its week began on 28/12.
    must(await setTarget(world, "week:2020-12-28", [target("phuong-bai-chay", "pano", "4")]));
    must(await setTarget(world, "campaign", [target("phuong-bai-chay", group, "20")]));
    must(await logOutput(ctx, slug, outputFormOf({ quantity: "12" })));
    const id = must(await addReview(ctx, slug, { _key: "r2", phase: "", closesOn: "", meetsOn: "" }));
    const { figures, texts } = await loadReview(ctx, slug, id);
    const line = (key: string) => figures.categories.find((one) => one.key === key);
    expect(line("pano")).toMatchObject({ planned: 4, inPeriod: null });
    expect(line(group)).toMatchObject({ planned: 20, inPeriod: null, compared: { value: 12 } });
    const assessment = texts.find(({ section }) => section === "assessment")?.body;
    expect(assessment).toMatch(/: 12\/20 theo chỉ tiêu/);
  });
});

/** Seven panos of the media centre on 25/3. */
async function logPanos(world: World): Promise<void> {
  const form = outputFormOf({ categories: ["pano"], date: "25/03/2021", quantity: "7" });
  must(await logOutput(world.as("thu-ky"), slug, form));
}
