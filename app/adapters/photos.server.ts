import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { startChild } from "./children/child-program.server";
import { readAnswer } from "./photo-answer";

/** Heap of the program (MiB); pixels lie outside it, under `mostMemory`. */
const heapMegabytes = 128;
/** Resident memory at which the program is ended: bytes. */
const mostMemory = 640 * 2 ** 20;
const longestMs = 10_000;
/** Programs at work at one time; whoever comes later waits. */
const places = 2;

let busy = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a photograph (JPEG, PNG, WebP, HEIC) in a program of its own with limits of time and memory: what is stored is
 * made anew from its pixels. Problem codes: photo-broken, photo-too-large, heic-too-large,
 * photo-animated.
 */
export async function readPhoto(content: AsyncIterable<Uint8Array>) {
  if (busy < places) busy += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await readByChild(content);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}

async function readByChild(content: AsyncIterable<Uint8Array>) {
  const child = startChild("read-photo", heapMegabytes);
  const stop = () => child.kill("SIGKILL");
  const giveUp = setTimeout(stop, longestMs);
  const watch = setInterval(() => void stopIfLarge(child.pid, stop), 25);
  try {
    // A program that has ended takes no more of the file: what it said counts.
    const fed = pipeline(content, child.stdin).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE" && error.code !== "ECONNRESET") {
        stop();
        throw error;
      }
    });
    child.stderr.resume();
    const [[code], output] = await Promise.all([once(child, "close"), bytesOf(child.stdout), fed]);
    return code === 0 ? answerIn(output) : refusal("photo-broken");
  } finally {
    clearTimeout(giveUp);
    clearInterval(watch);
    stop();
  }
}

/** Only Linux tells how much another program holds; elsewhere the limits of time and of pixels stand alone. */
async function stopIfLarge(pid: number | undefined, stop: () => void): Promise<void> {
  const pages = await readFile(`/proc/${pid}/statm`, "latin1").catch(() => "");
  const resident = Number(pages.split(" ")[1] ?? 0) * 4096;
  if (resident > mostMemory) stop();
}

function answerIn(output: Buffer) {
  const end = output.indexOf("\n");
  const answer = readAnswer.parse(JSON.parse(output.toString("utf8", 0, end)));
  if (!answer.ok) return refusal(answer.code);
  const { ok: _, photoBytes, thumbnailBytes, ...facts } = answer;
  const [from, middle] = [end + 1, end + 1 + photoBytes];
  const photo = output.subarray(from, middle);
  const thumbnail = output.subarray(middle, middle + thumbnailBytes);
  if (thumbnail.length !== thumbnailBytes) throw new Error("the photograph's program was cut off");
  return { ok: true as const, value: { ...facts, photo, thumbnail } };
}

const refusal = (code: string) => ({ ok: false as const, problems: [{ field: "files", code }] });

async function bytesOf(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
