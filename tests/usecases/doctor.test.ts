import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { readEnv } from "~/server/env.server";
import { anchorAudit } from "~/usecases/audit-anchors.server";
import { type Check, exitCodeOf, lineOf } from "../../scripts/doctor/check";
import { dataChecks } from "../../scripts/doctor/data";
import { machineChecks } from "../../scripts/doctor/machine";
import { surroundingsChecks } from "../../scripts/doctor/surroundings";
import { describeOnEngines } from "../support/engines";
import { scratchFolder } from "../support/scratch";
import type { World } from "../support/world";

function folder(): string {
  const { path, remove } = scratchFolder("doctor");
  onTestFinished(remove);
  return path;
}

const envOf = (variables: Record<string, string>) => readEnv({ NODE_ENV: "production", ...variables });
const secret = "9f2c7e41b0d85a63c19e77f4420ab6d3";

/** How a line of the list stands. */
const stateOf = (checks: readonly Check[], name: string) => checks.find((one) => one.name === name)?.state;
const todoOf = (checks: readonly Check[], name: string) => checks.find((one) => one.name === name)?.todo;

describe("the doctor on the machine", () => {
  it("is content with a sound one", () => {
    const dataDir = folder();
    mkdirSync(join(dataDir, "keys"));
    writeFileSync(join(dataDir, "keys", "audit.key"), "0".repeat(64), { mode: 0o600 });
    const checks = machineChecks(envOf({ DATA_DIR: dataDir, SESSION_SECRET: secret }));
    expect(checks.filter(({ state }) => state === "bad")).toEqual([]);
    for (const name of ["SESSION_SECRET", "Khóa niêm phong nhật ký", "Múi giờ Việt Nam", "Đồng hồ và ổ đĩa"])
      expect(stateOf(checks, name)).toBe("ok");
  });

  it("finds a secret that can be guessed, a key that others read, and a data folder that is not there", () => {
    const dataDir = folder();
    const key = join(dataDir, "audit.key");
    writeFileSync(key, "0".repeat(64));
    chmodSync(key, 0o644);
    const checks = machineChecks(
      envOf({ DATA_DIR: join(dataDir, "khong-co"), SESSION_SECRET: "a".repeat(40), AUDIT_KEY_FILE: key }),
    );
    expect(stateOf(checks, "SESSION_SECRET")).toBe("bad");
    expect(todoOf(checks, "Khóa niêm phong nhật ký")).toBe(`Chạy: chmod 600 ${key}`);
    expect(stateOf(checks, "Ổ đĩa của cơ sở dữ liệu")).toBe("bad");
  });
});

describe("the doctor on the surroundings", () => {
  const look = async (variables: Record<string, string>) =>
    surroundingsChecks(envOf({ SESSION_SECRET: secret, PORT: "1", ...variables }));

  it("tries the mail server without a letter, and says nothing of its password", async () => {
    const checks = await look({
      SMTP_URL: "smtp://may:rat-bi-mat@127.0.0.1:1",
      MAIL_FROM: "cot-moc@ha-long.vn",
    });
    expect(stateOf(checks, "Thư điện tử")).toBe("bad");
    expect(checks.map(lineOf).join("\n")).not.toContain("rat-bi-mat");
    expect(stateOf(await look({}), "Thư điện tử")).toBe("warn");
  });

  it("asks the running server and the public address themselves", async () => {
    const health = { status: "degraded", reasons: [], warnings: ["backup-old"] };
    const server = createServer((request, response) =>
      response.end(JSON.stringify(request.url === "/health/live" ? { status: "live" } : health)),
    ).listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const port = String((server.address() as AddressInfo).port);
    const checks = await look({ PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` });
    expect(checks.find(({ name }) => name === "Máy chủ")?.says).toBe("chạy, nhưng bản sao lưu cũ quá 26 giờ");
    expect(stateOf(checks, "Địa chỉ công khai")).toBe("ok");
    const none = await look({ PUBLIC_URL: "http://127.0.0.1:1" });
    expect([stateOf(none, "Máy chủ"), stateOf(none, "Địa chỉ công khai")]).toEqual(["warn", "bad"]);
  });

  it.each([
    ["https without a trusted proxy", { PUBLIC_URL: "https://127.0.0.1:1" }, "bad"],
    ["a public address in the clear", { PUBLIC_URL: "http://cot-moc.invalid" }, "bad"],
    ["a proxy that may be anybody", { TRUST_PROXY: "0.0.0.0/0" }, "bad"],
    [
      "a way round the proxy",
      { PUBLIC_URL: "https://127.0.0.1:1", TRUST_PROXY: "10.0.0.5", HOST: "0.0.0.0" },
      "warn",
    ],
    ["a sound pair", { PUBLIC_URL: "https://127.0.0.1:1", TRUST_PROXY: "127.0.0.1" }, "ok"],
  ])("judges %s", async (_what, variables, state) => {
    expect(stateOf(await look(variables), "Địa chỉ và proxy")).toBe(state);
  });
});

describeOnEngines("the doctor on the data", (open, engine) => {
  const look = (world: World) =>
    dataChecks(
      envOf({
        ...{ SESSION_SECRET: secret, ANCHOR_DIR: join(world.filesFolder, "neo") },
        ...{ DATABASE_URL: world.place.url ?? "", DATA_DIR: world.place.dataDir || world.filesFolder },
      }),
    );

  it("finds the demonstration in production, and what the trail's verification found", async () => {
    const world = await open();
    world.clock.set(new Date().toISOString());
    expect(stateOf(await look(world), "Kiểm tra nhật ký")).toBe("warn");
    await anchorAudit(world.asNobody());
    const sound = await look(world);
    expect(stateOf(sound, engine === "sqlite" ? "SQLite" : "Độ bền của PostgreSQL")).toBe("ok");
    expect(stateOf(sound, "Phiên bản dữ liệu")).toBe("ok");
    expect(stateOf(sound, "Dữ liệu minh họa")).toBe("bad");
    expect(stateOf(sound, "Kiểm tra nhật ký")).toBe("ok");
    expect(stateOf(sound, "Đồng hồ và nhật ký")).toBe("ok");
    await world.db.write("x", (tx) =>
      tx.updateTable("audit_verifications").set({ findings: '[{"kind":"edited"}]' }).execute(),
    );
    const found = await look(world);
    expect(todoOf(found, "Kiểm tra nhật ký")).toBe("Chạy: npm run verify-audit");
    expect(exitCodeOf(found)).toBe(2);
  });

  it("says when there is no database to look at", async () => {
    const world = await open();
    const place: Record<string, string> =
      engine === "sqlite"
        ? { DATA_DIR: folder() }
        : { DATABASE_URL: `${world.place.url}_khong_co`, DATA_DIR: folder() };
    const checks = await dataChecks(envOf({ SESSION_SECRET: secret, ...place }));
    expect(stateOf(checks, "Cơ sở dữ liệu")).toBe("bad");
  });
});

const root = fileURLToPath(new URL("../..", import.meta.url));

it("is a command with --json and an exit code by the worst", () => {
  const env = { ...process.env, DATABASE_URL: "mysql://x", PORT: "99999" };
  const command = ["--import", "tsx", "scripts/doctor.ts", "--json"];
  const run = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8", env });
  expect(JSON.parse(run.stdout)).toEqual([expect.objectContaining({ name: "Cấu hình", state: "bad" })]);
  expect(run.status).toBe(2);
}, 60_000);
