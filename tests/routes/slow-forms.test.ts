import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { limitSlowness } from "~/server/security.server";

test("a sender that dribbles a form is let go, one that dribbles a file is not", async () => {
  const app = express();
  const arrived: string[] = [];
  app.use(limitSlowness(150));
  app.use((request) => void arrived.push(request.path));
  const server = createServer(app).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;

  const upload = dribble(port, "/c/ke-hoach/van-ban/1", "multipart/form-data; boundary=x");
  await expect.poll(() => arrived).toEqual(["/c/ke-hoach/van-ban/1"]);
  const form = dribble(port, "/c/ket-qua/moi", "application/x-www-form-urlencoded");
  await form.ended;
  expect(form.answer()).toMatch(/^HTTP\/1\.1 408 /);
  expect([upload.answer(), upload.isOpen()]).toEqual(["", true]);
});

/** Sends the head of a form and one byte of its content. */
function dribble(port: number, path: string, type: string) {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.on("data", (bytes) => {
    answer += bytes;
  });
  socket.on("error", () => {});
  socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nContent-Length: 100\r\n\r\na`);
  const ended = new Promise((resolve) => socket.once("close", resolve));
  return { ended, answer: () => answer, isOpen: () => !socket.destroyed };
}
