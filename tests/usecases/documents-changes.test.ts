import { expect, test } from "vitest";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { loadDocuments } from "~/usecases/documents.server";
import { editDocument, removeDocument, restoreDocument } from "~/usecases/documents-changes.server";
import { loadDocument } from "~/usecases/documents-page.server";
import { completeMilestone, overrideMilestone } from "~/usecases/timeline-changes.server";
import { restoreMilestone, withdrawMilestone } from "~/usecases/timeline-trash.server";
import { addFile, codesOf, documentDraft, newDocument, slug } from "../support/documents";
import { describeOnEngines } from "../support/engines";
import { added, formKey, pageOf } from "../support/milestone-forms";
import { samples } from "../support/sample-files";

const signed = { ...documentDraft({ numberSymbol: "07/KH-TBTT", signedOn: "03/05/2021" }) };

describeOnEngines("a document's page", (open) => {
  test("number and day follow the signature, and the history says what they were", async () => {
    const world = await open();
    const id = await newDocument(world);
    const edited = await editDocument(world.as("thu-ky"), slug, id, { ...signed, version: 1 });
    expect(edited).toEqual({ ok: true, value: { version: 2, name: "Kế hoạch trang trí" } });
    const page = await loadDocument(world.as("lanh-dao"), slug, id);
    expect(page.document).toMatchObject({ numberSymbol: "07/KH-TBTT", signedOn: "2021-05-03", version: 2 });
    expect(page.history[0]).toMatchObject({
      event: "edited",
      by: "Thư ký Tiểu ban",
      changes: [
        { part: "numberSymbol", before: "", after: "07/KH-TBTT" },
        { part: "signedOn", before: "", after: "2021-05-03" },
      ],
    });
  });

  test("who comes second is told who was first, and nothing is overwritten", async () => {
    const world = await open();
    const id = await newDocument(world);
    await editDocument(world.as("thu-ky-2"), slug, id, { ...signed, version: 1 });
    const lost = await editDocument(world.as("thu-ky"), slug, id, {
      ...documentDraft({ title: "Bản của tôi" }),
      version: 1,
    });
    expect(lost).toEqual({
      ok: false,
      problems: [
        {
          field: "form",
          code: "changed-by-other",
          params: { by: "Thư ký Tiểu ban (thứ hai)", at: "09:00 04/05/2021" },
        },
      ],
    });
    expect((await loadDocument(world.as("thu-ky"), slug, id)).document.title).toBe("Kế hoạch trang trí");
  });

  test("two who save at once: one is done, one refused", async () => {
    const world = await open();
    const id = await newDocument(world);
    const outcomes = await Promise.all(
      ["thu-ky", "thu-ky-2"].map((who) =>
        editDocument(world.as(who), slug, id, { ...documentDraft({ title: who }), version: 1 }),
      ),
    );
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test.each([
    ["another's number", { numberSymbol: "03/KH-TBTT" }, "document-exists"],
    ["a day that has not come", { signedOn: "05/05/2021" }, "document-not-signed-yet"],
    ["nothing new", {}, "nothing-changed"],
  ])("%s is refused", async (_, changed, code) => {
    const world = await open();
    const id = await newDocument(world);
    const refused = await editDocument(world.as("thu-ky"), slug, id, {
      ...documentDraft(changed),
      version: 1,
    });
    expect(codesOf(refused)).toEqual([code]);
  });

  test("its own number is no twin of itself", async () => {
    const world = await open();
    const id = await newDocument(world, { numberSymbol: "09/KH-TBTT" });
    const fields = documentDraft({ numberSymbol: "09/KH-TBTT", title: "Kế hoạch trang trí đường phố" });
    expect((await editDocument(world.as("thu-ky"), slug, id, { ...fields, version: 1 })).ok).toBe(true);
  });

  test("what points to it is named and opens; while anything does, it cannot be removed", async () => {
    const world = await open();
    const [id, ctx] = [await newDocument(world), world.as("thu-ky")];
    const form = { _seen: "", documentId: id, reason: "theo văn bản" };
    const override = { ...form, _key: "o", on: "12/05/2021", time: "" };
    const completion = { ...form, _key: "c", on: "18/04/2021" };
    const acts = [
      await overrideMilestone(ctx, slug, "candidate-complaints-stop", override),
      await completeMilestone(ctx, slug, "voter-issues-verified", completion),
    ];
    expect(acts.map(codesOf)).toEqual([[], []]);
    const { uses } = await loadDocument(ctx, slug, id);
    expect(uses.map(({ kind, path, count }) => ({ kind, path, count }))).toEqual([
      { kind: "overridden", path: `/${slug}/lich/candidate-complaints-stop`, count: 1 },
      { kind: "event", path: `/${slug}/lich/voter-issues-verified`, count: 1 },
    ]);
    expect(uses[1]?.name).toMatch(/xác minh|cử tri/i);
    const refused = await removeDocument(ctx, slug, id, { version: 1 });
    expect(codesOf(refused)).toEqual(["document-used"]);
    expect((await loadDocument(ctx, slug, id)).isRemoved).toBe(false);
  });

  test("a round's link counts until the link or the round is gone", async () => {
    const world = await open();
    const [id, ctx] = [await newDocument(world), world.as("thu-ky")];
    const round = {
      id: "round-1",
      campaign_id: world.campaign.id,
      number: 3,
      body: "pc",
      level: "commune",
    } as const;
    const made = { created_by: ctx.actor?.accountId ?? "", created_at: ctx.now() };
    const rest = { unit_id: world.unit("trung-tam-truyen-thong").id, place: "", note: "", version: 1 };
    await world.db.write(world.campaign.id, async (tx) => {
      await tx
        .insertInto("consultation_rounds")
        .values({ ...round, ...rest, ...made, window_from: null, window_to: null, removed_at: null })
        .execute();
      const link = {
        document_id: id,
        campaign_id: round.campaign_id,
        subject_kind: "round",
        subject_key: round.id,
      };
      await tx
        .insertInto("document_links")
        .values({ ...link, ...made })
        .execute();
    });
    const { uses } = await loadDocument(ctx, slug, id);
    expect(uses).toEqual([
      {
        kind: "round",
        name: `3, HĐND, ${world.unit("trung-tam-truyen-thong").name}`,
        count: 1,
        path: `/${slug}/lich/hiep-thuong/round-1`,
      },
    ]);
    expect(codesOf(await removeDocument(ctx, slug, id, { version: 1 }))).toEqual(["document-used"]);
    await world.db.write(world.campaign.id, (tx) =>
      tx.updateTable("consultation_rounds").set({ removed_at: ctx.now() }).execute(),
    );
    expect(codesOf(await removeDocument(ctx, slug, id, { version: 1 }))).toEqual([]);
  });

  test("an unused one is removed, is nowhere to be found but for the secretary, and comes back with its files", async () => {
    const world = await open();
    const [id, ctx] = [await newDocument(world, { numberSymbol: "08/KH-TBTT" }), world.as("thu-ky")];
    await addFile(ctx, id, samples.pdf());
    expect((await removeDocument(ctx, slug, id, { version: 1 })).ok).toBe(true);
    const list = await loadDocuments(ctx, slug, { text: "", kind: "" });
    expect(list.undated.some((row) => row.id === id)).toBe(false);
    expect(list.removed).toMatchObject([{ id, version: 2 }]);
    await expect(loadDocument(world.as("can-bo"), slug, id)).rejects.toThrow(NotFound);
    expect((await loadDocument(ctx, slug, id)).isRemoved).toBe(true);
    const refused = await addFile(ctx, id, samples.pdf("khác"));
    expect(codesOf(refused.outcome)).toEqual(["document-removed"]);
    expect((await restoreDocument(ctx, slug, id, { version: 2 })).ok).toBe(true);
    expect((await loadDocument(world.as("can-bo"), slug, id)).files).toHaveLength(1);
  });

  test("it does not come back beside another that has taken its number", async () => {
    const world = await open();
    const [id, ctx] = [await newDocument(world, { numberSymbol: "08/KH-TBTT" }), world.as("thu-ky")];
    await removeDocument(ctx, slug, id, { version: 1 });
    await newDocument(world, { numberSymbol: "08/KH-TBTT" });
    expect(codesOf(await restoreDocument(ctx, slug, id, { version: 2 }))).toEqual(["document-exists"]);
  });

  test("only a secretary changes it", async () => {
    const world = await open();
    const id = await newDocument(world);
    for (const other of ["quan-tri", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      const ctx = world.as(other);
      await expect(editDocument(ctx, slug, id, { ...signed, version: 1 })).rejects.toThrow(AccessDenied);
      await expect(removeDocument(ctx, slug, id, { version: 1 })).rejects.toThrow(AccessDenied);
      await expect(restoreDocument(ctx, slug, id, { version: 1 })).rejects.toThrow(AccessDenied);
    }
    await expect(loadDocument(world.as("cong-tac-vien"), slug, id)).rejects.toThrow(AccessDenied);
  });
});

describeOnEngines("the list of documents", (open) => {
  test("is newest first, with those without a day apart", async () => {
    const world = await open();
    await newDocument(world, { numberSymbol: "10/KH-TBTT", signedOn: "02/05/2021" });
    await newDocument(world, { numberSymbol: "11/KH-TBTT", signedOn: "03/05/2021" });
    const unsigned = await newDocument(world);
    const list = await loadDocuments(world.as("can-bo"), slug, { text: "", kind: "" });
    expect(list.dated.map((row) => row.numberSymbol)).toEqual(["11/KH-TBTT", "10/KH-TBTT", "133/2020/QH14"]);
    expect(list.undated.map((row) => row.id)).toContain(unsigned);
    expect(list.removed).toEqual([]);
  });

  test.each([
    ["ke hoach TRANG tri", "", ["Kế hoạch trang trí"]],
    ["phu luc", "", ["Kế hoạch trang trí"]],
    ["133/2020", "resolution", ["Nghị quyết về ngày bầu cử"]],
    ["133/2020", "plan", []],
    ["khong co van ban nay", "", []],
  ] as const)("finds %j of kind %j without marks, in file names too", async (text, kind, titles) => {
    const world = await open();
    const id = await newDocument(world);
    await addFile(world.as("thu-ky"), id, samples.pdf(), "Phụ lục 1.pdf");
    const list = await loadDocuments(world.as("can-bo"), slug, { text, kind });
    const found = [...list.dated, ...list.undated].map((row) => row.title);
    expect(found).toHaveLength(titles.length);
    for (const [index, title] of titles.entries()) expect(found[index]).toContain(title);
  });

  test("a milestone in the trash does not come back without the document that sets it", async () => {
    const world = await open();
    const document = await newDocument(world);
    const key = await added(world, { origin: "plan", documentId: document });
    const { seen } = await pageOf(world, key);
    await withdrawMilestone(world.as("thu-ky"), slug, key, { _key: formKey(), _seen: seen, reason: "Bỏ" });
    expect((await removeDocument(world.as("thu-ky"), slug, document, { version: 1 })).ok).toBe(true);
    const restore = () => restoreMilestone(world.as("thu-ky"), slug, { _key: formKey(), milestone: key });
    expect(await restore()).toEqual({
      ok: false,
      problems: [{ field: "form", code: "its-document-removed", params: { document: "Kế hoạch trang trí" } }],
    });
    await restoreDocument(world.as("thu-ky"), slug, document, { version: 2 });
    expect((await restore()).ok).toBe(true);
  });
});
