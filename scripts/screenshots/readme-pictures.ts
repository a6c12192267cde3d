import { join } from "node:path";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { openPageAt, signIn } from "./browser";

const readmeFolder = join(import.meta.dirname, "readme");

const shots = [
  { name: "tong-quan", path: "", width: 1280 },
  { name: "lich", path: "/lich", width: 1280 },
  { name: "tien-do", path: "/tien-do", width: 1280 },
  { name: "bao-cao", path: "/bao-cao", width: 1280 },
  { name: "trang-tri", path: "/trang-tri/tien-do", width: 1280 },
  { name: "san-sang-dien-thoai", path: "/san-sang", width: 390 },
] as const;

/** The few pictures that the README shows, of what a secretary sees, each as high as a window. */
export async function takeReadmePictures(browser: Browser, url: string): Promise<void> {
  for (const { name, path, width } of shots) {
    const page = await openPageAt(browser, url, { width, scheme: "light" });
    await signIn(page, "thu-ky");
    await page.goto(`/ha-long-2021${path}`);
    await page.waitForLoadState("networkidle");
    // Flat areas and text need few colours: a third of the bytes.
    await sharp(await page.screenshot())
      .png({ palette: true, colours: 128 })
      .toFile(join(readmeFolder, `${name}.png`));
    await page.context().close();
  }
}
