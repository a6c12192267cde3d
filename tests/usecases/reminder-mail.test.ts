import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { smtpMailer } from "~/adapters/mail.server";
import type { Mailer } from "~/usecases/context.server";
import { loadJobs, retryJob } from "~/usecases/jobs-page.server";
import { openDatabase } from "~db/client.server";
import { idOf } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { later } from "../support/jobs";
import { addElection, giveEmail, lookIntoQueue, mailStates, serverOf, unpin } from "../support/reminders";
import { type SmtpProcess, startSmtp } from "../support/smtp";
import type { World } from "../support/world";

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

const address = "thu-ky@halong.example";

/** A world in which one person has an address. */
async function ready(open: () => Promise<World>): Promise<World> {
  const world = await open();
  await giveEmail(world, "thu-ky", address);
  return world;
}

const look = (world: World, publicUrl: string | null = "https://cotmoc.example") =>
  lookIntoQueue(serverOf(world, mailer, publicUrl));

describeOnEngines("the day's mail", (open) => {
  it("goes to those with an address, names the legal basis, and links", async () => {
    const world = await ready(open);
    await unpin(world);
    world.clock.set("2021-05-03T01:00:00.000Z");
    await look(world);
    expect(await mailStates(world)).toEqual(["sent"]);
    expect((await smtp.letters()).map(({ to }) => to)).toEqual([[address]]);
    const [letter] = await smtp.letters();
    expect(letter?.headers.get("subject")).toEqual(["Nhắc việc thứ Hai 03/05/2021: 4 việc"]);
    for (const text of [letter?.text, letter?.html]) {
      expect(text).toContain("Niêm yết danh sách chính thức người ứng cử");
      expect(text).toContain("Điều 59, Luật số 85/2015/QH13");
      expect(text).toContain("02/TB-TBTT");
      expect(text).toContain("https://cotmoc.example/ha-long-2021/lich/candidate-lists-posted");
      expect(text).toMatch(/Hôm nay/);
      expect(text).toMatch(/Còn 7 ngày/);
    }
    const stop = letter?.headers.get("list-unsubscribe")?.[0] ?? "";
    expect(stop).toMatch(/^<https:\/\/cotmoc\.example\/thong-bao\/ngung-thu\/[\w-]+>$/);
    expect(letter?.headers.get("list-unsubscribe-post")).toEqual(["List-Unsubscribe=One-Click"]);
    expect(letter?.headers.get("auto-submitted")).toEqual(["auto-generated"]);
  });

  it("has no links where the server does not know its own address", async () => {
    const world = await ready(open);
    await look(world, null);
    const [letter] = await smtp.letters();
    expect(letter?.text).toContain("Giao ban tuần 18");
    expect(`${letter?.raw}${letter?.text}${letter?.html}`).not.toMatch(/https?:\/\/|List-Unsubscribe/);
  });

  it("is one a day however often the day is looked at, moved or looked at by two servers", async () => {
    const world = await ready(open);
    const other = await openDatabase(world.place);
    const servers = [serverOf(world, mailer), { ...serverOf(world, mailer), db: other }];
    await Promise.all(servers.map(lookIntoQueue));
    await Promise.all(servers.map(lookIntoQueue));
    expect(await smtp.letters()).toHaveLength(1);
    // Next day the demonstration stands still: nothing new, no mail.
    later(world, 24 * 60);
    await Promise.all(servers.map(lookIntoQueue));
    expect(await smtp.letters()).toHaveLength(1);
    await other.close();
  });

  it("is one for all the elections in which the person holds a role, each under its name", async () => {
    const world = await ready(open);
    await unpin(world);
    await addElection(world, "thu-ky", { slug: "dak-lak-2021", short_name: "Bầu cử 2021 · Đắk Lắk" });
    world.clock.set("2021-05-16T01:00:00.000Z");
    await look(world);
    expect(await smtp.letters()).toHaveLength(1);
    const [letter] = await smtp.letters();
    expect(letter?.headers.get("subject")).toEqual(["Nhắc việc Chủ Nhật 16/05/2021: 7 việc"]);
    expect(letter?.html).toMatch(/TP Hạ Long[\s\S]*Đắk Lắk/);
    expect(letter?.html).toContain("mốc luật định (Bầu cử 2021 · Đắk Lắk)");
    expect(letter?.text).toContain("https://cotmoc.example/dak-lak-2021/lich/polling-day");
  });

  it("speaks the reader's language, and is harmless whatever a title says", async () => {
    const world = await ready(open);
    await world.db.write("system", async (tx) => {
      const evil = `<script>alert("1")</script>\r\nBcc: x@evil.example\r\n\r\n<a href="javascript:x">`;
      const row = { name: evil };
      await tx.updateTable("plan_milestones").set(row).where("key", "=", "giao-ban-tuan-18").execute();
      await tx
        .updateTable("accounts")
        .set({ locale: "en" })
        .where("id", "=", idOf(world, "thu-ky"))
        .execute();
    });
    await look(world);
    const [letter] = await smtp.letters();
    expect(letter?.headers.get("subject")).toEqual(["Reminders for Tuesday 04/05/2021: 2"]);
    expect(letter?.html).toContain("7 days left");
    expect(letter?.html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
    expect(letter?.html).not.toMatch(/<script|href="javascript/);
    expect(letter?.headers.has("bcc")).toBe(false);
    expect(letter?.to).toEqual([address]);
  });

  it("is sent again after a server that hangs or puts off, and arrives once", async () => {
    const world = await ready(open);
    for (const mode of [
      "hang-at-greeting",
      "later-at-recipient",
      "hang-at-sender",
      "later-after-text",
    ] as const) {
      await smtp.be(mode);
      smtp.forget();
      const [failed] = (await look(world)).filter(({ kind }) => kind === "reminder-mail");
      expect(failed).toMatchObject({ result: "again" });
      expect(await mailStates(world)).toEqual(["waiting"]);
      later(world, 20);
    }
    await smtp.be("accept");
    smtp.forget();
    await look(world);
    later(world, 20);
    await look(world);
    expect(await smtp.letters()).toHaveLength(1);
    expect(await mailStates(world)).toEqual(["sent"]);
  });

  it("is never sent again by itself when the server may have it: the administrator is told, and decides", async () => {
    const world = await ready(open);
    await smtp.be("drop-after-text");
    await look(world);
    expect(await mailStates(world)).toEqual(["unknown"]);
    await smtp.be("accept");
    later(world, 240);
    await look(world);
    expect(await smtp.letters()).toHaveLength(1);
    const { failed } = await loadJobs(world.as("quan-tri"));
    expect(failed.map(({ kind, who, error }) => [kind, who, error?.code])).toEqual([
      ["reminder-mail", "Thư ký Tiểu ban", "mail-unknown"],
    ]);
    await retryJob(world.as("quan-tri"), failed[0]?.id ?? "");
    await look(world);
    expect(await mailStates(world)).toEqual(["sent"]);
    const [first, second] = await smtp.letters();
    expect(second?.headers.get("message-id")).toEqual(first?.headers.get("message-id"));
  });

  it("is not sent again when a server died in the middle of it", async () => {
    const world = await ready(open);
    const dying: Mailer = {
      send: () => {
        throw new Error("the process ends here");
      },
    };
    await lookIntoQueue(serverOf(world, dying));
    expect(await mailStates(world)).toEqual(["sending"]);
    later(world, 10);
    await look(world);
    expect([(await smtp.letters()).length, await mailStates(world)]).toEqual([0, ["unknown"]]);
  });

  it("is given up at once when the address is refused for good", async () => {
    const world = await ready(open);
    await smtp.be("never-at-recipient");
    const runs = await look(world);
    expect(runs.at(-1)).toMatchObject({ kind: "reminder-mail", result: "given-up" });
    expect(await mailStates(world)).toEqual(["failed"]);
    expect((await loadJobs(world.as("quan-tri"))).failed[0]?.error).toEqual({
      code: "mail-refused",
      detail: "550 RCPT TO",
    });
  });

  it("is not sent once its day is over, nor to somebody whose account was closed meanwhile", async () => {
    const world = await ready(open);
    await smtp.be("hang-at-greeting");
    await look(world);
    await smtp.be("accept");
    later(world, 24 * 60);
    await look(world);
    expect([(await smtp.letters()).length, await mailStates(world)]).toEqual([0, ["failed"]]);

    const second = await ready(open);
    await smtp.be("hang-at-greeting");
    await look(second);
    await smtp.be("accept");
    await second.db.write("system", (tx) => tx.updateTable("accounts").set({ status: "disabled" }).execute());
    later(second, 5);
    await look(second);
    expect(await smtp.letters()).toHaveLength(0);
  });

  it("is not even thought of without a mail server, without an address, or when nothing is due", async () => {
    const world = await ready(open);
    await lookIntoQueue(serverOf(world, null));
    expect(await mailStates(world)).toEqual([]);
    const second = await open();
    await look(second);
    expect(await mailStates(second)).toEqual([]);
    const third = await ready(open);
    await unpin(third);
    third.clock.set("2021-06-18T02:00:00.000Z");
    await look(third);
    expect(await mailStates(third)).toEqual([]);
    expect(await smtp.letters()).toEqual([]);
  });
});
