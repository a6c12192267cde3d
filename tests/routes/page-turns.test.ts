import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { onePageATurn } from "~/server/page-turns.server";

/** A server whose pages write down that they begin, and when what they began is through. */
async function serve() {
  const app = express();
  const begun: string[] = [];
  app.use(onePageATurn());
  app.use((request, response) => {
    begun.push(`${request.method} ${request.path}`);
    queueMicrotask(() => begun.push("turn over"));
    response.end();
  });
  const server = createServer(app).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return { begun, base: `http://127.0.0.1:${port}` };
}

test("every page of a crowd is answered, one after the other, in the order in which they came", async () => {
  const { begun, base } = await serve();
  const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => fetch(`${base}/trang-${at}`)));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(begun.filter((line) => line.startsWith("GET"))).toHaveLength(50);
  expect(begun.filter((_, at) => at % 2 === 1).every((line) => line === "turn over")).toBe(true);
  expect((await fetch(`${base}/sau-do`)).status).toBe(200);
});

test("a form does not queue behind the pages that came before it, and a page whose reader has gone is not made", () => {
  const turn = onePageATurn();
  const begun: string[] = [];
  const arrive = (method: string, name: string, isGone = false) =>
    turn(
      { method, socket: { destroyed: isGone } } as Parameters<typeof turn>[0],
      {} as Parameters<typeof turn>[1],
      () => void begun.push(name),
    );
  for (const name of ["a", "b", "c"]) arrive("GET", name, name === "b");
  arrive("POST", "form");
  expect(begun).toEqual(["form"]);
  return expect.poll(() => begun).toEqual(["form", "a", "c"]);
});
