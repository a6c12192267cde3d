import { describe, expect, test } from "vitest";
import { BrokenForm, boundaryOf, readMultipart } from "~/server/multipart.server";
import { takesFiles } from "~/server/uploads.server";
import { inPieces, multipart } from "../support/sample-files";

const boundary = "----cot-moc-boundary";

async function read(body: Uint8Array, size: number): Promise<[name: string | null, content: string][]> {
  const parts: [string | null, string][] = [];
  for await (const { fileName, content } of readMultipart(inPieces(body, size), boundary)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    parts.push([fileName, Buffer.concat(chunks).toString("latin1")]);
  }
  return parts;
}

const file = (name: string, content: string) => ({ name, content: Buffer.from(content, "latin1") });

describe("a form with files", () => {
  const awkward = `\r\n--${boundary.slice(0, -1)}\r\n--\r\n-\0\xff\r`;
  const names = ["Phụ lục; bản=2.docx", 'dấu "nháy".pdf', "../../etc/passwd", "C:\\a\\b.pdf", "trống.pdf"];
  const files = names.map((name, index) => file(name, index === 4 ? "" : awkward.repeat(index + 1)));
  const expected = files.map(({ name, content }) => [name, content.toString("latin1")]);

  test.each([1, 2, 3, 7, 64, 65_536])(
    "is read alike however it comes in, here in pieces of %i bytes",
    async (size) => {
      expect(await read(multipart(files).body, size)).toEqual(expected);
    },
  );

  test("passes over what nobody reads, and what is left when a reader stops", async () => {
    const { body } = multipart([
      file("a", "x".repeat(300_000)),
      file("b", "y".repeat(300_000)),
      file("c", "z"),
    ]);
    const seen: (string | null)[] = [];
    for await (const { fileName, content } of readMultipart(inPieces(body, 1_000), boundary)) {
      seen.push(fileName);
      if (fileName !== "b") continue;
      for await (const _ of content) break;
    }
    expect(seen).toEqual(["a", "b", "c"]);
  });

  test.each([
    ["cut off in a file", multipart([file("a", "x".repeat(100))]).body.subarray(0, 180)],
    ["cut off before its last boundary", multipart([file("a", "x")]).body.subarray(0, -30)],
    ["cut off in a header", multipart([file("a", "x")]).body.subarray(0, 60)],
    ["empty", Buffer.alloc(0)],
    ["without its boundary", Buffer.from("a".repeat(1_000))],
    ["with a header without end", Buffer.from(`--${boundary}\r\n${"a".repeat(40_000)}`)],
  ])("%s is refused as broken", async (_, body) => {
    await expect(read(body, 50)).rejects.toThrow(BrokenForm);
  });

  test("that is empty but whole has no files", async () => {
    expect(await read(multipart([]).body, 10)).toEqual([]);
  });

  test.each([
    ["multipart/form-data; boundary=abc", "abc"],
    ['multipart/form-data; charset=utf-8; boundary="a b"', "a b"],
    ["application/x-www-form-urlencoded", null],
    ["multipart/form-data", null],
    [`multipart/form-data; boundary=${"a".repeat(71)}`, null],
    [null, null],
  ])("names its boundary in %s", (type, found) => {
    expect(boundaryOf(type)).toBe(found);
  });

  test("is taken only at a document's own addresses", () => {
    const type = "multipart/form-data; boundary=abc";
    const taken = (path: string) => takesFiles(path, type);
    expect(["/c/ke-hoach/van-ban/1", "/c/ke-hoach/van-ban/1/tep"].map(taken)).toEqual([true, true]);
    const others = ["/c/ke-hoach/van-ban", "/c/ket-qua/moi", "/dang-nhap", "/c/ke-hoach/van-ban/1/tep/2"];
    expect(others.map(taken)).toEqual([false, false, false, false]);
    expect(takesFiles("/c/ke-hoach/van-ban/1", "application/x-www-form-urlencoded")).toBe(false);
  });
});
