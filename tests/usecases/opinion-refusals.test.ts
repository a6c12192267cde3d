import { beforeAll, expect, test } from "vitest";
import type { FileReportForm } from "~/domain/opinion-forms";
import type { AnswerForm, MergeForm, PassForm } from "~/domain/opinion-issue-forms";
import type { EntryForm } from "~/domain/opinion-synthesis-forms";
import { NotFound } from "~/usecases/context.server";
import { loadFeedback, placeFeedback, tellAnswers } from "~/usecases/opinion-feedback.server";
import { addEntry, loadFigures, setEntry } from "~/usecases/opinion-figures.server";
import { answerIssue, passIssue, setHandoverRemoved } from "~/usecases/opinion-handovers.server";
import { loadIssue, loadMerging } from "~/usecases/opinion-issues.server";
import {
  editIssue,
  mergeIntoIssue,
  moveItem,
  setIssueRemoved,
  takeOutItems,
} from "~/usecases/opinion-issues-changes.server";
import { correctReport, fileReport, restoreReport, withdrawReport } from "~/usecases/opinion-reports.server";
import {
  addExpectation,
  loadOpinionSettings,
  removeExpectation,
  restoreExpectation,
  saveOpinionSettings,
} from "~/usecases/opinion-settings.server";
import { loadSyntheses } from "~/usecases/opinion-syntheses.server";
import {
  addSynthesis,
  editSynthesis,
  issueSynthesis,
  reopenSynthesis,
  saveWording,
  setSynthesisRemoved,
} from "~/usecases/opinion-synthesis-changes.server";
import { loadSynthesis, writeSynthesis } from "~/usecases/opinion-synthesis-page.server";
import { addTopic, hideTopic, loadTopics, renameTopic, showTopic } from "~/usecases/opinion-topics.server";
import { describeOnSqlite } from "../support/engines";
import { entryForm, filed, issueOf, key, passForm, synthesisForm } from "../support/opinion-synthesis";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const phone = "Gọi 0912 345 678";
const gone = new AbortController().signal;

/** Days of a period that are typed wrong, and what is said of each. */
const wrongDays = [
  ["30/02/2021", "30/04/2021", "from no-such-day"],
  ["01/04/2021", "không rõ", "to not-a-date"],
  ["", "30/04/2021", "from date-needed"],
  ["01/04/2021", "", "to date-needed"],
  ["02/04/2021", "01/04/2021", "to period-order"],
] as const;

describeOnSqlite("a synthesised report", (open) => {
  let world: World;
  let issue: string;
  const secretary = () => world.as("thu-ky");
  const begun = async () =>
    carriedOut(await addSynthesis(secretary(), slug, synthesisForm({ issues: [issue], title: "Tháng tư" })));
  const draft = { title: "Tháng tư", from: "01/04/2021", to: "30/04/2021", issues: [] as string[] };
  const paper = { version: 1, number: "7", symbol: "", issuedOn: "03/05/2021" };

  beforeAll(async () => {
    world = await open();
    issue = await issueOf(world, await filed(world, [{ on: "2021-04-10" }]));
  });

  test.each(wrongDays)("says at its field why %s to %s is no period, new or kept", async (from, to, said) => {
    const id = await begun();
    const added = await addSynthesis(secretary(), slug, synthesisForm({ from, to }));
    const edited = await editSynthesis(secretary(), slug, id, { ...draft, version: 1, from, to });
    expect([codesOf(problemsOf(added)), codesOf(problemsOf(edited))]).toEqual([[said], [said]]);
    expect((await loadSynthesis(secretary(), slug, id)).synthesis).toMatchObject({
      ...{ title: "Tháng tư", from: "2021-04-01", to: "2021-04-30", version: 1 },
    });
  });

  test("takes personal data in none of its texts", async () => {
    const id = await begun();
    const said = [
      await addSynthesis(secretary(), slug, synthesisForm({ title: phone })),
      await editSynthesis(secretary(), slug, id, { ...draft, version: 1, title: phone }),
      await issueSynthesis(secretary(), slug, id, { ...paper, symbol: phone }),
      await reopenSynthesis(secretary(), slug, id, { version: 1, reason: phone }),
    ].map((outcome) => codesOf(problemsOf<unknown>(outcome)));
    expect(said).toEqual([
      ["title personal-phone"],
      ["title personal-phone"],
      ["symbol personal-phone"],
      ["reason personal-phone"],
    ]);
  });

  test("is changed only by who saw it as it is, at every step", async () => {
    const id = await begun();
    carriedOut(await editSynthesis(secretary(), slug, id, { ...draft, version: 1, issues: [issue, "999"] }));
    expect((await loadSynthesis(secretary(), slug, id)).covered.map(({ number }) => String(number))).toEqual([
      issue,
    ]);
    const late = world.as("thu-ky-2");
    const lost = [
      await editSynthesis(late, slug, id, { ...draft, version: 1, title: "Khác" }),
      await issueSynthesis(late, slug, id, paper),
      await setSynthesisRemoved(late, slug, id, { version: 1, isRemoved: true }),
    ].map((outcome) => codesOf(problemsOf<unknown>(outcome)));
    expect(lost).toEqual(Array.from({ length: 3 }, () => ["form synthesis-changed-by-other"]));
    carriedOut(await issueSynthesis(secretary(), slug, id, { ...paper, version: 2 }));
    expect(
      codesOf(problemsOf(await reopenSynthesis(late, slug, id, { version: 2, reason: "Sai số" }))),
    ).toEqual(["form synthesis-changed-by-other"]);
  });

  test("that is issued stays as it is until it is opened again", async () => {
    const id = await begun();
    carriedOut(await issueSynthesis(secretary(), slug, id, paper));
    const refused = [
      await editSynthesis(secretary(), slug, id, { ...draft, version: 2 }),
      await issueSynthesis(secretary(), slug, id, { ...paper, version: 2 }),
      await setSynthesisRemoved(secretary(), slug, id, { version: 2, isRemoved: true }),
    ].map((outcome) => codesOf(problemsOf<unknown>(outcome)));
    expect(refused).toEqual(Array.from({ length: 3 }, () => ["form synthesis-issued"]));
    carriedOut(await reopenSynthesis(secretary(), slug, id, { version: 2, reason: "Sai số liệu" }));
    expect(
      codesOf(problemsOf(await reopenSynthesis(secretary(), slug, id, { version: 3, reason: "Lần nữa" }))),
    ).toEqual(["form synthesis-not-issued"]);
  });

  test("is issued only about issues, and with no wording that its author has not seen", async () => {
    const empty = carriedOut(await addSynthesis(secretary(), slug, synthesisForm()));
    expect(codesOf(problemsOf(await issueSynthesis(secretary(), slug, empty, paper)))).toEqual([
      "form issues-needed",
    ]);
    const never = carriedOut(await addSynthesis(secretary(), slug, synthesisForm()));
    expect(
      codesOf(problemsOf(await issueSynthesis(secretary(), slug, never, { ...paper, issuedOn: "31/4" }))),
    ).toEqual(["issuedOn not-a-date"]);
  });

  test("goes back from a kept wording to what the data say", async () => {
    const id = await begun();
    const drafted = (await loadSynthesis(secretary(), slug, id)).texts[0]?.body;
    const wording = { section: "situation", version: 0, body: "Ổn định." } as const;
    carriedOut(await saveWording(secretary(), slug, id, wording));
    expect((await loadSynthesis(secretary(), slug, id)).texts[0]?.body).toBe("Ổn định.");
    carriedOut(await saveWording(secretary(), slug, id, { ...wording, version: 1, body: null }));
    const [text] = (await loadSynthesis(secretary(), slug, id)).texts;
    expect([text?.body, text?.isDraft, text?.version]).toEqual([drafted, true, 2]);
  });

  test("is taken away once, and brought back once", async () => {
    const id = await begun();
    const set = (version: number, isRemoved: boolean) =>
      setSynthesisRemoved(secretary(), slug, id, { version, isRemoved });
    expect(carriedOut(await set(1, true))).toBe(2);
    expect(codesOf(problemsOf(await set(2, true)))).toEqual(["form synthesis-changed-by-other"]);
    expect((await loadSyntheses(secretary(), slug)).removed.map((one) => one.id)).toContain(id);
    expect(carriedOut(await set(2, false))).toBe(3);
    expect((await loadSyntheses(secretary(), slug)).reports.map((one) => one.id)).toContain(id);
  });

  test("is saved under a name that says its kind, in the campaign's own layout where none is asked", async () => {
    const general = await begun();
    const thematic = carriedOut(
      await addSynthesis(secretary(), slug, synthesisForm({ kind: "thematic", issues: [issue] })),
    );
    const names = [];
    for (const id of [general, thematic])
      names.push((await writeSynthesis(secretary(), slug, id, { layout: null, gone })).name);
    expect(names).toEqual([
      "bao-cao-du-luan-tong-hop-2021-04-30.docx",
      "bao-cao-du-luan-chuyen-de-2021-04-30.docx",
    ]);
  });
});

describeOnSqlite("a figure that is stated for a period", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
  });

  test.each<[Partial<EntryForm>, string]>([
    ...wrongDays.map(([from, to, said]): [Partial<EntryForm>, string] => [{ from, to }, said]),
    [{ said: phone, qualifier: "uncounted" }, "said personal-phone"],
    [{ value: "" }, "value value-needed"],
    [{ value: "mươi" }, "value not-a-count"],
  ])("is refused with what is wrong: %j", async (differs, said) => {
    const form = entryForm({ value: "5", from: "01/01/2019", to: "31/01/2019", ...differs });
    expect(codesOf(problemsOf(await addEntry(world.as("thu-ky"), slug, form)))).toEqual([said]);
  });

  test("is taken back and brought back by who saw it as it is", async () => {
    const secretary = world.as("thu-ky");
    const month = { from: "01/02/2019", to: "28/02/2019" };
    const entry = carriedOut(await addEntry(secretary, slug, entryForm({ value: "5", ...month })));
    const shown = async () => (await loadFigures(secretary, slug, month)).entries.length;
    const lost = ["form issue-changed-by-other"];
    expect(
      codesOf(problemsOf(await setEntry(secretary, slug, { entry, version: 1, isRemoved: false }))),
    ).toEqual(lost);
    expect(carriedOut(await setEntry(secretary, slug, { entry, version: 1, isRemoved: true }))).toBe(2);
    expect(await shown()).toBe(0);
    expect(
      codesOf(problemsOf(await setEntry(secretary, slug, { entry, version: 1, isRemoved: false }))),
    ).toEqual(lost);
    expect(carriedOut(await setEntry(secretary, slug, { entry, version: 2, isRemoved: false }))).toBe(3);
    expect(await shown()).toBe(1);
    const unknown = { entry: "không có", version: 1, isRemoved: true };
    await expect(setEntry(secretary, slug, unknown)).rejects.toThrow(NotFound);
  });

  test.each([
    ["abc", "30/04/2021"],
    ["01/04/2021", "abc"],
    ["", ""],
    ["30/04/2021", "01/04/2021"],
  ])("an address that asks for %s to %s shows the half-year of today", async (from, to) => {
    const page = await loadFigures(world.as("lanh-dao"), slug, { from, to });
    expect(page.period).toEqual({ from: "2021-01-01", to: "2021-06-30" });
  });
});

describeOnSqlite("an issue", (open) => {
  let world: World;
  const secretary = () => world.as("thu-ky");
  beforeAll(async () => {
    world = await open();
  });
  const issueNow = async () => issueOf(world, await filed(world, [{}]));
  const changed = ["form issue-changed-by-other"];

  test.each<[Partial<MergeForm>, string]>([
    [{ title: "" }, "title required"],
    [{ title: phone, topic: "" }, "title personal-phone"],
    [{ title: phone }, "title personal-phone"],
    [{ topic: "khong-co" }, "topic topic-needed"],
    [{ items: ["không có"] }, "items items-gone"],
  ])("is not begun with %j", async (differs, said) => {
    const items = await filed(world, [{}]);
    const form = { _key: key(), issue: "", title: "Cấp nước", topic: "nuoc", items, ...differs };
    expect(codesOf(problemsOf(await mergeIntoIssue(secretary(), slug, form)))).toEqual([said]);
  });

  test("that was taken away takes in nothing more, is passed to nobody and is taken away once", async () => {
    const items = await filed(world, [{}, {}]);
    const removed = await issueOf(world, items.slice(0, 1));
    const other = await issueNow();
    const [own = ""] = (await loadIssue(secretary(), slug, other)).items.map(({ id }) => id);
    carriedOut(await setIssueRemoved(secretary(), slug, removed, { version: 1, isRemoved: true }));
    const merge = { _key: key(), issue: removed, title: "", topic: "", items: items.slice(1) };
    expect(codesOf(problemsOf(await mergeIntoIssue(secretary(), slug, merge)))).toEqual([
      "issue issue-is-removed",
    ]);
    expect(codesOf(problemsOf(await moveItem(secretary(), slug, other, { item: own, to: removed })))).toEqual(
      ["to issue-is-removed"],
    );
    expect(codesOf(problemsOf(await passIssue(secretary(), slug, removed, passForm())))).toEqual([
      "form issue-is-removed",
    ]);
    const again = { version: 2, isRemoved: true };
    expect(codesOf(problemsOf(await setIssueRemoved(secretary(), slug, removed, again)))).toEqual(changed);
    const stale = { version: 1, isRemoved: false };
    expect(codesOf(problemsOf(await setIssueRemoved(secretary(), slug, removed, stale)))).toEqual(changed);
    await expect(loadIssue(secretary(), slug, "0")).rejects.toThrow(NotFound);
  });

  test("loses an item once: one that is in it no more is neither taken out nor moved", async () => {
    const [number, other] = [await issueNow(), await issueNow()];
    const items = (await loadIssue(secretary(), slug, number)).items.map(({ id }) => id);
    carriedOut(await takeOutItems(secretary(), slug, number, { items }));
    expect(codesOf(problemsOf(await takeOutItems(secretary(), slug, number, { items })))).toEqual([
      "items items-gone",
    ]);
    const move = { item: items[0] ?? "", to: other };
    expect(codesOf(problemsOf(await moveItem(secretary(), slug, number, move)))).toEqual(["form items-gone"]);
    expect((await loadIssue(secretary(), slug, other)).items).toHaveLength(1);
  });

  test("is written only when something of it changes, its title or its topic", async () => {
    const number = await issueNow();
    const form = { version: 1, title: " Cấp nước  buổi tối", topic: "nuoc" };
    expect(codesOf(problemsOf(await editIssue(secretary(), slug, number, form)))).toEqual([
      "form nothing-changed",
    ]);
    carriedOut(await editIssue(secretary(), slug, number, { ...form, topic: "gia-ca" }));
    const page = await loadIssue(secretary(), slug, number);
    expect([page.issue.title, page.issue.topicKey, page.issue.version]).toEqual([
      "Cấp nước buổi tối",
      "gia-ca",
      2,
    ]);
  });

  test.each<[Partial<PassForm>, string]>([
    [{ agency: "" }, "agency agency-needed"],
    [{ document: phone }, "document personal-phone"],
    [{ passedOn: "05/05/2021" }, "passedOn future-date"],
    [{ passedOn: "31/04/2021" }, "passedOn no-such-day"],
    [{ dueOn: "tuần sau" }, "dueOn not-a-date"],
  ])("is not passed on with %j", async (differs, said) => {
    const outcome = await passIssue(secretary(), slug, await issueNow(), passForm(differs));
    expect(codesOf(problemsOf(outcome)).map((one) => one.trim())).toEqual([said]);
  });

  test("is answered by a day that lies between its passing on and today, without personal data", async () => {
    const number = await issueNow();
    const handover = carriedOut(
      await passIssue(secretary(), slug, number, passForm({ passedOn: "02/05/2021", dueOn: "" })),
    );
    const form = { handover, version: 1, answeredOn: "", answerDocument: "", answer: "Đã nâng áp." };
    const said = async (differs: Partial<AnswerForm>) =>
      codesOf(problemsOf(await answerIssue(secretary(), slug, number, { ...form, ...differs })));
    expect(await said({ answer: phone })).toEqual(["answer personal-phone"]);
    expect(await said({ answeredOn: "40/05/2021" })).toEqual(["answeredOn no-such-day"]);
    expect(await said({ answeredOn: "01/05/2021" })).toEqual(["answeredOn answered-before-passed"]);
    expect(await said({ version: 2 })).toEqual(changed);
    await expect(said({ handover: "không có" })).rejects.toThrow(NotFound);
    carriedOut(await answerIssue(secretary(), slug, number, { ...form, answerDocument: "12/CV" }));
    expect((await loadIssue(secretary(), slug, number)).handovers[0]).toMatchObject({
      ...{ answeredOn: "2021-05-04", answerDocument: "12/CV", answer: "Đã nâng áp." },
    });
  });

  test("is taken back from an agency once and passed to it again once", async () => {
    const number = await issueNow();
    const handover = carriedOut(await passIssue(secretary(), slug, number, passForm()));
    const set = (version: number, isRemoved: boolean) =>
      setHandoverRemoved(secretary(), slug, number, { handover, version, isRemoved });
    expect(codesOf(problemsOf(await set(1, false)))).toEqual(changed);
    expect(carriedOut(await set(1, true))).toBe(2);
    expect(codesOf(problemsOf(await set(1, false)))).toEqual(changed);
    expect(carriedOut(await set(2, false))).toBe(3);
    expect((await loadIssue(secretary(), slug, number)).handovers).toHaveLength(1);
  });

  test("whose answers were told stand with the last told first; what is told needs a day that has come", async () => {
    const { open: untold } = await loadFeedback(secretary(), slug);
    const earlier = untold.map(({ handoverId }) => handoverId);
    if (earlier.length > 0)
      carriedOut(await tellAnswers(secretary(), slug, { handovers: earlier, toldOn: "" }));
    const nothing = await placeFeedback(secretary(), slug, { _key: key(), on: "2021-05-07" });
    expect(codesOf(problemsOf(nothing))).toEqual(["form nothing-to-tell"]);
    const days = ["02/05/2021", "04/05/2021", "03/05/2021"];
    for (const toldOn of days) {
      const number = await issueNow();
      const handover = carriedOut(
        await passIssue(secretary(), slug, number, passForm({ passedOn: "01/05/2021" })),
      );
      const answer = {
        handover,
        version: 1,
        answeredOn: "01/05/2021",
        answerDocument: "9/CV",
        answer: "Rồi.",
      };
      carriedOut(await answerIssue(secretary(), slug, number, answer));
      expect(
        codesOf(problemsOf(await tellAnswers(secretary(), slug, { handovers: [handover], toldOn: "x" }))),
      ).toEqual(["toldOn not-a-date"]);
      carriedOut(await tellAnswers(secretary(), slug, { handovers: [handover], toldOn }));
    }
    const { told } = await loadFeedback(secretary(), slug);
    expect(told.map(({ fedBackOn }) => fedBackOn)).toEqual([
      ...earlier.map(() => "2021-05-04"),
      ...["2021-05-04", "2021-05-03", "2021-05-02"],
    ]);
  });

  test("topics of items that are in no issue are offered with how many there are", async () => {
    await filed(world, [{ topic: "gia-ca" }, { topic: "gia-ca" }]);
    const all = await loadMerging(secretary(), slug, "khong-co");
    const prices = await loadMerging(secretary(), slug, "gia-ca");
    const counted = all.topics.find(({ key: topic }) => topic === "gia-ca")?.items;
    expect([all.topic, prices.topic, prices.items.length]).toEqual(["", "gia-ca", counted]);
    expect(all.items.length).toBeGreaterThan(prices.items.length);
  });
});

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
