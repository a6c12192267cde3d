import { createServer, get, type IncomingMessage } from "node:http";
import { type AddressInfo, connect } from "node:net";
import express, { type RequestHandler } from "express";
import { describe, expect, it, onTestFinished } from "vitest";
import { answerBusy } from "~/server/busy-page.server";
import { formCrowd } from "~/server/form-crowd.server";
import { type HeavyLimits, heavyRequests } from "~/server/heavy-requests.server";
import { onePageATurn } from "~/server/page-turns.server";
import { requestRates } from "~/server/request-rates.server";
import { cutSlowReaders } from "~/server/slow-readers.server";
import { askAgainWhenBusy } from "~/ui/offline/asks-again";
import { gate } from "../support/gate";

async function serve(...handlers: RequestHandler[]): Promise<string> {
  const app = express();
  app.use((_request, response, next) => {
    response.locals.nonce = "nonce";
    next();
  });
  app.use(...handlers);
  const server = createServer(app).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const turnAway: HeavyLimits["turnAway"] = (request, response, status, seconds) =>
  void answerBusy(request, response, status, seconds);
const html = { Accept: "text/html" };

describe("pages that come faster than they can be made", () => {
  const arrivals = (queue: { longestWait: number; most: number }) => {
    const told: string[] = [];
    const turn = onePageATurn({
      ...queue,
      turnAway: (request) => void told.push(`not ${request.path}`),
    });
    const arrive = (path: string) =>
      turn(
        { method: "GET", path, socket: { destroyed: false } } as Parameters<typeof turn>[0],
        {} as Parameters<typeof turn>[1],
        () => void told.push(path),
      );
    return { told, arrive };
  };

  it("are turned away while the first of those who wait has waited too long, and let in again afterwards", async () => {
    const { told, arrive } = arrivals({ longestWait: 10, most: 100 });
    for (const path of ["a", "b"]) arrive(path);
    for (const until = performance.now() + 20; performance.now() < until; );
    arrive("c");
    expect(told).toEqual(["not c"]);
    await expect.poll(() => told).toEqual(["not c", "a", "b"]);
    arrive("d");
    await expect.poll(() => told.at(-1)).toBe("d");
  });

  it("are turned away when too many wait", async () => {
    const { told, arrive } = arrivals({ longestWait: 60_000, most: 2 });
    for (const path of ["a", "b", "c"]) arrive(path);
    await expect.poll(() => told).toEqual(["not c", "a", "b"]);
  });
});

describe("forms", () => {
  const typed = { title: `Tin "mới" <b>&amp;`, number: "5", _key: "k" };

  it("are let in while there is room, and given back whole when there is none: the page sends them again", async () => {
    const inside = gate();
    const crowd = formCrowd({
      most: 1,
      longestLag: 60_000,
      lag: () => 0,
      turnAway: (request, response) => turnAway(request, response, 503),
    });
    const base = await serve(crowd, async (request, response) => {
      if (request.method === "POST") await inside.opened;
      response.send("xong");
    });
    const send = () =>
      fetch(`${base}/c/ket-qua/moi?x=%22%3E`, {
        method: "POST",
        body: new URLSearchParams(typed),
        headers: html,
      });
    const first = send();
    await expect.poll(async () => (await send()).status).toBe(503);
    const away = await send();
    const page = await away.text();
    expect(Number(away.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(page).toContain(`value="Tin &quot;mới&quot; &lt;b&gt;&amp;amp;"`);
    expect(page).toContain(`action="/c/ket-qua/moi?x=%22%3E"`);
    expect(page).toContain("Điều vừa nhập còn nguyên");
    expect((await fetch(`${base}/trang`)).status).toBe(200);
    inside.open();
    expect((await first).status).toBe(200);
    expect((await send()).status).toBe(200);
  });

  it("with a password are not written into a page", async () => {
    const base = await serve((request, response) => turnAway(request, response, 503));
    const body = new URLSearchParams({ login: "can-bo", password: "bi-mat-2021" });
    const page = await (await fetch(`${base}/dang-nhap`, { method: "POST", body, headers: html })).text();
    expect(page).not.toContain("bi-mat-2021");
    expect(page).toContain(`http-equiv="refresh"`);
  });
});

describe("files made for the asking", () => {
  const limits: HeavyLimits = {
    ...{ perMinute: 600, atOnce: 2, perSession: 1, waiting: 2 },
    ...{ longestWait: 60_000, longestTurn: 60_000 },
    turnAway,
  };
  const asked = (base: string, session: string, path = "/c/ket-qua/tai-ve") =>
    fetch(base + path, { headers: { Cookie: `cot-moc=${session}` } });

  it("are made a few at a time, one for a session; a queue of bounded length waits, the rest is told to come again", async () => {
    const inside = gate();
    const begun: string[] = [];
    const base = await serve(heavyRequests(limits), async (request, response) => {
      begun.push(request.get("Cookie") ?? "");
      await inside.opened;
      response.send("tệp");
    });
    const answers = ["a", "a", "b", "c"].map((session) => asked(base, session));
    await expect.poll(() => begun.length).toBe(2);
    await expect.poll(async () => (await asked(base, "d")).status).toBe(503);
    expect(begun).toEqual(["cot-moc=a", "cot-moc=b"]);
    inside.open();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await asked(base, "d")).status).toBe(200);
  });

  it("are refused with 429 to a session that asks too often, which may still open pages, and to nobody else", async () => {
    const base = await serve(
      heavyRequests({ ...limits, perMinute: 3 }),
      (_request, response) => void response.send("tệp"),
    );
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1) statuses.push((await asked(base, "a")).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect(Number((await asked(base, "a")).headers.get("Retry-After"))).toBeGreaterThan(10);
    expect((await asked(base, "a", "/c/ket-qua")).status).toBe(200);
    expect((await asked(base, "a", "/c/ket-qua?q=bau+cu")).status).toBe(200);
    expect((await asked(base, "b")).status).toBe(200);
  });

  it("are bounded for an address as well, whoever it says that it is", async () => {
    const base = await serve(
      heavyRequests({ ...limits, perMinute: 1, waiting: 50 }),
      (_request, response) => void response.send("tệp"),
    );
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) statuses.push((await asked(base, `x${n}`)).status);
    expect(statuses).toEqual([...Array(10).fill(200), 429, 429]);
  });
});

it("counts a rate by its key, and lets one more be done when its time has come", () => {
  let now = 0;
  const waitFor = requestRates(() => now);
  const wanted = [{ key: "a", rate: { burst: 2, every: 1_000 } }];
  expect([waitFor(wanted), waitFor(wanted), waitFor(wanted)]).toEqual([0, 0, 1_000]);
  now = 999;
  expect(waitFor(wanted)).toBe(1);
  now = 1_000;
  expect([waitFor(wanted), waitFor(wanted)]).toEqual([0, 1_000]);
  now = 60_000;
  expect([waitFor(wanted), waitFor(wanted), waitFor(wanted)]).toEqual([0, 0, 1_000]);
});

it("lets go of a reader who takes nothing of a long answer, not of one who takes it slowly", async () => {
  const long = Buffer.alloc(40 * 2 ** 20);
  const base = await serve(cutSlowReaders(400), (_request, response) => void response.end(long));
  const { port } = new URL(base);
  const stuck = connect(Number(port), "127.0.0.1", () => stuck.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
  stuck.pause();
  const slow = await new Promise<IncomingMessage>((resolve) => get(base, resolve));
  let taken = 0;
  for await (const piece of slow) {
    taken += piece.length;
    if (taken % (8 * 2 ** 20) < piece.length) await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(taken).toBe(long.length);
  stuck.resume();
  await new Promise((resolve) => stuck.once("error", resolve).once("close", resolve));
  expect(stuck.bytesRead).toBeLessThan(long.length);
});

it("lets go of one who takes nothing though something is sent to the server meanwhile", async () => {
  const long = Buffer.alloc(40 * 2 ** 20);
  const base = await serve(cutSlowReaders(400), (_request, response) => void response.end(long));
  const { port } = new URL(base);
  const stuck = connect(Number(port), "127.0.0.1", () => stuck.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
  stuck.pause();
  const drip = setInterval(() => stuck.writable && stuck.write("\r\n"), 50);
  onTestFinished(() => {
    clearInterval(drip);
    stuck.destroy();
  });
  await new Promise((resolve) => stuck.once("error", resolve).once("close", resolve));
  expect(stuck.bytesRead).toBeLessThan(long.length);
});

it("a page's script asks again when the server is busy, with what was typed, and takes a route's own answer as it is", async () => {
  const bodies: unknown[] = [];
  const answers = [
    new Response("", { status: 503, headers: { "Retry-After": "0.01" } }),
    new Response("", { status: 429, headers: { "Retry-After": "0.01" } }),
    new Response("xong", { status: 200 }),
    new Response("", { status: 429, headers: { "Retry-After": "600", "X-Remix-Response": "yes" } }),
  ];
  const place = {
    fetch: (async (_input: unknown, init?: RequestInit) => {
      bodies.push(init?.body);
      return answers.shift();
    }) as typeof fetch,
  };
  askAgainWhenBusy(place);
  const body = new URLSearchParams({ title: "Tin" });
  expect((await place.fetch("/x.data", { method: "POST", body })).status).toBe(200);
  expect(bodies).toEqual([body, body, body]);
  expect((await place.fetch("/dang-nhap.data", { method: "POST", body })).status).toBe(429);
});
