import { expect, test } from "vitest";
import { openCampaign } from "~/usecases/campaigns.server";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { loadMeeting } from "~/usecases/meeting-page.server";
import { answerAgenda } from "~/usecases/opinion-answers-own.server";
import { loadFeedback, placeFeedback, tellAnswers, untellAnswers } from "~/usecases/opinion-feedback.server";
import { answerIssue, passIssue, setHandoverRemoved } from "~/usecases/opinion-handovers.server";
import { loadIssue, loadIssues, loadMerging, whatBecameOf } from "~/usecases/opinion-issues.server";
import {
  editIssue,
  mergeIntoIssue,
  moveItem,
  setIssueRemoved,
  takeOutItems,
} from "~/usecases/opinion-issues-changes.server";
import { loadOwnOpinion } from "~/usecases/opinion-own.server";
import { hideTopic, loadTopics, renameTopic } from "~/usecases/opinion-topics.server";
import { describeOnEngines } from "../support/engines";
import { filed, issueOf, key, passForm } from "../support/opinion-synthesis";
import { carriedOut, problemsOf, slug } from "../support/output-acts";

describeOnEngines("opinion issues", (open) => {
  test("merge items once, suggest those of the same topic, and let them go out and be moved", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    const items = await filed(world, [{}, {}, {}, { topic: "gia-ca" }]);
    const [first = "", second = "", third = "", price = ""] = items;
    const form = {
      _key: key(),
      issue: "",
      title: "Cấp nước buổi tối",
      topic: "nuoc",
      items: [first, second],
    };
    const merged = carriedOut(await mergeIntoIssue(secretary, slug, form));
    expect(carriedOut(await mergeIntoIssue(secretary, slug, form))).toEqual(merged);
    const again = { ...form, _key: key(), title: "Khác" };
    expect(problemsOf(await mergeIntoIssue(secretary, slug, again))).toMatchObject([{ code: "items-gone" }]);
    const number = String(merged.number);
    const page = await loadIssue(secretary, slug, number);
    expect(page.items.map(({ id }) => id).sort()).toEqual([first, second].sort());
    expect(page.suggestions.map(({ id }) => id)).toEqual([third]);
    const other = await issueOf(world, [price], "Giá thực phẩm");
    carriedOut(await moveItem(secretary, slug, number, { item: second, to: other }));
    expect((await loadIssue(secretary, slug, other)).items).toHaveLength(2);
    carriedOut(await takeOutItems(secretary, slug, number, { items: [first] }));
    expect((await loadMerging(secretary, slug, "")).items).toHaveLength(2);
    const became = await whatBecameOf(await openCampaign(secretary, slug, "opinion.view"), items);
    expect([...became.keys()].sort()).toEqual([second, price].sort());
  });

  test("tell who raised a matter in their own list which issue it became and what was answered", async () => {
    const world = await open();
    const items = await filed(world, [{}, { topic: "gia-ca" }]);
    const number = await issueOf(world, items.slice(0, 1));
    const author = world.as("cong-tac-vien");
    const fates = async () =>
      (await loadOwnOpinion(author, slug)).rows
        .flatMap(({ matters }) => matters)
        .filter(({ id }) => items.includes(id))
        .map(({ became }) => became);
    const issue = { number: Number(number), code: `VĐ-${number}` };
    expect(await fates()).toEqual(
      expect.arrayContaining([{ ...issue, state: "new", answers: [] }, undefined]),
    );
    carriedOut(await passIssue(world.as("thu-ky"), slug, number, passForm()));
    const handover = (await loadIssue(world.as("thu-ky"), slug, number)).handovers[0];
    const answer = {
      ...{ handover: handover?.id ?? "", version: handover?.version ?? 0, answeredOn: "04/05/2021" },
      ...{ answerDocument: "", answer: "Đã tăng áp lực nước." },
    };
    carriedOut(await answerIssue(world.as("thu-ky"), slug, number, answer));
    expect(await fates()).toContainEqual({
      ...{ ...issue, state: "answered" },
      answers: ["Công ty cấp nước: Đã tăng áp lực nước."],
    });
  });

  test("take the topic of most of their items where none is chosen", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    const items = await filed(world, [{ topic: "nuoc" }, { topic: "gia-ca" }, { topic: "gia-ca" }]);
    const form = { _key: key(), issue: "", title: "Giá nước", topic: "", items };
    const { number } = carriedOut(await mergeIntoIssue(secretary, slug, form));
    expect((await loadIssue(secretary, slug, String(number))).issue.topic).toBe("Giá cả, thị trường");
  });

  test("never show the place or the team of a small cell, and nobody's items to who only reads", async () => {
    const world = await open();
    const items = await filed(world, [{}, {}, { place: "phuong-hong-gai" }]);
    const number = await issueOf(world, items);
    const seen = await loadIssue(world.as("thu-ky"), slug, number);
    expect(seen.issue.places).toEqual([]);
    expect(seen.items.map(({ place, report }) => [place, report])).toEqual(items.map(() => ["", ""]));
    await filed(world, [{}, {}, {}]);
    const leader = await loadIssue(world.as("lanh-dao"), slug, number);
    expect(leader.items).toEqual([]);
    expect(JSON.stringify(leader)).not.toContain("Hồng Gai");
  });

  test("tell nothing by their order of which report a hidden matter came with", async () => {
    const world = await open();
    const wards = ["phuong-bai-chay", "phuong-hong-gai", "phuong-cao-xanh", "phuong-ha-khau"];
    const items = await filed(
      world,
      Array.from({ length: 24 }, (_, index) => ({ place: wards[index % 4] ?? "" })),
    );
    const number = await issueOf(world, items);
    const order = (await loadIssue(world.as("thu-ky"), slug, number)).items.map(({ id }) => id);
    expect(order).toEqual([...items].sort());
  });

  test("keep their topic's name, and may be renamed, after the topic left the forms", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    const number = await issueOf(world, await filed(world, [{}, {}, {}]));
    const [topic] = (await loadTopics(secretary, slug)).rows.filter(({ key }) => key === "nuoc");
    carriedOut(await hideTopic(secretary, slug, { key: "nuoc", version: topic?.version ?? 0 }));
    const page = await loadIssue(secretary, slug, number);
    expect(page.issue.topic).toBe(topic?.name.vi);
    expect(page.topicChoices.map(({ key }) => key)).toContain("nuoc");
    carriedOut(await editIssue(secretary, slug, number, { version: 1, title: "Nước yếu", topic: "nuoc" }));
  });

  test("matters of a topic's family are suggested, as the tree is now", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    const items = await filed(world, [{}, {}, {}, ...[1, 2, 3].map(() => ({ topic: "gia-ca" }))]);
    const number = await issueOf(world, items.slice(0, 3));
    const suggested = async () => (await loadIssue(secretary, slug, number)).suggestions.length;
    expect(await suggested()).toBe(0);
    const topic = (await loadTopics(secretary, slug)).rows.find(({ key }) => key === "gia-ca");
    const name = { name: topic?.name.vi ?? "", nameEn: topic?.name.en ?? "" };
    const moved = { key: "gia-ca", version: topic?.version ?? 0, ...name, parent: "nuoc" };
    carriedOut(await renameTopic(secretary, slug, moved));
    expect(await suggested()).toBe(3);
  });

  test("an answer is told once: a second press changes nothing of the day it was told on", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    const number = await issueOf(world, await filed(world, [{}]));
    const pass = passForm({ passedOn: "02/05/2021" });
    const handover = carriedOut(await passIssue(secretary, slug, number, pass));
    const answer = {
      handover,
      version: 1,
      answeredOn: "02/05/2021",
      answerDocument: "",
      answer: "Đã nâng áp.",
    };
    carriedOut(await answerIssue(secretary, slug, number, answer));
    carriedOut(await tellAnswers(secretary, slug, { handovers: [handover], toldOn: "03/05/2021" }));
    const late = { handovers: [handover], toldOn: "04/05/2021" };
    expect(problemsOf(await tellAnswers(world.as("thu-ky-2"), slug, late))).toMatchObject([
      { field: "form", code: "issue-changed-by-other" },
    ]);
    expect((await loadFeedback(secretary, slug)).told.map(({ fedBackOn }) => fedBackOn)).toEqual([
      "2021-05-03",
    ]);
  });

  test("what was taken back from an agency is not answered any more", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    const number = await issueOf(world, await filed(world, [{}]));
    const handover = carriedOut(await passIssue(secretary, slug, number, passForm()));
    const taken = { handover, version: 1, isRemoved: true };
    const version = carriedOut(await setHandoverRemoved(secretary, slug, number, taken));
    const answer = { handover, version, answeredOn: "", answerDocument: "", answer: "Đã nâng áp." };
    expect(problemsOf(await answerIssue(secretary, slug, number, answer))).toMatchObject([
      { field: "form", code: "issue-changed-by-other" },
    ]);
  });

  test("take no personal data in any text, and keep a lost race from overwriting", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    const items = await filed(world, [{}]);
    const number = await issueOf(world, items);
    const phone = { version: 1, title: "Gọi 0912 345 678", topic: "nuoc" };
    expect(problemsOf(await editIssue(secretary, slug, number, phone))).toMatchObject([
      { field: "title", code: "personal-phone" },
    ]);
    const pass = passForm({ agency: "ubnd@gmail.com" });
    expect(problemsOf(await passIssue(secretary, slug, number, pass))).toMatchObject([
      { field: "agency", code: "personal-email" },
    ]);
    carriedOut(await editIssue(secretary, slug, number, { version: 1, title: "Nước yếu", topic: "nuoc" }));
    const late = { version: 1, title: "Khác", topic: "nuoc" };
    expect(problemsOf(await editIssue(world.as("thu-ky-2"), slug, number, late))).toMatchObject([
      { code: "issue-changed-by-other" },
    ]);
    const version = carriedOut(
      await setIssueRemoved(secretary, slug, number, { version: 2, isRemoved: true }),
    );
    expect((await loadMerging(secretary, slug, "")).items).toHaveLength(1);
    await expect(loadIssue(world.as("lanh-dao"), slug, number)).rejects.toThrow(NotFound);
    carriedOut(await setIssueRemoved(secretary, slug, number, { version, isRemoved: false }));
    expect((await loadMerging(secretary, slug, "")).items).toHaveLength(0);
  });

  test("are passed on, answered by that unit alone, late where they are late, and told at a meeting", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    const number = await issueOf(world, await filed(world, [{}]));
    const member = await openCampaign(world.as("can-bo"), slug, "opinion.answer");
    const [ownId] = member.unitsFor("opinion.answer");
    const own = world.structure.tree.get(ownId ?? "")?.key ?? "";
    const wrong = passForm({ dueOn: "03/05/2021" });
    expect(problemsOf(await passIssue(secretary, slug, number, wrong))).toMatchObject([
      { field: "dueOn", code: "due-before-passed" },
    ]);
    const asked = passForm({ unit: own, agency: "", passedOn: "01/05/2021", dueOn: "03/05/2021" });
    const handover = carriedOut(await passIssue(secretary, slug, number, asked));
    expect(carriedOut(await passIssue(secretary, slug, number, asked))).toBe(handover);
    const elsewhere = carriedOut(await passIssue(secretary, slug, number, passForm()));
    expect((await loadIssues(world.as("can-bo"), slug, "overdue")).issues).toHaveLength(1);
    expect(await answerAgenda(member)).toMatchObject([{ from: "2021-05-03", isOpen: true }]);
    const answer = { version: 1, answeredOn: "04/05/2021", answerDocument: "", answer: "Đã thay bơm." };
    carriedOut(await answerIssue(world.as("can-bo"), slug, number, { handover, ...answer }));
    await expect(
      answerIssue(world.as("can-bo"), slug, number, { handover: elsewhere, ...answer }),
    ).rejects.toThrow(AccessDenied);
    await expect(
      answerIssue(world.as("cong-tac-vien"), slug, number, { handover, ...answer, version: 2 }),
    ).rejects.toThrow(AccessDenied);
    const gone = { handover: elsewhere, version: 1, isRemoved: true };
    carriedOut(await setHandoverRemoved(secretary, slug, number, gone));
    expect((await loadIssue(secretary, slug, number)).issue.state).toBe("answered");
    expect((await loadIssue(secretary, slug, number)).handovers[0]?.state).toBe("answered-late");
    const [line] = (await loadFeedback(secretary, slug)).open;
    expect(line).toMatchObject({ answer: "Đã thay bơm.", fedBackOn: null });
    const early = { handovers: [handover], toldOn: "03/05/2021" };
    expect(problemsOf(await tellAnswers(secretary, slug, early))).toMatchObject([
      { code: "told-before-answer" },
    ]);
    const meeting = (await loadFeedback(secretary, slug)).meeting?.on ?? "";
    carriedOut(await placeFeedback(secretary, slug, { _key: key(), on: meeting }));
    expect(JSON.stringify(await loadMeeting(secretary, slug, meeting))).toContain("Đã thay bơm.");
    expect(carriedOut(await tellAnswers(secretary, slug, { ...early, toldOn: "04/05/2021" }))).toBe(1);
    expect((await loadIssue(secretary, slug, number)).issue.state).toBe("fed-back");
    expect(carriedOut(await untellAnswers(secretary, slug, [handover]))).toBe(1);
    await expect(loadMerging(world.as("lanh-dao"), slug, "")).rejects.toThrow(AccessDenied);
  });
});
