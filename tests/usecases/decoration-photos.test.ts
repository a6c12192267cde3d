import sharp from "sharp";
import { expect, test } from "vitest";
import type { SiteArrivedForm } from "~/domain/decoration-forms";
import { maxSitePhotos } from "~/domain/decoration-photos";
import {
  AccessDenied,
  NotFound,
  refused,
  SignInNeeded,
  type UseCaseContext,
} from "~/usecases/context.server";
import type { FileStore } from "~/usecases/context-files.server";
import { removeSite } from "~/usecases/decoration-edit.server";
import {
  openSitePhoto,
  openSiteThumbnail,
  receiveSitePhoto,
  removeSitePhoto,
  restoreSitePhoto,
} from "~/usecases/decoration-photo-files.server";
import { addSitePhoto } from "~/usecases/decoration-photos.server";
import { maxWaiting } from "~/usecases/evidence-uploads.server";
import { move, siteOf, sitePage, sites, ward } from "../support/decoration";
import { describeOnEngines } from "../support/engines";
import { bytesOf } from "../support/evidence";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { drawnPhoto, reworked, turnedPhoto } from "../support/photo-samples";
import { inPieces } from "../support/sample-files";
import type { World } from "../support/world";

/** What the disk says when it is full, from so many files on. */
function fullAfter(ctx: UseCaseContext, files: number): UseCaseContext {
  let kept = 0;
  const keep: FileStore["keep"] = async (content) => {
    kept += 1;
    return kept > files ? refused({ field: "files", code: "disk-full" }) : ctx.files.keep(content);
  };
  return { ...ctx, files: { ...ctx.files, keep } };
}

async function send(
  world: World,
  number: number,
  content: Uint8Array,
  differs: Partial<SiteArrivedForm> = {},
  who = "can-bo",
) {
  const ctx = world.as(who);
  const upload = carriedOut(await receiveSitePhoto(ctx, slug, inPieces(Buffer.from(content))));
  const form = { _key: ctx.newId(), upload, name: "anh.jpg", takenOn: "", confirm: [], moment: "" as const };
  return addSitePhoto(ctx, slug, number, { ...form, ...differs });
}

describeOnEngines("photographs of decoration sites", (open) => {
  test("before it is approved a photograph shows the place as it was, later what was put up", async () => {
    const world = await open();
    const number = await siteOf(world);
    const first = carriedOut((await send(world, number, await drawnPhoto(1))).outcome);
    carriedOut(await move(world, number, "approved"));
    carriedOut(await move(world, number, "completed"));
    carriedOut((await send(world, number, await drawnPhoto(2), { takenOn: "2021-05-03" })).outcome);
    carriedOut((await send(world, number, await drawnPhoto(3), { moment: "before" })).outcome);
    const { photos } = await sitePage(world, number);
    expect(photos.map(({ moment, takenOn }) => [moment, takenOn])).toEqual([
      ["before", null],
      ["after", "2021-05-03"],
      ["before", null],
    ]);
    expect((await sites(world)).rows[0]).toMatchObject({ photos: 3 });
    const photo = await bytesOf((await openSitePhoto(world.as("lanh-dao"), slug, number, first.id)).content);
    const small = await openSiteThumbnail(world.as("lanh-dao"), slug, number, first.id);
    expect(photo.subarray(0, 2).toString("hex")).toBe("ffd8");
    expect((await bytesOf(small.content)).subarray(8, 12).toString()).toBe("WEBP");
    const other = world.as("cong-tac-vien");
    await expect(openSitePhoto(other, slug, number, first.id)).rejects.toThrow(NotFound);
  });

  test("nothing of a photograph tells where, when or with what it was taken", async () => {
    const world = await open();
    const number = await siteOf(world);
    const photo = await turnedPhoto();
    const told = (await sharp(photo).metadata()).exif;
    expect(told?.includes(Buffer.from("2588", "hex")) || told?.includes(Buffer.from("8825", "hex"))).toBe(
      true,
    );
    const { id } = carriedOut((await send(world, number, photo)).outcome);
    const ctx = world.as("lanh-dao");
    for (const open of [openSitePhoto, openSiteThumbnail]) {
      const kept = await bytesOf((await open(ctx, slug, number, id)).content);
      const { exif, xmp, iptc } = await sharp(kept).metadata();
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
      expect(kept.includes("GPS") || kept.includes("Exif")).toBe(false);
    }
  });

  test("the same photograph for two sites is warned of and can be meant; for one site it is one", async () => {
    const world = await open();
    const [number, second] = [await siteOf(world), await siteOf(world, { place: "Chợ" })];
    const photo = await drawnPhoto(4);
    const { id } = carriedOut((await send(world, number, photo)).outcome);
    expect(carriedOut((await send(world, number, photo)).outcome).id).toBe(id);
    const again = await send(world, second, await reworked(photo));
    expect(codesOf(problemsOf(again.outcome))).toEqual(["files photo-twin"]);
    expect(again.twin).toMatchObject({ number, code: "TT-0001", title: "Ngã tư Loong Toòng" });
    expect((await send(world, second, photo, { confirm: ["photo-twin"] })).outcome.ok).toBe(true);
  });

  test("what is no photograph is refused, and nobody sends for another unit's site", async () => {
    const world = await open();
    const number = await siteOf(world);
    const pdf = Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
    expect(codesOf(problemsOf((await send(world, number, pdf)).outcome))).toEqual(["files photo-only"]);
    const text = Buffer.from("đây không phải là ảnh");
    expect(codesOf(problemsOf((await send(world, number, text)).outcome))).toEqual(["files evidence-kind"]);
    const other = await siteOf(world, { unit: ward });
    await expect(send(world, other, await drawnPhoto(5))).rejects.toThrow(AccessDenied);
    expect((await sitePage(world, other)).photos).toEqual([]);
  });

  test("a photograph that was removed comes back", async () => {
    const world = await open();
    const number = await siteOf(world);
    const { id } = carriedOut((await send(world, number, await drawnPhoto(6))).outcome);
    const ctx = world.as("can-bo");
    carriedOut(await removeSitePhoto(ctx, slug, number, { photo: id, version: 1 }));
    expect((await sitePage(world, number)).photos).toEqual([]);
    await expect(openSitePhoto(ctx, slug, number, id)).rejects.toThrow(NotFound);
    const late = await restoreSitePhoto(ctx, slug, number, { photo: id, version: 1 });
    expect(codesOf(problemsOf(late))).toEqual(["form site-photo-changed"]);
    carriedOut(await restoreSitePhoto(ctx, slug, number, { photo: id, version: 2 }));
    expect((await sitePage(world, number)).photos).toHaveLength(1);
  });

  test("an answer that got lost is given again; an upload that nobody has is to be sent anew", async () => {
    const world = await open();
    const number = await siteOf(world);
    const ctx = world.as("can-bo");
    const upload = carriedOut(await receiveSitePhoto(ctx, slug, inPieces(await drawnPhoto(7))));
    const form = { _key: "một lần", upload, name: "anh.jpg", takenOn: "", confirm: [], moment: "" as const };
    const first = await addSitePhoto(ctx, slug, number, form);
    expect(await addSitePhoto(ctx, slug, number, form)).toEqual(first);
    const gone = await addSitePhoto(ctx, slug, number, { ...form, _key: "khác" });
    expect(codesOf(problemsOf(gone.outcome))).toEqual(["files upload-gone"]);
    expect((await sitePage(world, number)).photos).toHaveLength(1);
  });

  test("on a full disk the upload waits, a broken photograph does not; a removed site takes none", async () => {
    const world = await open();
    const number = await siteOf(world);
    const ctx = world.as("can-bo");
    const photo = await drawnPhoto(8);
    const receive = async (content: Buffer) =>
      carriedOut(await receiveSitePhoto(ctx, slug, inPieces(content)));
    const form = { name: "anh.jpg", takenOn: "", confirm: [], moment: "" as const };
    const upload = await receive(photo);
    for (const files of [0, 1]) {
      const full = { ...form, _key: `đầy ${files}`, upload };
      const said = await addSitePhoto(fullAfter(ctx, files), slug, number, full);
      expect(codesOf(problemsOf(said.outcome))).toEqual(["files disk-full"]);
    }
    carriedOut((await addSitePhoto(ctx, slug, number, { ...form, _key: "có chỗ", upload })).outcome);
    const broken = { ...form, _key: "hỏng", upload: await receive(photo.subarray(0, 3_000)) };
    const refusal = await addSitePhoto(ctx, slug, number, broken);
    expect(codesOf(problemsOf(refusal.outcome))).toEqual(["files photo-broken"]);
    const again = await addSitePhoto(ctx, slug, number, { ...broken, _key: "lại" });
    expect(codesOf(problemsOf(again.outcome))).toEqual(["files upload-gone"]);
    const { version } = await sitePage(world, number);
    carriedOut(await removeSite(world.as("thu-ky"), slug, number, { version }));
    expect(codesOf(problemsOf((await send(world, number, await drawnPhoto(9))).outcome))).toEqual([
      "form site-removed",
    ]);
  });

  test("a picture too plain to be told from others has no twin; what is not there is not removed", async () => {
    const world = await open();
    const [number, second] = [await siteOf(world), await siteOf(world, { place: "Chợ" })];
    const blank = (grey: number) =>
      sharp({ create: { width: 600, height: 400, channels: 3, background: { r: grey, g: grey, b: grey } } })
        .jpeg()
        .toBuffer();
    carriedOut((await send(world, number, await blank(200))).outcome);
    carriedOut((await send(world, second, await blank(100))).outcome);
    const remove = removeSitePhoto(world.as("can-bo"), slug, number, { photo: "la", version: 1 });
    await expect(remove).rejects.toThrow(NotFound);
    const stranger = openSitePhoto(world.as("can-bo"), "khong-co", number, "la");
    await expect(stranger).rejects.toThrow(NotFound);
    await expect(openSitePhoto(world.asNobody(), slug, number, "la")).rejects.toThrow(SignInNeeded);
  });

  test("no site has photographs, and no person uploads waiting, without end", async () => {
    const world = await open();
    const number = await siteOf(world);
    const { id } = carriedOut((await send(world, number, await drawnPhoto(1))).outcome);
    await world.db.write(world.campaign.id, async (tx) => {
      const [photos, links] = [
        await tx.selectFrom("decoration_photos").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
        await tx.selectFrom("file_links").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
      ];
      for (let n = 1; n < maxSitePhotos; n += 1) {
        await tx
          .insertInto("file_links")
          .values({ ...links, id: `l${n}` })
          .execute();
        await tx
          .insertInto("decoration_photos")
          .values({ ...photos, id: `l${n}` })
          .execute();
      }
    });
    const last = (await send(world, number, await drawnPhoto(2))).outcome;
    expect(problemsOf(last)).toMatchObject([
      { field: "files", code: "too-much-evidence", params: { max: maxSitePhotos } },
    ]);
    const ctx = world.as("can-bo");
    const waiting = { ...ctx, arrivals: { ...ctx.arrivals, count: async () => maxWaiting } };
    const more = await receiveSitePhoto(waiting, slug, inPieces(Buffer.from("x")));
    expect(codesOf(problemsOf(more))).toEqual(["files too-many-uploads"]);
  });
});
