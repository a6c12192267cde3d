import { expect, test } from "vitest";
import { vi } from "~/i18n/vi";
import * as holidays from "~/routes/admin/holidays";
import { describeOnSqlite } from "../support/engines";
import { callAction, callLoader, problemsOf } from "../support/route-calls";
import type { World } from "../support/world";

const path = "/quan-tri/ngay-nghi";
const look = async (world: World, query: string) =>
  (await callLoader(holidays, world.as("quan-tri"), `${path}${query}`)).body;
const send = (world: World, fields: Record<string, string>, who = "quan-tri") =>
  callAction(holidays, world.as(who), path, fields);

const added = {
  intent: "add",
  _key: "k1",
  day: "03/02/2031",
  kind: "tet",
  nameVi: "Tết Tân Hợi",
  nameEn: "",
  source: "Thông báo 1/TB-BNV",
  mustBeChecked: "1",
};

/** What the flash cookie says. */
function flashOf(cookies: readonly string[]) {
  const value = cookies.join(";").match(/cot-moc-flash=([^;]+)/)?.[1] ?? "";
  return JSON.parse(Buffer.from(value, "base64url").toString());
}

describeOnSqlite("the page of days off", (open) => {
  test("opens at the year asked for, with a day's form where it is named", async () => {
    const world = await open();
    const { page, editing } = await look(world, "?nam=2026&sua=2026-02-16");
    expect([page.year, page.rows.length, editing]).toEqual([2026, 17, "2026-02-16"]);
    expect((await look(world, "?nam=abc&sua=hom-qua")).editing).toBeNull();
  });

  test("goes to the year of what was added, says so, and its undo takes exactly that out again", async () => {
    const world = await open();
    const answer = await send(world, added);
    expect([answer.status, answer.location]).toEqual([302, `${path}?nam=2031`]);
    const flash = flashOf(answer.cookies);
    expect(vi.flash["holiday-added"](flash.params)).toBe("Đã thêm ngày 03/02/2031: Tết Tân Hợi.");
    expect((await look(world, "?nam=2031")).page.rows).toHaveLength(1);
    expect((await send(world, flash.undo.fields)).status).toBe(302);
    expect((await look(world, "?nam=2031")).page.rows).toEqual([]);
  });

  test("brings a removed day back as it was, and a changed one too", async () => {
    const world = await open();
    const rowOf = async () =>
      (await look(world, "?nam=2021")).page.rows.find(({ day }: { day: string }) => day === "2021-04-21");
    const before = await rowOf();
    const removed = await send(world, { intent: "remove", _key: "k1", rows: "2021-04-21@1" });
    expect(await rowOf()).toBeUndefined();
    await send(world, flashOf(removed.cookies).undo.fields);
    expect(await rowOf()).toEqual({ ...before, addedBy: expect.any(String) });
    const edit = { ...added, intent: "edit", _key: "k2", day: "21/04/2021", version: "1" };
    const edited = await send(world, edit);
    expect(await rowOf()).toMatchObject({
      kind: "tet",
      nameVi: "Tết Tân Hợi",
      mustBeChecked: true,
      version: 2,
    });
    await send(world, flashOf(edited.cookies).undo.fields);
    expect(await rowOf()).toMatchObject({
      kind: before.kind,
      nameVi: before.nameVi,
      source: before.source,
      version: 3,
    });
  });

  test("gives back what was typed with its problem, and a form that means nothing is refused", async () => {
    const world = await open();
    const answer = await send(world, { ...added, source: "" });
    expect([answer.status, problemsOf(answer), answer.body.values.nameVi]).toEqual([
      422,
      ["source source-needed"],
      ["Tết Tân Hợi"],
    ]);
    expect((await send(world, { intent: "destroy" })).status).toBe(422);
  });

  test("takes nothing from anybody but an administrator", async () => {
    const world = await open();
    for (const login of ["thu-ky", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      expect((await send(world, added, login)).status).toBe(403);
      expect((await callLoader(holidays, world.as(login), path)).status).toBe(403);
    }
    expect((await look(world, "?nam=2031")).page.rows).toEqual([]);
  });
});
