import { rmSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { maxFilesOfOwner } from "~/domain/files";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { addDesignFile, openDesignFile, removeDesignFile } from "~/usecases/decoration-design-files.server";
import {
  addDesign,
  editDesign,
  loadDesigns,
  removeDesign,
  restoreDesign,
} from "~/usecases/decoration-designs.server";
import { key } from "../support/decoration";
import { describeOnSqlite } from "../support/engines";
import { bytesOf } from "../support/evidence";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { inPieces, samples } from "../support/sample-files";
import type { World } from "../support/world";

const fields = {
  ...{ code: "KH-01", kind: "slogan" as const, wording: "Toàn dân đi bầu cử!", documentId: "" },
  ...{ validFrom: "", validUntil: "" },
};

describeOnSqlite("approved wordings and designs", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
  });
  const add = (says: Partial<typeof fields>, who = "thu-ky") =>
    addDesign(world.as(who), slug, { ...fields, _key: key(), ...says });
  const edit = (id: string, version: number, says: Partial<typeof fields>) =>
    editDesign(world.as("thu-ky"), slug, { ...fields, id, version, ...says });
  const listed = async (who = "thu-ky") => loadDesigns(world.as(who), slug);

  test.each<[string, Partial<typeof fields>, string[]]>([
    [
      "ends before it begins",
      { validFrom: "05/05/2021", validUntil: "04/05/2021" },
      ["validUntil until-before-from"],
    ],
    ["was decided by a document that nobody knows", { documentId: "la" }, ["documentId document-unknown"]],
    ["holds from a day that is none", { validFrom: "31/02/2021" }, ["validFrom no-such-day"]],
    ["has a telephone number in it", { wording: "Gọi 0912345678" }, ["wording personal-phone"]],
  ])("one that %s is refused, new or corrected", async (_, says, expected) => {
    expect(codesOf(problemsOf(await add({ code: "SAI", ...says })))).toEqual(expected);
    const { id } = carriedOut(await add({ code: `T-${expected}`.slice(0, 30) }));
    expect(codesOf(problemsOf(await edit(id, 1, says)))).toEqual(expected);
  });

  test("a code is one design's at a time: typed anew, taken in a correction, or back from the removed ones", async () => {
    const [first, second] = [
      carriedOut(await add({ code: "PN 01" })),
      carriedOut(await add({ code: "PN 02" })),
    ];
    expect(problemsOf(await edit(second.id, 1, { code: "pn01" }))).toMatchObject([
      { field: "code", code: "design-code-taken", params: { code: "PN 01" } },
    ]);
    const secretary = world.as("thu-ky");
    carriedOut(await removeDesign(secretary, slug, { id: first.id, version: 1 }));
    carriedOut(await edit(second.id, 1, { code: "PN 01" }));
    const back = await restoreDesign(secretary, slug, { id: first.id, version: 2 });
    expect(codesOf(problemsOf(back))).toEqual(["form design-code-taken"]);
    carriedOut(await edit(second.id, 2, { code: "PN 02" }));
    carriedOut(await restoreDesign(secretary, slug, { id: first.id, version: 2 }));
    const { designs, removed } = await listed();
    expect(designs.map(({ code }) => code)).toEqual(expect.arrayContaining(["PN 01", "PN 02"]));
    expect(removed).toEqual([]);
  });

  test("what somebody else has changed meanwhile is neither written over nor removed", async () => {
    const { id } = carriedOut(await add({ code: "LED-01" }));
    carriedOut(await edit(id, 1, { code: "LED-01", wording: "Lời mới" }));
    expect(codesOf(problemsOf(await edit(id, 1, { code: "LED-01" })))).toEqual(["form design-changed"]);
    const remove = await removeDesign(world.as("thu-ky"), slug, { id, version: 1 });
    expect(codesOf(problemsOf(remove))).toEqual(["form design-changed"]);
    expect((await listed()).designs.find((one) => one.id === id)).toMatchObject({
      ...{ wording: "Lời mới", version: 2, sites: 0, document: "", isValid: true },
    });
    await expect(edit("la", 1, { code: "LED-09" })).rejects.toThrow(NotFound);
  });

  test("a design names the document that decided it, and the days in which it holds", async () => {
    const [document] = world.structure.documents;
    const days = { validFrom: "10/05/2021", validUntil: "23/05/2021" };
    const { id } = carriedOut(await add({ code: "AP-01", documentId: document?.id ?? "", ...days }));
    const line = (await listed("can-bo")).designs.find((one) => one.id === id);
    expect(line).toMatchObject({ isValid: false, validFrom: "2021-05-10", validUntil: "2021-05-23" });
    expect(line?.document).toContain(document?.numberSymbol);
    expect((await listed("can-bo")).canEdit).toBe(false);
  });

  describe("their files", () => {
    const send = (id: string, content: Uint8Array, name = "mau.pdf", who = "thu-ky") =>
      addDesignFile(world.as(who), slug, id, { name, content: inPieces(content) });
    const filesOf = async (id: string) => (await listed()).designs.find((one) => one.id === id)?.files ?? [];
    const made = async (code: string) => carriedOut(await add({ code })).id;

    test("a file that is sent is read by all who see the designs, the same again is one, and it can be removed", async () => {
      const id = await made("F-1");
      const file = carriedOut(await send(id, samples.pdf("mẫu"), "Mẫu pano.pdf"));
      expect(carriedOut(await send(id, samples.pdf("mẫu"), "tên khác.pdf"))).toEqual(file);
      expect(await filesOf(id)).toEqual([{ id: file.id, name: "Mẫu pano.pdf", isPicture: false }]);
      const opened = await openDesignFile(world.as("can-bo"), slug, id, file.id);
      expect(opened).toMatchObject({ name: "Mẫu pano.pdf", mime: "application/pdf" });
      expect((await bytesOf(opened.content)).equals(samples.pdf("mẫu"))).toBe(true);
      carriedOut(await removeDesignFile(world.as("thu-ky"), slug, id, file.id));
      expect(await filesOf(id)).toEqual([]);
      await expect(openDesignFile(world.as("can-bo"), slug, id, file.id)).rejects.toThrow(NotFound);
      await expect(removeDesignFile(world.as("thu-ky"), slug, id, file.id)).rejects.toThrow(NotFound);
      await expect(removeDesignFile(world.as("thu-ky"), slug, id, "la")).rejects.toThrow(NotFound);
      await expect(openDesignFile(world.as("thu-ky"), slug, id, "la")).rejects.toThrow(NotFound);
    });

    test.each([
      ["without a name", "../..", samples.pdf("a"), "files file-name"],
      ["named by a telephone number", "goi 0912 345 678.pdf", samples.pdf("b"), "files personal-phone"],
      ["with nothing in it", "rong.pdf", Buffer.alloc(0), "files file-empty"],
      ["of a page that could run in a browser", "trang.pdf", samples.html(), "files file-kind"],
    ])("one %s is refused", async (name, file, content, expected) => {
      const id = await made(`F-${name}`.slice(0, 20));
      expect(codesOf(problemsOf(await send(id, content, file)))).toEqual([expected]);
      expect(await filesOf(id)).toEqual([]);
    });

    test("a design has no more of them than a record may have, and only who edits designs adds any", async () => {
      const id = await made("F-9");
      await expect(send(id, samples.pdf("c"), "x.pdf", "can-bo")).rejects.toThrow(AccessDenied);
      await expect(send("la", samples.pdf("c"))).rejects.toThrow(NotFound);
      for (let n = 0; n < maxFilesOfOwner; n += 1)
        carriedOut(await send(id, samples.pdf(`${n}`), `${n}a.pdf`));
      expect(problemsOf(await send(id, samples.pdf("thừa")))).toMatchObject([
        { field: "files", code: "too-many-files", params: { max: maxFilesOfOwner } },
      ]);
    });

    test("content that the disk has lost is an error to be seen by the operator, not a file that was never there", async () => {
      const lost = await open();
      const secretary = lost.as("thu-ky");
      const { id } = carriedOut(await addDesign(secretary, slug, { ...fields, _key: key() }));
      const content = inPieces(samples.pdf("d"));
      const file = carriedOut(await addDesignFile(secretary, slug, id, { name: "a.pdf", content }));
      rmSync(lost.filesFolder, { recursive: true, force: true });
      await expect(openDesignFile(secretary, slug, id, file.id)).rejects.toThrow(
        /content of file .* is missing/,
      );
    });
  });
});
