import sharp from "sharp";
import { expect, test } from "vitest";
import { keptSize } from "~/domain/evidence";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { addEvidence } from "~/usecases/evidence.server";
import { removeEvidence } from "~/usecases/evidence-changes.server";
import {
  loadEvidence,
  openEvidenceFile,
  openThumbnail,
  receiveEvidence,
} from "~/usecases/evidence-page.server";
import { countUpload, maxWaiting } from "~/usecases/evidence-uploads.server";
import { describeOnEngines } from "../support/engines";
import { arrived, arrivedFormOf, bytesOf, counts, send, sent, withOutput } from "../support/evidence";
import { heicSample } from "../support/heic-sample";
import { codesOf, numberOf, problemsOf, slug } from "../support/output-acts";
import { drawnPhoto, reworked, turnedPhoto } from "../support/photo-samples";
import { inPieces, samples } from "../support/sample-files";

describeOnEngines("evidence of an output", (open) => {
  test("a turned photograph is kept upright, without its place, with its day and a small picture", async () => {
    const { ctx, number } = await withOutput(await open());
    const photo = await turnedPhoto();
    expect((await sharp(photo).metadata()).orientation).toBe(6);
    const id = await sent(ctx, number, photo);
    const file = await bytesOf((await openEvidenceFile(ctx, slug, number, id)).content);
    const kept = await sharp(file).metadata();
    expect(kept).toMatchObject({ format: "jpeg", width: 300, height: 400 });
    expect([kept.exif, kept.orientation, kept.icc, kept.xmp]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(file.includes("GPS") || file.includes("Exif")).toBe(false);
    // Orientation 6: what lay at the left stands above.
    expect(await colourAt(file, 150, 20)).toEqual("red");
    expect(await colourAt(file, 150, 380)).toEqual("blue");
    const [item] = (await loadEvidence(ctx, slug, number)).items;
    expect(item).toMatchObject({ id, kind: "photo", width: 300, height: 400, takenOn: "2021-05-03" });
    expect(item?.addedAt).toBe("2021-05-04T02:00:00.000Z");
    const small = await bytesOf((await openThumbnail(ctx, slug, number, id)).content);
    expect(await sharp(small).metadata()).toMatchObject({ format: "webp", height: 400, width: 300 });
  });

  test("a HEIC of a telephone becomes a JPEG, turned as its container says", async () => {
    const { ctx, number } = await withOutput(await open());
    const id = await sent(ctx, number, heicSample({ quarterTurns: 1 }), { name: "IMG.heic" });
    const { name, content } = await openEvidenceFile(ctx, slug, number, id);
    const file = await bytesOf(content);
    expect(name).toBe("IMG.jpg");
    expect(await sharp(file).metadata()).toMatchObject({ format: "jpeg", width: 240, height: 320 });
    // Red stands above left of green; a quarter anticlockwise it is below left.
    expect(await colourAt(file, 60, 240)).toBe("red");
    expect(await colourAt(file, 60, 80)).toBe("green");
    expect((await loadEvidence(ctx, slug, number)).items[0]?.takenOn).toBe("2021-05-03");
  });

  test("a large photograph is kept 1600 pixels long, a PDF as it was sent", async () => {
    const { ctx, number } = await withOutput(await open());
    await sent(ctx, number, await drawnPhoto(1, { width: 3_000, height: 2_000 }));
    const pdf = await sent(ctx, number, samples.pdf("bìa báo"), { name: "Bìa báo.pdf" });
    const { items } = await loadEvidence(ctx, slug, number);
    expect(items.map(({ kind, width, height }) => [kind, width, height])).toEqual([
      ["photo", 1_600, 1_067],
      ["pdf", null, null],
    ]);
    const { name, content } = await openEvidenceFile(ctx, slug, number, pdf);
    expect([name, await bytesOf(content)]).toEqual(["Bìa báo.pdf", samples.pdf("bìa báo")]);
  });

  test("the same photograph again is the same evidence, with another key too", async () => {
    const world = await open();
    const { ctx, number } = await withOutput(world);
    const photo = await drawnPhoto(1);
    const first = await sent(ctx, number, photo);
    expect(await sent(ctx, number, photo)).toBe(first);
    expect(await counts(world)).toEqual({ evidence: 1, links: 2, audit: 1 });
  });

  test("one that looks like another's is warned of with the other's output, and added when that is ticked", async () => {
    const world = await open();
    const { ctx, number } = await withOutput(world);
    const other = await numberOf(ctx, { title: "Băng rôn đường Trần Hưng Đạo", links: [] } as object);
    const photo = await drawnPhoto(1);
    const first = await sent(ctx, number, photo);
    const upload = await arrived(ctx, await reworked(photo));
    const form = arrivedFormOf(ctx, { upload });
    const warned = await addEvidence(ctx, slug, other, form);
    expect(codesOf(problemsOf(warned.outcome))).toEqual(["files photo-twin"]);
    expect(warned.twin).toMatchObject({ id: first, number });
    expect((await loadEvidence(ctx, slug, other)).items).toEqual([]);
    const added = await addEvidence(ctx, slug, other, { ...form, confirm: ["photo-twin"] });
    expect(added.outcome.ok).toBe(true);
    expect((await send(ctx, other, await drawnPhoto(2))).twin).toBeNull();
  });

  test("an answer that got lost is given again, and an upload that is gone has to be sent anew", async () => {
    const world = await open();
    const { ctx, number } = await withOutput(world);
    const form = arrivedFormOf(ctx, { upload: await arrived(ctx, await drawnPhoto(1)) });
    const first = await addEvidence(ctx, slug, number, form);
    expect(await addEvidence(ctx, slug, number, form)).toEqual(first);
    expect(await counts(world)).toEqual({ evidence: 1, links: 2, audit: 1 });
    const gone = await addEvidence(ctx, slug, number, { ...form, _key: ctx.newId() });
    expect(codesOf(problemsOf(gone.outcome))).toEqual(["files upload-gone"]);
  });

  test("an upload is its sender's alone, and nobody reaches files beside it", async () => {
    const world = await open();
    const { ctx, number } = await withOutput(world);
    const upload = await arrived(ctx, await drawnPhoto(1));
    for (const name of [upload, `../${upload}`, `${upload}.json`, ".."]) {
      const taken = await addEvidence(world.as("thu-ky"), slug, number, arrivedFormOf(ctx, { upload: name }));
      expect(codesOf(problemsOf(taken.outcome)), name).toEqual(["files upload-gone"]);
    }
  });

  test("one upload asked for by six at the same time becomes one piece of evidence", async () => {
    const { ctx, number } = await withOutput(await open());
    const upload = await arrived(ctx, await drawnPhoto(7));
    const form = arrivedFormOf(ctx, { upload });
    const answers = await Promise.all(Array.from({ length: 6 }, () => addEvidence(ctx, slug, number, form)));
    const { items } = await loadEvidence(ctx, slug, number);
    expect(items).toHaveLength(1);
    expect(answers.map(({ outcome }) => outcome)).toEqual(
      answers.map(() => ({ ok: true, value: { id: items[0]?.id } })),
    );
  }, 120_000);

  test("nobody lays down uploads without end: what waits has to be used or cleared away first", async () => {
    const { ctx } = await withOutput(await open());
    const accountId = ctx.actor?.accountId ?? "";
    for (let waiting = 0; waiting < maxWaiting; waiting += 1)
      await ctx.arrivals.receive(accountId, inPieces(Buffer.from("x")), 10);
    const tooMany = { field: "files", code: "too-many-uploads" };
    expect(await countUpload(ctx, accountId)).toEqual(tooMany);
    expect(await receiveEvidence(ctx, slug, inPieces(Buffer.from("x")))).toEqual({
      ok: false,
      problems: [tooMany],
    });
    expect(await countUpload(ctx, "another")).toBeNull();
    await ctx.arrivals.removeOlder("9999");
    expect(await countUpload(ctx, accountId)).toBeNull();
  });

  test("only those who may correct the output add to it, and who may not see it is told of nothing", async () => {
    const world = await open();
    const { ctx, number } = await withOutput(world);
    const foreign = await numberOf(world.as("thu-ky"), { units: ["ban-tuyen-giao"] });
    const form = arrivedFormOf(ctx, { upload: await arrived(ctx, await drawnPhoto(1)) });
    await expect(addEvidence(ctx, slug, foreign, form)).rejects.toThrow(AccessDenied);
    await expect(addEvidence(world.as("lanh-dao"), slug, number, form)).rejects.toThrow(AccessDenied);
    const id = await sent(ctx, number, await drawnPhoto(2));
    await expect(openEvidenceFile(world.as("cong-tac-vien"), slug, number, id)).rejects.toThrow(NotFound);
    await expect(openEvidenceFile(ctx, slug, foreign, id)).rejects.toThrow(NotFound);
    expect((await openThumbnail(world.as("lanh-dao"), slug, number, id)).mime).toBe("image/webp");
    const asked = { evidence: id, version: 1 };
    await expect(removeEvidence(world.as("lanh-dao"), slug, number, asked)).rejects.toThrow(AccessDenied);
  });
});

test("a long screenshot keeps a width that can be read", () => {
  expect(keptSize(4_000, 3_000)).toEqual({ width: 1_600, height: 1_200 });
  expect(keptSize(800, 600)).toEqual({ width: 800, height: 600 });
  expect(keptSize(1_080, 6_480)).toEqual({ width: 1_000, height: 6_000 });
});

async function colourAt(file: Buffer, left: number, top: number): Promise<"red" | "green" | "blue"> {
  const pixel = await sharp(file).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  const [red = 0, green = 0, blue = 0] = pixel;
  return red > green && red > blue ? "red" : green > blue ? "green" : "blue";
}
