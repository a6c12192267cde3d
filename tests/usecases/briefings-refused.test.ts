import { beforeAll, expect, test } from "vitest";
import { loadBriefing } from "~/usecases/briefings.server";
import { copyTopics, takeBackCopy } from "~/usecases/briefings-copy.server";
import { addTopic, editTopic, moveTopic, removeTopic, restoreTopic } from "~/usecases/briefings-edit.server";
import { loadNewTopic, loadTopic } from "~/usecases/briefings-form.server";
import { NotFound } from "~/usecases/context.server";
import { key, media, thisWeek, topicForm, topicOf } from "../support/briefings";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

describeOnSqlite("what a topic of a briefing gets back", (open) => {
  let world: World;
  let first: { id: string };
  let second: { id: string };
  beforeAll(async () => {
    world = await open();
    first = await topicOf(world);
    second = await topicOf(world, { message: "ket-qua" });
  });
  const secretary = () => world.as("thu-ky");
  const edit = (id: string, version: number, says: object = {}) => {
    const { _key, week, ...form } = topicForm();
    return editTopic(secretary(), slug, id, { ...form, version, ...says });
  };

  test("a week that the campaign has not is said to be none, for a new topic and for a copy", async () => {
    const added = await addTopic(secretary(), slug, topicForm({ week: "2019-W01" }));
    expect(codesOf(problemsOf(added))).toEqual(["form week-unknown"]);
    for (const weeks of [
      { week: "2019-W01", source: thisWeek },
      { week: thisWeek, source: "2019-W01" },
    ]) {
      const copy = await copyTopics(secretary(), slug, { _key: key(), ...weeks });
      expect(codesOf(problemsOf(copy))).toEqual(["form week-unknown"]);
    }
  });

  test("a topic does not become another one's, nor is it changed over another's change or in what cannot be", async () => {
    expect(problemsOf(await edit(first.id, 1, { message: "ket-qua" }))).toMatchObject([
      { field: "message", code: "topic-exists" },
    ]);
    expect(codesOf(problemsOf(await edit(first.id, 1, { from: "32/13/2021" })))[0]).toMatch(/^from /);
    expect(codesOf(problemsOf(await edit(first.id, 7)))).toEqual(["form topic-changed"]);
    await expect(edit("la", 1)).rejects.toThrow(NotFound);
    const removal = await removeTopic(secretary(), slug, first.id, { version: 7 });
    expect(codesOf(problemsOf(removal))).toEqual(["form topic-changed"]);
    const back = await restoreTopic(secretary(), slug, first.id, { version: 1 });
    expect(codesOf(problemsOf(back))).toEqual(["form topic-changed"]);
  });

  test("a new name is a topic of its own message, which its form says again", async () => {
    const { id } = await topicOf(world, { message: "", name: "Ngày hội non sông" });
    const page = await loadTopic(secretary(), slug, id);
    expect(page).toMatchObject({ name: "Ngày hội non sông", isRemoved: false });
    expect(page.values).toMatchObject({ name: "Ngày hội non sông", units: expect.arrayContaining([media]) });
    await expect(loadTopic(secretary(), slug, "la")).rejects.toThrow(NotFound);
    carriedOut(await edit(id, 1, { message: "", name: "Ngày hội lớn" }));
    expect((await loadTopic(secretary(), slug, id)).changed?.by).toBe("Thư ký Tiểu ban");
  });

  test("at an end of the list a topic stays, and one that was removed does not move", async () => {
    const order = async () =>
      (await loadBriefing(secretary(), slug, { weekKey: thisWeek, isWhole: false })).topics.map(
        ({ id }) => id,
      );
    const before = await order();
    carriedOut(await moveTopic(secretary(), slug, { topic: first.id, way: "up" }));
    expect(await order()).toEqual(before);
    carriedOut(await moveTopic(secretary(), slug, { topic: second.id, way: "up" }));
    expect((await order()).slice(0, 2)).toEqual([second.id, first.id]);
    const { version } = carriedOut(await removeTopic(secretary(), slug, second.id, { version: 1 }));
    const moved = await moveTopic(secretary(), slug, { topic: second.id, way: "down" });
    expect(codesOf(problemsOf(moved))).toEqual(["form topic-removed"]);
    expect(codesOf(problemsOf(await edit(second.id, version, { message: "ket-qua" })))).toEqual([
      "form topic-removed",
    ]);
    carriedOut(await restoreTopic(secretary(), slug, second.id, { version }));
  });

  test("a copy that somebody has gone on writing in is not taken back", async () => {
    const other = await open();
    const ctx = other.as("thu-ky");
    const days = { week: "2021-W17", from: "26/04/2021", to: "02/05/2021" };
    await topicOf(other, days);
    const form = { _key: key(), week: thisWeek, source: "2021-W17" };
    const { topics } = carriedOut(await copyTopics(ctx, slug, form));
    const { _key, week, ...says } = topicForm({ guidance: "Viết tiếp." });
    carriedOut(await editTopic(ctx, slug, topics[0] ?? "", { ...says, version: 1 }));
    const back = await takeBackCopy(ctx, slug, { _key: key(), topics: topics.join(" ") });
    expect(codesOf(problemsOf(back))).toEqual(["form topic-changed"]);
  });

  test("the days of a new topic end with the campaign, and without press units it goes to chosen ones", async () => {
    const other = await open();
    const days = async (weekKey: string) => (await loadNewTopic(other.as("thu-ky"), slug, weekKey)).values;
    // Saturday 12/6/2021 is the campaign's last day.
    expect(await days("2021-W23")).toMatchObject({ from: "07/06/2021", to: "12/06/2021" });
    // And Friday 1/1/2021 its first.
    expect(await days("2020-W53")).toMatchObject({ from: "01/01/2021", to: "03/01/2021" });
  });
});
