import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { smtpMailer } from "~/adapters/mail.server";
import type { Letter } from "~/domain/letters";
import { type SmtpMode, type SmtpProcess, startSmtp } from "../support/smtp";

let smtp: SmtpProcess;
beforeAll(async () => {
  smtp = await startSmtp();
});
beforeEach(async () => {
  await smtp.be("accept");
  smtp.forget();
});
afterAll(() => smtp.close());

const letter = (change: Partial<Letter> = {}): Letter => ({
  to: { name: "Nguyễn Thị Đầu Mối", address: "can-bo@halong.example" },
  subject: "Nhắc việc thứ Ba 04/05/2021: 3 việc, ộ ễ ỷ Đ đ",
  text: "Niêm yết danh sách cử tri\n",
  html: "<p>Niêm yết danh sách cử tri</p>\n",
  messageKey: "nhac-viec.01",
  headers: { "Auto-Submitted": "auto-generated" },
  ...change,
});

/** Milliseconds that stand for the ten seconds of the product. */
const limit = 400;
const mailer = (url = smtp.url) => smtpMailer({ url, from: "Cột Mốc <cot-moc@halong.example>", limit });

async function sendTo(mode: SmtpMode) {
  await smtp.be(mode);
  const delivery = await mailer().send(letter());
  return "code" in delivery ? `${delivery.result} ${delivery.code}` : delivery.result;
}

describe("a letter", () => {
  it("arrives with its Vietnamese subject, names and both texts, and a key that stays the same", async () => {
    expect(await mailer().send(letter())).toEqual({ result: "accepted" });
    await mailer().send(letter());
    const [first, second] = await smtp.letters();
    expect(first?.headers.get("subject")).toEqual(["Nhắc việc thứ Ba 04/05/2021: 3 việc, ộ ễ ỷ Đ đ"]);
    expect(first?.headers.get("to")).toEqual(["Nguyễn Thị Đầu Mối <can-bo@halong.example>"]);
    expect(first?.headers.get("from")).toEqual(["Cột Mốc <cot-moc@halong.example>"]);
    expect(first?.headers.get("message-id")).toEqual(["<nhac-viec.01@halong.example>"]);
    expect(second?.headers.get("message-id")).toEqual(first?.headers.get("message-id"));
    expect(first?.text.trim()).toBe("Niêm yết danh sách cử tri");
    expect(first?.html).toContain("<p>Niêm yết danh sách cử tri</p>");
    expect([first?.sender, first?.to]).toEqual(["cot-moc@halong.example", ["can-bo@halong.example"]]);
    // What old servers can carry: no line over 998 bytes, nothing but ASCII.
    expect(first?.raw).toMatch(/^[\r\n\t\x20-\x7e]*$/);
    expect(first?.raw.split("\r\n").every((line) => line.length <= 998)).toBe(true);
  });

  it("cannot smuggle a header in, by subject, name, address or header", async () => {
    const evil = "x\r\nBcc: khac@evil.example\r\n\r\n<script>";
    await mailer().send(
      letter({
        subject: evil,
        to: { name: evil, address: "can-bo@halong.example" },
        headers: { "X-Auto-Response-Suppress": evil },
      }),
    );
    const [taken] = await smtp.letters();
    expect(taken?.headers.has("bcc")).toBe(false);
    expect(taken?.to).toEqual(["can-bo@halong.example"]);
    expect(taken?.headers.get("subject")).toEqual(["x Bcc: khac@evil.example <script>"]);
  });

  it("signs in where the address holds a password, and tells a wrong one without it", async () => {
    expect(await mailer(`smtp://hop-thu:mat-khau-thu@${smtp.host}`).send(letter())).toEqual({
      result: "accepted",
    });
    expect((await smtp.letters())[0]?.user).toBe("hop-thu");
    const wrong = await mailer(`smtp://hop-thu:sai-mat-khau@${smtp.host}`).send(letter());
    expect(wrong.result).toBe("not-taken");
    expect(JSON.stringify(wrong)).not.toContain("sai-mat-khau");
    expect(await smtp.letters()).toHaveLength(1);
  });
});

describe("a mail server that fails", () => {
  it.each([
    ["hang-at-greeting", "not-taken ETIMEDOUT"],
    ["drop-at-greeting", "not-taken ECONNECTION"],
    ["hang-at-sender", "not-taken ETIMEDOUT"],
    ["later-at-recipient", "not-taken 451 RCPT TO"],
    ["never-at-recipient", "refused 550 RCPT TO"],
    ["drop-before-text", "not-taken ECONNECTION"],
    ["later-after-text", "not-taken 451 DATA"],
    ["never-after-text", "refused 554 DATA"],
  ] satisfies [SmtpMode, string][])("certainly has not the letter: %s", async (mode, told) => {
    expect(await sendTo(mode)).toBe(told);
  });

  it.each(["drop-after-text", "hang-after-text"] satisfies SmtpMode[])(
    "may have the letter: %s",
    async (mode) => {
      expect(await sendTo(mode)).toMatch(/^unknown E/);
    },
  );

  it("is nowhere: certainly not taken", async () => {
    const gone = await startSmtp();
    await gone.close();
    const delivery = await mailer(gone.url).send(letter());
    expect(delivery).toEqual({ result: "not-taken", code: "ESOCKET" });
  });

  it("is waited for ten seconds and no longer", async () => {
    await smtp.be("hang-at-greeting");
    const startedAt = performance.now();
    const delivery = await smtpMailer({ url: smtp.url, from: "cot-moc@halong.example" }).send(letter());
    const seconds = (performance.now() - startedAt) / 1000;
    expect(delivery).toEqual({ result: "not-taken", code: "ETIMEDOUT" });
    expect(seconds).toBeGreaterThan(9.5);
    expect(seconds).toBeLessThan(11.5);
  }, 15_000);
});
