import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Page } from "playwright-core";
import { startProduct } from "../bench/processes";
import { typePassword } from "./browser";

export interface Ground {
  /** The demonstration's data, of which states that are hard to reach are made on copies. */
  dataDir: string;
  /** Says how far it is. */
  tell(line: string): void;
}

/** Something that people see only when things are not as usual. */
export interface Hard {
  name: string;
  /** Brings the page there, once or several times, and calls `look` with the name of what is to be seen. */
  reach(page: Page, round: Ground, look: (name: string) => Promise<void>): Promise<void>;
}

export interface OwnServer {
  url: string;
  /** Runs SQL on its data behind its back. */
  alter(statement: string): void;
  /** Keeps everybody else from writing, until the returned is called. */
  hold(): () => void;
}

/** A server on a copy of the demonstration's data, which are its own to spoil; both are gone afterwards. */
export async function onOwnServer(
  round: Ground,
  env: Record<string, string>,
  work: (server: OwnServer) => Promise<void>,
  parent = tmpdir(),
): Promise<void> {
  const dataDir = mkdtempSync(join(parent, "cot-moc-shown-"));
  cpSync(round.dataDir, dataDir, { recursive: true });
  const running = await startProduct(dataDir, {
    mode: "development",
    env: { BACKUP_SCHEDULE: "off", LOG_LEVEL: "silent", ...env },
  });
  const open = () => new Database(join(dataDir, "cot-moc.sqlite"));
  try {
    await work({
      url: `http://127.0.0.1:${running.port}`,
      alter: (statement) => open().exec(statement).close(),
      hold: () => {
        const data = open();
        data.exec("begin immediate");
        return () => data.close();
      },
    });
  } finally {
    await running.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export async function signInAt(page: Page, url: string, login: string): Promise<void> {
  await page.context().clearCookies();
  await typePassword(page, login, url);
  await page.waitForURL((at) => !at.pathname.startsWith("/dang-nhap"));
}
