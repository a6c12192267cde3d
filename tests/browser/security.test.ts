import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltServer, startServer } from "../support/built-server";
import { Visitor } from "./http";

let server: BuiltServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe("what another site sends", () => {
  const foreign = [
    ["Sec-Fetch-Site: cross-site", { "Sec-Fetch-Site": "cross-site" }],
    ["Sec-Fetch-Site: same-site", { "Sec-Fetch-Site": "same-site" }],
    ["Sec-Fetch-Site: none", { "Sec-Fetch-Site": "none" }],
  ] as const;
  const addresses = [
    "/ha-long-2021/ngay-minh-hoa",
    "/ha-long-2021/ngay-minh-hoa.data",
    "/ha-long-2021/ngay-minh-hoa?_data=routes%2Fcampaign%2Fdemo-day",
  ];

  for (const [name, headers] of foreign) {
    it(`runs no action with ${name}, at the page, its data and ?_data=`, async () => {
      const secretary = await new Visitor(server.url).signIn("thu-ky");
      for (const address of addresses) {
        const answer = await secretary.post(address, { day: "01/03/2021" }, headers);
        expect(answer.status).toBe(403);
      }
      expect(await (await secretary.get("/ha-long-2021")).text()).toContain("04/05/2021");
    });
  }

  it("is judged by its Origin where an old browser sends no Sec-Fetch-Site, and refused with neither", async () => {
    const { port } = new URL(server.url);
    expect(await rawPost(port, { Origin: "https://evil.example" })).toBe(403);
    expect(await rawPost(port, { Origin: "null" })).toBe(403);
    expect(await rawPost(port, {})).toBe(403);
    expect(await rawPost(port, { Origin: server.url })).toBe(401);
  });
});

describe("every page", () => {
  it("carries a policy that runs no script or style without its nonce, a new one each time", async () => {
    const policies: string[] = [];
    for (let n = 0; n < 2; n += 1) {
      const answer = await fetch(`${server.url}/dang-nhap`);
      policies.push(answer.headers.get("Content-Security-Policy") ?? "");
      expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(answer.headers.get("X-Frame-Options")).toBe("DENY");
      expect(answer.headers.get("X-Powered-By")).toBeNull();
      expect(answer.headers.get("Cache-Control")).toBe("no-store");
    }
    expect(policies[0]).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic'/);
    expect(policies[0]).not.toMatch(/unsafe-inline|unsafe-eval/);
    expect(policies[0]).not.toBe(policies[1]);
  });

  it("hands out a session cookie that scripts and other sites cannot use, and whose token the log never shows", async () => {
    const answer = await new Visitor(server.url).post("/dang-nhap", {
      login: "can-bo",
      password: "cot-moc-2021",
    });
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith("cot-moc=")) ?? "";
    expect(cookie).toMatch(/^cot-moc=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(server.output()).not.toContain(cookie.slice(8, 51));
    expect(server.output()).not.toContain("cot-moc-2021");
  });

  it("refuses a file as it refuses a page, without an error in the log", async () => {
    const leader = await new Visitor(server.url).signIn("lanh-dao");
    expect((await leader.get("/ha-long-2021/ket-qua/1118/minh-chung/khong-co")).status).toBe(404);
    expect((await leader.post("/ha-long-2021/ket-qua/nhap-bang/luu", {})).status).toBe(403);
    expect(server.output()).not.toContain("unexpected error");
  });

  it("shows neither stack nor path when an address is twisted", async () => {
    const secretary = await new Visitor(server.url).signIn("thu-ky");
    const twisted = [
      "/%E0%A4%A",
      "/ha-long-2021/ket-qua/999999999999",
      "/ha-long-2021/ket-qua/-1",
      "/ha-long-2021/ket-qua?cu-hon=%00",
      "/..%2f..%2fetc/passwd",
      "/ha-long-2021/lich/__proto__",
      "/ha-long-2021/ket-qua?don-vi[]=x&tu=9999-99-99",
    ];
    for (const path of twisted) {
      const answer = await secretary.get(path);
      const text = await answer.text();
      expect(answer.status, path).toBeLessThan(500);
      expect(text, path).not.toMatch(/at \w+ \(|node_modules|\/work\//);
    }
  });

  it("looks nothing up by a NUL, at which PostgreSQL fails", async () => {
    const secretary = await new Visitor(server.url).signIn("thu-ky");
    for (const path of ["/ha-long-2021%00", "/ha-long-2021/lich/%00", "/ha-long-2021/ket-qua?q=%00"])
      expect((await secretary.get(path)).status, path).toBe(400);
  });

  it("carries a form through an ended session without its passwords", async () => {
    const stranger = new Visitor(server.url);
    const fields = { currentPassword: "mat-khau-cu-123", newPassword: "mat-khau-moi-456", note: "giữ lại" };
    const answer = await stranger.post("/tai-khoan/doi-mat-khau", fields);
    const page = await answer.text();
    expect(answer.status).toBe(401);
    expect(page).toContain(new URLSearchParams({ note: "giữ lại" }).toString());
    expect(page).not.toMatch(/mat-khau-(cu|moi)/);
  });

  it("refuses forms that are no forms, too long, or of unknown length", async () => {
    const secretary = await new Visitor(server.url).signIn("thu-ky");
    const long = await secretary.post("/ha-long-2021/ket-qua/moi", { title: "x".repeat(1_100_000) });
    expect(long.status).toBe(413);
    const json = await secretary.post(
      "/ha-long-2021/ket-qua/moi",
      {},
      { "Content-Type": "application/json" },
    );
    expect(json.status).toBe(415);
  });

  it("writes every line of its log as JSON with the request's id", () => {
    const lines = server.output().trim().split("\n");
    const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(parsed.length).toBeGreaterThan(10);
    expect(
      parsed.filter((line) => line.status !== undefined).every((line) => typeof line.requestId === "string"),
    ).toBe(true);
  });
});

/** A POST with exactly these headers; fetch would add its own Sec-Fetch-Site. */
function rawPost(port: string, headers: Record<string, string>): Promise<number> {
  const body = "day=01%2F03%2F2021";
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port,
        method: "POST",
        path: "/ha-long-2021/ngay-minh-hoa",
        headers: {
          "Content-Type": "application/x-www-form-urlencoded",
          "Content-Length": body.length,
          ...headers,
        },
      },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
