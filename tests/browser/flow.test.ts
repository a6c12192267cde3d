import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, openBrowser, type TestBrowser } from "../support/browser";
import { type BuiltServer, startServer } from "../support/built-server";

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

const c = "/ha-long-2021";

async function signIn(page: Page, login: string, password = "cot-moc-2021"): Promise<void> {
  await page.goto("/dang-nhap");
  await page.getByLabel("Thư điện tử hoặc tên tài khoản").fill(login);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/dang-nhap"));
}

/** Pages that are another thing where scripts run: a grid, a slide show, what waits in this browser, fields of a choice, rows to add. */
const made = [
  ...["/nhap-bang", "/trinh-chieu", "/da-gui", "/ngoai-tuyen"],
  ...["/sua-loat", "/bao-chi/them", "/minh-chung", "/trang-tri/moi"],
];

/** In the page: what has moved by itself since it was opened (layout shift). */
function movedParts(): Promise<string[]> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const shifts = list.getEntries() as (PerformanceEntry & { sources?: { node: Node | null }[] })[];
      resolve(shifts.flatMap((one) => (one.sources ?? []).map(({ node }) => node?.textContent ?? "")));
    });
    observer.observe({ type: "layout-shift", buffered: true });
    // Nothing is told when nothing moved.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
  });
}

/** The portal items of the media centre up to a day, as the category table of the progress page says. */
async function portalItems(page: Page, day: string): Promise<string> {
  await page.goto(`${c}/tien-do?den=${day}`);
  const link = page.locator(`a[href*="loai=portal-item"]`).filter({ hasText: /\d/ }).first();
  return (await link.textContent())?.replace(/\D/g, "") ?? "";
}

describe("the main job", () => {
  it("is logged, seen in the picture, corrected, and gone again as of an earlier day", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "can-bo");
    const before = Number(await portalItems(page, "2021-05-04"));

    await page.goto(`${c}/ket-qua/moi`);
    await page.getByLabel("Cổng thông tin điện tử Thành phố").check();
    await page.getByLabel("Số lượng", { exact: true }).fill("4");
    await page.getByLabel("Tiêu đề").fill("Hướng dẫn cử tri xem danh sách niêm yết");
    await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
    await page.waitForURL(`**${c}/ket-qua*`);
    const told = await page.getByRole("status").textContent();
    expect(told).toMatch(/KQ-2021-\d{4}/);
    expect(Number(await portalItems(page, "2021-05-04"))).toBe(before + 4);

    await page.goto(`${c}/ket-qua?q=huong+dan+cu+tri+xem+danh+sach`);
    await page.getByRole("link", { name: "Hướng dẫn cử tri xem danh sách niêm yết" }).first().click();
    await page.waitForURL(/\/ket-qua\/\d+$/);
    await page.getByText("Sửa mục này").click();
    await page.getByLabel("Số lượng", { exact: true }).fill("1");
    await page.getByLabel("Lý do sửa").fill("đếm lại");
    await page.getByRole("button", { name: "Lưu bản sửa" }).click();
    await page.getByRole("status").waitFor();
    expect(Number(await portalItems(page, "2021-05-04"))).toBe(before + 1);
    expect(await portalItems(page, "2021-03-26")).toBe("51");
  });

  it("shows the exact figures of phase 1 as of its review, with their qualifiers", async () => {
    const page = await browser.openPage({ baseURL: server.url });
    await signIn(page, "lanh-dao");
    await page.goto(`${c}/tien-do?den=2021-03-26`);
    const text = (await page.locator("main").innerText()).replace(/\s+/g, " ");
    for (const figure of ["trên 418", "trên 170", "trên 60"]) expect(text).toContain(figure);
    expect(await portalItems(page, "2021-03-26")).toBe("51");
  });

  it("keeps what was typed when the session has ended, and puts it back after signing in on the spot", async () => {
    const page = await browser.openPage({ baseURL: server.url, expectedStatuses: [401] });
    await signIn(page, "can-bo");
    await page.goto(`${c}/ket-qua/moi`);
    await page.getByLabel("Tiêu đề").fill("Bản tin viết dở lúc hết phiên");
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
    await page.getByText("Phiên làm việc đã hết").waitFor();
    await page.getByLabel("Thư điện tử hoặc tên tài khoản").fill("can-bo");
    await page.getByLabel("Mật khẩu", { exact: true }).fill("cot-moc-2021");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await page.waitForURL(/nhap=/);
    expect(await page.getByLabel("Tiêu đề").inputValue()).toBe("Bản tin viết dở lúc hết phiên");
  });
});

describe("without JavaScript", () => {
  it("signs in, logs an output, gives a refused form back filled, and finds the output", async () => {
    const page = await browser.openPage({ baseURL: server.url, javaScriptEnabled: false });
    await signIn(page, "can-bo");
    await page.goto(`${c}/ket-qua/moi`);
    await page.getByRole("checkbox", { name: /^Phát thanh, truyền hình/ }).check();
    await page.getByRole("textbox", { name: "Ngày đăng" }).fill("31/04/2021");
    await page.getByLabel("Tiêu đề").fill("Bản tin trưa không kịch bản");
    await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
    await page.getByRole("link", { name: "Tháng 4 chỉ có 30 ngày" }).waitFor();
    expect(await page.getByLabel("Tiêu đề").inputValue()).toBe("Bản tin trưa không kịch bản");
    await page.getByRole("textbox", { name: "Ngày đăng" }).fill("30/04/2021");
    await page.getByRole("button", { name: "Ghi kết quả", exact: true }).click();
    await page.getByRole("status").waitFor();
    await page.goto(`${c}/ket-qua?q=ban+tin+trua+khong+kich+ban`);
    expect(await page.getByRole("link", { name: "Bản tin trưa không kịch bản" }).count()).toBe(1);
  });
});

describe("every page", () => {
  const pages: [who: string, path: string][] = [
    ["thu-ky", c],
    ["thu-ky", `${c}/lich`],
    ["thu-ky", `${c}/lich?xem=tuan`],
    ["thu-ky", `${c}/lich/consultation-3`],
    ["thu-ky", `${c}/lich/dang-ky`],
    ["thu-ky", `${c}/ket-qua/dan`],
    ["thu-ky", `${c}/ket-qua/nhap-bang`],
    ["thu-ky", `${c}/lich/so-sanh`],
    ["thu-ky", `${c}/lich/hiep-thuong?them=1`],
    ["thu-ky", `${c}/lich/polling-day/tuyen-truyen`],
    ["thu-ky", `${c}/lich?them=1&mau=training`],
    ["thu-ky", `${c}/lich/phuong-an-phong-dich-ngay-bau-cu`],
    ["thu-ky", `${c}/lich/polling-day`],
    ["thu-ky", `${c}/lich/so-ket-dot-2`],
    ["thu-ky", `${c}/ke-hoach/goc`],
    ["thu-ky", `${c}/ke-hoach/dinh-muc`],
    ["thu-ky", `${c}/ke-hoach/quy-mo`],
    ["thu-ky", `${c}/ke-hoach/dan`],
    ["thu-ky", `${c}/lich/thung-rac`],
    ["thu-ky", `${c}/ket-qua`],
    ["thu-ky", `${c}/ket-qua/moi`],
    ["thu-ky", `${c}/ket-qua/trung`],
    ["thu-ky", `${c}/ket-qua/5`],
    ["thu-ky", `${c}/ket-qua/5/minh-chung`],
    ["thu-ky", `${c}/ket-qua/anh`],
    ["thu-ky", `${c}/ket-qua/sua-loat?n=5&n=6`],
    ["thu-ky", `${c}/ket-qua?q=bau+cu`],
    ["thu-ky", `${c}/ket-qua/thung-rac`],
    ["thu-ky", `${c}/ket-qua/da-gui`],
    ["thu-ky", "/ngoai-tuyen"],
    ["thu-ky", `${c}/ket-qua/nhap-tep`],
    ["thu-ky", `${c}/ket-qua/khai-bao`],
    ["thu-ky", `${c}/ke-hoach`],
    ["thu-ky", `${c}/ke-hoach/van-ban`],
    ["thu-ky", `${c}/ke-hoach/so-ket`],
    ["thu-ky", `${c}/ke-hoach/so-ket/the-thuc`],
    ["thu-ky", `${c}/giao-ban`],
    ["thu-ky", `${c}/giao-ban/2021-04-27`],
    ["thu-ky", `${c}/giao-ban/2021-05-04`],
    ["can-bo", `${c}/giao-ban/ket-luan`],
    ["lanh-dao", `${c}/giao-ban/2021-04-27/trinh-chieu`],
    ["thu-ky", `${c}/bao-cao/trung-tam-truyen-thong/2021-04-26`],
    ["thu-ky", `${c}/bao-cao/trung-tam-truyen-thong/2021-04-19`],
    ["thu-ky", `${c}/bao-cao/phieu/1`],
    ["thu-ky", `${c}/bao-cao/chot-so-lieu`],
    ["thu-ky", `${c}/bao-cao/dieu-chinh`],
    ["can-bo", `${c}/bao-cao/cua-toi?tat-ca`],
    ["thu-ky", `${c}/ke-hoach/nhiem-vu?xem=tat-ca`],
    ["lanh-dao", `${c}/san-sang?so=2021-04-27`],
    ["lanh-dao", `${c}/san-sang/chi-tiet?tc=nhiem-vu`],
    ["lanh-dao", `${c}/can-chi-dao`],
    ["thu-ky", `${c}/can-chi-dao?xem=tat-ca`],
    ["lanh-dao", `${c}/man-hinh`],
    ["thu-ky", `${c}/cai-dat/san-sang`],
    ["thu-ky", `${c}/phan-bac`],
    ["thu-ky", `${c}/phan-bac/1`],
    ["can-bo", `${c}/phan-bac/moi`],
    ["thu-ky", `${c}/phan-bac/thoi-gian`],
    ["thu-ky", `${c}/cai-dat/luu-giu`],
    ["quan-tri", `${c}/cai-dat/nguon-chinh-thong`],
    ["thu-ky", `${c}/cai-dat/cong-khai`],
    ["thu-ky", `${c}/trang-tri`],
    ["thu-ky", `${c}/trang-tri/1`],
    ["thu-ky", `${c}/trang-tri/moi`],
    ["thu-ky", `${c}/trang-tri/dan`],
    ["thu-ky", `${c}/trang-tri/mau`],
    ["thu-ky", `${c}/trang-tri/tien-do`],
    ["thu-ky", `${c}/trang-tri/ban-do`],
    ["thu-ky", `${c}/trang-tri/anh`],
    ["thu-ky", `${c}/trang-tri/de-xuat`],
    ["thu-ky", `${c}/trang-tri/de-xuat/moi`],
    ["thu-ky", `${c}/trang-tri/de-xuat/1`],
    ["thu-ky", `${c}/du-luan`],
    ["thu-ky", `${c}/du-luan/o?chu-de=dat-dai%2Fboi-thuong&noi=phuong-ha-khau`],
    ["thu-ky", `${c}/du-luan/bang`],
    ["cong-tac-vien", `${c}/du-luan/bao-cao`],
    ["cong-tac-vien", `${c}/du-luan/bao-cao/moi`],
    ["cong-tac-vien", `${c}/du-luan/bao-cao/1`],
    ["thu-ky", `${c}/du-luan/dinh-ky`],
    ["thu-ky", `${c}/du-luan/chu-de`],
    ["thu-ky", `${c}/du-luan/thiet-lap`],
    ["thu-ky", `${c}/du-luan/hien-truong`],
    ["cong-tac-vien", `${c}/du-luan/hien-truong/moi`],
    ["thu-ky", `${c}/du-luan/hien-truong/1`],
    ["thu-ky", `${c}/ke-hoach/nhiem-vu/moi`],
    ["thu-ky", `${c}/ke-hoach/nhiem-vu/dan`],
    ["thu-ky", `${c}/giao-ban/bao-chi?tuan=2021-W10`],
    ["thu-ky", `${c}/giao-ban/bao-chi/them?tuan=2021-W19`],
    ["thu-ky", `${c}/tien-do`],
    ["thu-ky", `${c}/tien-do/don-vi?do-phu=pano.ward`],
    ["thu-ky", `${c}/tien-do/so-sanh`],
    ["thu-ky", `${c}/tien-do/bang?hang=khoi&hang-2=nhom&cot=thang`],
    ["thu-ky", `${c}/tien-do/bang?hang=dot&cot=loai&so-lieu=news-item&chi-tieu=1`],
    ["thu-ky", `${c}/ngay-minh-hoa`],
    ["thu-ky", `${c}/nhac-viec`],
    ["thu-ky", "/tai-khoan/nhac-viec"],
    ["thu-ky", `${c}/cai-dat`],
    ["thu-ky", `${c}/cai-dat/ngay-bau-cu?ngay=30/05/2021&luat=2015`],
    ["thu-ky", `${c}/cai-dat/dot?sua=dot-2`],
    ["thu-ky", `${c}/cai-dat/don-vi`],
    ["thu-ky", `${c}/cai-dat/don-vi/phong-noi-vu`],
    ["thu-ky", `${c}/cai-dat/tieu-ban`],
    ["thu-ky", `${c}/bao-cao`],
    ["thu-ky", `${c}/bao-cao/don-doc`],
    ["thu-ky", `${c}/cai-dat/bao-cao`],
    ["thu-ky", `${c}/cai-dat/nguon-tin`],
    ["thu-ky", `${c}/cai-dat/vi-tri`],
    ["thu-ky", `${c}/ket-qua/de-xuat`],
    ["quan-tri", "/tai-khoan"],
    ["can-bo", "/tai-khoan/du-lieu"],
    ["can-bo", "/du-lieu-ca-nhan"],
    ["quan-tri", "/quan-tri/yeu-cau-sua"],
    ["quan-tri", "/quan-tri"],
    ["quan-tri", "/quan-tri/tai-khoan"],
    ["quan-tri", "/quan-tri/tai-khoan/moi"],
    ["quan-tri", "/quan-tri/nhat-ky"],
    ["quan-tri", "/quan-tri/ngay-nghi?nam=2026&sua=2026-02-16"],
    ["quan-tri", "/quan-tri/viec-nen"],
    ["quan-tri", "/quan-tri/cuoc-bau-cu"],
    ["quan-tri", "/quan-tri/cuoc-bau-cu/moi"],
  ];
  for (const [width, colorScheme] of [
    [1280, "light"],
    [390, "dark"],
  ] as const) {
    it(`is clean to axe, named, fits ${width} px and says that its data are illustrative, in ${colorScheme}`, async () => {
      const options = { baseURL: server.url, viewport: { width, height: 900 }, colorScheme };
      const page = await browser.openPage(options);
      let signedIn = "";
      const findings: Record<string, unknown> = {};
      for (const [who, path] of pages) {
        if (who !== signedIn) {
          await page.context().clearCookies();
          await signIn(page, who);
          signedIn = who;
        }
        await page.goto(path);
        const found = await axeFindings(page);
        if (found.length > 0) findings[path] = found;
        const moved = made.some((end) => path.includes(end)) ? [] : await page.evaluate(movedParts);
        if (moved.length > 0) findings[`${path} moved while it loaded`] = moved;
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) findings[`${path} is too wide by`] = overflow;
        expect(["", "Cột Mốc"], path).not.toContain(await page.title());
        if (path.startsWith(c))
          expect(await page.getByText(/Dữ liệu minh họa/).count(), path).toBeGreaterThan(0);
      }
      expect(findings).toEqual({});
    }, 180_000);
  }
});
