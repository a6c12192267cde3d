import type { Page } from "playwright-core";
import { axeFindings } from "./browser";

const c = "/ha-long-2021";

/** Addresses of every kind of page, and who opens it; those of one person together, since each change signs in anew. */
export const pages: readonly [who: string, path: string][] = [
  ["thu-ky", c],
  ["thu-ky", `${c}/lich`],
  ["thu-ky", `${c}/tim?q=bau+cu`],
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
  ["thu-ky", `${c}/cai-dat/dong`],
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
  ["thu-ky", `${c}/du-luan/van-de`],
  ["thu-ky", `${c}/du-luan/van-de/gop`],
  ["thu-ky", `${c}/du-luan/van-de/1`],
  ["thu-ky", `${c}/du-luan/tong-hop`],
  ["thu-ky", `${c}/du-luan/so-lieu`],
  ["thu-ky", `${c}/du-luan/diem-nong`],
  ["thu-ky", `${c}/du-luan/phan-hoi`],
  ["thu-ky", `${c}/trang-tri/nhap-tep`],
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
  ["thu-truong", `${c}/thong-bao`],
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
  ["quan-tri", "/tai-khoan/xac-thuc-hai-buoc"],
  ["quan-tri", "/tai-khoan/xac-nhan"],
  ["quan-tri", "/quan-tri/an-toan"],
  ["can-bo", "/tai-khoan/du-lieu"],
  ["can-bo", "/du-lieu-ca-nhan"],
  ["quan-tri", "/quan-tri/yeu-cau-sua"],
  ["quan-tri", "/quan-tri"],
  ["quan-tri", "/quan-tri/tai-khoan"],
  ["quan-tri", "/quan-tri/tai-khoan/moi"],
  ["quan-tri", "/quan-tri/nhat-ky"],
  ["quan-tri", "/quan-tri/sao-luu"],
  ["quan-tri", "/quan-tri/ngay-nghi?nam=2026&sua=2026-02-16"],
  ["quan-tri", "/quan-tri/viec-nen"],
  ["quan-tri", "/quan-tri/cuoc-bau-cu"],
  ["quan-tri", "/quan-tri/cuoc-bau-cu/moi"],
];

/** What is wrong with a page that has just been opened: by axe, by having moved while it loaded, by being too wide. */
export async function pageFindings(page: Page, path: string): Promise<Record<string, unknown>> {
  const found = await axeFindings(page);
  const moved = made.some((end) => path.includes(end)) ? [] : await page.evaluate(movedParts);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return {
    ...(found.length > 0 ? { [path]: found } : {}),
    ...(moved.length > 0 ? { [`${path} moved while it loaded`]: moved } : {}),
    ...(overflow > 0 ? { [`${path} is too wide by`]: overflow } : {}),
  };
}

/** Pages that are another thing where scripts run: a grid, slide shows, what waits in this browser, fields of a choice, rows to add. */
const made = [
  ...["/nhap-bang", "/trinh-chieu", "/da-gui", "/ngoai-tuyen"],
  ...["/sua-loat", "/bao-chi/them", "/minh-chung", "/trang-tri/moi", "/man-hinh", "/bao-cao/moi"],
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
