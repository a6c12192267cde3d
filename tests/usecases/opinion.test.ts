import { expect, test } from "vitest";
import type { FileReportForm } from "~/domain/opinion-forms";
import { readOpinionQuery } from "~/domain/opinion-page";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { loadCell, loadOpinionList, markSeen } from "~/usecases/opinion-list.server";
import { loadOpinionReport, loadOwnOpinion } from "~/usecases/opinion-own.server";
import { correctReport, fileReport, restoreReport, withdrawReport } from "~/usecases/opinion-reports.server";
import { addExpectation, loadOpinionSettings, saveOpinionSettings } from "~/usecases/opinion-settings.server";
import { exportOpinion, loadTopicPlaces } from "~/usecases/opinion-tables.server";
import { loadTeams } from "~/usecases/opinion-teams.server";
import { addTopic, hideTopic, loadTopics, renameTopic } from "~/usecases/opinion-topics.server";
import { key, ward } from "../support/decoration";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const form = (differs: Partial<FileReportForm> = {}): FileReportForm => ({
  ...{ _key: key(), kind: "quick", period: "", title: "", itemId: [""], topic: ["nuoc"], place: [ward] },
  ...{ breadth: ["many"], tendency: ["uneasy"], say: ["Nước yếu vào buổi chiều."], asks: [""] },
  ...{ urgency: ["normal"], confirm: [], ...differs },
});

const file = async (world: World, differs: Partial<FileReportForm> = {}, who = "cong-tac-vien") =>
  carriedOut(await fileReport(world.as(who), slug, form(differs)));

const list = (world: World, who: string, search = "") => {
  const asked = new URLSearchParams(search);
  return loadOpinionList(
    world.as(who),
    slug,
    readOpinionQuery((name) => asked.get(name) ?? ""),
  );
};

const placesSeen = async (world: World, who: string) =>
  (await list(world, who)).rows.map(({ place, report }) => [place.key, report === null]);

const textOf = async (content: AsyncIterable<Uint8Array>) => {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
};

describeOnEngines("reports of opinion", (openWorld) => {
  test("a place with fewer than three reports is its author's alone, on every page and by address", async () => {
    const world = await openWorld();
    const { number } = await file(world);
    await file(world, {}, "can-bo");
    expect(await placesSeen(world, "thu-ky")).toEqual([
      ["", true],
      ["", true],
    ]);
    const cell = { topicKey: "nuoc", placeKey: ward };
    await expect(loadCell(world.as("thu-ky"), slug, cell)).rejects.toThrow(NotFound);
    await expect(loadOpinionReport(world.as("thu-ky"), slug, number)).rejects.toThrow(NotFound);
    expect((await loadTopicPlaces(world.as("thu-ky"), slug)).places.map((one) => one.key)).toEqual([""]);
    expect((await list(world, "thu-ky", `noi=${ward}`)).rows).toEqual([]);
    const own = await loadCell(world.as("cong-tac-vien"), slug, cell);
    expect(own.rows).toHaveLength(1);
    expect((await loadOpinionReport(world.as("cong-tac-vien"), slug, number)).matters[0]?.placeName).toBe(
      world.unit(ward).name,
    );
    await file(world, {}, "thu-truong");
    expect((await loadCell(world.as("thu-ky"), slug, cell)).rows).toHaveLength(3);
    expect((await loadOpinionReport(world.as("thu-ky"), slug, number)).matters).toHaveLength(1);
  });

  test("a file holds no more than the page", async () => {
    const world = await openWorld();
    await file(world, { say: [`Nước yếu ở ${world.unit(ward).name}.`] });
    const query = readOpinionQuery(() => "");
    const { content } = await exportOpinion(world.as("thu-ky"), slug, query, new AbortController().signal);
    const { default: yauzl } = await import("yauzl");
    const zip = await new Promise<import("yauzl").ZipFile>((yes, no) =>
      textOf(content).then((bytes) =>
        yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, file) => (error ? no(error) : yes(file))),
      ),
    );
    const texts: string[] = [];
    await new Promise<void>((yes) => {
      zip.on("end", yes);
      zip.on("entry", (entry) =>
        zip.openReadStream(entry, async (_error, stream) => {
          texts.push((await textOf(stream)).toString("utf8"));
          zip.readEntry();
        }),
      );
      zip.readEntry();
    });
    const all = texts.join("\n");
    expect(all).toContain("Nước yếu ở Phường […].");
    expect(all).not.toContain(world.unit(ward).name);
  });

  test("a resend is one report, and a second one of the same period is asked about", async () => {
    const world = await openWorld();
    const once = form({ kind: "periodic", period: "month:2021-05-01" });
    const first = carriedOut(await fileReport(world.as("cong-tac-vien"), slug, once));
    expect(carriedOut(await fileReport(world.as("cong-tac-vien"), slug, once))).toEqual(first);
    const again = form({ kind: "periodic", period: "month:2021-05-01" });
    expect(codesOf(problemsOf(await fileReport(world.as("cong-tac-vien"), slug, again)))).toEqual([
      "confirm period-again",
    ]);
    await file(world, { ...again, confirm: ["period-again"] });
    expect((await loadOwnOpinion(world.as("cong-tac-vien"), slug)).rows).toHaveLength(2);
  });

  test("what cannot be is refused at its field, empty further rows aside", async () => {
    const world = await openWorld();
    const codes = async (differs: Partial<FileReportForm>) =>
      codesOf(problemsOf(await fileReport(world.as("cong-tac-vien"), slug, form(differs))));
    expect(await codes({ say: ["Gọi 0912 345 678"] })).toEqual(["say-0 personal-phone"]);
    expect(await codes({ asks: ["xem https://www.facebook.com/nguyen.van.a"] })).toEqual([
      "asks-0 personal-profile-link",
    ]);
    expect(await codes({ topic: [""], breadth: [""] })).toEqual(["topic-0 required", "breadth-0 required"]);
    expect(await codes({ place: ["ban-tuyen-giao"] })).toEqual(["place-0 place-unknown"]);
    expect(await codes({ kind: "periodic", period: "month:2021-06-01" })).toEqual(["period period-ahead"]);
    const two = { topic: ["nuoc", ""], place: [ward, ""], say: ["Nước yếu.", ""], asks: ["", ""] };
    expect((await file(world, two)).matters).toBe(1);
  });

  test("a correction keeps what was said before and makes only what changed new again", async () => {
    const world = await openWorld();
    const both = {
      ...{ itemId: ["", ""], topic: ["nuoc", "gia-ca"], place: [ward, ward], breadth: ["many", "some"] },
      ...{ tendency: ["uneasy", "oppose"], say: ["Nước yếu.", "Giá rau tăng."], asks: ["", ""] },
      urgency: ["normal", "normal"],
    } as Partial<FileReportForm>;
    const { number } = await file(world, both);
    const seen = (await list(world, "thu-ky")).rows.map(({ id }) => id);
    carriedOut(await markSeen(world.as("thu-ky"), slug, { item: seen }));
    const page = await loadOpinionReport(world.as("cong-tac-vien"), slug, number);
    const { _key: _, ...fields } = form({ ...both, itemId: page.form?.values.itemId ?? [] });
    const corrected = { ...fields, version: 1, say: ["Nước yếu.", "Giá rau giảm."] };
    carriedOut(await correctReport(world.as("cong-tac-vien"), slug, number, corrected));
    const after = await loadOpinionReport(world.as("cong-tac-vien"), slug, number);
    expect(after.matters.map(({ isSeen }) => isSeen)).toEqual([true, false]);
    expect(after.history.at(-1)?.before.join(" ")).toContain("Giá rau tăng.");
    const late = await correctReport(world.as("cong-tac-vien"), slug, number, corrected);
    expect(codesOf(problemsOf(late))).toEqual(["form opinion-changed"]);
    await expect(correctReport(world.as("can-bo"), slug, number, corrected)).rejects.toThrow(NotFound);
  });

  test("what is taken back counts nowhere and comes back", async () => {
    const world = await openWorld();
    const { number } = await file(world);
    carriedOut(await withdrawReport(world.as("cong-tac-vien"), slug, number, { version: 1 }));
    expect((await list(world, "thu-ky")).total).toBe(0);
    carriedOut(await restoreReport(world.as("cong-tac-vien"), slug, number, { version: 2 }));
    expect((await list(world, "thu-ky")).total).toBe(1);
  });

  test("reports that arrive while their topic is renamed and moved keep it", async () => {
    const world = await openWorld();
    const rename = { key: "nuoc", version: 1, name: "Nước sạch", nameEn: "", parent: "xay-dung" };
    const [, , renamed] = await Promise.all([
      file(world),
      file(world, {}, "can-bo"),
      renameTopic(world.as("thu-ky"), slug, rename),
    ]);
    carriedOut(renamed);
    const page = await list(world, "thu-ky", "chu-de=xay-dung");
    expect(page.rows.map(({ topic }) => topic)).toEqual(["Nước sạch", "Nước sạch"]);
    carriedOut(await hideTopic(world.as("thu-ky"), slug, { key: "nuoc", version: 2 }));
    expect(codesOf(problemsOf(await fileReport(world.as("can-bo"), slug, form())))).toEqual([
      "topic-0 topic-unknown",
    ]);
    expect((await list(world, "thu-ky")).total).toBe(2);
  });

  test("topics name neither candidates nor views, nor stand below themselves, and are the secretary's", async () => {
    const world = await openWorld();
    const add = (name: string, who = "thu-ky") =>
      addTopic(world.as(who), slug, { _key: key(), name, nameEn: "", parent: "" });
    expect(codesOf(problemsOf(await add("Nhận xét về ứng cử viên")))).toContain("name topic-forbidden");
    expect(codesOf(problemsOf(await add("nuoc sinh hoat")))).toEqual(["name topic-there"]);
    await expect(add("Chợ", "cong-tac-vien")).rejects.toThrow(AccessDenied);
    const below = { key: "dat-dai", version: 1, name: "Đất đai", nameEn: "", parent: "dat-dai/tranh-chap" };
    expect(codesOf(problemsOf(await renameTopic(world.as("thu-ky"), slug, below)))).toEqual([
      "parent topic-below-itself",
    ]);
    carriedOut(await add("Chợ dân sinh"));
    expect((await loadTopics(world.as("thu-ky"), slug)).rows.at(-1)?.key).toBe("cho-dan-sinh");
  });

  test("teams show what is expected, late and missing, and no person", async () => {
    const world = await openWorld();
    const rule = { _key: key(), team: "", period: "month" as const, dueDay: 25, from: "01/03/2021" };
    carriedOut(await addExpectation(world.as("thu-ky"), slug, rule));
    const own = await loadOwnOpinion(world.as("cong-tac-vien"), slug);
    expect(own.expected.map(({ from, dueOn, state }) => [from, dueOn, state])).toEqual(
      [
        ["2021-05-01", "2021-05-25", "due"],
        ["2021-04-01", "2021-04-25", "late"],
      ].reverse(),
    );
    await file(world, { kind: "periodic", period: "month:2021-04-01" });
    const teams = await loadTeams(world.as("thu-ky"), slug);
    expect(teams.groups[0]?.rows[0]?.cells.map(({ state }) => state)).toEqual(["missing", "late", "due"]);
    expect(JSON.stringify(teams)).not.toContain("Cộng tác viên 1");
  });

  test("the number of reports that show a place is the secretary's to set", async () => {
    const world = await openWorld();
    await file(world);
    await file(world, {}, "can-bo");
    const set = { version: 0, smallestCell: 2, hoursNormal: 24, hoursSoon: 8, hoursAtOnce: 2 };
    await expect(saveOpinionSettings(world.as("can-bo"), slug, set)).rejects.toThrow(AccessDenied);
    const { settings } = await loadOpinionSettings(world.as("thu-ky"), slug);
    carriedOut(await saveOpinionSettings(world.as("thu-ky"), slug, { ...set, version: settings.version }));
    expect((await placesSeen(world, "thu-ky")).map(([place]) => place)).toEqual([ward, ward]);
  });
});
