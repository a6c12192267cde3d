import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { smtpMailer } from "~/adapters/mail.server";
import { AccessDenied, type Mailer } from "~/usecases/context.server";
import { jobKinds } from "~/usecases/job-kinds.server";
import { runNextJob } from "~/usecases/jobs.server";
import { loadOverview } from "~/usecases/overview.server";
import { loadChase, writeChaseLetter } from "~/usecases/report-chase.server";
import { nudgeMissing } from "~/usecases/report-nudges.server";
import { partsOfDocx, textOfDocx } from "../support/docx";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { giveEmail, serverOf } from "../support/reminders";
import { expecting, tell, wordKey } from "../support/reports";
import { type SmtpProcess, startSmtp } from "../support/smtp";
import type { World } from "../support/world";

const week = "2021-04-26";
let smtp: SmtpProcess;
let mailer: Mailer;
beforeAll(async () => {
  smtp = await startSmtp();
  mailer = smtpMailer({ url: smtp.url, from: "Cột Mốc <cot-moc@halong.example>", limit: 300 });
});
beforeEach(async () => {
  await smtp.be("accept");
  smtp.forget();
});
afterAll(() => smtp.close());

/** Everybody but the media centre and Phường Hà Khẩu has reported; the centre's officer has an address. */
async function twoMissing(open: () => Promise<World>): Promise<World> {
  const world = await open();
  await expecting(world);
  await giveEmail(world, "can-bo", "can-bo@halong.example");
  const left = ["trung-tam-truyen-thong", "phuong-ha-khau"];
  const units = world.structure.tree.units.filter(({ key, reports }) => reports && !left.includes(key));
  await tell(
    world,
    units.map(({ key }) => ({ unit: key, week, minutes: -10 })),
  );
  return world;
}

const nudge = (world: World, channel: "app" | "message" = "app", mail: Mailer | null = mailer) =>
  nudgeMissing({ ...world.as("thu-ky"), mail }, slug, { _key: wordKey(), week, channel, units: [] });

/** Carries out what waits for sending, and nothing else of the day. */
async function send(world: World): Promise<(string | undefined)[]> {
  const results: (string | undefined)[] = [];
  const server = serverOf(world, mailer);
  for (let run = await runNextJob(server, jobKinds); run; run = await runNextJob(server, jobKinds))
    results.push(run.result);
  return results;
}

const chase = (world: World) => loadChase({ ...world.as("thu-ky"), mail: mailer }, slug, week);

describeOnEngines("chasing missing reports", (open) => {
  test("one press tells the people of all missing units, each by one letter, and nobody twice on a day", async () => {
    const world = await twoMissing(open);
    expect(carriedOut(await nudge(world))).toEqual({ week: 17, units: 1, people: 2, mails: 1 });
    expect(await send(world)).toEqual(["done"]);
    const letters = await smtp.letters();
    expect(letters.map(({ to }) => to)).toEqual([["can-bo@halong.example"]]);
    expect(letters[0]?.text).toContain("Báo cáo tuần 17: Trung tâm Truyền thông và Văn hóa");
    expect(letters[0]?.text).toContain(
      "https://cotmoc.example/ha-long-2021/bao-cao/trung-tam-truyen-thong/2021-04-26",
    );
    expect(codesOf(problemsOf(await nudge(world)))).toEqual(["form nudged-today"]);
    const page = await chase(world);
    expect(page.lines.map(({ key, contacts, isToldToday }) => [key, contacts.length, isToldToday])).toEqual([
      ["trung-tam-truyen-thong", 2, true],
      ["phuong-ha-khau", 0, false],
    ]);
    expect(page.mails).toEqual({ sent: 1, waiting: 0, stuck: 0, failed: 0 });
    const { reports } = await loadOverview(world.as("can-bo"), slug);
    expect(reports?.own[0]).toMatchObject({ week: 17, nudge: { by: "Thư ký Tiểu ban" } });
  });

  test("a letter does not leave once the report has come", async () => {
    const world = await twoMissing(open);
    carriedOut(await nudge(world));
    await tell(world, [{ unit: "trung-tam-truyen-thong", week, minutes: 90 }]);
    expect(await send(world)).toEqual(["done"]);
    expect(await smtp.letters()).toEqual([]);
    expect((await chase(world)).lines.map(({ key }) => key)).toEqual(["phuong-ha-khau"]);
  });

  test("with the mail server down the letter waits, the page says so, and it leaves once", async () => {
    const world = await twoMissing(open);
    carriedOut(await nudge(world));
    await smtp.be("drop-at-greeting");
    expect(await send(world)).toEqual(["again"]);
    expect((await chase(world)).mails).toEqual({ sent: 0, waiting: 0, stuck: 1, failed: 0 });
    await smtp.be("accept");
    world.clock.set("2021-05-04T02:05:00.000Z");
    expect(await send(world)).toEqual(["done"]);
    expect((await smtp.letters()).length).toBe(1);
  });

  test("a message outside the product is recorded for every missing unit", async () => {
    const world = await twoMissing(open);
    expect((await chase(world)).message).toBe(
      [
        "Tiểu ban Tuyên truyền đề nghị các đơn vị sau gửi báo cáo tuần 17 (26/04–02/05); hạn gửi 08:00 03/05/2021 đã qua:",
        "- Trung tâm Truyền thông và Văn hóa",
        "- Phường Hà Khẩu",
        "Đơn vị không có việc phát sinh thì bấm “Không phát sinh”.",
      ].join("\n"),
    );
    expect(carriedOut(await nudge(world, "message"))).toMatchObject({ units: 2, mails: 0 });
    expect((await chase(world)).lines.map(({ nudges }) => nudges[0]?.channel)).toEqual([
      "message",
      "message",
    ]);
  });

  test("without a mail server people are told in the product", async () => {
    const world = await twoMissing(open);
    expect(carriedOut(await nudge(world, "app", null))).toMatchObject({ people: 2, mails: 0 });
  });

  test("the letter lists the units, and only the secretary chases", async () => {
    const world = await twoMissing(open);
    const gone = new AbortController().signal;
    const { content, name } = await writeChaseLetter(world.as("thu-ky"), slug, { week, gone });
    const text = textOfDocx(await partsOfDocx(content));
    expect(name).toBe("cong-van-don-doc-tuan-17-2021-04-26.docx");
    for (const part of [
      "V/v đôn đốc gửi báo cáo tuần 17",
      "44/46",
      "08 giờ 00 ngày 03/05/2021",
      "Phường Hà Khẩu",
      "Trung tâm Truyền thông và Văn hóa",
    ])
      expect(text).toContain(part);
    for (const login of ["can-bo", "lanh-dao"]) {
      await expect(loadChase(world.as(login), slug, week)).rejects.toThrow(AccessDenied);
      const form = { _key: wordKey(), week, channel: "app" as const, units: [] };
      await expect(nudgeMissing(world.as(login), slug, form)).rejects.toThrow(AccessDenied);
    }
  });
});
