import { chromium } from "playwright-core";
import { crawl } from "../attack/crawl";
import { onDemonstration } from "../attack/demonstration";
import { unescapedCells } from "../attack/exported-cells";
import { openedPages } from "../attack/opened-pages";
import { Person } from "../attack/person";
import { plant } from "../attack/planting";
import type { Proof } from "./proof";
import { shared } from "./share";

const seeds = ["/", "/ha-long-2021"];
const writers = ["thu-ky", "can-bo", "cong-tac-vien", "quan-tri"];
const readers = ["thu-ky", "quan-tri"];

export const proof: Proof = {
  promise:
    "Mã lệnh nhập vào mọi ô chữ không bao giờ chạy trong Chromium dưới CSP đang áp dụng, và không thành công thức trong tệp CSV",
  needs: ["chromium"],
  longest: 3_000,
  run: () =>
    onDemonstration(async (base) => {
      const [taken, tried, faults] = [[] as string[], new Set<string>(), [] as string[]];
      for (const login of writers) {
        const person = await Person.signedIn(base, login);
        const pages = await crawl(person, seeds, { perKind: 1, most: shared(300, 30) });
        const planted = await plant(person, pages, shared(3, 1));
        taken.push(...planted.taken);
        faults.push(...planted.faults);
        for (const name of planted.tried) tried.add(name);
      }
      const browser = await chromium.launch({
        executablePath: "/usr/bin/chromium",
        args: ["--no-sandbox", "--disable-gpu"],
      });
      let opened = 0;
      let shown = 0;
      try {
        for (const login of readers) {
          const person = await Person.signedIn(base, login);
          const addresses = (
            await crawl(person, seeds, { perKind: shared(3, 1), most: shared(400, 40) })
          ).map(({ address }) => address);
          const found = await openedPages(browser, { base, cookie: person.cookie, addresses });
          opened += found.opened;
          shown += found.shown;
          faults.push(...found.faults);
        }
      } finally {
        await browser.close();
      }
      const cells = await unescapedCells(await Person.signedIn(base, "thu-ky"));
      faults.push(...cells.faults);
      for (const fault of faults.slice(0, 20)) process.stderr.write(`${fault.slice(0, 600)}\n`);
      const figures = {
        "tên ô đã thử": tried.size,
        "lần nhập được nhận": taken.length,
        "trang đã mở": opened,
        "trang có hiện chữ nhập": shown,
        "ô CSV đã xem": cells.seen,
        lỗi: faults.length,
      };
      return {
        isKept: faults.length === 0 && taken.length > shared(100, 20) && shown > shared(10, 2),
        figures,
      };
    }),
};
