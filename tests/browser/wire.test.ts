import { type IncomingHttpHeaders, request } from "node:http";
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltServer, startServer } from "../support/built-server";
import { Visitor } from "./http";

let server: BuiltServer;
let proxied: BuiltServer;
beforeAll(async () => {
  server = await startServer();
  proxied = await startServer({ env: { TRUST_PROXY: "loopback" } });
});
afterAll(async () => {
  await server.close();
  await proxied.close();
});

describe("what every answer says to the browser", () => {
  it("is https for a year, no frame, no reading by other sites, and no address told to them", async () => {
    for (const path of [
      "/dang-nhap",
      "/khong-co-trang-nay",
      "/health/live",
      "/favicon.svg",
      "/assets/khong-co.js",
    ]) {
      const { headers } = await fetch(server.url + path);
      expect(Object.fromEntries(headers), path).toMatchObject({
        "strict-transport-security": "max-age=31536000; includeSubDomains",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "same-origin",
        "x-content-type-options": "nosniff",
      });
      const policy = headers.get("Content-Security-Policy") ?? "";
      for (const rule of [
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
      ])
        expect(policy, path).toContain(rule);
      expect(headers.get("Access-Control-Allow-Origin"), path).toBeNull();
      expect(headers.get("Server") ?? headers.get("X-Powered-By"), path).toBeNull();
    }
  });

  it("names its character set, whatever kind of text it is", async () => {
    const page = await fetch(`${server.url}/dang-nhap`);
    const script = /\/assets\/[\w-]+\.js/.exec(await page.text())?.[0] ?? "";
    const texts = [page, await fetch(server.url + script), await fetch(`${server.url}/dang-nhap.data`)];
    texts.push(
      await fetch(`${server.url}/health/live`),
      await fetch(`${server.url}/dang-nhap`, { method: "POST" }),
    );
    for (const { headers, url } of texts) expect(headers.get("Content-Type"), url).toMatch(/charset=utf-8/i);
  });
});

describe("a script of the product", () => {
  it("comes packed beforehand, smaller than what can be packed while a browser waits, and says so to caches", async () => {
    const page = await (await fetch(`${server.url}/dang-nhap`)).text();
    const path = /\/assets\/kit-[\w-]+\.js/.exec(page)?.[0] ?? "";
    const plain = await answerTo(path, { "Accept-Encoding": "identity" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    const packed = await answerTo(path, { "Accept-Encoding": "gzip, deflate, br" });
    expect(packed.headers).toMatchObject({
      "content-encoding": "br",
      "cache-control": "public, max-age=31536000, immutable",
    });
    for (const { headers } of [plain, packed]) expect(headers.vary).toContain("Accept-Encoding");
    expect(brotliDecompressSync(packed.body).equals(plain.body)).toBe(true);
    const whileWaiting = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
    expect(packed.body.length).toBeLessThan(brotliCompressSync(plain.body, whileWaiting).length);
    const old = await answerTo(path, { "Accept-Encoding": "gzip" });
    expect(gunzipSync(old.body).equals(plain.body)).toBe(true);
  });

  it("is read and nothing else", async () => {
    const page = await (await fetch(`${server.url}/dang-nhap`)).text();
    const path = /\/assets\/kit-[\w-]+\.js/.exec(page)?.[0] ?? "";
    expect((await fetch(server.url + path, { method: "HEAD" })).status).toBe(200);
    expect((await fetch(server.url + path, { method: "POST" })).status).toBeGreaterThanOrEqual(400);
  });
});

describe("the page at which one signs in", () => {
  it("masks passwords, and lets people paste them and their managers fill them in", async () => {
    const page = await (await fetch(`${server.url}/dang-nhap`)).text();
    const field = /<input[^>]*name="password"[^>]*>/.exec(page)?.[0] ?? "";
    expect(field).toContain('type="password"');
    expect(field.toLowerCase()).toContain('autocomplete="current-password"');
    expect(page).not.toMatch(/onpaste|autocomplete="off"/i);
  });
});

describe("what nobody asked the server to show", () => {
  it("is not shown: sources, data, folders, the history, or a request as it came", async () => {
    const paths = [
      "/.git/config",
      "/package.json",
      "/assets/",
      "/assets",
      "/data/cot-moc.sqlite",
      "/build/server/index.js",
    ];
    for (const path of [...paths, "/metrics", "/manifest.json.map", "/..%2fpackage.json", "/.env"]) {
      const answer = await fetch(server.url + path, { redirect: "manual" });
      expect([301, 302, 400, 404], path).toContain(answer.status);
      expect(await answer.text(), path).not.toMatch(/"dependencies"|\[core\]|SQLite format/);
    }
    expect(await statusOf("TRACE")).toBeGreaterThanOrEqual(400);
  });
});

describe("what a visitor says in a proxy's name", () => {
  it("counts for nothing unless the operator trusts that proxy: neither https nor another address", async () => {
    const forged = (n: number) => ({ "X-Forwarded-For": `198.51.100.${n}`, "X-Forwarded-Proto": "https" });
    const fields = { login: "can-bo", password: "cot-moc-2021" };
    const entered = await new Visitor(server.url).post("/dang-nhap", fields, forged(0));
    expect(entered.headers.getSetCookie().join()).toMatch(/(^|,)cot-moc=/);
    const statuses = [];
    for (let n = 1; n <= 26; n += 1) {
      const wrong = { login: `ten-${n}`, password: "sai mật khẩu rồi" };
      statuses.push((await new Visitor(server.url).post("/dang-nhap", wrong, forged(n))).status);
    }
    expect(statuses.slice(-2)).toEqual([422, 429]);
  });

  it("counts behind a trusted one: the cookie is the host's own, for https alone", async () => {
    const https = { "X-Forwarded-Proto": "https", "X-Forwarded-For": "198.51.100.7" };
    const fields = { login: "can-bo", password: "cot-moc-2021" };
    const entered = await new Visitor(proxied.url).post("/dang-nhap", fields, https);
    const cookie = entered.headers.getSetCookie().find((one) => one.startsWith("__Host-cot-moc=")) ?? "";
    expect(cookie).toMatch(/^__Host-cot-moc=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  });
});

/** fetch sends no TRACE. */
function statusOf(method: string): Promise<number> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path: "/dang-nhap" }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on("error", reject).end();
  });
}

/** As it comes over the wire, not unpacked. */
function answerTo(
  path: string,
  headers: Record<string, string>,
): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers }, async (answer) => {
      const body = Buffer.concat(await answer.toArray());
      resolve({ headers: answer.headers, body });
    });
    sent.on("error", reject).end();
  });
}
