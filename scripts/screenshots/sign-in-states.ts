import { TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { signIn, typePassword } from "./browser";
import { type Hard, onOwnServer, signInAt } from "./own-server";

const sendForm = "main form .btn-go";

/** Signing in, its second step, confirming before what is dear, the end of a session. */
export const signInStates: readonly Hard[] = [
  {
    name: "dang-nhap",
    reach: async (page, _round, look) => {
      await page.goto("/dang-nhap");
      await look("dang-nhap");
      await page.fill("[name=login]", "thu-ky");
      await page.fill("[name=password]", "mật khẩu không đúng");
      await page.press("[name=password]", "Enter");
      await page.getByRole("alert").first().waitFor();
      await look("dang-nhap-sai");
    },
  },
  {
    name: "xac-thuc-hai-buoc",
    reach: (page, round, look) =>
      onOwnServer(round, {}, async ({ url }) => {
        await signInAt(page, url, "lanh-dao");
        await page.goto(`${url}/tai-khoan/xac-thuc-hai-buoc`);
        await page.locator(sendForm).first().click();
        const key = (await page.locator(".factor-key").textContent()) ?? "";
        await look("xac-thuc-thiet-lap");
        await page.locator("[name=code]").fill(new TOTP({ secret: key.replace(/\s/g, "") }).generate());
        await page.press("[name=code]", "Enter");
        await page.locator(".recovery-codes").waitFor();
        await look("xac-thuc-ma-du-phong");
        await page.context().clearCookies();
        await typePassword(page, "lanh-dao", url);
        await page.locator("[name=code]").waitFor();
        await look("dang-nhap-ma-xac-thuc");
        await page.locator("[name=code]").fill("000000");
        await page.press("[name=code]", "Enter");
        await page.locator("[name=code][aria-invalid=true]").waitFor();
        await look("dang-nhap-ma-sai");
      }),
  },
  {
    name: "xac-nhan-truoc",
    reach: (page, round, look) =>
      onOwnServer(round, {}, async (server) => {
        await signInAt(page, server.url, "quan-tri");
        await page.goto(`${server.url}/quan-tri/tai-khoan/moi`);
        await fillAccount(page);
        server.alter("update sessions set confirmed_at = '2021-01-01T00:00:00.000Z'");
        await page.locator(sendForm).last().click();
        await page.locator("[name=password], [name=code]").first().waitFor();
        await look("xac-nhan-truoc");
      }),
  },
  {
    name: "het-phien",
    reach: (page, round, look) =>
      onOwnServer(round, {}, async (server) => {
        await page.clock.install();
        await signInAt(page, server.url, "thu-ky");
        await page.goto(`${server.url}/ha-long-2021/ket-qua/moi`);
        await page.waitForLoadState("networkidle");
        const ends = (minutes: number) =>
          server.alter(
            `update sessions set last_seen_at = '${new Date(Date.now() - minutes * 60_000).toISOString()}'`,
          );
        ends(58.5);
        await page.clock.fastForward("58:30");
        await page.getByRole("dialog").waitFor();
        await look("het-phien-sap-toi");
        ends(61);
        await page.clock.fastForward("03:00");
        await page.getByRole("alert").filter({ hasText: /./ }).first().waitFor();
        await look("het-phien-da-het");
      }),
  },
  {
    name: "bang-phim-tat",
    reach: async (page, _round, look) => {
      await signIn(page, "thu-ky");
      await page.goto("/ha-long-2021/lich");
      await page.waitForLoadState("networkidle");
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
      await look("bang-phim-tat");
    },
  },
];

async function fillAccount(page: Page): Promise<void> {
  await page.locator("[name=loginName]").fill("nguoi-moi");
  await page.locator("[name=displayName]").fill("Người mới vào tổ");
  const scope = page.locator("[name=scope]");
  const value = await scope.locator("option[value^='campaign:']").first().getAttribute("value");
  await page.locator("[name=role]").selectOption("leader");
  await scope.selectOption(value ?? "");
}
