import { expect, test } from "vitest";
import { newId } from "~/adapters/ids.server";
import type { SaveViewForm } from "~/domain/saved-views";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { loadSavedViews, removeView, renameView, saveView } from "~/usecases/saved-views.server";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const formOf = (differs: Partial<SaveViewForm> = {}): SaveViewForm => ({
  _key: newId(),
  name: "Phường theo tuần",
  query: "hang=khoi&cot=tuan&lung-tung=1",
  shared: "",
  ...differs,
});

const save = (world: World, who: string, differs: Partial<SaveViewForm> = {}) =>
  saveView(world.as(who), slug, formOf(differs));
const seenBy = async (world: World, who: string) =>
  (await loadSavedViews(world.as(who), slug)).views.map(({ name }) => name);

describeOnEngines("saved tables", (open) => {
  test("are one's own, with the parts of the address that mean something", async () => {
    const world = await open();
    carriedOut(await save(world, "can-bo"));
    const { views } = await loadSavedViews(world.as("can-bo"), slug);
    expect(views).toMatchObject([
      { name: "Phường theo tuần", query: "hang=khoi&cot=tuan", isShared: false, by: null, canChange: true },
    ]);
    expect(await seenBy(world, "thu-ky")).toEqual([]);
  });

  test("are shared by the secretary alone; others open them and leave them as they are", async () => {
    const world = await open();
    const id = carriedOut(await save(world, "thu-ky", { shared: "1" }));
    const [seen] = (await loadSavedViews(world.as("lanh-dao"), slug)).views;
    expect(seen).toMatchObject({ isShared: true, canChange: false });
    expect(seen?.by).not.toBeNull();
    await expect(removeView(world.as("lanh-dao"), slug, id, "remove")).rejects.toThrow(NotFound);
    await expect(save(world, "can-bo", { shared: "1" })).rejects.toThrow(AccessDenied);
    await expect(save(world, "cong-tac-vien")).rejects.toThrow(AccessDenied);
  });

  test("are saved once however often the form is sent", async () => {
    const world = await open();
    const form = formOf();
    const first = carriedOut(await saveView(world.as("can-bo"), slug, form));
    expect(carriedOut(await saveView(world.as("can-bo"), slug, form))).toBe(first);
    expect(await seenBy(world, "can-bo")).toHaveLength(1);
  });

  test("need a name of their own without personal data", async () => {
    const world = await open();
    carriedOut(await save(world, "can-bo"));
    expect(codesOf(problemsOf(await save(world, "can-bo", { name: "" })))).toEqual(["name view-name-needed"]);
    expect(codesOf(problemsOf(await save(world, "can-bo", { name: "PHƯỜNG theo tuần" })))).toEqual([
      "name view-name-taken",
    ]);
    expect(problemsOf(await save(world, "can-bo", { name: "Gọi 0912345678" }))[0]?.code).toMatch(
      /^personal-/,
    );
  });

  test("are renamed, and a name given meanwhile is shown and not overwritten", async () => {
    const world = await open();
    const view = carriedOut(await save(world, "can-bo"));
    const rename = (name: string) => renameView(world.as("can-bo"), slug, { view, version: "1", name });
    carriedOut(await rename("Khối theo tuần"));
    expect(problemsOf(await rename("Theo tuần"))).toEqual([
      { field: "rename", code: "view-changed-meanwhile", params: { name: "Khối theo tuần" } },
    ]);
    expect(await seenBy(world, "can-bo")).toEqual(["Khối theo tuần"]);
  });

  test("are deleted and brought back, each with a line in the audit trail", async () => {
    const world = await open();
    const id = carriedOut(await save(world, "can-bo"));
    expect(await removeView(world.as("can-bo"), slug, id, "remove")).toBe("Phường theo tuần");
    expect(await seenBy(world, "can-bo")).toEqual([]);
    await removeView(world.as("can-bo"), slug, id, "restore");
    expect(await seenBy(world, "can-bo")).toEqual(["Phường theo tuần"]);
    const entries = await world.db.read
      .selectFrom("audit_entries")
      .select("action")
      .where("subject_id", "=", id)
      .orderBy("seq")
      .execute();
    expect(entries.map(({ action }) => action)).toEqual(["view.saved", "view.removed", "view.restored"]);
  });
});

describeOnSqlite("a saved table that cannot be changed so", (open) => {
  test("is not there for others, keeps its name when the new one is no name, and fifty are the most", async () => {
    const world = await open();
    const id = carriedOut(await save(world, "can-bo"));
    const rename = (name: string, who = "can-bo", view = id) =>
      renameView(world.as(who), slug, { view, version: "1", name });
    await expect(rename("Khác", "thu-ky")).rejects.toThrow(NotFound);
    await expect(rename("Khác", "can-bo", "khong-co")).rejects.toThrow(NotFound);
    expect(codesOf(problemsOf(await rename("Gọi 0912345678")))).toEqual(["rename personal-phone"]);
    carriedOut(await rename("Phường theo tuần"));
    expect((await loadSavedViews(world.as("can-bo"), slug)).views[0]?.name).toBe("Phường theo tuần");
    expect(await removeView(world.as("can-bo"), slug, id, "restore")).toBe("Phường theo tuần");
    await removeView(world.as("can-bo"), slug, id, "remove");
    expect(await removeView(world.as("can-bo"), slug, id, "remove")).toBe("Phường theo tuần");
    await expect(rename("Khác")).rejects.toThrow(NotFound);
    for (let number = 1; number <= 50; number++)
      carriedOut(await save(world, "can-bo", { name: `Bảng ${number}` }));
    expect(codesOf(problemsOf(await save(world, "can-bo")))).toEqual(["name too-many-views"]);
  });
});
