import { createHash } from "node:crypto";
import * as nodeFiles from "node:fs/promises";
import { join, relative } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { type Disk, fileStoreIn } from "~/adapters/files.server";
import { brokenOff, inPieces, samples } from "../support/sample-files";
import { scratchFolder } from "../support/scratch";

let folder: string;
beforeEach(() => {
  const scratch = scratchFolder("store");
  onTestFinished(scratch.remove);
  folder = scratch.path;
});

const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");
const store = (content: Uint8Array, max = 1_000_000) =>
  fileStoreIn(folder).store(inPieces(content, 777), max);

/** Every file in the store's folder, as path. */
async function filesThere(): Promise<string[]> {
  const entries = await nodeFiles.readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

describe("the store of files", () => {
  test.each([
    ["pdf", "application/pdf"],
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["odt", "application/vnd.oasis.opendocument.text"],
    ["doc", "application/msword"],
    ["xls", "application/vnd.ms-excel"],
    ["png", "image/png"],
    ["jpeg", "image/jpeg"],
  ] as const)("knows a %s by its content and gives the same bytes back", async (kind, mime) => {
    const content = samples[kind]();
    const hash = sha256(content);
    expect(await store(content)).toEqual({ ok: true, value: { hash, size: content.length, mime } });
    expect(await filesThere()).toEqual([`${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`]);
    const opened = await fileStoreIn(folder).open(hash);
    const read: Uint8Array[] = [];
    for await (const chunk of opened?.content ?? []) read.push(chunk);
    expect([opened?.size, sha256(Buffer.concat(read))]).toEqual([content.length, hash]);
  });

  test.each([
    ["an image with a script in it", samples.svg(), "file-kind"],
    ["a web page", samples.html(), "file-kind"],
    ["a plain zip", samples.zip(), "file-kind"],
    ["a Word file with macros", samples.docm(), "file-kind"],
    ["an installer in the container of old Office files", samples.msi(), "file-kind"],
    ["the beginning of such a container", samples.doc().subarray(0, 40), "file-kind"],
    ["text", Buffer.from("xin chào"), "file-kind"],
    ["nothing", Buffer.alloc(0), "file-empty"],
    ["one byte too many", samples.long(1_000_001), "file-too-big"],
  ])("refuses %s and leaves nothing", async (_, content, code) => {
    const refused = await store(content);
    expect(refused).toMatchObject({ ok: false, problems: [{ field: "files", code }] });
    expect(await filesThere()).toEqual([]);
  });

  test("takes exactly as much as is allowed", async () => {
    expect((await store(samples.long(1_000_000))).ok).toBe(true);
  });

  test("keeps the same content once", async () => {
    const [first, second] = await Promise.all([store(samples.pdf()), store(samples.pdf())]);
    expect(second).toEqual(first);
    expect(await filesThere()).toHaveLength(1);
  });

  test("leaves nothing of a file whose sender goes away", async () => {
    const broken = fileStoreIn(folder).store(brokenOff(samples.pdf()), 1_000_000);
    await expect(broken).rejects.toThrow("the sender has gone");
    expect(await filesThere()).toEqual([]);
  });

  test("brings the content to the disk before its name, and then every folder that names it", async () => {
    const { disk, acts } = listening();
    const content = samples.pdf();
    const hash = sha256(content);
    await fileStoreIn(folder, disk).store(inPieces(content), 1_000_000);
    const [ab, abcd] = [hash.slice(0, 2), `${hash.slice(0, 2)}/${hash.slice(2, 4)}`];
    expect(acts).toEqual([
      "sync tam/…",
      `rename tam/… ${abcd}/${hash}`,
      `sync ${abcd}`,
      `sync ${ab}`,
      "sync ",
      "sync ..",
    ]);
  });

  test("says that the disk is full, and leaves nothing", async () => {
    const full = Object.assign(new Error("no space left"), { code: "ENOSPC" });
    const disk: Disk = { ...nodeFiles, rename: () => Promise.reject(full) };
    const refused = await fileStoreIn(folder, disk).store(inPieces(samples.pdf()), 1_000_000);
    expect(refused).toMatchObject({ ok: false, problems: [{ field: "files", code: "disk-full" }] });
    expect(await filesThere()).toEqual([]);
  });

  test("does not say of another failure that the disk is full", async () => {
    const denied = Object.assign(new Error("denied"), { code: "EACCES" });
    const disk: Disk = { ...nodeFiles, rename: () => Promise.reject(denied) };
    await expect(fileStoreIn(folder, disk).store(inPieces(samples.pdf()), 1_000_000)).rejects.toThrow(
      "denied",
    );
  });

  test("has nothing under a hash that it has not stored", async () => {
    expect(await fileStoreIn(folder).open("0".repeat(64))).toBeNull();
  });
});

/** The real file system, writing down what decides over a power cut; names of arriving files are chance. */
function listening(): { disk: Disk; acts: string[] } {
  const acts: string[] = [];
  const named = (path: unknown) => relative(folder, String(path)).replace(/^tam\/.+/, "tam/…");
  const open: Disk["open"] = async (path, ...rest) => {
    const handle = await nodeFiles.open(path, ...rest);
    const sync = handle.sync.bind(handle);
    handle.sync = () => {
      acts.push(`sync ${named(path)}`);
      return sync();
    };
    return handle;
  };
  const rename: Disk["rename"] = (from, to) => {
    acts.push(`rename ${named(from)} ${named(to)}`);
    return nodeFiles.rename(from, to);
  };
  return { disk: { ...nodeFiles, open, rename }, acts };
}
