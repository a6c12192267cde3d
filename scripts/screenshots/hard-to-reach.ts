import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { signIn } from "./browser";
import { electionStates } from "./election-states";
import { type Hard, onOwnServer, signInAt } from "./own-server";
import { signInStates } from "./sign-in-states";

const c = "/ha-long-2021";

export const hardToReach: readonly Hard[] = [
  {
    name: "loi-404-403",
    reach: async (page, _round, look) => {
      await page.goto("/khong-co-trang-nay");
      await look("loi-404-chua-dang-nhap");
      await signIn(page, "can-bo");
      await page.goto(`${c}/ket-qua/999999`);
      await look("loi-404");
      await page.goto(`${c}/cai-dat`);
      await look("loi-403");
    },
  },
  {
    name: "loi-500",
    reach: (page, round, look) =>
      onOwnServer(round, {}, async (server) => {
        server.alter("alter table decoration_sites rename to decoration_sites_gone");
        await page.goto(`${server.url}/dang-nhap`);
        await signInAt(page, server.url, "thu-ky");
        await page.goto(`${server.url}${c}/trang-tri`);
        await look("loi-500");
      }),
  },
  {
    name: "loi-503-dang-ban",
    reach: (page, round, look) =>
      onOwnServer(round, {}, async (server) => {
        await signInAt(page, server.url, "can-bo");
        await fillOutput(page, server.url);
        const free = server.hold();
        await page.locator("main form .btn-go").last().click();
        await page.getByRole("button", { name: /Gửi lại|Send again/ }).waitFor({ timeout: 30_000 });
        free();
        await look("loi-503-dang-ban");
      }),
  },
  {
    name: "loi-429",
    reach: (page, round, look) =>
      onOwnServer(round, { HEAVY_PER_MINUTE: "1" }, async (server) => {
        await signInAt(page, server.url, "thu-ky");
        for (let n = 0; n < 12; n += 1) await page.goto(`${server.url}${c}/tim?q=bau+cu+${n}`);
        await look("loi-429");
      }),
  },
  {
    name: "loi-507-het-cho",
    reach: async (page, round, look) => {
      const place = mkdtempSync(join(tmpdir(), "cot-moc-full-"));
      const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=200m", "tmpfs", place]);
      if (mounted.status !== 0) return round.tell("loi-507: cần quyền root để gắn đĩa nhỏ, bỏ qua");
      try {
        await onOwnServer(
          round,
          {},
          async (server) => {
            await signInAt(page, server.url, "can-bo");
            await fillOutput(page, server.url);
            takeAllRoom(place);
            for (
              let n = 0;
              n < 40 && (await page.locator("text=/Gửi lại|Send again/").count()) === 0;
              n += 1
            ) {
              if (n > 0) await fillOutput(page, server.url);
              await page.locator("main form .btn-go").last().click();
              await page.waitForLoadState("networkidle");
            }
            await look("loi-507-het-cho");
          },
          place,
        );
      } finally {
        spawnSync("umount", ["-l", place]);
        rmSync(place, { recursive: true, force: true });
      }
    },
  },
  ...signInStates,
  ...electionStates,
];

async function fillOutput(page: Page, url: string): Promise<void> {
  await page.goto(`${url}${c}/ket-qua/moi`);
  await page.locator("[name=title]").fill("Hướng dẫn cử tri xem danh sách niêm yết");
  await page.getByLabel("Cổng thông tin điện tử Thành phố").check();
}

/** Leaves the disk no room but what the database already has. */
function takeAllRoom(place: string): void {
  const { bavail, bsize } = statfsSync(place);
  writeFileSync(join(place, "ballast"), Buffer.alloc(bavail * bsize));
}
