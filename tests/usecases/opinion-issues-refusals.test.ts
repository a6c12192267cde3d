import { beforeAll, expect, test } from "vitest";
import type { AnswerForm, MergeForm, PassForm } from "~/domain/opinion-issue-forms";
import { NotFound } from "~/usecases/context.server";
import { loadFeedback, placeFeedback, tellAnswers } from "~/usecases/opinion-feedback.server";
import { answerIssue, passIssue, setHandoverRemoved } from "~/usecases/opinion-handovers.server";
import { loadIssue, loadMerging } from "~/usecases/opinion-issues.server";
import {
  editIssue,
  mergeIntoIssue,
  moveItem,
  setIssueRemoved,
  takeOutItems,
} from "~/usecases/opinion-issues-changes.server";
import { describeOnSqlite } from "../support/engines";
import { filed, issueOf, key, passForm } from "../support/opinion-synthesis";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const phone = "Gọi 0912 345 678";

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
