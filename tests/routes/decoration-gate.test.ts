import { expect, test } from "vitest";
import * as gateRoute from "~/routes/decoration/gate";
import * as mapRoute from "~/routes/decoration/map";
import * as proposalRoute from "~/routes/decoration/proposal";
import * as newRoute from "~/routes/decoration/proposal-new";
import * as listRoute from "~/routes/decoration/proposals";
import { key, media, siteOf } from "../support/decoration";
import { describeOnEngines } from "../support/engines";
import { slug } from "../support/output-acts";
import { callAction, callLoader } from "../support/route-calls";

const params = { campaign: slug };
const path = `/${slug}/trang-tri`;
const line = {
  ...{
    unit: media,
    site: "",
    place: "Cửa ngõ quốc lộ 18",
    kind: "pano",
    there: "0",
    usable: "",
    repairable: "",
  },
  ...{
    surveyedOn: "",
    wish: "new",
    quantity: "2",
    reason: "Chưa có pano.",
    estimate: "48 triệu",
    decider: "",
  },
};

describeOnEngines("the pages of proposals, gate and map", (open) => {
  test("a line is written, decided, and the decision taken back by the button of the message", async () => {
    const world = await open();
    const form = { ...line, _key: key() };
    const sent = await callAction(newRoute, world.as("can-bo"), `${path}/de-xuat/moi`, form, { params });
    expect(sent).toMatchObject({ status: 302, location: `${path}/de-xuat` });
    const one = { params: { ...params, proposal: "1" } };
    const decide = {
      ...{ intent: "decide", version: "1", verdict: "approved", sum: "40000000", on: "", note: "" },
      documentId: "",
    };
    const act = (who: string, fields: Record<string, string>) =>
      callAction(proposalRoute, world.as(who), `${path}/de-xuat/1`, fields, one);
    expect((await act("can-bo", decide)).status).toBe(403);
    expect((await act("thu-ky", decide)).status).toBe(302);
    const wrong = await act("thu-ky-2", { ...decide, version: "2" });
    expect(wrong).toMatchObject({
      status: 422,
      body: { problems: [{ code: "proposal-decided-already" }], values: { sum: ["40000000"] } },
    });
    expect((await act("thu-ky", { intent: "withdraw", version: "2" })).status).toBe(302);
    const read = await callLoader(listRoute, world.as("lanh-dao"), `${path}/de-xuat`, { params });
    expect(read.body).toMatchObject({ totals: { pending: { lines: 1, asked: { sum: 48_000_000 } } } });
    const none = await callLoader(proposalRoute, world.as("thu-ky"), `${path}/de-xuat/9`, {
      params: { ...params, proposal: "9" },
    });
    expect(none.status).toBe(404);
  });

  test("the gate of one unit and the map of what has a point are opened by their addresses", async () => {
    const world = await open();
    await siteOf(world, { point: "20.951, 107.08" });
    await siteOf(world, { place: "Bến xe" });
    const gate = await callLoader(gateRoute, world.as("lanh-dao"), `${path}/tien-do?dv=${media}`, { params });
    expect(gate.body).toMatchObject({ unit: { key: media }, figures: { planned: 2 } });
    const map = await callLoader(mapRoute, world.as("lanh-dao"), `${path}/ban-do`, { params });
    const middle = { site: 1, count: 1, kind: "none", x: 583, y: 320 };
    expect(map.body).toMatchObject({
      ...{ all: 2, located: 1, shown: 1, pages: 1, rows: [{ number: 1 }] },
      drawings: { wide: { marks: [middle], tiles: [] }, narrow: { marks: [{ ...middle, x: 179, y: 220 }] } },
    });
    const denied = await callLoader(mapRoute, world.as("cong-tac-vien"), `${path}/ban-do`, { params });
    expect(denied.status).toBe(403);
  });
});
