import { expect, test } from "vitest";
import type { DocumentFields } from "~/domain/documents";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied } from "~/usecases/context.server";
import { addDocument, loadDocuments } from "~/usecases/documents.server";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const everything = { text: "", kind: "" } as const;

describeOnEngines("plan documents", (open) => {
  test("an added document can be pointed to at once, tidied and in NFC", async () => {
    const world = await open();
    const added = await addDocument(world.as("thu-ky"), slug, {
      ...draft("k1"),
      numberSymbol: " 05/KH-TBTT ",
      signedOn: "26/4/2021",
      title: "Kế hoạch  trang trí".normalize("NFD"),
    });
    const { structure } = await openCampaign(world.as("can-bo"), slug, "plan.view");
    expect(structure.documents.find((one) => added.ok && one.id === added.value)).toMatchObject({
      numberSymbol: "05/KH-TBTT",
      signedOn: "2021-04-26",
      kind: "plan",
      issuer: "Tiểu ban Tuyên truyền",
      title: "Kế hoạch trang trí",
    });
  });

  test("number and date wait for the signature", async () => {
    const world = await open();
    const added = await addDocument(world.as("thu-ky"), slug, draft("k1"));
    expect(added.ok).toBe(true);
    expect(await rows(world)).toEqual([{ number_symbol: null, signed_on: null }]);
  });

  test("a form sent twice adds one document and one audit line", async () => {
    const world = await open();
    const first = await addDocument(world.as("thu-ky"), slug, draft("k1"));
    const second = await addDocument(world.as("thu-ky"), slug, draft("k1"));
    expect(second).toEqual(first);
    expect(await rows(world)).toHaveLength(1);
    const lines = await world.db.read
      .selectFrom("audit_entries")
      .select("action")
      .where("action", "=", "document.added")
      .execute();
    expect(lines).toHaveLength(1);
    const changed = await addDocument(world.as("thu-ky"), slug, { ...draft("k1"), title: "Khác" });
    expect(changed).toEqual({ ok: false, problems: [{ field: "form", code: "resent-with-changes" }] });
  });

  test.each([
    ["the same number of the same issuer", { numberSymbol: "03/kh-tbtt" }, ["document-exists"]],
    ["a date that has not come", { signedOn: "05/05/2021" }, ["document-not-signed-yet"]],
    ["31 April", { signedOn: "31/04/2021" }, ["no-such-day"]],
    ["a telephone number in the title", { title: "Liên hệ 0912 345 678" }, ["personal-phone"]],
  ])("%s is refused", async (_, wrong, codes) => {
    const world = await open();
    const outcome = await addDocument(world.as("thu-ky"), slug, { ...draft("k1"), ...wrong });
    expect(outcome.ok ? [] : outcome.problems.map((one) => one.code)).toEqual(codes);
    expect(await rows(world)).toEqual([]);
  });

  test("another issuer may have the same number", async () => {
    const world = await open();
    const outcome = await addDocument(world.as("thu-ky"), slug, {
      ...draft("k1"),
      numberSymbol: "03/KH-TBTT",
      issuer: "Thành ủy",
    });
    expect(outcome.ok).toBe(true);
  });

  test("only a secretary adds documents; the whole sub-committee reads them, collaborators do not", async () => {
    const world = await open();
    for (const other of ["quan-tri", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"])
      await expect(addDocument(world.as(other), slug, draft("k1"))).rejects.toThrow(AccessDenied);
    for (const reader of ["quan-tri", "lanh-dao", "thu-truong", "can-bo"])
      expect((await loadDocuments(world.as(reader), slug, everything)).canAdd).toBe(false);
    await expect(loadDocuments(world.as("cong-tac-vien"), slug, everything)).rejects.toThrow(AccessDenied);
  });
});

function draft(key: string): DocumentFields & { _key: string } {
  return {
    _key: key,
    numberSymbol: "",
    signedOn: "",
    kind: "plan",
    issuer: "Tiểu ban Tuyên truyền",
    title: "Kế hoạch trang trí",
  };
}

function rows(world: World) {
  return world.db.read
    .selectFrom("documents")
    .select(["number_symbol", "signed_on"])
    .where("created_by", "is not", null)
    .execute();
}
