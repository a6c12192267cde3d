import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser, signIn, type TestBrowser } from "../support/browser";
import { type BuiltServer, startServer } from "../support/built-server";
import { drawnPhoto } from "../support/photo-samples";
import { Visitor } from "./http";

let server: BuiltServer;
let browser: TestBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const output = "/ha-long-2021/ket-qua/1117";

/** Where photographs are brought and asked for. */
const sending = /\/gui-anh|\/minh-chung\/them$/;

const photosOf = (from: number, count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, at) => ({
      name: `anh-${from + at}.jpg`,
      mimeType: "image/jpeg",
      buffer: await drawnPhoto(from + at, { width: 2_400, height: 1_800 }),
    })),
  );

/** Chooses photographs and answers that no face can be made out. */
async function choosePhotos(page: Page, photos: Awaited<ReturnType<typeof photosOf>>) {
  await page.setInputFiles("#files", photos);
  await page.getByRole("button", { name: /^Không rõ mặt ai, gửi/ }).click();
}

const stored = (page: Page) => page.locator(".ev-grid .ev-thumb").count();

it("brings ten photographs over a line that is slow and breaks, through a reload, each once", async () => {
  const page = await browser.openPage({ baseURL: server.url, broken: sending });
  await signIn(page, "thu-ky");
  await page.goto(output);
  const before = await stored(page);
  let requests = 0;
  await page.route(sending, async (route) => {
    requests += 1;
    // Of ten requests one is lost on its way to the server, two on their way back.
    const isAnswerLost = requests % 10 === 3 || requests % 10 === 7;
    if (isAnswerLost) await route.fetch();
    if (isAnswerLost || requests % 10 === 1) return route.abort("connectionreset");
    return route.continue();
  });
  await choosePhotos(page, await photosOf(100, 10));
  await page.getByText(/Đã lưu [34]\/10/).waitFor({ timeout: 60_000 });
  await page.reload();
  await page.getByText("Đã lưu đủ").waitFor({ timeout: 90_000 });
  await page.reload();
  expect(await stored(page)).toBe(before + 10);
}, 150_000);

it("sends from any page what was left behind on an output's page", async () => {
  const page = await browser.openPage({ baseURL: server.url, broken: sending });
  await signIn(page, "thu-ky");
  await page.goto("/ha-long-2021/ket-qua/1105");
  const before = await stored(page);
  await page.route(sending, (route) => route.abort("connectionreset"));
  await choosePhotos(page, await photosOf(300, 1));
  await page.goto("/ha-long-2021/ket-qua/da-gui");
  const waiting = page.getByRole("row").filter({ hasText: "anh-300.jpg" });
  await waiting.waitFor();
  await page.unroute(sending);
  await page.getByRole("button", { name: "Gửi ngay" }).click();
  await waiting.waitFor({ state: "detached", timeout: 40_000 });
  await page.goto("/ha-long-2021/ket-qua/1105");
  expect(await stored(page)).toBe(before + 1);
});

it("asks for faces before a photograph goes, and sends none that is to be chosen anew", async () => {
  const page = await browser.openPage({ baseURL: server.url, viewport: { width: 390, height: 844 } });
  await signIn(page, "thu-ky");
  await page.goto("/ha-long-2021/ket-qua/1104");
  let requests = 0;
  await page.route(sending, (route) => {
    requests += 1;
    return route.continue();
  });
  await page.setInputFiles("#files", await photosOf(400, 2));
  await page.getByRole("group", { name: "Ảnh có rõ mặt người dân không?" }).waitFor();
  await page.getByRole("button", { name: "Chọn ảnh khác" }).click();
  await page.getByRole("group", { name: "Ảnh có rõ mặt người dân không?" }).waitFor({ state: "detached" });
  expect(requests).toBe(0);
  await choosePhotos(page, await photosOf(402, 1));
  await page.getByText("Đã lưu đủ 1/1.").waitFor();
  expect(requests).toBeGreaterThan(0);
});

it("warns of a photograph that is there, and adds it once that is said", async () => {
  const page = await browser.openPage({ baseURL: server.url });
  await signIn(page, "thu-ky");
  await page.goto("/ha-long-2021/ket-qua/1118");
  await choosePhotos(page, await photosOf(100, 1));
  await page.getByText("anh-100.jpg giống ảnh đã có").waitFor();
  expect(await page.locator(".ev-twin a").getAttribute("href")).toBe(output);
  await page.getByRole("button", { name: "Vẫn thêm anh-100.jpg" }).click();
  await page.getByText("Đã lưu đủ 1/1.").waitFor();
  await page.locator(".ev-thumb").first().click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

it("takes a photograph without scripts, and from the form in which an output is recorded", async () => {
  const page = await browser.openPage({ baseURL: server.url, javaScriptEnabled: false });
  await signIn(page, "thu-ky");
  await page.goto("/ha-long-2021/ket-qua/1116/minh-chung");
  await page.setInputFiles("#files", await photosOf(200, 1));
  await page.getByRole("button", { name: "Tải lên" }).click();
  await page.getByText("Đã lưu 1 ảnh, tệp.").waitFor();
  expect(await page.locator(".ev-row").count()).toBe(1);
});

it("loses no acknowledged photograph and doubles none, however often the server is killed", async () => {
  const path = "/ha-long-2021/ket-qua/1115";
  const acknowledged = new Set<string>();
  const sent = new Map<string, Buffer>();
  for (let kill = 0; kill < kills; kill += 1) {
    const visitor = await new Visitor(server.url).signIn("thu-ky");
    const enough = acknowledged.size + 2;
    // What was not acknowledged before the kill goes again under its key, as the page does, and then new ones.
    const waiting = [...sent.keys()].filter((key) => !acknowledged.has(key));
    await new Promise<void>((resolve) => {
      const sending = [1, 2].map(async () => {
        for (;;) {
          const key = waiting.shift() ?? `anh ${sent.size}`;
          const photo = sent.get(key) ?? (await register(sent, key));
          if (!(await bring(visitor, path, key, photo))) return;
          acknowledged.add(key);
          if (acknowledged.size === enough) server.stop("SIGKILL");
        }
      });
      void Promise.all(sending).then(() => resolve());
    });
    await server.start();
  }
  const visitor = await new Visitor(server.url).signIn("thu-ky");
  for (const [key, photo] of sent) expect(await bring(visitor, path, key, photo), key).toBe(true);
  const page = await (await visitor.get(`${path}/minh-chung`)).text();
  const ids = new Set([...page.matchAll(/minh-chung\/([0-9a-f-]{36})\/nho/g)].map(([, id]) => id));
  expect(acknowledged.size).toBeGreaterThanOrEqual(2 * kills);
  expect(ids.size).toBe(sent.size);
  for (const id of ids) expect((await visitor.get(`${path}/minh-chung/${id}`)).status).toBe(200);
}, 120_000);

it("tells nobody of a file that is no upload, and begins none below another", async () => {
  const visitor = await new Visitor(server.url).signIn("thu-ky");
  const protocol = { "Tus-Resumable": "1.0.0", "Upload-Length": "20" };
  const nothing = new Uint8Array();
  const begun = await visitor.postBody(`${output}/gui-anh`, nothing, protocol);
  const upload = begun.headers.get("Location") ?? "";
  expect(begun.status).toBe(201);
  expect((await visitor.postBody(upload, nothing, protocol)).status).toBe(405);
  for (const path of [`${upload}.json`, `${upload.replace(/\.[^.]*$/, "")}.x`]) {
    const answer = await visitor.send("DELETE", path);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toContain("ENOENT");
  }
});

const kills = 3;

/** Draws a photograph that is to be sent under a key; the key is taken at once. */
async function register(sent: Map<string, Buffer>, key: string): Promise<Buffer> {
  sent.set(key, Buffer.alloc(0));
  const photo = await drawnPhoto(300 + sent.size, { width: 700, height: 500 });
  sent.set(key, photo);
  return photo;
}

/** Sends a photograph as the page does: brings it, then asks for it. Whether that was acknowledged. */
async function bring(visitor: Visitor, path: string, key: string, photo: Buffer): Promise<boolean> {
  try {
    const begun = await visitor.postBody(`${path}/gui-anh`, new Uint8Array(photo), {
      "Tus-Resumable": "1.0.0",
      "Upload-Length": String(photo.length),
      "Content-Type": "application/offset+octet-stream",
    });
    const upload = begun.headers.get("Location")?.split("/").at(-1) ?? "";
    const fields = { _key: key, upload, name: "", takenOn: "", confirm: "photo-twin" };
    const answer = await visitor.post(`${path}/minh-chung/them`, fields);
    return answer.status === 200 && (await answer.text()) === '{"problems":[],"twin":null}';
  } catch {
    return false;
  }
}
