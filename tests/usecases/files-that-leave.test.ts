import { randomUUID } from "node:crypto";
import { readSheet } from "read-excel-file/node";
import { beforeAll, expect, test } from "vitest";
import { NotFound } from "~/usecases/context.server";
import { exportList } from "~/usecases/list-files.server";
import { addConclusion, dropConclusion } from "~/usecases/meeting-actions.server";
import { freezePack } from "~/usecases/meeting-freezing.server";
import { addTopic } from "~/usecases/meeting-minutes.server";
import { exportFigures } from "~/usecases/opinion-figures-export.server";
import { passIssue } from "~/usecases/opinion-handovers.server";
import { exportRising, loadRising, risingPicture } from "~/usecases/opinion-rising.server";
import { exportPivot } from "~/usecases/pivot-export.server";
import { pivotPicture } from "~/usecases/pivot-picture.server";
import { describeOnSqlite } from "../support/engines";
import { bytesOf } from "../support/imports";
import { filed, issueOf, passForm } from "../support/opinion-synthesis";
import { carriedOut, slug } from "../support/output-acts";
import { addedUp, fillForPivots, pivotOf, rawOutputs } from "../support/pivot-world";
import type { World } from "../support/world";

const gone = new AbortController().signal;
const demo = /minh họa|trình diễn|demo/i;

describeOnSqlite("a file that leaves", (open) => {
  let world: World;
  const leader = () => world.as("lanh-dao");
  const askOf = (query: string) => (name: string) => new URLSearchParams(query).get(name) ?? "";

  beforeAll(async () => {
    world = await open();
    await fillForPivots(world);
  });

  const csvOf = async (query: string, ctx = leader()) => {
    const { content } = await exportPivot(ctx, slug, askOf(query), { format: "csv", address: "", gone });
    const text = (await bytesOf(content)).toString("utf8").replace("\uFEFF", "");
    return text
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split(","));
  };

  test.each([
    ["hang=khoi&hang-2=nhom&cot=thang&so-lieu=muc", 2],
    ["hang=thang&cot=nhom&so-lieu=muc", 1],
    ["hang=noi-dung&cot=kenh&so-lieu=muc", 1],
    ["hang=tuan&so-lieu=muc", 1],
  ])(
    "of a summary table (%s) has a line for each of its rows and the number of all outputs at its end",
    async (query, heads) => {
      const lines = await csvOf(query);
      const page = await pivotOf(world, query);
      expect(lines).toHaveLength(1 + page.rows.length + page.hiddenRows);
      expect(lines[0]?.length).toBeGreaterThan(heads);
      expect(lines.at(-1)?.at(-1)).toBe(String((await rawOutputs(world)).length));
    },
  );

  test("of quantities says beside each figure that is not exact what it is", async () => {
    const lines = await csvOf("hang=thang&so-lieu=news-item");
    const ofMeasure = new Set(
      world.structure.categories.filter(({ measure }) => measure === "news-item").map(({ id }) => id),
    );
    const { value } = addedUp((await rawOutputs(world)).filter((one) => ofMeasure.has(one.category_id)));
    const [, total, nature] = lines.at(-1) ?? [];
    expect([total, nature]).toEqual([String(value), expect.stringMatching(/\S/)]);
  });

  test("of coverage says of how many units each share is", async () => {
    const [head, ...lines] = await csvOf("hang=khoi&so-lieu=do-phu");
    const outputs = await rawOutputs(world);
    const active = new Set(outputs.flatMap(({ units }) => units)).size;
    expect(head).toHaveLength(3);
    const [, part, of] = lines.at(-1) ?? [];
    expect(Number(part)).toBeGreaterThanOrEqual(active);
    expect(Number(of)).toBeGreaterThan(Number(part));
  });

  test("of a list holds each of its rows with all that stands there", async () => {
    const secretary = world.as("thu-ky");
    const [on, earlier, later] = ["2021-05-04", "2021-04-27", "2021-05-11"];
    carriedOut(await freezePack(secretary, slug, earlier));
    carriedOut(await addTopic(secretary, slug, later, { _key: randomUUID(), title: "Ra quân", body: "" }));
    const conclusion = { topic: "", units: ["trung-tam-truyen-thong"], dueOn: "" };
    for (const [content, dueOn] of [
      ["Việc không hạn", ""],
      ["Việc quá hạn", "29/04/2021"],
      ["Việc đã thôi", "28/04/2021"],
    ] as const)
      carriedOut(
        await addConclusion(secretary, slug, earlier, { ...conclusion, _key: randomUUID(), content, dueOn }),
      );
    const { id = "" } =
      (await world.db.read
        .selectFrom("meeting_actions")
        .select("id")
        .where("content", "=", "Việc đã thôi")
        .executeTakeFirst()) ?? {};
    carriedOut(await dropConclusion(secretary, slug, id, { mark: "dropped", reason: "Không cần", seen: "" }));
    const sheet = async (list: string, query = "") => {
      const file = await exportList(secretary, slug, list, new URLSearchParams(query), gone);
      const rows = await readSheet(await bytesOf(file.content), 1);
      return rows.slice(1).map((row) => row.map(String));
    };
    const conclusions = await sheet("ket-luan", "trang-thai=all");
    const open = await sheet("ket-luan");
    expect(open.map(([content]) => content).sort()).toEqual(["Việc không hạn", "Việc quá hạn"]);
    expect(open.find(([content]) => content === "Việc quá hạn")?.join(" ")).toMatch(/5/);
    expect(conclusions.length).toBeGreaterThanOrEqual(open.length);
    const meetings = await sheet("giao-ban");
    const states = meetings.map((row) => row.at(-1) ?? "");
    // One frozen, one begun, and planned ones that nobody has worked on.
    expect(new Set(states).size).toBe(3);
    const milestones = await sheet("moc-lich", "den=01/04/2021");
    expect(milestones.length).toBeGreaterThan(10);
    const number = await issueOf(world, await filed(world, [{ on: "2021-05-03" }]));
    carriedOut(await passIssue(secretary, slug, number, passForm({ dueOn: "" })));
    const [issue] = await sheet("van-de");
    expect(issue?.slice(0, 2)).toEqual([`VĐ-${number}`, "Cấp nước buổi tối"]);
    expect((await sheet("don-vi")).length).toBe(world.structure.tree.units.length);
    await expect(exportList(secretary, slug, "khong-co", new URLSearchParams(), gone)).rejects.toThrow(
      NotFound,
    );
    expect(on > earlier).toBe(true);
  });

  test("of hot spots shows a week that is too small to tell as fewer than the least, and the whole place by its name", async () => {
    await filed(world, [
      ...Array.from({ length: 4 }, () => ({ topic: "gia-ca", place: "", on: "2021-05-03" })),
      { topic: "gia-ca", place: "", on: "2021-04-26" },
      ...Array.from({ length: 3 }, () => ({ topic: "moi-truong", on: "2021-05-02" })),
      ...Array.from({ length: 5 }, () => ({ topic: "moi-truong", on: "2021-04-25" })),
    ]);
    const rows = await readSheet(
      await bytesOf((await exportRising(leader(), slug, { day: "", gone })).content),
      1,
    );
    const page = await loadRising(leader(), slug, "hôm nay");
    expect(page.day).toBe("2021-05-04");
    expect(rows).toHaveLength(1 + page.rows.length);
    const prices = page.rows.find(({ topicKey, placeKey }) => topicKey === "gia-ca" && placeKey === "");
    expect([prices?.now, prices?.before]).toEqual([4, null]);
    const line = rows.find((row) => row[2] === 4)?.map(String) ?? [];
    expect(line[1]).not.toBe("");
    expect(line[3]).toContain("3");
    expect((await risingPicture(leader(), slug, "")).svg).toContain(String(line[1]));
    const quiet = page.rows.filter(({ isRising }) => !isRising);
    expect(page.risingCount + quiet.length).toBe(page.rows.length);
    expect(quiet.map(({ now, before }) => [now, before])).toContainEqual([3, 5]);
  });

  test("says that it is of the demonstration, and of a real election says nothing of the kind", async () => {
    const about = async () => {
      const texts: string[] = [];
      const sheetText = async (content: AsyncIterable<Uint8Array>, sheet: number) =>
        (await readSheet(await bytesOf(content), sheet)).flat().map(String).join("\n");
      const table = { format: "xlsx", address: "https://here", gone } as const;
      const pivot = await exportPivot(leader(), slug, askOf("hang=khoi"), table);
      texts.push(await sheetText(pivot.content, 2));
      const list = await exportList(leader(), slug, "moc-lich", new URLSearchParams("trang-thai="), gone);
      texts.push(await sheetText(list.content, 2));
      const days = { from: "01/04/2021", to: "31/05/2021", layout: null, gone };
      const figures = await exportFigures(leader(), slug, { ...days, format: "xlsx" });
      texts.push(await sheetText(figures.content, 6));
      texts.push(await sheetText((await exportRising(leader(), slug, { day: "", gone })).content, 2));
      texts.push((await risingPicture(leader(), slug, "")).svg);
      texts.push((await pivotPicture(leader(), slug, askOf("hang=khoi&so-lieu=muc"))).svg);
      return texts.map((text) => demo.test(text));
    };
    expect(await about()).toEqual([true, true, true, true, true, true]);
    await world.db.write(world.campaign.id, (tx) =>
      tx.updateTable("campaigns").set({ is_demo: 0 }).execute(),
    );
    expect(await about()).toEqual([false, false, false, false, false, false]);
  });
});
