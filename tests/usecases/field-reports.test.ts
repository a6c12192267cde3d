import { expect, test } from "vitest";
import type { AddFieldReportForm } from "~/domain/field-report-forms";
import { loadAgenda } from "~/usecases/agenda.server";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { addFieldPhoto, openFieldPhoto, receiveFieldPhoto } from "~/usecases/field-photos.server";
import {
  addFieldReport,
  answerField,
  closeField,
  reopenField,
  routeField,
  withdrawField,
} from "~/usecases/field-reports.server";
import { loadFieldReport, loadFieldReports } from "~/usecases/field-reports-pages.server";
import { key, media, siteOf, ward } from "../support/decoration";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { turnedPhoto } from "../support/photo-samples";
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

describeOnEngines("field reports", (openWorld) => {
  test("goes to the ward's unit with the hours of its urgency, and a resend is one report", async () => {
    const world = await openWorld();
    const sent = form({ urgency: "at-once" });
    const first = carriedOut(await addFieldReport(world.as("cong-tac-vien"), slug, sent));
    expect(carriedOut(await addFieldReport(world.as("cong-tac-vien"), slug, sent))).toEqual(first);
    const page = await loadFieldReport(world.as("thu-ky"), slug, first.number);
    expect(page).toMatchObject({ unit: world.unit(ward).name, dueAt: "11:00 04/05/2021", reporter: null });
    world.clock.set("2021-05-04T04:00:01.000Z");
    const overdue = await loadFieldReports(world.as("thu-ky"), slug, "overdue");
    expect(overdue.rows.map(({ code }) => code)).toEqual([first.code]);
  });

  test("about a decoration site it goes to the site's unit", async () => {
    const world = await openWorld();
    const site = await siteOf(world, { unit: media });
    const { number } = await report(world, { site: `TT-${site}` });
    const page = await loadFieldReport(world.as("thu-ky"), slug, number);
    expect(page).toMatchObject({ unit: world.unit(media).name, place: world.unit(ward).name });
    const codes = async (differs: Partial<AddFieldReportForm>) =>
      codesOf(problemsOf(await addFieldReport(world.as("cong-tac-vien"), slug, form(differs))));
    expect(await codes({ site: "TT-0999" })).toEqual(["site field-site-unknown"]);
    expect(await codes({ place: "" })).toEqual(["place field-place-needed"]);
    expect(await codes({ spot: "nhà 0912345678" })).toEqual(["spot personal-phone"]);
    expect(await codes({ description: "" })).toEqual(["description required"]);
  });

  test("the unit that acts answers, the reporter sees it, confirms it or has it opened again", async () => {
    const world = await openWorld();
    const { number } = await report(world, { site: String(await siteOf(world, { unit: media })) });
    const answer = (who: string, version: number) =>
      answerField(world.as(who), slug, number, { version, answer: "Đã thay." });
    await expect(answer("cong-tac-vien", 1)).rejects.toThrow(AccessDenied);
    carriedOut(await answer("can-bo", 1));
    expect(codesOf(problemsOf(await answer("thu-ky", 1)))).toEqual(["form field-changed"]);
    expect((await loadFieldReport(world.as("cong-tac-vien"), slug, number)).answer).toBe("Đã thay.");
    const reopen = { version: 2, note: "Còn một góc." };
    carriedOut(await reopenField(world.as("cong-tac-vien"), slug, number, reopen));
    carriedOut(await answer("can-bo", 3));
    await expect(closeField(world.as("can-bo"), slug, number, { version: 4 })).rejects.toThrow(AccessDenied);
    carriedOut(await closeField(world.as("cong-tac-vien"), slug, number, { version: 4 }));
    const { history, state } = await loadFieldReport(world.as("thu-ky"), slug, number);
    expect([state, ...history.map(({ kind }) => kind)]).toEqual([
      ...["closed", "reported", "answered", "reopened", "answered", "closed"],
    ]);
  });

  test("the secretary gives it to another unit, whose agenda then holds it", async () => {
    const world = await openWorld();
    const { number, code } = await report(world);
    const route = { version: 1, unit: media, note: "" };
    await expect(routeField(world.as("can-bo"), slug, number, route)).rejects.toThrow(AccessDenied);
    const agenda = async () =>
      (await loadAgenda(await openCampaign(world.as("can-bo"), slug, "timeline.view"), "Họp")).filter(
        (item) => item.key === `field-report:${number}`,
      );
    expect(await agenda()).toEqual([]);
    carriedOut(await routeField(world.as("thu-ky"), slug, number, route));
    expect((await agenda())[0]).toMatchObject({ isOpen: true, from: "2021-05-05" });
    expect((await agenda())[0]?.title).toContain(code);
  });

  test("others' field reports are not a collaborator's to see; one's own may be taken back", async () => {
    const world = await openWorld();
    const { number } = await report(world);
    const other = carriedOut(await addFieldReport(world.as("can-bo"), slug, form()));
    const see = (one: number) => loadFieldReport(world.as("cong-tac-vien"), slug, one);
    await expect(see(other.number)).rejects.toThrow(NotFound);
    expect((await loadFieldReports(world.as("cong-tac-vien"), slug, "all")).rows).toHaveLength(1);
    carriedOut(await withdrawField(world.as("cong-tac-vien"), slug, number, { version: 1 }));
    expect((await loadFieldReports(world.as("thu-ky"), slug, "all")).rows.map((row) => row.number)).toEqual([
      other.number,
    ]);
  });

  test("a photograph is kept once, without what the camera wrote, for those who may see the report", async () => {
    const world = await openWorld();
    const { number } = await report(world);
    const photo = await turnedPhoto();
    const send = async (name = "anh.jpg") => {
      const upload = carriedOut(await receiveFieldPhoto(world.as("cong-tac-vien"), slug, contentOf(photo)));
      return addFieldPhoto(world.as("cong-tac-vien"), slug, number, {
        ...{ _key: key(), upload, name, moment: "reported" },
      });
    };
    const { id } = carriedOut(await send());
    expect(carriedOut(await send()).id).toBe(id);
    expect(codesOf(problemsOf(await send("0912345678.jpg")))).toEqual(["files personal-phone"]);
    const opened = await openFieldPhoto(world.as("thu-ky"), slug, number, { id, isSmall: true });
    expect(opened.stored.size).toBeGreaterThan(0);
    await expect(
      openFieldPhoto(world.as("thu-ky"), slug, number, { id: "x", isSmall: false }),
    ).rejects.toThrow(NotFound);
    carriedOut(await withdrawField(world.as("cong-tac-vien"), slug, number, { version: 1 }));
    expect(codesOf(problemsOf(await send("khac.jpg")))).toEqual(["files field-state"]);
  });

  test("its reporter shows no work of the unit that acts, and what was taken back takes no photograph", async () => {
    const world = await openWorld();
    const { number } = await report(world);
    const photo = await turnedPhoto();
    const send = async (moment: "reported" | "answered") => {
      const upload = carriedOut(await receiveFieldPhoto(world.as("cong-tac-vien"), slug, contentOf(photo)));
      const form = { _key: key(), upload, name: "anh.jpg", moment };
      return addFieldPhoto(world.as("cong-tac-vien"), slug, number, form);
    };
    await expect(send("answered")).rejects.toThrow(AccessDenied);
    carriedOut(await send("reported"));
    const { version } = await loadFieldReport(world.as("cong-tac-vien"), slug, number);
    carriedOut(await withdrawField(world.as("cong-tac-vien"), slug, number, { version }));
    expect(codesOf(problemsOf(await send("reported")))).toEqual(["files field-state"]);
  });
});
