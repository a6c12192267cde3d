import { expect, test } from "vitest";
import { NEW_MESSAGE, PRESS_UNITS } from "~/domain/briefings-page";
import { addTopic, editTopic, moveTopic, removeTopic, restoreTopic } from "~/usecases/briefings-edit.server";
import { loadNewTopic, loadTopic } from "~/usecases/briefings-form.server";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { removeDocument } from "~/usecases/documents-changes.server";
import { loadOutputForm } from "~/usecases/outputs-form.server";
import {
  briefing,
  key,
  media,
  pressUnit,
  propaganda,
  thisWeek,
  topicForm,
  topicOf,
} from "../support/briefings";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, logged, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const add = (world: World, differs: Parameters<typeof topicForm>[0]) =>
  addTopic(world.as("thu-ky"), slug, topicForm(differs));

const refusals = async (world: World, differs: Parameters<typeof topicForm>[0]) =>
  codesOf(problemsOf(await add(world, differs)));

const edit = (world: World, id: string, version: number, differs: Parameters<typeof topicForm>[0] = {}) => {
  const { _key, week, ...fields } = topicForm(differs);
  return editTopic(world.as("thu-ky"), slug, id, { ...fields, version });
};

const names = async (world: World) =>
  (await loadNewTopic(world.as("thu-ky"), slug, thisWeek)).choices.messages.map(({ name }) => name);

const newName = "Kỷ niệm 90 năm Ngày thành lập Đoàn";

describeOnEngines("a topic of a press briefing", (open) => {
  test("is a message of the campaign, or a new one that outputs can be logged about at once", async () => {
    const world = await open();
    const before = await names(world);
    // A name that is typed without choosing "a new one" above it says the same.
    const topic = await topicOf(world, { message: "", name: `  ${newName}  ` });
    expect(topic.name).toBe(newName);
    expect(await names(world)).toEqual([...before, newName]);
    const [line] = (await briefing(world.as("thu-ky"))).topics;
    await logged(world.as("thu-ky"), { message: line?.messageKey ?? "", units: [media] });
    expect((await briefing(world.as("thu-ky"))).topics[0]?.records).toBe(1);
    // Typed once more, in other letters, it is the same message and not a second one.
    const again = { message: NEW_MESSAGE, name: newName.toUpperCase(), week: "2021-W19" };
    await topicOf(world, { ...again, from: "10/05/2021", to: "16/05/2021" });
    expect(await names(world)).toEqual([...before, newName]);
  });

  test("begins a form of outputs with its unit and its message", async () => {
    const world = await open();
    const asked = new URLSearchParams(`don-vi=${media}&noi-dung=phong-dich`);
    const ask = (name: string) => asked.get(name) ?? "";
    const { initial } = await loadOutputForm(world.as("thu-ky"), slug, ask);
    expect(initial).toMatchObject({ units: [media], message: "phong-dich" });
  });

  test("is proposed for the week's days within the election, and for the press", async () => {
    const world = await open();
    const page = await loadNewTopic(world.as("thu-ky"), slug, "2020-W53");
    expect(page.values).toMatchObject({ from: "01/01/2021", to: "03/01/2021", unitScope: PRESS_UNITS });
    await topicOf(world, { unitScope: PRESS_UNITS, units: [] });
    expect((await briefing(world.as("thu-ky"))).topics[0]?.units).toEqual(["Trung tâm TT&VH"]);
  });

  test("names no list of persons and no personal data, and says at its field what is wrong", async () => {
    const world = await open();
    const fresh = { message: NEW_MESSAGE, name: newName };
    const persons = "Giới thiệu ông Nguyễn Văn An, bà Trần Thị Bình ứng cử";
    expect(await refusals(world, { ...fresh, name: persons })).toEqual(["name briefing-names"]);
    expect(await refusals(world, { guidance: persons })).toEqual(["guidance briefing-names"]);
    expect(await refusals(world, { guidance: "Gọi 0912 345 678" })).toEqual(["guidance personal-phone"]);
    expect(await refusals(world, { ...fresh, name: " " })).toEqual(["name required"]);
    expect(await refusals(world, { message: "" })).toEqual(["message required"]);
    expect(await refusals(world, { message: "khong-co" })).toEqual(["message message-gone"]);
    expect(await refusals(world, { from: "31/04/2021", to: "" })).toEqual([
      "from no-such-day",
      "to date-needed",
    ]);
    expect(await refusals(world, { from: "09/05/2021", to: "03/05/2021" })).toEqual(["to until-before-from"]);
    expect(await refusals(world, { from: "26/04/2021", to: "02/05/2021" })).toEqual([
      "to period-before-week",
    ]);
    expect(await refusals(world, { to: "13/06/2021" })).toEqual(["to date-outside"]);
    expect(await refusals(world, { units: [] })).toEqual(["units choose-units"]);
    expect(await refusals(world, { units: ["khong-co"] })).toEqual(["units unit-unknown"]);
    expect(await refusals(world, { unitScope: "", units: [] })).toEqual(["units choose-units"]);
    expect(await refusals(world, { documents: ["khong-co"] })).toEqual(["documents document-gone"]);
    expect(await refusals(world, { week: "2022-W10" })).toEqual(["form week-unknown"]);
    expect((await briefing(world.as("thu-ky"))).topics).toEqual([]);
    expect(await names(world)).not.toContain(persons);
  });

  test("stands in a week once, and a form that is sent again adds nothing", async () => {
    const world = await open();
    const form = topicForm();
    const first = carriedOut(await addTopic(world.as("thu-ky"), slug, form));
    expect(carriedOut(await addTopic(world.as("thu-ky"), slug, form))).toEqual(first);
    expect(problemsOf(await add(world, {}))).toMatchObject([
      { field: "message", code: "topic-exists", params: { name: "Phòng, chống dịch trong bầu cử" } },
    ]);
  });

  test("is changed over what was seen only: the other's text stays, and both are there to compare", async () => {
    const world = await open();
    const { id } = await topicOf(world);
    carriedOut(await edit(world, id, 1, { guidance: "Bản của người thứ nhất." }));
    expect(codesOf(problemsOf(await edit(world, id, 1, { guidance: "Bản của người thứ hai." })))).toEqual([
      "form topic-changed",
    ]);
    const page = await loadTopic(world.as("thu-ky-2"), slug, id);
    expect(page).toMatchObject({
      version: 2,
      values: { guidance: "Bản của người thứ nhất." },
      changed: { by: "Thư ký Tiểu ban" },
    });
    carriedOut(await edit(world, id, 2, { guidance: "Bản của người thứ hai." }));
    expect((await loadTopic(world.as("thu-ky"), slug, id)).values.guidance).toBe("Bản của người thứ hai.");
  });

  test("leaves its list and comes back; outputs about it keep their message", async () => {
    const world = await open();
    const { id } = await topicOf(world);
    await logged(world.as("thu-ky"), { message: "phong-dich", units: [media] });
    expect((await loadTopic(world.as("thu-ky"), slug, id)).records).toBe(1);
    carriedOut(await removeTopic(world.as("thu-ky"), slug, id, { version: 1 }));
    const page = await briefing(world.as("thu-ky"));
    expect(page).toMatchObject({ topics: [], removed: [{ id, version: 2 }] });
    expect((await briefing(world.as("can-bo"))).removed).toEqual([]);
    expect(await names(world)).toContain("Phòng, chống dịch trong bầu cử");
    expect(codesOf(problemsOf(await edit(world, id, 2)))).toEqual(["form topic-removed"]);
    carriedOut(await restoreTopic(world.as("thu-ky"), slug, id, { version: 2 }));
    expect((await briefing(world.as("thu-ky"))).topics).toMatchObject([{ id, records: 1 }]);
    carriedOut(await removeTopic(world.as("thu-ky"), slug, id, { version: 3 }));
    await topicOf(world);
    expect(codesOf(problemsOf(await restoreTopic(world.as("thu-ky"), slug, id, { version: 4 })))).toEqual([
      "form topic-exists",
    ]);
  });

  test("takes a message that was written for it along when it is removed unused, and brings it back", async () => {
    const world = await open();
    const { id } = await topicOf(world, { message: NEW_MESSAGE, name: newName });
    carriedOut(await removeTopic(world.as("thu-ky"), slug, id, { version: 1 }));
    expect(await names(world)).not.toContain(newName);
    carriedOut(await restoreTopic(world.as("thu-ky"), slug, id, { version: 2 }));
    expect(await names(world)).toContain(newName);
    const [line] = (await briefing(world.as("thu-ky"))).topics;
    await logged(world.as("thu-ky"), { message: line?.messageKey ?? "", units: [media] });
    carriedOut(await removeTopic(world.as("thu-ky"), slug, id, { version: 3 }));
    expect(await names(world)).toContain(newName);
  });

  test("has its new name corrected in place while nothing points to it, and afterwards gets another message", async () => {
    const world = await open();
    const count = (await names(world)).length;
    const { id } = await topicOf(world, { message: NEW_MESSAGE, name: "Kỷ niệm 90 năm Đòan" });
    carriedOut(await edit(world, id, 1, { message: NEW_MESSAGE, name: newName }));
    expect((await names(world)).slice(count)).toEqual([newName]);
    const [line] = (await briefing(world.as("thu-ky"))).topics;
    await logged(world.as("thu-ky"), { message: line?.messageKey ?? "", units: [media] });
    carriedOut(await edit(world, id, 2, { message: NEW_MESSAGE, name: "Tháng Thanh niên" }));
    expect((await names(world)).slice(count)).toEqual([newName, "Tháng Thanh niên"]);
    expect((await briefing(world.as("thu-ky"))).topics).toMatchObject([
      { name: "Tháng Thanh niên", records: 0 },
    ]);
  });

  test("changes its place in the list, and stays at its ends", async () => {
    const world = await open();
    const topics: { id: string }[] = [];
    for (const message of ["phong-dich", "ket-qua", "van-ban"])
      topics.push(await topicOf(world, { message }));
    const order = async () => (await briefing(world.as("thu-ky"))).topics.map(({ messageKey }) => messageKey);
    const move = async (index: number, way: "up" | "down") =>
      carriedOut(await moveTopic(world.as("thu-ky"), slug, { topic: topics[index]?.id ?? "", way }));
    await move(2, "up");
    expect(await order()).toEqual(["phong-dich", "van-ban", "ket-qua"]);
    await move(0, "up");
    await move(1, "down");
    expect(await order()).toEqual(["phong-dich", "van-ban", "ket-qua"]);
  });

  test("keeps the documents it rests on from being removed", async () => {
    const world = await open();
    const document = world.structure.documents.find(({ numberSymbol }) => numberSymbol === "64/NQ-HĐBCQG");
    const id = document?.id ?? "";
    await topicOf(world, { documents: [id] });
    expect((await briefing(world.as("thu-ky"))).topics[0]?.documents).toMatchObject([
      { name: "64/NQ-HĐBCQG", path: `/${slug}/ke-hoach/van-ban/${id}` },
    ]);
    expect((await briefing(pressUnit(world, media))).topics[0]?.documents).toMatchObject([{ path: null }]);
    const removed = await removeDocument(world.as("thu-ky"), slug, id, { version: 1 });
    expect(problemsOf(removed)).toMatchObject([{ code: "document-used" }]);
  });

  test("is of its own campaign, and only the secretary writes it", async () => {
    const world = await open();
    const { id } = await topicOf(world);
    await expect(loadTopic(world.as("thu-ky"), slug, key())).rejects.toThrow(NotFound);
    for (const who of ["lanh-dao", "can-bo", "quan-tri"]) {
      await expect(addTopic(world.as(who), slug, topicForm()), who).rejects.toThrow(AccessDenied);
      await expect(removeTopic(world.as(who), slug, id, { version: 1 }), who).rejects.toThrow(AccessDenied);
      await expect(loadTopic(world.as(who), slug, id), who).rejects.toThrow(AccessDenied);
    }
    await expect(removeTopic(pressUnit(world, propaganda), slug, id, { version: 1 })).rejects.toThrow(
      AccessDenied,
    );
  });
});
