import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

function check(input: string) {
  const run = spawnSync("npm", ["run", "-s", "check-personal-data"], {
    cwd: root,
    encoding: "utf8",
    input,
    timeout: 60_000,
    maxBuffer: 64_000_000,
    env: { ...process.env, npm_config_loglevel: "silent" },
  });
  return { code: run.status, out: run.stdout };
}

describe("npm run check-personal-data", { timeout: 90_000 }, () => {
  it("answers each line, empty ones and the last one without an end too", () => {
    expect(check("Gọi 0912 345 678\r\n\r\nĐiều 63 khoản 1\nSTK 19034567890123\n\nfacebook.com/a.b")).toEqual({
      code: 0,
      out: "refused: phone\nok\nok\nrefused: account-number\nok\nrefused: profile-link\n",
    });
  });

  it("takes marks that no other program takes for the end of a line as part of it, and letters written apart", () => {
    const apart = "số điện thoại: không chín một hai ba bốn năm sáu bảy tám".normalize("NFD");
    expect(check(`a\u2028b\rc\n${apart}\nCCCD 022099012345\n`).out).toBe(
      "ok\nrefused: phone\nrefused: id-number\n",
    );
  });

  it("says nothing to nothing", () => {
    expect(check("")).toEqual({ code: 0, out: "" });
  });

  it("answers a hundred thousand lines", () => {
    const pair = "Kế hoạch 03/KH-TBTT ngày 10/3/2021\ngửi a.b@gmail.com\n";
    const { out } = check(pair.repeat(50_000));
    expect(out === "ok\nrefused: email\n".repeat(50_000)).toBe(true);
  });
});
