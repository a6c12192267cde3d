import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, openBrowser, signIn, type TestBrowser } from "../support/browser";
import { type BuiltServer, startServer } from "../support/built-server";
import { labelsOf } from "../support/drawn-labels";
import { Visitor } from "./http";

let server: BuiltServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const path = "/ha-long-2021/lich";
const decoration = `${path}/hoan-thanh-trang-tri`;

async function openAs(
  who: string,
  options: Parameters<TestBrowser["openPage"]>[0] | object = {},
): Promise<Page> {
  const page = await browser.openPage({ baseURL: server.url, ...options });
  await signIn(page, who);
  return page;
}

/** Plans the decoration's end as another person would, having seen the milestone's page. */
async function planAs(who: string, on: string): Promise<void> {
  const visitor = await new Visitor(server.url).signIn(who);
  const seen = /name="_seen" value="([^"]*)"/.exec(await (await visitor.get(decoration)).text())?.[1] ?? "";
  const fields = {
    intent: "plan",
    on,
    reason: "đổi lịch",
    _seen: seen,
    _back: "",
    _key: `${who} ${on} ${seen}`,
  };
  expect((await visitor.post(decoration, fields)).status).toBe(302);
}

const zoomBar = (page: Page) => page.locator(".tl-zoom:visible");
const handle = (page: Page) => page.getByRole("slider", { name: /Hoàn thành công tác trang trí/ });

describe("the extents of the picture", () => {
  it("are reached by links alone, and the picture is saved without scripts", async () => {
    const page = await openAs("can-bo", { javaScriptEnabled: false });
    await page.goto(path);
    await zoomBar(page).getByRole("link", { name: "Tháng", exact: true }).click();
    await zoomBar(page).getByText("Tháng 5/2021 (26/04–06/06)").waitFor();
    await zoomBar(page).getByRole("link", { name: "Tháng trước" }).click();
    await zoomBar(page).getByText("Tháng 4/2021 (29/03–02/05)").waitFor();
    await zoomBar(page).getByRole("link", { name: "Ngày bầu cử" }).click();
    await zoomBar(page).getByRole("link", { name: "Tuần", exact: true }).click();
    await zoomBar(page).getByText("Tuần 20 (17/05–23/05)").waitFor();
    expect(new URL(page.url()).search).toBe("?xem=tuan&tai=2021-05-23");
    await zoomBar(page).getByRole("link", { name: "Hôm nay" }).click();
    await zoomBar(page).getByText("Tuần 18 (03/05–09/05)").waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      zoomBar(page).getByRole("link", { name: "SVG" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("lich-ha-long-2021-2021-05-04.svg");
    expect(readFileSync(await file.path(), "utf8")).toContain("Tuần 18 (03/05–09/05)");
  });

  it("are stepped through by keyboard, without asking the server again", async () => {
    const page = await openAs("can-bo");
    await page.goto(`${path}?xem=thang`);
    const asked: string[] = [];
    // What the frame around it fetches for work without a connection is no answer to a step.
    page.on("request", (request) => {
      if (new URL(request.url()).pathname.startsWith(path)) asked.push(request.url());
    });
    await page.getByRole("region", { name: "Hình lịch bầu cử" }).focus();
    await page.keyboard.press("ArrowRight");
    await zoomBar(page).getByText("Tháng 6/2021").waitFor();
    await page.keyboard.press("+");
    await zoomBar(page).getByText("Tuần 22 (31/05–06/06)").waitFor();
    await page.keyboard.press("ArrowLeft");
    await zoomBar(page).getByText("Tuần 21 (24/05–30/05)").waitFor();
    await page.keyboard.press("-");
    await zoomBar(page).getByText("Tháng 5/2021").waitFor();
    expect(asked).toEqual([]);
  });
});

describe("a planned day in the picture", () => {
  it("is moved by keyboard, saved with a reason, and taken back", async () => {
    await planAs("thu-ky", "07/05/2021");
    const page = await openAs("thu-ky");
    await page.goto(`${path}?xem=thang`);
    const mark = handle(page);
    expect(await mark.getAttribute("aria-valuetext")).toBe("dự kiến 07/05 · T−16 · thứ Sáu");
    expect(await axeFindings(page)).toEqual([]);
    await mark.focus();
    await page.keyboard.press("Shift+ArrowRight");
    expect(await mark.getAttribute("aria-valuetext")).toBe("dự kiến 14/05 · T−9 · thứ Sáu");
    await page.keyboard.press("Escape");
    expect(await mark.getAttribute("aria-valuetext")).toBe("dự kiến 07/05 · T−16 · thứ Sáu");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Dời ngày dự kiến" });
    expect(await dialog.innerText()).toContain("thứ Tư 05/05/2021");
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByLabel("Lý do").fill("Nghiệm thu sớm");
    await dialog.getByRole("button", { name: "Lưu ngày dự kiến" }).click();
    await page.getByRole("status").getByText("Đã lưu ngày dự kiến").waitFor();
    await dialog.waitFor({ state: "detached" });
    expect(new URL(page.url()).search).toBe("?xem=thang");
    expect(await mark.getAttribute("aria-valuetext")).toBe("dự kiến 05/05 · T−18 · thứ Tư");
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.locator('[aria-valuetext="dự kiến 07/05 · T−16 · thứ Sáu"]:visible').waitFor();
    await page.goto(decoration);
    expect(await page.locator("main").innerText()).toContain("Nghiệm thu sớm");
  });

  it("is dragged by pointer; who was faster is told, and nothing is overwritten unseen", async () => {
    await planAs("thu-ky", "07/05/2021");
    const page = await openAs("thu-ky");
    await page.goto(`${path}?xem=tuan&tai=2021-05-06`);
    await handle(page).focus();
    await planAs("thu-ky-2", "08/05/2021");
    const box = await handle(page).locator(".tl-planned").boundingBox();
    const [x, y] = [(box?.x ?? 0) + 5, (box?.y ?? 0) + 5];
    await page.mouse.move(x, y);
    await page.mouse.down();
    // A day of the week's picture is at least a hundred pixels wide.
    await page.mouse.move(x - 128, y, { steps: 4 });
    await page.getByText("dự kiến 06/05 · T−17 · thứ Năm").first().waitFor();
    await page.mouse.up();
    const dialog = page.getByRole("dialog", { name: "Dời ngày dự kiến" });
    await dialog.getByRole("button", { name: "Lưu ngày dự kiến" }).click();
    await dialog.getByText("Ngày dự kiến bây giờ: 08/05/2021").waitFor();
    expect(await dialog.innerText()).toContain("Thư ký Tiểu ban (thứ hai)");
    // The demonstration's plan is frozen: a move needs its reason.
    await dialog.getByLabel("Lý do").fill("Nghiệm thu sớm");
    await dialog.getByRole("button", { name: "Lưu ngày dự kiến" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.locator('[aria-valuetext="dự kiến 06/05 · T−17 · thứ Năm"]:visible').waitFor();
  });

  it("cannot be moved by those who may not, and not without scripts", async () => {
    await planAs("thu-ky", "07/05/2021");
    const member = await openAs("can-bo");
    await member.goto(`${path}?xem=thang`);
    await member.getByRole("button", { name: "PNG" }).waitFor();
    expect(await member.getByRole("slider").count()).toBe(0);
    const scriptless = await openAs("thu-ky", { javaScriptEnabled: false });
    await scriptless.goto(`${path}?xem=thang`);
    expect(await scriptless.getByRole("slider").count()).toBe(0);
  });
});

describe("the picture as a file", () => {
  it("is an SVG that reads as XML and a PNG of twice its size", async () => {
    const page = await openAs("lanh-dao");
    await page.goto(path);
    const save = async (role: "button" | "link", name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        zoomBar(page).getByRole(role, { name }).click(),
      ]);
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    };
    const svg = await save("link", "SVG");
    // Not in the page itself, whose policy would refuse the file's style sheet.
    const elsewhere = await browser.openPage({ baseURL: server.url });
    const size = await elsewhere.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      const root = parsed.documentElement;
      const isBroken = parsed.querySelector("parsererror") !== null;
      return {
        isBroken,
        name: root.nodeName,
        width: root.getAttribute("width"),
        height: root.getAttribute("height"),
      };
    }, svg.bytes.toString("utf8"));
    expect(size).toMatchObject({ isBroken: false, name: "svg", width: "1214" });
    const png = await save("button", "PNG");
    expect(png.name).toBe("lich-ha-long-2021-2021-05-04.png");
    expect([...png.bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2428, Number(size.height) * 2]);
  });
});

describe("with sixty internal milestones more", () => {
  beforeAll(async () => {
    const visitor = await new Visitor(server.url).signIn("thu-ky");
    for (let index = 0; index < 60; index += 1) {
      const day = new Date(Date.UTC(2021, 0, 28 + 2 * index)).toISOString().slice(0, 10);
      const dueOn = day.split("-").reverse().join("/");
      const title = `Việc nội bộ số ${index}: kiểm tra, đôn đốc các phường, xã`;
      const kind = { origin: "internal", planKind: "publicity", duty: "ours", limit: "by" };
      const rest = { time: "", responsible: "Tổ giúp việc", documentId: "", clause: "" };
      const answer = await visitor.post(path, { _key: `sixty-${index}`, title, dueOn, ...kind, ...rest });
      expect(answer.status).toBe(302);
    }
  });

  it("prints on one sheet of A3 and on sheets of A4 that cut nothing off", async () => {
    const page = await openAs("lanh-dao");
    await page.goto(path);
    const pages = async (options: Parameters<Page["pdf"]>[0]) =>
      (await page.pdf({ printBackground: true, ...options })).toString("latin1").match(/\/Type\s*\/Page[^s]/g)
        ?.length;
    expect(await pages({ width: "420mm", height: "297mm" })).toBe(1);
    expect(await pages({ preferCSSPageSize: true })).toBe(1);
    expect(await pages({ width: "210mm", height: "297mm" })).toBeLessThanOrEqual(3);
  });

  for (const width of [1280, 390]) {
    it(`has no two labels on one another as the browser really draws them at ${width} px`, async () => {
      const page = await openAs("lanh-dao", { viewport: { width, height: 900 } });
      for (const query of ["?xem=ca-cuoc", "?xem=thang&tai=2021-03-10", "?xem=tuan&tai=2021-05-04"]) {
        await page.goto(path + query);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        const { count, touching } = await labelsOf(page);
        expect(count).toBeGreaterThan(5);
        expect(touching, query).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      }
    });
  }
});
