import { expect, test } from "vitest";
import * as exported from "~/routes/progress/export";
import * as picture from "~/routes/progress/picture";
import * as progress from "~/routes/progress/progress";
import { logOutput } from "~/usecases/outputs.server";
import { describeOnSqlite } from "../support/engines";
import { outputFormOf } from "../support/output-forms";
import { callLoader } from "../support/route-calls";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const here = { params: { campaign: slug } };

const look = (world: World, query: string, who = "lanh-dao") =>
  callLoader(progress, world.as(who), `/${slug}/tien-do${query}`, here);

describeOnSqlite("the progress page", (open) => {
  test("reads its day, unit and category from the address", async () => {
    const world = await open();
    const as = world.as("thu-ky");
    await logOutput(as, slug, outputFormOf({ date: "26/03/2021" }));
    await logOutput(as, slug, outputFormOf({ date: "27/03/2021", categories: ["pano"] }));
    const { body } = await look(
      world,
      "?den=26/03/2021&don-vi=trung-tam-truyen-thong&hinh-thuc=news-item.press",
    );
    expect(body).toMatchObject({
      asOf: "2021-03-26",
      unit: { key: "trung-tam-truyen-thong", isWhole: false },
      scope: { measure: "news-item", group: "press", categoryKey: null },
    });
    expect(body.rows.at(-1).actual).toEqual({ value: 1, qualifier: "exact" });
    expect(body.categories.map((row: { key: string }) => row.key)).toEqual(["portal-item"]);
  });

  test("is today's whole campaign without an address of its own, and for a day that is none", async () => {
    const world = await open();
    expect((await look(world, "")).body).toMatchObject({
      asOf: "2021-05-04",
      unit: { isWhole: true },
      refusedDay: null,
    });
    expect((await look(world, "?den=31/02/2021&hinh-thuc=<script>")).body).toMatchObject({
      asOf: "2021-05-04",
      scope: { measure: "news-item", group: null, categoryKey: null },
      refusedDay: { text: "31/02/2021", words: expect.stringContaining("Tháng 2 chỉ có 28 ngày") },
    });
  });

  test("shows ten weeks, and all of them when asked", async () => {
    const world = await open();
    expect((await look(world, "")).body.heat.weeks).toHaveLength(10);
    expect((await look(world, "?toan-bo=1")).body.heat.weeks).toHaveLength(19);
  });

  test("its pictures leave as SVG and its tables as workbooks, for those who may see it", async () => {
    const world = await open();
    await logOutput(world.as("thu-ky"), slug, outputFormOf({ date: "26/03/2021" }));
    const file = (route: typeof picture | typeof exported, query: string, who = "lanh-dao") =>
      callLoader(route, world.as(who), `/${slug}/tien-do/hinh${query}`, here);
    for (const name of ["cong-don", "tuan", "hinh-thuc", "don-vi", "tung-don-vi", "so-sanh"]) {
      expect([name, (await file(picture, `?hinh=${name}`)).status]).toEqual([name, 200]);
      expect([name, (await file(exported, `?hinh=${name}`)).status]).toEqual([name, 200]);
    }
    expect((await file(exported, "?hinh=do-phu")).status).toBe(200);
    expect((await file(picture, "?hinh=../x")).status).toBe(404);
    expect((await file(exported, "?hinh=constructor")).status).toBe(404);
    expect((await file(picture, "?hinh=hinh-thuc&don-vi=phuong-ha-khau")).status).toBe(404);
    expect((await file(picture, "", "cong-tac-vien")).status).toBe(403);
    expect((await file(exported, "", "cong-tac-vien")).status).toBe(403);
  });

  test("a unit that does not exist is 404, a role without progress 403, nobody goes to the sign-in", async () => {
    const world = await open();
    expect((await look(world, "?don-vi=khong-co")).status).toBe(404);
    expect((await look(world, "", "cong-tac-vien")).status).toBe(403);
    const at = `/${slug}/tien-do?den=26/03/2021`;
    const nobody = await callLoader(progress, world.asNobody(), at, here);
    expect([nobody.status, nobody.location]).toEqual([302, `/dang-nhap?tiep=${encodeURIComponent(at)}`]);
  });
});
