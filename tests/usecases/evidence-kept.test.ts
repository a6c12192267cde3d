import { expect, test } from "vitest";
import { NotFound } from "~/usecases/context.server";
import {
  captionEvidence,
  moveEvidence,
  removeEvidence,
  restoreEvidence,
} from "~/usecases/evidence-changes.server";
import { loadEvidence, openThumbnail } from "~/usecases/evidence-page.server";
import { sweepFiles } from "~/usecases/files.server";
import { describeOnEngines } from "../support/engines";
import { counts, sent, withOutput } from "../support/evidence";
import { codesOf, problemsOf, slug } from "../support/output-acts";
import { drawnPhoto } from "../support/photo-samples";

describeOnEngines("evidence that is there", (open) => {
  test("a closed week takes more evidence, marked so, and gives none of the earlier away", async () => {
    const world = await open();
    const { ctx, number } = await withOutput(world, { date: "28/04/2021" });
    const before = await sent(ctx, number, await drawnPhoto(1));
    await world.closeWeeks("2021-05-02");
    const after = await sent(ctx, number, await drawnPhoto(2));
    const page = await loadEvidence(ctx, slug, number);
    expect(page.items.map(({ id, afterClose }) => [id, afterClose])).toEqual([
      [before, false],
      [after, true],
    ]);
    const refused = await removeEvidence(ctx, slug, number, { evidence: before, version: 1 });
    expect(codesOf(problemsOf(refused))).toEqual(["form evidence-week-closed"]);
    expect((await removeEvidence(ctx, slug, number, { evidence: after, version: 1 })).ok).toBe(true);
  });

  test("a closed election keeps its evidence as it is", async () => {
    const world = await open();
    const { ctx, number } = await withOutput(world);
    const [one, two] = [
      await sent(ctx, number, await drawnPhoto(1)),
      await sent(ctx, number, await drawnPhoto(2)),
    ];
    await removeEvidence(ctx, slug, number, { evidence: one, version: 1 });
    await world.db.write(world.campaign.id, (tx) =>
      tx.updateTable("campaigns").set({ status: "closed" }).execute(),
    );
    const answers = [
      await restoreEvidence(ctx, slug, number, { evidence: one, version: 2 }),
      await removeEvidence(ctx, slug, number, { evidence: two, version: 1 }),
      await captionEvidence(ctx, slug, number, { evidence: two, version: 1, caption: "Cổng chào" }),
      await moveEvidence(ctx, slug, number, { evidence: two, direction: "earlier" }),
    ];
    expect(answers.flatMap((answer) => codesOf(problemsOf(answer)))).toEqual(
      Array(4).fill("form campaign-closed"),
    );
    expect((await loadEvidence(ctx, slug, number)).items).toMatchObject([{ id: two, caption: "" }]);
  });

  test("what is removed comes back within 30 days, and is forgotten after them with its small picture", async () => {
    const world = await open();
    const { ctx, number } = await withOutput(world);
    const [one, two] = [
      await sent(ctx, number, await drawnPhoto(1)),
      await sent(ctx, number, await drawnPhoto(2)),
    ];
    await removeEvidence(ctx, slug, number, { evidence: one, version: 1 });
    await expect(openThumbnail(ctx, slug, number, one)).rejects.toThrow(NotFound);
    await restoreEvidence(ctx, slug, number, { evidence: one, version: 2 });
    expect((await loadEvidence(ctx, slug, number)).items.map(({ id }) => id)).toEqual([one, two]);
    const stale = await removeEvidence(ctx, slug, number, { evidence: one, version: 1 });
    expect(codesOf(problemsOf(stale))).toEqual(["form evidence-changed-by-other"]);
    await removeEvidence(ctx, slug, number, { evidence: one, version: 3 });
    world.clock.set("2021-06-10T02:00:00.000Z");
    await sweepFiles(ctx);
    expect((await counts(world)).links).toBe(2);
    expect((await loadEvidence(ctx, slug, number)).items.map(({ id }) => id)).toEqual([two]);
  });

  test("captions are guarded as every text, order is kept, and long numbers are no names", async () => {
    const { ctx, number } = await withOutput(await open());
    const one = await sent(ctx, number, await drawnPhoto(1), { name: "IMG_20210503_101530123.jpg" });
    const two = await sent(ctx, number, await drawnPhoto(2), { name: "Cổng chào.jpg" });
    const caption = (text: string) =>
      captionEvidence(ctx, slug, number, { evidence: one, version: 1, caption: text });
    expect(codesOf(problemsOf(await caption("Liên hệ 0912 345 678")))).toEqual(["caption personal-phone"]);
    expect((await caption("Cổng chào xã")).ok).toBe(true);
    await moveEvidence(ctx, slug, number, { evidence: two, direction: "earlier" });
    const { items } = await loadEvidence(ctx, slug, number);
    expect(items.map(({ id, name, caption: text }) => [id, name, text])).toEqual([
      [two, "Cổng chào.jpg", ""],
      [one, "", "Cổng chào xã"],
    ]);
  });
});
