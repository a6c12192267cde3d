import { describe, expect, it } from "vitest";
import { masked, secretsOf } from "~/server/log-secrets.server";

const env = {
  SESSION_SECRET: 'a "secret" of the tests, long enough',
  DATABASE_URL: "postgres://app:m%E1%BA%ADt-kh%E1%BA%A9u@db/cot-moc",
  SMTP_URL: "smtp://may:thu-tin-bi-mat@mail:587",
  BACKUP_PASSPHRASE: "cụm từ sao lưu",
};
const lineOf = (text: string) =>
  masked(JSON.stringify({ level: "error", err: { message: text } }), secretsOf({ ...env, NODE_ENV: "test" }));

describe("a line of the log", () => {
  it.each([
    ["the session's key", `key ${env.SESSION_SECRET} is bad`, "secret"],
    ["the database's password as it is", "password mật-khẩu is wrong", "khẩu"],
    ["and as the address writes it", `connect ${env.DATABASE_URL}`, "%E1"],
    ["the mail server's password", "535 thu-tin-bi-mat refused", "thu-tin"],
    ["any secret variable", "age: cụm từ sao lưu", "cụm"],
    ["a password in another address", "proxy http://ai:do1234@proxy:3128 failed", "do1234"],
    ["a session cookie", "Cookie: __Host-cot-moc=AbCdEf_123-xyz; a=b", "AbCdEf"],
    ["a one-time link", "GET /lien-ket/Q2hpIG3hu5l0IGzhuqdu?x", "Q2hp"],
    ["a calendar's address", "/ha-long-2021/lich-dien-tu/abcDEF123.ics", "abcDEF"],
    ["a form", 'body {"password":"con trâu đi","token":"t0k3n99"}', "trâu"],
    ["a code of one use", 'body {"code":"734 912"}', "734"],
    ["a bearer", "Authorization: Bearer abc.def.ghi-123", "abc.def"],
    ["a code of single sign-on", "client_secret=ssss1111&access_token=ya29.x", "ssss"],
  ])("shows nothing of %s, and stays JSON", (_what, text, secret) => {
    const line = lineOf(text);
    expect(line).not.toContain(secret);
    expect(line).toContain("…");
    expect(JSON.parse(line)).toMatchObject({ level: "error" });
  });

  it("keeps what is no secret", () => {
    expect(masked('{"err":{"code":"ECONNREFUSED"}}', [])).toContain("ECONNREFUSED");
    expect(masked('{"err":{"code":"23505"}}', [])).toContain("23505");
    const plain = "Điều 70: 3 mục, /ha-long-2021/ket-qua/moi?loai=X lúc 10:05";
    expect(JSON.parse(lineOf(plain)).err.message).toBe(plain);
  });
});
