import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../scripts/bench/processes";
import { type BuiltServer, startServer } from "../support/built-server";
import { Visitor } from "./http";

const mailSecret = "thu-tin-rat-bi-mat";
let server: BuiltServer;
let figures: string;

beforeAll(async () => {
  const port = await freePort();
  figures = `http://127.0.0.1:${port}`;
  server = await startServer({
    env: {
      METRICS_ADDRESS: `127.0.0.1:${port}`,
      SMTP_URL: `smtp://may:${mailSecret}@127.0.0.1:1`,
      MAIL_FROM: "cot-moc@ha-long.vn",
    },
  });
});
afterAll(() => server.close());

/** Every line that the process has written; throws where one is no JSON. */
const lines = () =>
  server
    .output()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("what operators see", () => {
  it("is alive and ready, with nothing but words", async () => {
    const live = await fetch(`${server.url}/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { status: "live" }]);
    const ready = await fetch(`${server.url}/health/ready`);
    expect(ready.status).toBe(200);
    const health = await ready.json();
    expect(Object.keys(health).sort()).toEqual(["reasons", "status", "warnings"]);
    expect(health.reasons).toEqual([]);
    expect(["ready", "degraded"]).toContain(health.status);
    const passedOn = await fetch(`${server.url}/health/ready`, {
      headers: { "X-Forwarded-For": "203.0.113.7" },
    });
    expect(await passedOn.json()).toEqual({ status: health.status });
    expect(await (await fetch(`${figures}/health/ready`)).json()).toEqual(health);
  });

  it("gives figures on an address of their own, with routes and never paths", async () => {
    const secretary = await new Visitor(server.url).signIn("thu-ky");
    await secretary.get("/ha-long-2021/ket-qua");
    await secretary.get("/nguyen-van-a/khong-co");
    await new Visitor(server.url).post("/dang-nhap", { login: "thu-ky", password: "sai mật khẩu rồi" });
    const text = await (await fetch(`${figures}/metrics`)).text();
    expect(text).toMatch(/request_seconds_count\{method="GET",route="\/:campaign\/ket-qua",status="2xx"\} 1/);
    expect(text).toMatch(/route="\*",status="4xx"/);
    expect(text).not.toMatch(/ha-long-2021|nguyen-van-a|thu-ky/);
    expect(text).toMatch(/cot_moc_sign_in_failures_total [1-9]/);
    expect(text).toMatch(/cot_moc_db_write_seconds_count [1-9]/);
    for (const name of ["disk_free_bytes", "job_lag_seconds", "mail_queue", "nodejs_eventloop_lag_seconds"]) {
      expect(text).toContain(`cot_moc_${name} `);
    }
    expect(text).toMatch(/cot_moc_build_info\{version="[\d.]+",node="v\d+/);
    expect(await (await fetch(`${server.url}/metrics`)).text()).not.toContain("cot_moc_");
    expect((await fetch(`${figures}/`)).status).toBe(404);
  });

  it("gives every answer the id by which its line in the log is found", async () => {
    const answer = await fetch(`${server.url}/ha-long-2021/ket-qua`, { redirect: "manual" });
    const id = answer.headers.get("X-Request-Id");
    await answer.text();
    await expect.poll(() => lines().some(({ requestId }) => requestId === id)).toBe(true);
  });

  it("writes nothing but JSON, and no secret of a whole story in it", async () => {
    const visitor = await new Visitor(server.url).signIn("quan-tri");
    const planted = ["mật-khẩu-gõ-nhầm-77", "Lnk0123456789abcdefABCDEF", "csrf-cookie-99887766"];
    await visitor.post("/dang-nhap", { login: "quan-tri", password: planted[0] ?? "" });
    await fetch(`${server.url}/lien-ket/${planted[1]}`);
    await fetch(`${server.url}/ha-long-2021/lich-dien-tu/${planted[1]}.ics`);
    await fetch(`${server.url}/thong-bao/ngung-thu/${planted[1]}`);
    await fetch(`${server.url}/dang-nhap?token=${planted[1]}`);
    await fetch(`${server.url}/ha-long-2021`, { headers: { Cookie: `cot-moc=${planted[2]}` } });
    await server.stop();
    expect(lines().length).toBeGreaterThan(15);
    for (const secret of [...planted, "cot-moc-2021", mailSecret]) {
      expect(server.output()).not.toContain(secret);
    }
    expect(server.output()).not.toContain(encodeURIComponent(planted[0] ?? ""));
  });
});
