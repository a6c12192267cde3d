import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import compression from "compression";
import express from "express";
import { onTestFinished } from "vitest";
import { wallStreamAddress, wallStreams } from "~/server/wall-stream.server";
import { signedIn } from "./accounts";
import type { World } from "./world";

export interface StreamServer {
  url: string;
  /** Tells the streams that the server stops. */
  stopStreams(): void;
}

/** The stream of the display behind the compression, as the server has it, at a pace for tests. */
export async function streamServer(world: World): Promise<StreamServer> {
  let isStopping = false;
  const app = express();
  app.use((_request, response, next) => {
    response.locals.requestId = "test";
    next();
  });
  app.use(compression());
  const pace = { look: 20, beat: 60, keep: 0 };
  app.get(
    wallStreamAddress,
    wallStreams(
      () => world.asNobody(),
      () => isStopping,
      pace,
    ),
  );
  const server = createServer(app).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(async () => {
    isStopping = true;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stopStreams = () => {
    isStopping = true;
  };
  return { url, stopStreams };
}

export interface Heard {
  event: string;
  data: string;
}

export interface Stream {
  status: number;
  headers: Headers;
  token: string;
  /** The next event of that name; throws when the stream ends before. */
  next(event: string): Promise<Heard>;
  /** Resolves when nothing more comes. */
  ended(): Promise<void>;
  close(): void;
}

/** Opens the stream as somebody (null: nobody) with a session of their own, or with one that is there. */
export async function openStream(
  world: World,
  { url }: StreamServer,
  who: string | null,
  { slug = "ha-long-2021", token: given }: { slug?: string; token?: string } = {},
): Promise<Stream> {
  const token = given ?? (who === null ? "" : (await signedIn(world, who)).token);
  const gone = new AbortController();
  const headers = { Cookie: `cot-moc=${token}`, "Accept-Encoding": "gzip, br" };
  const answer = await fetch(`${url}/${slug}/man-hinh/truc-tiep`, { headers, signal: gone.signal });
  const events = answer.body ? eventsOf(answer.body) : null;
  const next = async (event: string) => {
    for (let step = await events?.next(); step && !step.done; step = await events?.next())
      if (step.value.event === event) return step.value;
    throw new Error(`the stream ended before ${event}`);
  };
  const ended = async () => {
    for (let step = await events?.next(); step && !step.done; step = await events?.next());
  };
  return { status: answer.status, headers: answer.headers, token, next, ended, close: () => gone.abort() };
}

/** Asks for the stream and hangs up before any answer can come. */
export async function askAndGo({ url }: StreamServer, token: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await new Promise((resolve) => socket.once("connect", resolve));
  const lines = ["GET /ha-long-2021/man-hinh/truc-tiep HTTP/1.1", "Host: test", `Cookie: cot-moc=${token}`];
  socket.write(`${lines.join("\r\n")}\r\n\r\n`, () => socket.destroy());
  await new Promise((resolve) => socket.once("close", resolve));
}

async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Heard> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const parts = text.split("\n\n");
    text = parts.pop() ?? "";
    for (const part of parts) {
      const [, event = "", data = ""] = /^event: (\w+)\ndata: (.*)$/s.exec(part) ?? [];
      yield { event, data };
    }
  }
}
