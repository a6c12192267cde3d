import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProduct } from "../bench/processes";
import type { Hard } from "./own-server";

const secret = "a secret for these pictures alone, thrown away with their data";

/** What the first administrator of an installation without any data meets, from the link that the terminal printed. */
export const firstAdministrator: Hard = {
  name: "quan-tri-dau-tien",
  reach: async (page, _round, look) => {
    const dataDir = mkdtempSync(join(tmpdir(), "cot-moc-new-"));
    const env = {
      ...process.env,
      NODE_ENV: "production" as const,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      SESSION_SECRET: secret,
    };
    const run = (script: string, ...args: string[]) =>
      execFileSync(process.execPath, ["--import", "tsx", `scripts/${script}.ts`, ...args], {
        env,
        encoding: "utf8",
      });
    run("prepare");
    const told = run("create-admin", "--login", "quan-tri", "--name", "Nguyễn Thị Hạ Long");
    const link = /\/dang-nhap\/lien-ket\/[\w-]+/.exec(told)?.[0] ?? "";
    const server = await startProduct(dataDir, {
      // Without https a browser takes the cookie of a server in production back only in development.
      mode: "development",
      env: { SESSION_SECRET: secret, BACKUP_SCHEDULE: "off", LOG_LEVEL: "silent" },
    });
    const url = `http://127.0.0.1:${server.port}`;
    try {
      await page.goto(`${url}${link}`);
      await look("quan-tri-dau-tien-mat-khau");
      for (const field of await page.locator("input[type=password]").all())
        await field.fill("mot cau dai de nho 2026");
      await page.keyboard.press("Enter");
      await page.waitForURL((at) => !at.pathname.includes("lien-ket"));
      await look("quan-tri-dau-tien-vao");
      for (const path of [
        "/",
        "/quan-tri",
        "/quan-tri/cuoc-bau-cu",
        "/quan-tri/tai-khoan",
        "/quan-tri/sao-luu",
      ]) {
        await page.goto(`${url}${path}`);
        await look(`quan-tri-dau-tien${path.replaceAll("/", "-")}`);
      }
    } finally {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};
