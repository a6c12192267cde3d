import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const SUNDAYS_2015_TO_2035 = 1096;

/** Runs the digest of all calendars in a process of its own whose clock stands in `zone`. */
function everySundayIn(zone: string): Promise<{ calendars: number; clock: number; digest: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "tests/golden/every-sunday.ts"], {
      cwd: root,
      env: { ...process.env, TZ: zone },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      out += text;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(JSON.parse(out)) : reject(new Error(`exit code ${code}`)),
    );
  });
}

describe("the calendars of all Sundays from 2015 to 2035", { timeout: 60_000 }, () => {
  it("are the same on servers in any time zone", async () => {
    const zones = ["UTC", "America/Los_Angeles", "Asia/Ho_Chi_Minh", "Pacific/Auckland"];
    const [utc, ...others] = await Promise.all(zones.map(everySundayIn));
    expect(utc).toMatchObject({ calendars: 2 * SUNDAYS_2015_TO_2035, clock: 0 });
    expect(others.map(({ clock }) => clock)).toEqual([17, 7, 12]);
    expect(others.map(({ digest }) => digest)).toEqual(others.map(() => utc?.digest));
  });
});
