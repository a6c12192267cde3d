import { expect, it } from "vitest";
import { blankCells } from "~/domain/output-grid";
import * as grid from "~/routes/outputs/grid";
import * as save from "~/routes/outputs/grid-save";
import type { UseCaseContext } from "~/usecases/context.server";
import { describeOnSqlite } from "../support/engines";
import { callAction, callLoader } from "../support/route-calls";

const path = "/ha-long-2021/ket-qua/nhap-bang";
const call = { params: { campaign: "ha-long-2021" } };
const row = {
  login: "thu-ky",
  key: "row-1",
  number: "",
  version: "",
  confirm: "",
  reason: "",
  ...blankCells,
  day: "4/5",
  unit: "trung tam truyen thong",
  category: "tin bai cong thong tin dien tu",
  title: "Niêm yết danh sách cử tri",
};

async function send(ctx: UseCaseContext, differs: Record<string, string | string[]>) {
  const answer = await callAction(save, ctx, `${path}/luu`, { ...row, ...differs }, call);
  return { status: answer.status, body: JSON.parse(answer.body) };
}

describeOnSqlite("the entry grid's own address", (open) => {
  it("records rows, takes one out and brings it back, and the page begins with it", async () => {
    const ctx = (await open()).as("thu-ky");
    const { body } = await send(ctx, {});
    expect(body.answers).toMatchObject([{ key: "row-1", kind: "saved", saved: { number: 1, version: 1 } }]);
    const out = await send(ctx, { intent: "withdraw", number: "1", version: "1" });
    expect(out).toMatchObject({ status: 200, body: { changed: { version: 2 } } });
    const stale = await send(ctx, { intent: "restore", number: "1", version: "1" });
    expect(stale).toMatchObject({ status: 422, body: { problems: [{ code: "changed-by-other" }] } });
    const back = await send(ctx, { intent: "restore", number: "1", version: "2" });
    expect(back).toMatchObject({ status: 200, body: { changed: { version: 3 } } });
    const page = await callLoader(grid, ctx, path, call);
    expect(page.body.rows).toMatchObject([{ number: 1, version: 3, cells: { title: row.title } }]);
  });

  it("takes nothing but a number for the number and the version of a row", async () => {
    const ctx = (await open()).as("thu-ky");
    for (const forged of ["abc", "NaN", "1.5", "-1", "1e5", "0x10", "Infinity"]) {
      expect(await send(ctx, { number: forged, version: "1" })).toMatchObject({
        status: 422,
        body: { problems: [{ field: "number", code: "not-valid" }] },
      });
      expect((await send(ctx, { number: "1", version: forged })).status).toBe(422);
    }
  });

  it("takes no row of another person, though the browser is signed in", async () => {
    const ctx = (await open()).as("can-bo");
    expect(await send(ctx, {})).toMatchObject({
      status: 409,
      body: { problems: [{ code: "grid-other-account" }] },
    });
    expect((await send(ctx, { login: "can-bo" })).status).toBe(200);
  });

  it("refuses a form whose columns do not go together, and more rows than it takes at once", async () => {
    const ctx = (await open()).as("thu-ky");
    expect((await send(ctx, { title: ["một", "hai"] })).status).toBe(422);
    const many = Array.from({ length: 21 }, (_, at) => `k${at}`);
    const all = Object.fromEntries(Object.keys(blankCells).map((column) => [column, many]));
    expect((await send(ctx, { ...all, key: many })).status).toBe(422);
  });
});
