import type { Page } from "playwright-core";
import { firstAdministrator } from "./new-installation";
import { type Hard, onOwnServer, signInAt } from "./own-server";

/** Setting an election up, an election in which nothing is recorded yet, a closed one, a new installation. */
export const electionStates: readonly Hard[] = [
  {
    name: "lap-cuoc-bau-cu",
    reach: (page, round, look) =>
      onOwnServer(round, {}, async ({ url }) => {
        await signInAt(page, url, "quan-tri");
        await page.goto(`${url}/quan-tri/cuoc-bau-cu/moi`);
        await page.locator("main form button[type=submit]").first().click();
        await page.waitForURL("**/ngay-va-luat");
        await look("lap-1-ngay-va-luat");
        await setUp(page, look);
        await page.waitForURL("**/bau-cu-2026-quang-ninh");
        await look("moi-tong-quan");
        const election = `${url}/bau-cu-2026-quang-ninh`;
        for (const path of empties) {
          await page.goto(`${election}/${path}`);
          await look(`moi-${path.replaceAll("/", "-")}`);
        }
        await page.goto(`${url}/quan-tri/cuoc-bau-cu`);
        await look("hai-cuoc-bau-cu");
        await page.goto(`${url}/?chon=1`);
        await look("chon-cuoc-bau-cu");
      }),
  },
  {
    name: "da-dong",
    reach: (page, round, look) =>
      onOwnServer(round, {}, async (server) => {
        server.alter("update campaigns set status = 'closed', closed_at = '2021-05-04T09:00:00.000Z'");
        await signInAt(page, server.url, "thu-ky");
        for (const path of ["", "/ket-qua", "/ket-qua/5", "/ket-qua/moi", "/cai-dat/dong", "/bao-cao"]) {
          await page.goto(`${server.url}/ha-long-2021${path}`);
          await look(`da-dong${path.replaceAll("/", "-")}`);
        }
      }),
  },
  firstAdministrator,
];

/** Places where something stands only once it was recorded. */
const empties = [
  ...[
    "lich",
    "lich/thung-rac",
    "lich/hiep-thuong",
    "ket-qua",
    "ket-qua/moi",
    "ket-qua/anh",
    "ket-qua/thung-rac",
  ],
  ...[
    "tien-do",
    "tien-do/don-vi",
    "tien-do/bang",
    "bao-cao",
    "bao-cao/don-doc",
    "giao-ban",
    "giao-ban/bao-chi",
  ],
  ...[
    "giao-ban/ket-luan",
    "trang-tri",
    "trang-tri/tien-do",
    "trang-tri/ban-do",
    "trang-tri/anh",
    "trang-tri/de-xuat",
  ],
  ...["du-luan", "du-luan/van-de", "du-luan/hien-truong", "phan-bac", "san-sang", "can-chi-dao", "nhac-viec"],
  ...["ke-hoach", "ke-hoach/nhiem-vu", "ke-hoach/van-ban", "ke-hoach/so-ket", "man-hinh", "cai-dat/don-vi"],
];

/** Types the seven steps as an office does for 2026, with the ready list of Quảng Ninh's units. */
async function setUp(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const fields = {
    electionOn: "15/3/2026",
    name: "Bầu cử đại biểu Quốc hội khóa XVI",
    shortName: "Bầu cử 2026 · Quảng Ninh",
    place: "Quảng Ninh",
    committee: "Tiểu ban Tuyên truyền tỉnh Quảng Ninh",
  };
  for (const [name, value] of Object.entries(fields))
    await page.locator(`[name=${name}]`).first().fill(value);
  await next(page, "don-vi");
  await look("lap-2-don-vi-trong");
  await page.getByText(/^Tỉnh Quảng Ninh từ 1\/7\/2025/).click();
  await page.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await page.getByText("57 đơn vị, chưa kể đơn vị gốc").waitFor();
  await look("lap-2-don-vi");
  for (const step of ["dot-tuyen-truyen", "nhip-lam-viec", "noi-dung", "xem-truoc"]) {
    await next(page, step);
    await look(`lap-${step}`);
  }
  await page.getByRole("button", { name: "Lập cuộc bầu cử" }).click();
}

async function next(page: Page, step: string): Promise<void> {
  await page.getByRole("button", { name: /^Lưu, sang/ }).click();
  await page.waitForURL(`**/${step}`);
}
