import { expect, test } from "vitest";
import * as milestone from "~/routes/timeline/milestone";
import * as file from "~/routes/timeline/picture-file";
import * as timeline from "~/routes/timeline/timeline";
import { describeOnSqlite } from "../support/engines";
import { callAction, callLoader, problemsOf } from "../support/route-calls";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const path = `/${slug}/lich`;
const decoration = "hoan-thanh-trang-tri";

const svgOf = (world: World, query = "", who = "can-bo") =>
  callLoader(file, world.as(who), `${path}/hinh${query}`, { params: { campaign: slug } });
const plan = (world: World, fields: Record<string, string>, who = "thu-ky") =>
  callAction(
    milestone,
    world.as(who),
    `${path}/${decoration}`,
    { intent: "plan", reason: "", _seen: "", _key: "k1", ...fields },
    { params: { campaign: slug, milestone: decoration } },
  );

function flashOf(cookies: readonly string[]) {
  const value = cookies.join(";").match(/cot-moc-flash=([^;]+)/)?.[1] ?? "";
  return JSON.parse(Buffer.from(value, "base64url").toString());
}

describeOnSqlite("a planned day moved in the picture", (open) => {
  test("goes back to the view in which it was moved, and offers the earlier day again", async () => {
    const world = await open();
    const back = `${path}?xem=thang&tai=2021-05-04`;
    const first = await plan(world, { on: "08/05/2021", _back: back });
    expect([first.status, first.location]).toEqual([302, back]);
    const { undo, code } = flashOf(first.cookies);
    expect([code, undo.path, undo.fields.on]).toEqual(["milestone-planned", `${path}/${decoration}`, ""]);

    const second = await plan(world, { on: "07/05/2021", _back: back, _seen: undo.fields._seen, _key: "k2" });
    const again = flashOf(second.cookies).undo.fields;
    expect(again).toMatchObject({ intent: "plan", on: "08/05/2021", _back: back });
    expect((await plan(world, again)).status).toBe(302);
    const { body } = await callLoader(timeline, world.as("thu-ky"), path, { params: { campaign: slug } });
    const row = body.page.rows.find((one: { key: string }) => one.key === decoration);
    expect(row.plannedOn).toBe("2021-05-08");
    expect(body.page.planning.seen[decoration]).toBeTruthy();
  });

  test.each(["https://example.org/", "//example.org", "/khac/lich", `${path}/../../khac`, `/${slug}`])(
    "never leads to %s",
    async (back) => {
      const world = await open();
      const answer = await plan(world, { on: "08/05/2021", _back: back });
      expect(answer.location).toBe(`${path}/${decoration}`);
    },
  );

  test("is refused when somebody else has planned it meanwhile, and to those who may not", async () => {
    const world = await open();
    await plan(world, { on: "08/05/2021" });
    const late = await plan(world, { on: "06/05/2021", _key: "k2" }, "thu-ky-2");
    expect(late.status).toBe(422);
    expect(problemsOf(late)).toEqual(["form changed-by-other"]);
    expect((await plan(world, { on: "06/05/2021", _key: "k3" }, "can-bo")).status).toBe(403);
    const { body } = await callLoader(timeline, world.as("can-bo"), path, { params: { campaign: slug } });
    expect(body.page.planning).toBeNull();
  });
});

describeOnSqlite("the picture as a file", (open) => {
  test("has the title, the day, the legend and says that its data are illustrative", async () => {
    const world = await open();
    const { status, body } = await svgOf(world);
    expect(status).toBe(200);
    expect(body).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/,
    );
    for (const text of [
      "Lịch bầu cử · Bầu cử",
      "Tính đến 04/05/2021",
      "Dữ liệu minh họa",
      "quá hạn",
      "Hiệp thương",
    ])
      expect(body).toContain(text);
  });

  test("needs nothing from anywhere: no addresses, no variables of the page's style sheet", async () => {
    const world = await open();
    for (const query of ["", "?xem=thang", "?xem=tuan&khung=doc"]) {
      const { body } = await svgOf(world, query);
      expect(body).not.toMatch(/href=|var\(--|url\(/);
      // Every class that it uses has a rule of its own, but those that only group.
      const used = new Set([...body.matchAll(/class="([^"]+)"/g)].flatMap((match) => match[1].split(" ")));
      const plain = ["mark", "tl-w", "stone-0"];
      const bare = [...used].filter((name) => !plain.includes(name) && !body.includes(`.${name}`));
      expect(bare).toEqual([]);
    }
  });

  test("shows what the address asks for, and the tall picture of a phone", async () => {
    const world = await open();
    const month = await svgOf(world, "?xem=thang&tai=2021-03-10");
    expect(month.body).toContain("Tháng 3/2021 (01/03–04/04)");
    const tall = await svgOf(world, "?xem=tuan&khung=doc");
    expect(tall.body).toContain('width="406"');
    expect(tall.body).toContain("Hôm nay, 04/05");
    const filtered = await svgOf(world, "?loai=cua-tieu-ban");
    expect(filtered.body).not.toContain("Thành lập Ủy ban bầu cử");
  });
});
