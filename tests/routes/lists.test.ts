import { expect, test } from "vitest";
import * as root from "~/root";
import * as columnsRoute from "~/routes/accounts/columns";
import * as fileRoute from "~/routes/lists/file";
import * as tasksRoute from "~/routes/tasks/list";
import { describeOnSqlite } from "../support/engines";
import { slug } from "../support/output-acts";
import { callAction, callLoader } from "../support/route-calls";
import { taskOf } from "../support/tasks";
import type { World } from "../support/world";

const keep = {
  "danh-sach": "tasks",
  "moi-cot": "due,units,outputs",
  cot: ["due", "outputs"],
  ve: `/${slug}/ke-hoach/nhiem-vu?q=loa`,
};

const choose = (world: World, login: string, fields: Record<string, string | string[]>, cookie = "") =>
  callAction(columnsRoute, world.as(login), "/tai-khoan/cot", fields, { headers: { Cookie: cookie } });

const hiddenOf = async (world: World, login: string, cookie: string) =>
  (await callLoader(root, world.as(login), "/", { headers: { Cookie: cookie } })).body.hiddenColumns;

const named = ([cookie = ""]: readonly string[]) => cookie.split(";")[0] ?? "";

describeOnSqlite("lists", (open) => {
  test("keep the columns that their reader chose, for this person alone, and lead back to where they stood", async () => {
    const world = await open();
    const kept = await choose(world, "can-bo", keep);
    expect(kept).toMatchObject({ status: 302, location: keep.ve });
    const cookie = named(kept.cookies);
    expect(await hiddenOf(world, "can-bo", cookie)).toEqual({ tasks: ["units"] });
    expect(await hiddenOf(world, "thu-ky", cookie)).toEqual({});
    const more = await choose(world, "can-bo", { ...keep, "danh-sach": "cases" }, cookie);
    expect(await hiddenOf(world, "can-bo", named(more.cookies))).toEqual({
      tasks: ["units"],
      cases: ["units"],
    });
  });

  test("take no address of another server to lead back to, and no nonsense for columns", async () => {
    const world = await open();
    for (const ve of ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", ""])
      expect((await choose(world, "can-bo", { ...keep, ve })).location).toBe("/");
    const nonsense = await choose(world, "can-bo", { ...keep, "moi-cot": "a;b,<c>" });
    expect(nonsense).toMatchObject({ status: 302, location: keep.ve, cookies: [] });
  });

  test("stand in the order of their address", async () => {
    const world = await open();
    await taskOf(world, { title: "Ăng-ten loa" });
    await taskOf(world, { title: "Đợt treo băng rôn" });
    const titles = async (order: string) => {
      const path = `/${slug}/ke-hoach/nhiem-vu?thu-tu=${order}`;
      const { groups } = (
        await callLoader(tasksRoute, world.as("thu-ky"), path, { params: { campaign: slug } })
      ).body;
      const all: string[] = groups.flatMap(({ rows }: { rows: { title: string }[] }) =>
        rows.map(({ title }) => title),
      );
      return all.filter((title) => /Ăng-ten|băng rôn/.test(title));
    };
    expect(await titles("nhiem-vu")).toEqual(["Ăng-ten loa", "Đợt treo băng rôn"]);
    expect(await titles("-nhiem-vu")).toEqual(["Đợt treo băng rôn", "Ăng-ten loa"]);
  });

  test("leave as files for whom their page is for, and for nobody else", async () => {
    const world = await open();
    const save = (login: string, list: string) =>
      callLoader(fileRoute, world.as(login), `/${slug}/danh-sach/${list}`, {
        params: { campaign: slug, list },
      });
    expect((await save("can-bo", "moc-lich")).status).toBe(200);
    expect((await save("thu-ky", "don-vi")).status).toBe(200);
    expect((await save("can-bo", "don-vi")).status).toBe(403);
    expect((await save("cong-tac-vien", "van-ban")).status).toBe(403);
    expect((await save("thu-ky", "khong-co")).status).toBe(404);
  });
});
