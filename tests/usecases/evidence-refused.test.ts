import { beforeAll, expect, test } from "vitest";
import { maxEvidence } from "~/domain/evidence";
import { NotFound, refused, SignInNeeded, type UseCaseContext } from "~/usecases/context.server";
import { addEvidence } from "~/usecases/evidence.server";
import {
  captionEvidence,
  moveEvidence,
  removeEvidence,
  restoreEvidence,
} from "~/usecases/evidence-changes.server";
import { archiveGallery, loadGallery } from "~/usecases/evidence-gallery.server";
import { loadEvidence, openEvidenceFile, openThumbnail } from "~/usecases/evidence-page.server";
import { countUpload, uploadLimit } from "~/usecases/evidence-uploads.server";
import { describeOnSqlite } from "../support/engines";
import { arrived, arrivedFormOf, bytesOf, send, sent, withOutput } from "../support/evidence";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { drawnPhoto } from "../support/photo-samples";
import { samples } from "../support/sample-files";
import type { World } from "../support/world";

/** So many copies of a piece of evidence, as if each had been sent. */
async function copied(world: World, id: string, copies: number): Promise<void> {
  await world.db.write(world.campaign.id, async (tx) => {
    const link = await tx.selectFrom("file_links").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    const one = await tx
      .selectFrom("output_evidence")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    for (let n = 1; n <= copies; n += 1) {
      await tx
        .insertInto("file_links")
        .values({ ...link, id: `${id}-${n}` })
        .execute();
      await tx
        .insertInto("output_evidence")
        .values({ ...one, id: `${id}-${n}`, place: one.place + n })
        .execute();
    }
  });
}

describeOnSqlite("what evidence gets back", (open) => {
  let world: World;
  let ctx: UseCaseContext;
  let number: number;
  beforeAll(async () => {
    world = await open();
    ({ ctx, number } = await withOutput(world));
  });

  test("what is removed is neither described nor removed again, what is there is not brought back", async () => {
    const evidence = await sent(ctx, number, await drawnPhoto(1));
    const at = (version: number) => ({ evidence, version });
    expect(codesOf(problemsOf(await restoreEvidence(ctx, slug, number, at(1))))).toEqual([
      "form evidence-there",
    ]);
    carriedOut(await removeEvidence(ctx, slug, number, at(1)));
    expect(codesOf(problemsOf(await removeEvidence(ctx, slug, number, at(2))))).toEqual([
      "form evidence-removed",
    ]);
    const caption = await captionEvidence(ctx, slug, number, { ...at(2), caption: "Cổng chào" });
    expect(codesOf(problemsOf(caption))).toEqual(["form evidence-removed"]);
    await expect(removeEvidence(ctx, slug, number, { evidence: "la", version: 1 })).rejects.toThrow(NotFound);
    await expect(openEvidenceFile(ctx, slug, number, evidence)).rejects.toThrow(NotFound);
    await expect(openEvidenceFile(world.asNobody(), slug, number, evidence)).rejects.toThrow(SignInNeeded);
    carriedOut(await restoreEvidence(ctx, slug, number, at(2)));
  });

  test("one moves past its neighbour, stays at an end, and nothing moves that is not there", async () => {
    const other = (await withOutput(world, { title: "Bài có hai ảnh" })).number;
    const [first, second] = [
      await sent(ctx, other, await drawnPhoto(2)),
      await sent(ctx, other, await drawnPhoto(3)),
    ];
    const order = async () => (await loadEvidence(ctx, slug, other)).items.map(({ id }) => id);
    carriedOut(await moveEvidence(ctx, slug, other, { evidence: first, direction: "earlier" }));
    expect(await order()).toEqual([first, second]);
    carriedOut(await moveEvidence(ctx, slug, other, { evidence: first, direction: "later" }));
    expect(await order()).toEqual([second, first]);
    carriedOut(await moveEvidence(ctx, slug, other, { evidence: first, direction: "later" }));
    expect(await order()).toEqual([second, first]);
    const unknown = moveEvidence(ctx, slug, other, { evidence: "la", direction: "later" });
    await expect(unknown).rejects.toThrow(NotFound);
  });

  test("a page of paper has no small picture; a photograph without a name is saved under its output's code", async () => {
    const paper = await sent(ctx, number, samples.pdf("bìa"), { name: "bìa.pdf" });
    await expect(openThumbnail(ctx, slug, number, paper)).rejects.toThrow(NotFound);
    const photo = await sent(ctx, number, await drawnPhoto(4), { name: "IMG_20210503_101530123.jpg" });
    const { name } = await openEvidenceFile(ctx, slug, number, photo);
    expect(name).toMatch(/^KQ-2021-0001 \d+\.jpg$/);
    await expect(loadEvidence(ctx, slug, 999)).rejects.toThrow(NotFound);
  });

  test("on a full disk neither paper nor photograph is kept, and both wait to be taken later", async () => {
    const full = async () => refused({ field: "files", code: "disk-full" });
    const filled: UseCaseContext = { ...ctx, files: { ...ctx.files, store: full, keep: full } };
    for (const content of [samples.pdf("đầy"), await drawnPhoto(5)]) {
      const upload = await arrived(ctx, content);
      const tried = await addEvidence(filled, slug, number, arrivedFormOf(ctx, { upload }));
      expect(codesOf(problemsOf(tried.outcome))).toEqual(["files disk-full"]);
      expect((await addEvidence(ctx, slug, number, arrivedFormOf(ctx, { upload }))).outcome.ok).toBe(true);
    }
    const broken = await arrived(ctx, Buffer.from("đây không phải là ảnh"));
    const said = await addEvidence(ctx, slug, number, arrivedFormOf(ctx, { upload: broken }));
    expect(codesOf(problemsOf(said.outcome))).toEqual(["files evidence-kind"]);
    const again = await addEvidence(ctx, slug, number, arrivedFormOf(ctx, { upload: broken }));
    expect(codesOf(problemsOf(again.outcome))).toEqual(["files upload-gone"]);
  });

  test("no account begins uploads without end", async () => {
    const account = ctx.actor?.accountId ?? "";
    for (let begun = 0; begun < uploadLimit.uploads; begun += 1)
      expect(await countUpload(ctx, account)).toBeNull();
    expect(await countUpload(ctx, account)).toEqual({ field: "files", code: "too-many-uploads" });
    world.clock.set("2021-05-04T02:11:00.000Z");
    expect(await countUpload(ctx, account)).toBeNull();
  });

  test("a withdrawn output takes none, nor does one that is full, nor a closed election", async () => {
    const other = await open();
    const own = await withOutput(other);
    const id = await sent(own.ctx, own.number, await drawnPhoto(1));
    const next = async (photo: number) =>
      codesOf(problemsOf((await send(own.ctx, own.number, await drawnPhoto(photo))).outcome));
    await copied(other, id, maxEvidence - 1);
    expect(await next(2)).toEqual(["files too-much-evidence"]);
    const set = (table: "outputs" | "campaigns", status: "withdrawn" | "closed") =>
      other.db.write(other.campaign.id, (tx) =>
        tx
          .updateTable(table)
          .set({ status } as never)
          .execute(),
      );
    await set("outputs", "withdrawn");
    expect(await next(3)).toEqual(["form output-withdrawn"]);
  });

  test("in a closed election what was added stays as it was", async () => {
    const other = await open();
    const own = await withOutput(other);
    const upload = await arrived(own.ctx, await drawnPhoto(1));
    await other.db.write(other.campaign.id, (tx) =>
      tx.updateTable("campaigns").set({ status: "closed" }).execute(),
    );
    const late = await addEvidence(own.ctx, slug, own.number, arrivedFormOf(own.ctx, { upload }));
    expect(codesOf(problemsOf(late.outcome))[0]).toMatch(/campaign-closed$/);
  });

  test("a gallery of more than a page goes on where the page ended, and all of it leaves as one file", async () => {
    const other = await open();
    const own = await withOutput(other);
    await copied(other, await sent(own.ctx, own.number, await drawnPhoto(1)), 119);
    const ask = (from: string) => (name: string) => (name === "truoc" ? from : "");
    const first = await loadGallery(own.ctx, slug, ask(""));
    expect([first.items.length, first.count]).toEqual([60, 120]);
    expect(first.next).toBe(first.items.at(-1)?.id);
    const { content } = await archiveGallery(own.ctx, slug, ask(""));
    expect((await bytesOf(content)).subarray(0, 2).toString()).toBe("PK");
  });
});
