import { beforeAll, expect, test } from "vitest";
import type { FileReportForm } from "~/domain/opinion-forms";
import { NotFound } from "~/usecases/context.server";
import { correctReport, fileReport, restoreReport, withdrawReport } from "~/usecases/opinion-reports.server";
import {
  addExpectation,
  loadOpinionSettings,
  removeExpectation,
  restoreExpectation,
  saveOpinionSettings,
} from "~/usecases/opinion-settings.server";
import { addTopic, hideTopic, loadTopics, renameTopic, showTopic } from "~/usecases/opinion-topics.server";
import { describeOnSqlite } from "../support/engines";
import { key } from "../support/opinion-synthesis";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

describeOnSqlite("a report of opinion", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
  });
  const form = (differs: Partial<FileReportForm> = {}): FileReportForm => ({
    ...{ _key: key(), kind: "quick", period: "", title: "", itemId: [""], topic: ["nuoc"], place: [""] },
    ...{ breadth: ["many"], tendency: ["uneasy"], say: ["Nước yếu."], asks: [""] },
    ...{ urgency: ["normal"], confirm: [], ...differs },
  });

  test.each<[Partial<FileReportForm>, string[]]>([
    [{ topic: [] }, ["topic-0 required"]],
    [{ tendency: [], say: [] }, ["tendency-0 required", "say-0 required"]],
    [{ topic: ["khong-co"] }, ["topic-0 topic-unknown"]],
    [{ kind: "periodic", period: "" }, ["period required"]],
    [{ kind: "periodic", period: "tháng tư" }, ["period opinion-period-unknown"]],
  ])("is refused with %j", async (differs, said) => {
    expect(codesOf(problemsOf(await fileReport(world.as("can-bo"), slug, form(differs))))).toEqual(said);
  });

  test("whose form leaves columns out is of the whole place, of no hurry and asks for nothing", async () => {
    const bare = { place: [], asks: [], urgency: [], itemId: [] };
    const { number } = carriedOut(await fileReport(world.as("can-bo"), slug, form(bare)));
    const items = await world.db.read
      .selectFrom("opinion_items")
      .innerJoin("opinion_reports", "opinion_reports.id", "opinion_items.report_id")
      .select(["place_key", "urgency", "asks"])
      .where("number", "=", number)
      .execute();
    expect(items).toEqual([{ place_key: "", urgency: "normal", asks: "" }]);
  });

  test("that was taken back is neither corrected nor taken back again; a wrong correction changes nothing", async () => {
    const author = world.as("can-bo");
    const { _key: _, ...fields } = form();
    const { number } = carriedOut(await fileReport(author, slug, form()));
    const wrong = { ...fields, version: 1, say: [""] };
    expect(codesOf(problemsOf(await correctReport(author, slug, number, wrong)))).toEqual(["say-0 required"]);
    const stale = await withdrawReport(author, slug, number, { version: 9 });
    expect(codesOf(problemsOf(stale))).toEqual(["form opinion-changed"]);
    carriedOut(await withdrawReport(author, slug, number, { version: 1 }));
    const again = await withdrawReport(author, slug, number, { version: 2 });
    expect(codesOf(problemsOf(again))).toEqual(["form opinion-changed"]);
    const late = await correctReport(author, slug, number, { ...fields, version: 2 });
    expect(codesOf(problemsOf(late))).toEqual(["form opinion-withdrawn"]);
    carriedOut(await restoreReport(author, slug, number, { version: 2 }));
  });

  test("keeps the day it was due on when its period is written again, and has none without a rule", async () => {
    const author = world.as("can-bo");
    const periodic = { kind: "periodic", period: "month:2021-04-01" } as const;
    const { number } = carriedOut(await fileReport(author, slug, form(periodic)));
    const { _key: _, ...fields } = form({ ...periodic, say: ["Nước mạnh hơn."] });
    carriedOut(await correctReport(author, slug, number, { ...fields, version: 1 }));
    const row = await world.db.read
      .selectFrom("opinion_reports")
      .select(["period_from", "due_on", "version"])
      .where("number", "=", number)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ period_from: "2021-04-01", due_on: null, version: 2 });
  });
});

describeOnSqlite("the settings of opinion work", (open) => {
  let world: World;
  const secretary = () => world.as("thu-ky");
  beforeAll(async () => {
    world = await open();
  });
  const rule = { team: "", period: "month", dueDay: 25, from: "01/03/2021" } as const;

  test.each([
    [{ team: "khong-co" }, "team unit-unknown"],
    [{ from: "" }, "from required"],
    [{ from: "32/01/2021" }, "from no-such-day"],
  ])("expect no reports with %j", async (differs, said) => {
    const form = { _key: key(), ...rule, ...differs };
    expect(codesOf(problemsOf(await addExpectation(secretary(), slug, form)))).toEqual([said]);
  });

  test("expect a team's reports once, may stop and begin again, and no second time what has stopped", async () => {
    const { id } = carriedOut(await addExpectation(secretary(), slug, { _key: key(), ...rule }));
    const twice = await addExpectation(secretary(), slug, { _key: key(), ...rule });
    expect(codesOf(problemsOf(twice))).toEqual(["team expected-already"]);
    const count = async () => (await loadOpinionSettings(secretary(), slug)).expectations.length;
    carriedOut(await removeExpectation(secretary(), slug, id));
    expect(await count()).toBe(0);
    expect(codesOf(problemsOf(await removeExpectation(secretary(), slug, id)))).toEqual([
      "form opinion-changed",
    ]);
    carriedOut(await restoreExpectation(secretary(), slug, id));
    expect(await count()).toBe(1);
    const { settings } = await loadOpinionSettings(secretary(), slug);
    const form = { smallestCell: 3, hoursNormal: 24, hoursSoon: 8, hoursAtOnce: 2 };
    const saved = carriedOut(
      await saveOpinionSettings(secretary(), slug, { ...form, version: settings.version }),
    );
    const stale = { ...form, smallestCell: 4, version: saved.version - 1 };
    expect(codesOf(problemsOf(await saveOpinionSettings(secretary(), slug, stale)))).toEqual([
      "form opinion-changed",
    ]);
    expect((await loadOpinionSettings(secretary(), slug)).settings.smallestCell).toBe(3);
  });

  test("keep a topic from being changed by who has not seen it as it is", async () => {
    const unknown = { key: "khong-co", version: 1, name: "Tên", nameEn: "", parent: "" };
    await expect(renameTopic(secretary(), slug, unknown)).rejects.toThrow(NotFound);
    await expect(hideTopic(secretary(), slug, { key: "khong-co", version: 1 })).rejects.toThrow(NotFound);
    const stale = { ...unknown, key: "nuoc", version: 9, name: "Nước sạch" };
    expect(codesOf(problemsOf(await renameTopic(secretary(), slug, stale)))).toEqual([
      "form opinion-changed",
    ]);
    expect(codesOf(problemsOf(await hideTopic(secretary(), slug, { key: "nuoc", version: 9 })))).toEqual([
      "form opinion-changed",
    ]);
    const orphan = { _key: key(), name: "Chợ dân sinh", nameEn: "Markets", parent: "khong-co" };
    expect(codesOf(problemsOf(await addTopic(secretary(), slug, orphan)))).toEqual(["parent topic-unknown"]);
    const hidden = carriedOut(await hideTopic(secretary(), slug, { key: "nuoc", version: 1 }));
    carriedOut(await showTopic(secretary(), slug, { key: "nuoc", version: hidden.version }));
    const row = (await loadTopics(secretary(), slug)).rows.find((one) => one.key === "nuoc");
    expect([row?.isHidden, row?.version]).toEqual([false, 3]);
  });
});
