import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { runQuietly, typescript } from "../../scripts/terminal.mjs";
import { type BuiltServer, startServer } from "../support/built-server";
import { createTestDatabase, type TestDatabase } from "../support/postgres";
import { Visitor } from "./http";

const wrong = (login: string) => ({ login, password: "sai mật khẩu rồi" });
const right = (login: string) => ({ login, password: "cot-moc-2021" });
const statusesOf = async (server: BuiltServer, login: string, times: number) => {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1)
    statuses.push((await new Visitor(server.url).post("/dang-nhap", wrong(login))).status);
  return statuses;
};
const refusals = (n: number) => Array.from({ length: n }, () => 422);

describe("guessing passwords at one server on SQLite", () => {
  let server: BuiltServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it("gets the same page for an account that is there and one that is not, byte for byte but what is new each time", async () => {
    const pages = [];
    for (const login of ["thu-ky-2", "khong-co1"]) {
      const answer = await new Visitor(server.url).post("/dang-nhap", wrong(login));
      const text = (await answer.text()).replaceAll(login, "…").replace(/nonce="[^"]*"/g, "");
      const requestId = answer.headers.get("X-Request-Id") ?? "none";
      const headers = [...answer.headers.keys()].filter((name) => name !== "content-length").sort();
      pages.push({ status: answer.status, headers, text: text.replaceAll(requestId, "…") });
    }
    expect(pages[0]).toEqual(pages[1]);
    expect(pages[0]?.status).toBe(422);
  });

  it("ends after ten tries at one account, also when the server is started again in between", async () => {
    expect(await statusesOf(server, "can-bo", 6)).toEqual(refusals(6));
    await server.stop();
    await server.start();
    expect(await statusesOf(server, "can-bo", 5)).toEqual([...refusals(4), 429]);
    expect((await new Visitor(server.url).post("/dang-nhap", right("can-bo"))).status).toBe(429);
    expect((await new Visitor(server.url).post("/dang-nhap", right("thu-ky"))).status).toBe(302);
  });
});

describe("guessing passwords at two servers on one PostgreSQL", () => {
  let database: TestDatabase;
  const servers: BuiltServer[] = [];
  beforeAll(async () => {
    database = await createTestDatabase(inject("postgresUrl"));
    const env = { DATABASE_URL: database.url };
    await runQuietly(typescript("migrate"), { NODE_ENV: "development", ...env });
    for (let one = 0; one < 2; one += 1) servers.push(await startServer({ seed: false, env }));
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    await database.drop();
  });

  it("is counted once for both: ten tries at one account, 25 from one address", async () => {
    const [one, two] = servers;
    if (!one || !two) throw new Error("no servers");
    expect(await statusesOf(one, "khong-co", 6)).toEqual(refusals(6));
    expect(await statusesOf(two, "khong-co", 5)).toEqual([...refusals(4), 429]);
    expect(await statusesOf(one, "khong-co", 1)).toEqual([429]);
    for (let name = 1; name <= 13; name += 1)
      expect(await statusesOf(name % 2 ? one : two, `ten-${name}`, 1)).toEqual([422]);
    expect(await statusesOf(one, "ten-khac", 1)).toEqual([429]);
    expect(await statusesOf(two, "ten-khac-nua", 1)).toEqual([429]);
  });
});
