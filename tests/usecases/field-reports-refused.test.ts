import { expect, test } from "vitest";
import type { AddFieldReportForm } from "~/domain/field-report-forms";
import { NotFound, SignInNeeded, type UseCaseContext } from "~/usecases/context.server";
import { maxWaiting } from "~/usecases/evidence-uploads.server";
import {
  addFieldPhoto,
  maxFieldPhotos,
  openFieldPhoto,
  receiveFieldPhoto,
} from "~/usecases/field-photos.server";
import {
  addFieldReport,
  answerField,
  closeField,
  routeField,
  withdrawField,
} from "~/usecases/field-reports.server";
import { loadFieldReport, loadFieldReports } from "~/usecases/field-reports-pages.server";
import { key, siteOf, ward } from "../support/decoration";
import { endUnit } from "../support/ended-unit";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { drawnPhoto, turnedPhoto } from "../support/photo-samples";
import { samples } from "../support/sample-files";
import type { World } from "../support/world";

const form = (differs: Partial<AddFieldReportForm> = {}): AddFieldReportForm => ({
  ...{ _key: key(), what: "decoration-torn", place: ward, site: "", spot: "Ngã tư", urgency: "normal" },
  ...{ description: "Băng rôn rách.", ...differs },
});

const report = async (world: World, differs: Partial<AddFieldReportForm> = {}) =>
  carriedOut(await addFieldReport(world.as("cong-tac-vien"), slug, form(differs)));

async function* contentOf(photo: Uint8Array): AsyncGenerator<Uint8Array> {
  yield photo;
}

describeOnSqlite("what a field report gets back", (openWorld) => {
  const send = async (world: World, number: number, photo: Uint8Array, who: string, says = {}) => {
    const upload = carriedOut(await receiveFieldPhoto(world.as(who), slug, contentOf(photo)));
    const form = { _key: key(), upload, name: "anh.jpg", moment: "reported" as const, ...says };
    return { form, outcome: await addFieldPhoto(world.as(who), slug, number, form) };
  };

  test("a place that nobody knows, and a site of another ward, are said at their fields", async () => {
    const world = await openWorld();
    const site = await siteOf(world, { unit: ward });
    const codes = async (differs: Partial<AddFieldReportForm>) =>
      codesOf(problemsOf(await addFieldReport(world.as("cong-tac-vien"), slug, form(differs))));
    expect(await codes({ place: "phuong-la" })).toEqual(["place place-unknown"]);
    expect(await codes({ place: "phuong-ha-khau", site: `${site}` })).toEqual(["site field-site-elsewhere"]);
    expect(await codes({ site: "chợ" })).toEqual(["site field-site-unknown"]);
    const { number } = await report(world, { place: "", site: `TT-000${site}` });
    expect(await loadFieldReport(world.as("thu-ky"), slug, number)).toMatchObject({
      ...{ place: world.unit(ward).name, unit: world.unit(ward).name },
      site: { number: site, code: `TT-000${site}` },
    });
  });

  test("given to a unit that nobody knows it stays where it is; what is over is not answered", async () => {
    const world = await openWorld();
    const { number } = await report(world);
    const route = { version: 1, unit: "phuong-la", note: "" };
    expect(codesOf(problemsOf(await routeField(world.as("thu-ky"), slug, number, route)))).toEqual([
      "unit unit-unknown",
    ]);
    const answer = (text: string) =>
      answerField(world.as("thu-ky"), slug, number, { version: 1, answer: text });
    expect(codesOf(problemsOf(await answer("Gọi 0912345678")))).toEqual(["answer personal-phone"]);
    const early = await closeField(world.as("thu-ky"), slug, number, { version: 1 });
    expect(codesOf(problemsOf(early))).toEqual(["form field-state"]);
    await expect(closeField(world.as("thu-ky"), slug, 99, { version: 1 })).rejects.toThrow(NotFound);
    const other = carriedOut(await addFieldReport(world.as("can-bo"), slug, form()));
    const foreign = closeField(world.as("cong-tac-vien"), slug, other.number, { version: 1 });
    await expect(foreign).rejects.toThrow(NotFound);
    expect((await loadFieldReport(world.as("thu-ky"), slug, number)).state).toBe("open");
  });

  test("the lists stand by what is due first, and offer no unit that has ended", async () => {
    const world = await openWorld();
    const { number: later } = await report(world);
    const { number: sooner } = await report(world, { urgency: "at-once" });
    const { rows } = await loadFieldReports(world.as("thu-ky"), slug, "open");
    expect(rows.map((row) => row.number)).toEqual([sooner, later]);
    const { number: soonest } = await report(world, { urgency: "at-once", spot: "Chợ" });
    await endUnit(world, "phuong-ha-khau", "2021-05-02");
    const page = await loadFieldReport(world.as("thu-ky"), slug, soonest);
    expect(page.units.map((one) => one.key)).not.toContain("phuong-ha-khau");
    const shows = async (who: string) => (await loadFieldReport(world.as(who), slug, soonest)).may.photo;
    expect([await shows("thu-ky"), await shows("cong-tac-vien"), await shows("lanh-dao")]).toEqual([
      ...["answered", "reported", null],
    ]);
  });

  test("an answer about a photograph that got lost is given again; the upload itself is gone by then", async () => {
    const world = await openWorld();
    const { number } = await report(world);
    const { form: sent, outcome } = await send(world, number, await turnedPhoto(), "cong-tac-vien");
    const again = await addFieldPhoto(world.as("cong-tac-vien"), slug, number, sent);
    expect(carriedOut(again)).toEqual(carriedOut(outcome));
    const other = await addFieldPhoto(world.as("cong-tac-vien"), slug, number, { ...sent, _key: key() });
    expect(codesOf(problemsOf(other))).toEqual(["files upload-gone"]);
    const whole = await openFieldPhoto(world.as("thu-ky"), slug, number, {
      ...{ id: carriedOut(outcome).id, isSmall: false },
    });
    expect([whole.name, whole.mime]).toEqual([expect.stringMatching(/^.+\.jpg$/), "image/jpeg"]);
    await expect(openFieldPhoto(world.asNobody(), slug, number, { id: "x", isSmall: true })).rejects.toThrow(
      SignInNeeded,
    );
  });

  test("what is no photograph, one too many, and more than may wait are refused", async () => {
    const world = await openWorld();
    const { number } = await report(world);
    const tell = async (photo: Uint8Array) =>
      codesOf(problemsOf((await send(world, number, photo, "cong-tac-vien")).outcome));
    expect(await tell(samples.pdf())).toEqual(["files photo-only"]);
    expect(await tell((await drawnPhoto(1)).subarray(0, 3_000))).toEqual(["files photo-broken"]);
    for (let n = 0; n < maxFieldPhotos; n += 1) {
      const photo = await drawnPhoto(n + 1, { width: 300, height: 200 });
      carriedOut((await send(world, number, photo, "cong-tac-vien")).outcome);
    }
    expect(await tell(await drawnPhoto(20, { width: 300, height: 200 }))).toEqual([
      "files too-much-evidence",
    ]);
    const ctx = world.as("cong-tac-vien");
    const waiting = { ...ctx, arrivals: { ...ctx.arrivals, count: async () => maxWaiting } };
    const more = await receiveFieldPhoto(waiting, slug, contentOf(Buffer.from("x")));
    expect(codesOf(problemsOf(more))).toEqual(["files too-many-uploads"]);
  });

  test("a report that is taken back while its photograph is read takes it no more", async () => {
    const world = await openWorld();
    const { number } = await report(world);
    const ctx = world.as("cong-tac-vien");
    const upload = carriedOut(await receiveFieldPhoto(ctx, slug, contentOf(await turnedPhoto())));
    const slow: UseCaseContext = {
      ...ctx,
      readPhoto: async (content) => {
        carriedOut(await withdrawField(ctx, slug, number, { version: 1 }));
        return ctx.readPhoto(content);
      },
    };
    const form = { _key: key(), upload, name: "anh.jpg", moment: "reported" as const };
    const said = await addFieldPhoto(slow, slug, number, form);
    expect(codesOf(problemsOf(said))).toEqual(["files field-state"]);
  });
});
