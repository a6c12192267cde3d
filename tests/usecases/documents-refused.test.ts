import { expect, test } from "vitest";
import { freezeBaseline } from "~/usecases/baselines.server";
import { NotFound } from "~/usecases/context.server";
import { editDocument, removeDocument, restoreDocument } from "~/usecases/documents-changes.server";
import { loadDocument } from "~/usecases/documents-page.server";
import { decided, recorded } from "../support/cases";
import { codesOf, documentDraft, newDocument, slug } from "../support/documents";
import { describeOnSqlite } from "../support/engines";
import { formKey } from "../support/milestone-forms";
import { taskOf } from "../support/tasks";

describeOnSqlite("what a document's forms get back", (open) => {
  test("a document that is not there, is removed already or is there already is said to be so", async () => {
    const world = await open();
    const [id, ctx] = [await newDocument(world), world.as("thu-ky")];
    const edit = (one: string, version: number, more = {}) =>
      editDocument(ctx, slug, one, { ...documentDraft(more), version });
    await expect(edit("la", 1)).rejects.toThrow(NotFound);
    expect(codesOf(await edit(id, 1, { signedOn: "31/02/2021" }))).toEqual(["no-such-day"]);
    expect(codesOf(await restoreDocument(ctx, slug, id, { version: 1 }))).toEqual(["document-there"]);
    expect((await removeDocument(ctx, slug, id, { version: 1 })).ok).toBe(true);
    expect(codesOf(await removeDocument(ctx, slug, id, { version: 2 }))).toEqual(["document-removed"]);
    expect(codesOf(await edit(id, 2, { title: "Khác" }))).toEqual(["document-removed"]);
  });

  test("a version that nobody has made is refused with who added the document, or with nobody", async () => {
    const world = await open();
    const edit = (id: string) =>
      editDocument(world.as("thu-ky"), slug, id, { ...documentDraft({ title: "Khác" }), version: 9 });
    const by = (name: string) => ({ problems: [{ code: "changed-by-other", params: { by: name } }] });
    expect(await edit(await newDocument(world))).toMatchObject(by("Thư ký Tiểu ban"));
    // Those of the election's set-up were added by no person.
    expect(await edit(world.structure.documents[0]?.id ?? "")).toMatchObject(by(""));
  });

  test("what points to it is named by what it is: a task, a claim's source, a frozen plan", async () => {
    const world = await open();
    const [id, ctx] = [await newDocument(world), world.as("thu-ky")];
    const title = "Treo băng rôn các tuyến phố";
    const task = await taskOf(world, { title, source: `document:${id}` });
    expect(task).toBeTruthy();
    const number = await recorded(world);
    await decided(world, number, { sourceTitle: [""], sourceDocument: [id] });
    const freeze = { _key: formKey(), on: "01/04/2021", documentId: id, note: "" };
    expect((await freezeBaseline(ctx, slug, freeze)).ok).toBe(true);
    const { uses } = await loadDocument(ctx, slug, id);
    expect(uses.map(({ kind, name, path }) => [kind, name, path === null])).toEqual(
      expect.arrayContaining([
        ["task", title, false],
        ["case", `PB-${number}`, false],
        ["baseline", "1", true],
      ]),
    );
  });
});
