import { expect, test } from "vitest";
import { describeOnSqlite } from "../support/engines";
import { numberOf, slug } from "../support/output-acts";
import { flashOf, openForm, outcomeOf, outputsPath, postOutput, shownIn } from "../support/output-routes";
import { problemsOf } from "../support/route-calls";

describeOnSqlite("the entry form of outputs", (open) => {
  test("a logged item stands in the list, and the receipt says time and code and takes it back", async () => {
    const world = await open();
    const answer = await postOutput(world.as("can-bo"), { title: "Hỏi – đáp: Thẻ cử tri", quantity: "3" });
    expect(outcomeOf(answer)).toEqual([302, outputsPath, "output-logged"]);
    const { params, undo } = flashOf(answer);
    expect(params).toEqual({ time: "09:00", code: "KQ-2021-0001" });
    expect(undo).toMatchObject({ path: `${outputsPath}/1`, fields: { intent: "withdraw", version: "1" } });
    const [line] = await shownIn(world.as("lanh-dao"));
    expect(line).toMatchObject({
      number: 1,
      title: "Hỏi – đáp: Thẻ cử tri",
      value: 3,
      publishedOn: "2021-05-04",
    });
  });

  test("one story on three channels gives three codes, each with its channel's category", async () => {
    const world = await open();
    const keys = ["portal-item", "fanpage-post", "broadcast-item"];
    const channels = keys.map((key) => world.channel("trung-tam-truyen-thong", key).id);
    const answer = await postOutput(world.as("can-bo"), { categories: [""], channels });
    expect(flashOf(answer)).toMatchObject({
      code: "outputs-logged",
      params: { count: 3, codes: "KQ-2021-0001, KQ-2021-0002, KQ-2021-0003" },
    });
    const names = (await shownIn(world.as("can-bo"))).map((line) => line.category);
    expect(names.sort()).toEqual(keys.map((key) => world.category(key).name.vi).sort());
  });

  test("the second button leads to a form for the same unit, channel, category and day", async () => {
    const world = await open();
    const channel = world.channel("trung-tam-truyen-thong", "portal-item").id;
    const fields = { units: ["trung-tam-truyen-thong"], channels: [channel], categories: ["portal-item"] };
    const answer = await postOutput(world.as("thu-ky"), { ...fields, date: "3/5/2021" }, "more");
    expect(answer.location?.startsWith(`${outputsPath}/moi?`)).toBe(true);
    const next = await openForm(world.as("thu-ky"), answer.location?.replace(`${outputsPath}/moi`, ""));
    expect(next.body.initial).toMatchObject({ ...fields, date: "3/5/2021", title: "", quantity: "1" });
    expect(next.body.isNext).toBe(true);
  });

  test("the form begins with the unit of whoever has one, and with a copy of another item", async () => {
    const world = await open();
    expect((await openForm(world.as("can-bo"))).body.initial.units).toEqual(["trung-tam-truyen-thong"]);
    expect((await openForm(world.as("thu-ky"))).body.initial.units).toEqual([]);
    const number = await numberOf(world.as("can-bo"), { title: "Bản tin trưa", link: "halong.gov.vn/1" });
    const copy = await openForm(world.as("can-bo"), `?chep=${number}`);
    expect(copy.body.initial).toMatchObject({ title: "Bản tin trưa", link: "", date: "04/05/2021" });
  });

  test("the same form sent twice logs one item, and answers both times with its code", async () => {
    const world = await open();
    const form = { _key: "mot-lan", title: "Gửi hai lần" };
    const first = await postOutput(world.as("can-bo"), form);
    const again = await postOutput(world.as("can-bo"), form);
    expect(flashOf(again)).toEqual(flashOf(first));
    expect(await shownIn(world.as("can-bo"))).toHaveLength(1);
    const changed = await postOutput(world.as("can-bo"), { ...form, title: "Đã sửa" });
    expect([changed.status, problemsOf(changed)]).toEqual([422, ["form resent-with-changes"]]);
  });

  test("text in decomposed form is stored composed", async () => {
    const world = await open();
    const title = "Điểm bầu cử ở Hạ Long";
    await postOutput(world.as("can-bo"), { title: title.normalize("NFD") });
    expect((await shownIn(world.as("can-bo"))).map((line) => line.title)).toEqual([title]);
  });

  test("a unit outside the person's reach is refused, and nothing is logged", async () => {
    const world = await open();
    const answer = await postOutput(world.as("can-bo"), { units: ["phuong-bai-chay"] });
    expect(answer.status).toBe(403);
    expect(await shownIn(world.as("thu-ky"))).toEqual([]);
  });

  test("whoever only reads opens no form and logs nothing", async () => {
    const world = await open();
    expect((await openForm(world.as("lanh-dao"))).status).toBe(403);
    expect((await postOutput(world.as("lanh-dao"))).status).toBe(403);
  });

  test("an ended session keeps every typed field for after the sign-in", async () => {
    const world = await open();
    const answer = await postOutput(world.asNobody(), {
      title: "Viết dở",
      categories: ["article", "feature"],
    });
    expect(answer.status).toBe(401);
    const { path, body } = answer.body.resume;
    expect(path).toBe(`/${slug}/ket-qua/moi`);
    expect(new URLSearchParams(body).get("title")).toBe("Viết dở");
    expect(new URLSearchParams(body).getAll("categories")).toEqual(["article", "feature"]);
  });
});
