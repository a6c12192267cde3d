import { existsSync, readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { maxFilesAtOnce, maxFilesOfOwner } from "~/domain/files";
import { AccessDenied, NotFound, SignInNeeded } from "~/usecases/context.server";
import {
  addDocumentFiles,
  openDocumentFile,
  removeDocumentFile,
  renameDocumentFile,
  restoreDocumentFile,
} from "~/usecases/documents-files.server";
import { loadDocument } from "~/usecases/documents-page.server";
import { sweepFiles } from "~/usecases/files.server";
import { addFile, codesOf, linkOf, newDocument, only, slug } from "../support/documents";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import { brokenOff, inPieces, samples } from "../support/sample-files";
import type { World } from "../support/world";

describeOnEngines("files of a document", (open) => {
  test("an added file is listed with its size, who and when, and gives its bytes back", async () => {
    const world = await open();
    const id = await newDocument(world);
    const link = linkOf(await addFile(world.as("thu-ky"), id, samples.docx(), "Kế hoạch.docx"));
    const page = await loadDocument(world.as("can-bo"), slug, id);
    expect(page.files).toMatchObject([
      {
        id: link,
        name: "Kế hoạch.docx",
        size: samples.docx().length,
        addedBy: "Thư ký Tiểu ban",
        addedOn: "2021-05-04",
        addedAt: "09:00",
      },
    ]);
    expect(page.history[0]).toMatchObject({ event: "file-added", file: "Kế hoạch.docx", on: "2021-05-04" });
    const saved = await openDocumentFile(world.as("can-bo"), slug, id, link);
    expect(saved.name).toBe("Kế hoạch.docx");
    expect(Buffer.concat(await all(saved.content)).equals(samples.docx())).toBe(true);
  });

  test("the same content again adds nothing; in another document it is one file with two links", async () => {
    const world = await open();
    const [one, other] = [await newDocument(world), await newDocument(world, { title: "Kế hoạch khác" })];
    const first = linkOf(await addFile(world.as("thu-ky"), one, samples.pdf()));
    expect(linkOf(await addFile(world.as("thu-ky-2"), one, samples.pdf(), "ten-khac.pdf"))).toBe(first);
    expect(linkOf(await addFile(world.as("thu-ky"), other, samples.pdf()))).not.toBe(first);
    expect(await counts(world)).toEqual({ files: 1, links: 2, audit: 2 });
    expect(contentsIn(world)).toHaveLength(1);
  });

  test("of several files the good ones are kept, and each bad one is told by its name", async () => {
    const world = await open();
    const id = await newDocument(world);
    const taken = await addDocumentFiles(
      world.as("thu-ky"),
      slug,
      id,
      only(
        { name: "trang.pdf", content: inPieces(samples.html()) },
        { name: "anh.jpg", content: inPieces(samples.svg()) },
        { name: "tot.pdf", content: inPieces(samples.pdf()) },
        { name: "goi.docx", content: inPieces(samples.zip()) },
        { name: "rong.pdf", content: inPieces(Buffer.alloc(0)) },
        { name: "lien he 0912 345 678.pdf", content: inPieces(samples.pdf("b")) },
        { name: "../..", content: inPieces(samples.pdf("c")) },
      ),
    );
    expect(taken.map(({ name, outcome }) => `${name} ${codesOf(outcome)}`)).toEqual([
      "trang.pdf file-kind",
      "anh.jpg file-kind",
      "tot.pdf ",
      "goi.docx file-kind",
      "rong.pdf file-empty",
      "lien he 0912 345 678.pdf personal-phone",
      " file-name",
    ]);
    expect(await counts(world)).toEqual({ files: 1, links: 1, audit: 1 });
    expect(contentsIn(world)).toHaveLength(1);
  });

  test("a sender who goes away leaves no row and no file", async () => {
    const world = await open();
    const id = await newDocument(world);
    const broken = addDocumentFiles(
      world.as("thu-ky"),
      slug,
      id,
      only({ name: "a.pdf", content: brokenOff(samples.long(300_000)) }),
    );
    await expect(broken).rejects.toThrow("the sender has gone");
    expect(await counts(world)).toEqual({ files: 0, links: 0, audit: 0 });
    expect(contentsIn(world)).toEqual([]);
  });

  test("a name is corrected, a file taken away and brought back, each once and with its line of history", async () => {
    const world = await open();
    const [id, ctx] = [await newDocument(world), world.as("thu-ky")];
    const file = linkOf(await addFile(ctx, id, samples.pdf()));
    const renamed = await renameDocumentFile(ctx, slug, id, { file, name: "../Bản ký.pdf", version: 1 });
    expect(renamed).toEqual({ ok: true, value: { name: "Bản ký.pdf", version: 2 } });
    const lost = await renameDocumentFile(world.as("thu-ky-2"), slug, id, { file, name: "khác", version: 1 });
    expect(lost).toMatchObject({
      problems: [{ code: "file-changed-by-other", params: { name: "Bản ký.pdf" } }],
    });
    expect(
      codesOf(await renameDocumentFile(ctx, slug, id, { file, name: "0912 345 678", version: 2 })),
    ).toEqual(["personal-phone"]);
    expect((await removeDocumentFile(ctx, slug, id, { file, version: 2 })).ok).toBe(true);
    await expect(openDocumentFile(ctx, slug, id, file)).rejects.toThrow(NotFound);
    expect((await loadDocument(ctx, slug, id)).files).toEqual([]);
    expect((await restoreDocumentFile(ctx, slug, id, { file, version: 3 })).ok).toBe(true);
    const page = await loadDocument(ctx, slug, id);
    expect(page.files.map(({ name }) => name)).toEqual(["Bản ký.pdf"]);
    expect(page.history.map(({ event }) => event)).toEqual([
      "file-restored",
      "file-removed",
      "file-renamed",
      "file-added",
      "added",
    ]);
  });

  test("only a secretary adds; who may not see documents is told there is no such file", async () => {
    const world = await open();
    const id = await newDocument(world);
    const file = linkOf(await addFile(world.as("thu-ky"), id, samples.pdf()));
    let isRead = false;
    const offered = {
      name: "a.pdf",
      content: (async function* () {
        isRead = true;
        yield samples.pdf("khác");
      })(),
    };
    for (const other of ["quan-tri", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      const adding = addDocumentFiles(world.as(other), slug, id, only(offered));
      await expect(adding).rejects.toThrow(AccessDenied);
      await expect(removeDocumentFile(world.as(other), slug, id, { file, version: 1 })).rejects.toThrow(
        AccessDenied,
      );
    }
    expect(isRead).toBe(false);
    await expect(openDocumentFile(world.as("cong-tac-vien"), slug, id, file)).rejects.toThrow(NotFound);
    const other = await newDocument(world, { title: "Văn bản khác" });
    await expect(openDocumentFile(world.as("can-bo"), slug, other, file)).rejects.toThrow(NotFound);
    await expect(addFile(world.as("thu-ky"), "khong-co", samples.pdf())).rejects.toThrow(NotFound);
  });
});

describeOnEngines("the sweep of files", (open) => {
  test("takes broken uploads after a day, and content that nothing has pointed to for 30 days", async () => {
    const world = await open();
    const [id, ctx] = [await newDocument(world), world.as("thu-ky")];
    const kept = linkOf(await addFile(ctx, id, samples.pdf("giữ")));
    const gone = linkOf(await addFile(ctx, id, samples.pdf("bỏ")));
    await removeDocumentFile(ctx, slug, id, { file: gone, version: 1 });
    const old = new Date("2021-05-01T00:00:00.000Z");
    for (const path of contentsIn(world)) utimesSync(path, old, old);

    world.clock.set("2021-06-01T02:00:00.000Z");
    expect(await sweepFiles(world.asNobody())).toEqual({ interrupted: 0, files: 0 });
    expect((await restoreDocumentFile(ctx, slug, id, { file: gone, version: 2 })).ok).toBe(true);
    await removeDocumentFile(ctx, slug, id, { file: gone, version: 3 });

    world.clock.set("2021-07-02T02:00:00.000Z");
    expect(await sweepFiles(world.asNobody())).toEqual({ interrupted: 0, files: 1 });
    expect(await sweepFiles(world.asNobody())).toEqual({ interrupted: 0, files: 0 });
    expect(contentsIn(world)).toHaveLength(1);
    const { content } = await openDocumentFile(ctx, slug, id, kept);
    expect(Buffer.concat(await all(content)).equals(samples.pdf("giữ"))).toBe(true);
  });

  test("leaves content that has just come in and has no row yet", async () => {
    const world = await open();
    const stored = await world.as("thu-ky").files.store(inPieces(samples.pdf()), 1_000_000);
    world.clock.set(new Date().toISOString());
    expect(await sweepFiles(world.asNobody())).toEqual({ interrupted: 0, files: 0 });
    expect(stored.ok && contentsIn(world)).toHaveLength(1);
  });
});

async function all(content: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return chunks;
}

function contentsIn({ filesFolder }: World): string[] {
  if (!existsSync(filesFolder)) return [];
  return readdirSync(filesFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function counts(world: World) {
  const [files, links, audit] = await Promise.all([
    world.db.read.selectFrom("files").select("hash").execute(),
    world.db.read.selectFrom("file_links").select("id").execute(),
    world.db.read
      .selectFrom("audit_entries")
      .select("id")
      .where("action", "=", "document.file-added")
      .execute(),
  ]);
  return { files: files.length, links: links.length, audit: audit.length };
}

describeOnSqlite("what a document's files get back", (open) => {
  test("more at once than a form takes, and more than a document holds, are refused; the rest is kept", async () => {
    const world = await open();
    const [id, ctx] = [await newDocument(world), world.as("thu-ky")];
    const offered = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => ({
        name: `${from + n}.pdf`,
        content: inPieces(samples.pdf(String(from + n))),
      }));
    const first = await addDocumentFiles(ctx, slug, id, only(...offered(0, maxFilesAtOnce + 1)));
    expect(first.flatMap(({ outcome }) => codesOf(outcome))).toEqual(["too-many-files"]);
    for (let from = maxFilesAtOnce; from < maxFilesOfOwner; from += maxFilesAtOnce)
      await addDocumentFiles(ctx, slug, id, only(...offered(from, maxFilesAtOnce)));
    const [last] = await addDocumentFiles(ctx, slug, id, only(...offered(maxFilesOfOwner, 1)));
    expect(last?.outcome).toMatchObject({
      problems: [{ code: "too-many-files", params: { max: maxFilesOfOwner } }],
    });
    expect((await loadDocument(ctx, slug, id)).files).toHaveLength(maxFilesOfOwner);
  });

  test("a file keeps its name where none is typed or the same, and is removed and brought back once", async () => {
    const world = await open();
    const [id, ctx] = [await newDocument(world), world.as("thu-ky")];
    const file = linkOf(await addFile(ctx, id, samples.pdf()));
    const rename = (name: string, version: number) =>
      renameDocumentFile(ctx, slug, id, { file, name, version });
    expect(codesOf(await rename("../..", 1))).toEqual(["required"]);
    expect(codesOf(await rename("van-ban.pdf", 1))).toEqual(["nothing-changed"]);
    expect(codesOf(await restoreDocumentFile(ctx, slug, id, { file, version: 1 }))).toEqual(["file-there"]);
    expect((await removeDocumentFile(ctx, slug, id, { file, version: 1 })).ok).toBe(true);
    expect(codesOf(await removeDocumentFile(ctx, slug, id, { file, version: 2 }))).toEqual(["file-removed"]);
    expect(codesOf(await rename("khác.pdf", 2))).toEqual(["file-removed"]);
    const unknown = removeDocumentFile(ctx, slug, id, { file: "la", version: 1 });
    await expect(unknown).rejects.toThrow(NotFound);
    await expect(openDocumentFile(world.asNobody(), slug, id, file)).rejects.toThrow(SignInNeeded);
  });
});
