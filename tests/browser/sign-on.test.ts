import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "~db/client.server";
import { openBrowser, type TestBrowser } from "../support/browser";
import { type BuiltServer, startServer } from "../support/built-server";
import { freeIssuer, type OpenIdProcess, openIdClient, startOpenId, walkAt } from "../support/openid";
import { Visitor } from "./http";

let server: BuiltServer;
let provider: OpenIdProcess | undefined;
let browser: TestBrowser;

beforeAll(async () => {
  const issuer = await freeIssuer();
  const { clientId, clientSecret } = openIdClient;
  const names = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret };
  server = await startServer({ env: { ...names, OIDC_NAME: "tài khoản tỉnh" } });
  const down = await fetch(`${server.url}/dang-nhap/mot-lan?tiep=/ha-long-2021`);
  // Started without its provider, and told to people as such; the provider comes later.
  expect([down.status, (await down.text()).includes("không trả lời")]).toEqual([503, true]);
  provider = await startOpenId([`${server.url}/dang-nhap/mot-lan/ve`], [`${server.url}/dang-nhap`], issuer);
  await provider.tell({ people: { anna: {}, xa: {} } });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await provider?.close();
  await server.close();
});

const origin = () => new URL(provider?.issuer ?? "").origin;

async function enter(page: Page, subject: string): Promise<void> {
  await page.getByRole("link", { name: "Đăng nhập bằng tài khoản tỉnh" }).click();
  await page.getByLabel("Tên").fill(subject);
  await page.getByRole("button", { name: "Vào" }).click();
}

/** Signs out of both: here by the menu, there by the provider's own page, which leads back. */
async function leave(page: Page): Promise<void> {
  await page.locator("summary", { hasText: "Cán bộ đầu mối" }).click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await page.waitForURL(`${origin()}/session/end**`);
  await page.getByRole("button", { name: "Kết thúc" }).click();
  await page.waitForURL(`${server.url}/dang-nhap`);
}

describe("single sign-on in a browser", () => {
  it("tells a person without an account what to do, and lets in who was linked by an administrator", async () => {
    const page = await browser.openPage({ baseURL: server.url, expectedStatuses: [403] });
    await page.goto("/ha-long-2021/lich");
    await enter(page, "anna");
    await page.getByText("Chưa có tài khoản Cột Mốc cho người này").waitFor();
    expect(await page.getByRole("link", { name: "Đăng nhập bằng mật khẩu" }).getAttribute("href")).toBe(
      "/dang-nhap?tiep=%2Fha-long-2021%2Flich",
    );
    await linkByAdministrator("can-bo", "anna");
    await page.getByRole("link", { name: "Thử lại" }).click();
    // The provider still knows who is there.
    await page.waitForURL("**/ha-long-2021/lich");
  });

  it("ends its own session first and then the provider's, under the enforced policy", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await page.goto("/dang-nhap?tiep=/tai-khoan");
    await enter(page, "anna");
    await page.waitForURL("**/tai-khoan");
    const cookies = await page.context().cookies();
    expect(cookies.find(({ name }) => name === "cot-moc")).toMatchObject({ httpOnly: true, sameSite: "Lax" });
    expect(cookies.map(({ name }) => name)).not.toContain("cot-moc-sso");
    await leave(page);
    const session = cookies.find(({ name }) => name === "cot-moc")?.value;
    const after = await fetch(`${server.url}/tai-khoan`, {
      headers: { Cookie: `cot-moc=${session}` },
      redirect: "manual",
    });
    expect(after.status).toBe(302);
  });

  it("confirms at the provider, in a tab of its own, for a person without a password, and goes on with the form", async () => {
    await provider?.tell({ people: { anna: {}, xa: {}, binh: {} } });
    await linkByAdministrator("thu-truong", "binh");
    await takePassword("thu-truong");
    const page = await browser.openPage({ baseURL: server.url, expectedStatuses: [401] });
    await page.goto("/dang-nhap?tiep=/tai-khoan/dang-nhap-mot-lan");
    await enter(page, "binh");
    await page.getByRole("button", { name: "Bỏ liên kết" }).click();
    await page.getByRole("button", { name: "Làm tiếp" }).click();
    await page.getByText("Chưa thấy xác nhận từ tài khoản tỉnh.").waitFor();
    const opened = page.waitForEvent("popup");
    await page.getByRole("link", { name: "Xác nhận bằng tài khoản tỉnh" }).click();
    const tab = await opened;
    await tab.getByLabel("Tên").fill("binh");
    await tab.getByRole("button", { name: "Vào" }).click();
    await tab.getByText("Đã xác nhận.").waitFor();
    await page.getByRole("button", { name: "Làm tiếp" }).click();
    await page.getByText("Tài khoản chưa có mật khẩu, bỏ liên kết thì không vào được nữa.").waitFor();
  });

  it("works without scripts, out again as well", async () => {
    const page = await browser.openPage({ baseURL: server.url, javaScriptEnabled: false });
    await page.goto("/dang-nhap");
    await enter(page, "anna");
    await page.waitForURL("**/ha-long-2021");
    await leave(page);
  });
});

describe("single sign-on on the wire", () => {
  it("keeps what it began in a cookie that scripts and other sites' forms cannot use, and logs none of it", async () => {
    const begun = await fetch(`${server.url}/dang-nhap/mot-lan?tiep=//evil.example`, { redirect: "manual" });
    const cookie = begun.headers.getSetCookie().find((one) => one.startsWith("cot-moc-sso=")) ?? "";
    expect(cookie).toMatch(/^cot-moc-sso=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/);
    const address = new URL(begun.headers.get("Location") ?? "");
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: "code",
      scope: "openid email",
      code_challenge_method: "S256",
      redirect_uri: `${server.url}/dang-nhap/mot-lan/ve`,
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    const search = await walkAt(address.href, "xa");
    const headers = { Cookie: cookie.split(";", 1)[0] ?? "" };
    const back = await fetch(`${server.url}/dang-nhap/mot-lan/ve${search}`, { headers });
    expect(back.status).toBe(403);
    const again = await fetch(`${server.url}/dang-nhap/mot-lan/ve${search}`, { headers });
    expect([again.status, (await again.text()).includes("đã cũ")]).toEqual([422, true]);
    const code = new URLSearchParams(search).get("code") ?? "none";
    for (const secret of [code, openIdClient.clientSecret, headers.Cookie.slice(12)])
      expect(server.output()).not.toContain(secret);
  });

  it("answers a return that nobody began in Vietnamese, with a way on, and without asking the provider", async () => {
    const back = await fetch(`${server.url}/dang-nhap/mot-lan/ve?code=x&state=y`);
    expect(back.status).toBe(422);
    expect(await back.text()).toContain("Bấm thử lại");
  });

  it("starts a link of one's own account only from its own page", async () => {
    const officer = await new Visitor(server.url).signIn("thu-ky");
    const path = "/tai-khoan/dang-nhap-mot-lan/lien-ket";
    const foreign = await officer.get(path, { "Sec-Fetch-Site": "cross-site" });
    expect(foreign.headers.get("Location")).toBe("/tai-khoan/dang-nhap-mot-lan");
    const own = await officer.get(path, { "Sec-Fetch-Site": "same-origin" });
    expect(new URL(own.headers.get("Location") ?? "").origin).toBe(origin());
    expect(await (await officer.get("/tai-khoan/dang-nhap-mot-lan")).text()).toContain("Chưa liên kết");
  });
});

/** As somebody whose office gives no passwords but its own. */
const takePassword = (loginName: string) =>
  inDatabase((db) =>
    db.write("system", (tx) =>
      tx.updateTable("accounts").set({ password_hash: null }).where("login_name", "=", loginName).execute(),
    ),
  );

async function linkByAdministrator(loginName: string, subject: string): Promise<void> {
  const { id } = await inDatabase((db) =>
    db.read.selectFrom("accounts").select("id").where("login_name", "=", loginName).executeTakeFirstOrThrow(),
  );
  const admin = await new Visitor(server.url).signIn("quan-tri");
  const answer = await admin.post(`/quan-tri/tai-khoan/${id}`, { intent: "sign-on-link", subject });
  expect(answer.status).toBe(302);
}

async function inDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ dataDir: server.dataDir });
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
