import { expect, it } from "vitest";
import * as paste from "~/routes/outputs/paste";
import { describeOnSqlite } from "../support/engines";
import { callAction, callLoader, problemsOf } from "../support/route-calls";

const path = "/ha-long-2021/ket-qua/dan";
const call = { params: { campaign: "ha-long-2021" } };
const form = {
  text: "3/5/2021\tTin thứ nhất về bầu cử\n4/5/2021\tTin thứ hai về cử tri",
  unit: "trung-tam-truyen-thong",
  category: "portal-item",
  date: "04/05/2021",
};

describeOnSqlite("the page that takes a pasted list", (open) => {
  it("shows each line as it would be recorded, keeps what was typed, and records on the second button", async () => {
    const ctx = (await open()).as("thu-ky");
    const { formKey } = (await callLoader(paste, ctx, path, call)).body;
    const sent = { ...form, _key: formKey };
    const shown = await callAction(paste, ctx, path, { ...sent, intent: "check" }, call);
    expect(shown.body.preview.lines).toMatchObject([
      { line: 1, day: "thứ Hai 03/05/2021", title: "Tin thứ nhất về bầu cử", state: "new" },
      { line: 2, day: "thứ Ba 04/05/2021", title: "Tin thứ hai về cử tri", state: "new" },
    ]);
    expect(shown.body.values.text).toEqual([form.text]);
    const saved = await callAction(paste, ctx, path, { ...sent, intent: "save" }, call);
    expect([saved.status, saved.location]).toEqual([302, "/ha-long-2021/ket-qua"]);
    const undone = await callAction(paste, ctx, path, { intent: "undo", first: "1", last: "2" }, call);
    expect([undone.status, undone.location]).toEqual([302, "/ha-long-2021/ket-qua"]);
  });

  it("takes what a name stands for from its field, and shows no line that only wants that", async () => {
    const ctx = (await open()).as("thu-ky");
    const text = "Hình thức\tTiêu đề\nCổng\tTin một\nCổng\tTin hai";
    const send = (differs: Record<string, string>) =>
      callAction(paste, ctx, path, { ...form, text, _key: ctx.newId(), intent: "check", ...differs }, call);
    const asked = (await send({})).body;
    expect([asked.preview.counts.bad, asked.preview.bad, asked.preview.names.length]).toEqual([2, [], 1]);
    const said = (await send({ "name-0-Cổng": "Tin, bài Cổng thông tin điện tử" })).body;
    expect([said.preview.counts.fresh, said.preview.names]).toEqual([2, []]);
    expect(Object.keys(said.values).filter((name) => name.startsWith("name-"))).toEqual([]);
  });

  it("takes the columns as they were chosen over what they look like", async () => {
    const ctx = (await open()).as("thu-ky");
    const chosen = { ...form, _key: ctx.newId(), intent: "check", columns: ["note", "title"] };
    const { preview } = (await callAction(paste, ctx, path, chosen, call)).body;
    expect(preview.columns).toEqual(["note", "title"]);
    expect(preview.lines[0]).toMatchObject({ day: "thứ Ba 04/05/2021", title: "Tin thứ nhất về bầu cử" });
  });

  it("says what is missing or too much, and why a line that is there already needs a reason", async () => {
    const ctx = (await open()).as("thu-ky");
    const send = (differs: Record<string, string>) =>
      callAction(paste, ctx, path, { ...form, _key: ctx.newId(), intent: "save", ...differs }, call);
    expect(problemsOf(await send({ text: "" }))).toEqual(["text paste-empty"]);
    expect(problemsOf(await send({ withTwins: "1" }))).toEqual(["reason reason-needed"]);
  });

  it("keeps a tick at its line when lines move, and ticks nothing that is left after recording", async () => {
    const ctx = (await open()).as("thu-ky");
    const send = (differs: Record<string, string | string[]>) =>
      callAction(paste, ctx, path, { ...form, _key: ctx.newId(), ...differs }, call);
    await send({ text: "3/5/2021\tTin một\n3/5/2021\tTin hai\n3/5/2021\tTin ba", intent: "save" });
    const message = "3/5: Tin một\n3/5: Tin hai\n3/5: Tin ba\n3/5: Tin bốn";
    const mended = await send({ text: message, intent: "check", keep: "2", "cell-4-1": "Tin bốn, có hình" });
    // The message has become a list with a head line: what was line 2 is line 3.
    expect(mended.body.values.keep).toEqual(["3"]);
    const saved = await send({ text: message, intent: "save", keep: "2", reason: "đăng lại" });
    expect(saved.body.saved.params.count).toBe(2);
    expect(saved.body.preview.counts).toMatchObject({ all: 2, twins: 2 });
    expect(saved.body.values).toMatchObject({ keep: [], withTwins: [], reason: [] });
  });
});
