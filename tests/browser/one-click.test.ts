import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { randomTokens } from "~/adapters/tokens.server";
import { type Database, openDatabase } from "~db/client.server";
import { type BuiltServer, startServer } from "../support/built-server";
import { type SmtpProcess, startSmtp } from "../support/smtp";
import { Visitor } from "./http";

const secret = "a secret of the tests that is long enough";
let smtp: SmtpProcess;
let server: BuiltServer;
let db: Database;
let token = "";

beforeAll(async () => {
  smtp = await startSmtp();
  const env = {
    SESSION_SECRET: secret,
    SMTP_URL: smtp.url,
    MAIL_FROM: "Cột Mốc <cot-moc@halong.example>",
    PUBLIC_URL: "https://cotmoc.example/",
  };
  server = await startServer({ env });
  db = await openDatabase({ dataDir: server.dataDir });
  await db.write("system", (tx) =>
    tx
      .updateTable("accounts")
      .set({ email: "thu-ky@halong.example" })
      .where("login_name", "=", "thu-ky")
      .execute(),
  );
});
afterAll(async () => {
  await db.close();
  await server.close();
  await smtp.close();
});

describe("a server with a mail server beside it", () => {
  it("sends the day's mail by itself, once, after the demonstration's day was moved", async () => {
    const secretary = await new Visitor(server.url).signIn("thu-ky");
    await secretary.post("/ha-long-2021/ngay-minh-hoa", { day: "11/05/2021" });
    await expect.poll(async () => (await smtp.letters()).length, { timeout: 30_000 }).toBe(1);
    const [letter] = await smtp.letters();
    expect(letter?.to).toEqual(["thu-ky@halong.example"]);
    expect(letter?.text).toContain("https://cotmoc.example/ha-long-2021/lich/hoan-thanh-trang-tri");
    token = /ngung-thu\/([\w-]+)>/.exec(letter?.headers.get("list-unsubscribe")?.[0] ?? "")?.[1] ?? "";
    expect(token).not.toBe("");
    const jobs = await (await new Visitor(server.url).signIn("quan-tri")).get("/quan-tri/viec-nen");
    expect(await jobs.text()).toContain("Thư nhắc việc");
  });
});

describe("the one-click form of a mail provider's server (RFC 8058)", () => {
  const field = "List-Unsubscribe=One-Click";
  const urlEncoded = { "Content-Type": "application/x-www-form-urlencoded" };

  it("is refused with a token that was not made here, another field, too much of it, or from another site", async () => {
    expect(await rawPost("/thong-bao/ngung-thu/khong-co", field, urlEncoded)).toBe(404);
    expect(await rawPost(`/thong-bao/ngung-thu/${token}`, "x=1", urlEncoded)).toBe(400);
    expect(await rawPost(`/thong-bao/ngung-thu/${token}`, "x".repeat(5_000), urlEncoded)).toBe(413);
    const foreign = { ...urlEncoded, Origin: "https://evil.example" };
    expect(await rawPost(`/thong-bao/ngung-thu/${token}`, field, foreign)).toBe(403);
    const crossSite = { ...urlEncoded, "Sec-Fetch-Site": "cross-site" };
    expect(await rawPost(`/thong-bao/ngung-thu/${token}`, field, crossSite)).toBe(403);
    expect(await mailed()).toEqual([]);
  });

  it("opens no other address to those who show no origin", async () => {
    for (const path of ["/thong-bao/ngung-thu", "/tai-khoan/nhac-viec", `/thong-bao/ngung-thu/${token}/x`]) {
      expect(await rawPost(path, field, urlEncoded), path).toBe(403);
    }
  });

  it("stops every mail at once, as a URL-encoded or a multipart form, and the log never shows the token", async () => {
    expect(await rawPost(`/thong-bao/ngung-thu/${token}`, field, urlEncoded)).toBe(200);
    expect((await mailed()).map((row) => [row.kind, row.by_mail])).toEqual([
      ["meeting", 0],
      ["own-unit", 0],
      ["plan", 0],
      ["statutory", 0],
    ]);
    const multipart = `--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n`;
    const type = { "Content-Type": "multipart/form-data; boundary=b" };
    expect(await rawPost(`/thong-bao/ngung-thu/${token}`, multipart, type)).toBe(200);
    expect(server.output()).toContain("/thong-bao/ngung-thu/…");
    expect(server.output()).not.toContain(token);
  });

  it("is a page with a button for a person", async () => {
    const account = await db.read
      .selectFrom("accounts")
      .select("id")
      .where("login_name", "=", "can-bo")
      .executeTakeFirstOrThrow();
    const scope = JSON.stringify({ accountId: account.id, campaignId: null, kind: null });
    const path = `/thong-bao/ngung-thu/${randomTokens(secret).sign("reminder-unsubscribe", scope)}`;
    const stranger = new Visitor(server.url);
    expect(await (await stranger.get(path)).text()).toContain("Ngừng gửi thư");
    expect((await stranger.post(path, {})).status).toBe(302);
    expect(await (await stranger.get(path)).text()).toContain("Đã ngừng thư nhắc việc.");
    const nowhere = await stranger.get("/thong-bao/ngung-thu/khong-co");
    expect([nowhere.status, await nowhere.text()]).toEqual([
      404,
      expect.stringContaining("Không có trang này"),
    ]);
  });

  it("leaves the server able to stop at once", async () => {
    expect(await server.stop()).toBe(0);
  });
});

/** The secretary's saved settings. */
function mailed() {
  return db.read
    .selectFrom("reminder_settings")
    .innerJoin("accounts", "accounts.id", "reminder_settings.account_id")
    .select(["kind", "by_mail"])
    .where("login_name", "=", "thu-ky")
    .orderBy("kind")
    .execute();
}

/** A POST with exactly these headers; fetch would add its own Sec-Fetch-Site. */
function rawPost(path: string, body: string, headers: Record<string, string>): Promise<number> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...{ host: "127.0.0.1", port, method: "POST", path },
        headers: { ...headers, "Content-Length": Buffer.byteLength(body) },
      },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
