import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { addClauses, editClause, moveClause, removeClause, restoreClause } from "~/usecases/clauses.server";
import { loadClauses } from "~/usecases/clauses-page.server";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { removeDocument } from "~/usecases/documents-changes.server";
import { newDocument } from "../support/documents";
import { describeOnSqlite } from "../support/engines";
import { added } from "../support/milestone-forms";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

describeOnSqlite("clauses of a document", (open) => {
  let world: World;
  let document: string;
  beforeEach(async () => {
    world = await open();
    document = await newDocument(world);
  });
  const add = (lines: string, key: string = randomUUID(), who = "thu-ky") =>
    addClauses(world.as(who), slug, document, { _key: key, lines });
  const read = async () => (await loadClauses(world.as("can-bo"), slug, document)).clauses;
  const labels = async () => (await read()).map(({ label }) => label);
  const named = async (label: string) => {
    const found = (await read()).find((one) => one.label === label);
    if (!found) throw new Error(`no clause ${label}`);
    return { clause: found.id, version: found.version };
  };
  const secretary = () => world.as("thu-ky");

  test("they follow those that are there, one to a line; sent twice they are written once", async () => {
    expect(carriedOut(await add("Mục I: Mục đích\nMục II", "một lần"))).toBe(2);
    expect(carriedOut(await add("Mục I: Mục đích\nMục II", "một lần"))).toBe(2);
    carriedOut(await add("Mục III"));
    expect(await labels()).toEqual(["Mục I", "Mục II", "Mục III"]);
    expect((await read())[0]?.content).toBe("Mục đích");
  });

  test("a label stands once in a document, however it is written; nothing is written of a list with one that is there", async () => {
    carriedOut(await add("Mục I\nMục II"));
    expect(problemsOf(await add("Mục III\nMỤC  I"))).toMatchObject([
      { field: "lines", code: "clause-exists", params: { label: "MỤC I" } },
    ]);
    expect(codesOf(problemsOf(await add("Gọi 0912 345 678")))).toEqual(["lines personal-phone"]);
    const edit = await editClause(secretary(), slug, document, {
      ...(await named("Mục II")),
      ...{ label: "mục i", content: "" },
    });
    expect(codesOf(problemsOf(edit))).toEqual(["label clause-exists"]);
    expect(await labels()).toEqual(["Mục I", "Mục II"]);
  });

  test("one is corrected, also in the writing of its own label, and not over another's correction", async () => {
    carriedOut(await add("Mục I\nMục II"));
    const seen = await named("Mục I");
    const edit = (label: string) =>
      editClause(secretary(), slug, document, { ...seen, label, content: "Mục đích, yêu cầu" });
    expect(carriedOut(await edit("MỤC I"))).toEqual({ name: "MỤC I", version: 2 });
    expect(codesOf(problemsOf(await edit("Mục 1")))).toEqual(["form clause-changed"]);
    expect((await read())[0]).toMatchObject({ label: "MỤC I", content: "Mục đích, yêu cầu", uses: [] });
  });

  test("a removed one is gone, comes back, and not beside another that has its label by then", async () => {
    carriedOut(await add("Mục I\nMục II"));
    const seen = await named("Mục I");
    const remove = (version: number) =>
      removeClause(secretary(), slug, document, { clause: seen.clause, version });
    expect(codesOf(problemsOf(await remove(9)))).toEqual(["form clause-changed"]);
    carriedOut(await remove(1));
    expect(await labels()).toEqual(["Mục II"]);
    const move = moveClause(secretary(), slug, document, { clause: seen.clause, way: "down" });
    await expect(move).rejects.toThrow(NotFound);
    const restore = (version: number) =>
      restoreClause(secretary(), slug, document, { clause: seen.clause, version });
    expect(codesOf(problemsOf(await restore(1)))).toEqual(["form clause-changed"]);
    carriedOut(await add("Mục I: mới"));
    expect(codesOf(problemsOf(await restore(2)))).toEqual(["form clause-exists"]);
    carriedOut(await removeClause(secretary(), slug, document, await named("Mục I")));
    carriedOut(await restore(2));
    expect((await labels()).sort()).toEqual(["Mục I", "Mục II"]);
  });

  test("each moves one place up or down, and stays at an end", async () => {
    carriedOut(await add("Mục I\nMục II\nMục III"));
    const move = async (label: string, way: "up" | "down") => {
      const { clause } = await named(label);
      carriedOut(await moveClause(secretary(), slug, document, { clause, way }));
      return labels();
    };
    expect(await move("Mục III", "up")).toEqual(["Mục I", "Mục III", "Mục II"]);
    expect(await move("Mục I", "up")).toEqual(["Mục I", "Mục III", "Mục II"]);
    expect(await move("Mục II", "down")).toEqual(["Mục I", "Mục III", "Mục II"]);
    expect(await move("Mục I", "down")).toEqual(["Mục III", "Mục I", "Mục II"]);
  });

  test("who adds no documents adds no clauses; a clause or a document that is not there has none", async () => {
    carriedOut(await add("Mục I"));
    await expect(add("Mục II", randomUUID(), "can-bo")).rejects.toThrow(AccessDenied);
    const unknown = { clause: "la", version: 1 };
    await expect(removeClause(secretary(), slug, document, unknown)).rejects.toThrow(NotFound);
    carriedOut(await removeDocument(secretary(), slug, document, { version: 1 }));
    await expect(add("Mục II")).rejects.toThrow(NotFound);
    await expect(addClauses(secretary(), slug, "la", { _key: "x", lines: "Mục" })).rejects.toThrow(NotFound);
  });
});

describeOnSqlite("what points to a clause", (open) => {
  test("milestones name it by its label; while any does it stays, and a label that no clause has is told apart", async () => {
    const world = await open();
    const document = await newDocument(world);
    for (const title of ["Họp báo lần 2", "Họp báo lần 3"])
      await added(world, { origin: "plan", title, documentId: document, clause: "Mục I" });
    await added(world, { origin: "plan", title: "Họp báo lần 4", documentId: document, clause: "Mục X" });
    const secretary = world.as("thu-ky");
    carriedOut(await addClauses(secretary, slug, document, { _key: "x", lines: "Mục I\nMục II" }));
    const { clauses, unlisted } = await loadClauses(secretary, slug, document);
    expect(clauses.map(({ uses }) => uses.map(({ name }) => name).sort())).toEqual([
      ["Họp báo lần 2", "Họp báo lần 3"],
      [],
    ]);
    expect(unlisted).toMatchObject([
      { label: "Mục X", uses: [{ kind: "milestone", name: "Họp báo lần 4" }] },
    ]);
    const used = { clause: clauses[0]?.id ?? "", version: 1 };
    expect(problemsOf(await removeClause(secretary, slug, document, used))).toMatchObject([
      { field: "form", code: "clause-used", params: { label: "Mục I" } },
    ]);
  });
});
