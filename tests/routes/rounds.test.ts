import { expect, test } from "vitest";
import * as milestone from "~/routes/timeline/milestone";
import * as round from "~/routes/timeline/round";
import * as rounds from "~/routes/timeline/rounds";
import * as timeline from "~/routes/timeline/timeline";
import { describeOnSqlite } from "../support/engines";
import { slug } from "../support/output-acts";
import { hold, roundId, stamp } from "../support/rounds";
import { callAction, callLoader, flashOf, problemsOf } from "../support/route-calls";
import type { World } from "../support/world";

const path = `/${slug}/lich/hiep-thuong`;

const look = (world: World, query = "", who = "can-bo") =>
  callLoader(rounds, world.as(who), `${path}${query}`, { params: { campaign: slug } });
const add = (world: World, fields: Record<string, string | string[]>, who = "thu-ky") =>
  callAction(
    rounds,
    world.as(who),
    path,
    { ...newRounds, _key: stamp()._key, ...fields },
    { params: { campaign: slug } },
  );
const lookAt = (world: World, id: string, who = "thu-ky") =>
  callLoader(round, world.as(who), `${path}/${id}`, { params: { campaign: slug, round: id } });
const change = (world: World, id: string, fields: Record<string, string>, who = "thu-ky") =>
  callAction(round, world.as(who), `${path}/${id}`, fields, { params: { campaign: slug, round: id } });
const newRounds = {
  kind: "pc-district",
  numbers: "3",
  units: [],
  windowFrom: "",
  windowTo: "",
  on: "",
  time: "",
};

describeOnSqlite("the rounds' page", (open) => {
  test("opens for everybody in the campaign, filters by its address, and asks strangers to sign in", async () => {
    const world = await open();
    await roundId(world);
    await add(world, { kind: "pc-commune", numbers: ["2", "3"] });
    const all = await look(world, "", "cong-tac-vien");
    expect([all.status, all.body.page.total, all.body.page.groups.length, all.body.page.canEdit]).toEqual([
      200,
      67,
      2,
      false,
    ]);
    const { body } = await look(world, "?cap=pc-commune&lan=3");
    expect(body.page.groups).toMatchObject([
      { kind: "pc-commune", coverage: [{ number: 3, held: 0, all: 33 }] },
    ]);
    expect(body.page.groups[0].rows[0].cells).toHaveLength(1);
    expect((await look(world, "?cap=gi-do&lan=9")).body.page.groups).toHaveLength(2);
    const stranger = await callLoader(rounds, world.asNobody(), path, { params: { campaign: slug } });
    expect([stranger.status, stranger.location]).toEqual([
      302,
      "/dang-nhap?tiep=%2Fha-long-2021%2Flich%2Fhiep-thuong",
    ]);
  });

  test("sets rounds up and goes to the one, or to the level's", async () => {
    const world = await open();
    const one = await add(world, {});
    expect(one.location).toMatch(new RegExp(`^${path}/[0-9a-f-]{36}$`));
    const many = await add(world, { kind: "pc-commune" });
    expect([many.status, many.location]).toEqual([302, `${path}?cap=pc-commune`]);
    expect(flashOf(many.cookies)).toMatchObject({ code: "rounds-added", params: { added: 33, there: 0 } });
  });

  test("gives a refused form back as it was typed, and refuses everybody but the secretary", async () => {
    const world = await open();
    const answer = await add(world, { on: "31/04/2021", time: "25:00" });
    expect([answer.status, problemsOf(answer)]).toEqual([422, ["on no-such-day"]]);
    expect(answer.body.values).toMatchObject({ on: ["31/04/2021"], time: ["25:00"], kind: ["pc-district"] });
    expect(problemsOf(await add(world, { numbers: [] }))).toEqual(["numbers required"]);
    for (const who of ["lanh-dao", "can-bo"]) expect((await add(world, {}, who)).status).toBe(403);
  });

  test("is told of in one line on the timeline", async () => {
    const world = await open();
    await hold(world, await roundId(world), "16/04/2021");
    const { body } = await callLoader(timeline, world.as("can-bo"), `/${slug}/lich`, {
      params: { campaign: slug },
    });
    expect(body.rounds).toMatchObject([{ kind: "pc-district", number: 3, held: 1, all: 1 }]);
  });
});

describeOnSqlite("a round's page", (open) => {
  test("records that it was held, offers to take it back, and takes it back", async () => {
    const world = await open();
    const id = await roundId(world);
    const form = { intent: "hold", on: "16/04/2021", time: "08:00", documentId: "", reason: "", ...stamp() };
    const held = await change(world, id, form);
    const flash = flashOf(held.cookies);
    expect([held.location, flash.code]).toEqual([`${path}/${id}`, "round-held"]);
    expect((await lookAt(world, id)).body.page.heldOn).toBe("2021-04-16");
    expect((await change(world, id, flash.undo.fields)).status).toBe(302);
    expect((await lookAt(world, id)).body.page.heldOn).toBeNull();
  });

  test("carries out every other form", async () => {
    const world = await open();
    const id = await roundId(world);
    await hold(world, id, "16/04/2021");
    const documentId = world.structure.documents[0]?.id ?? "";
    const send = async (fields: Record<string, string>) => {
      const { page } = (await lookAt(world, id)).body;
      const answer = await change(world, id, { reason: "", ...stamp(page.seen), ...fields });
      return flashOf(answer.cookies).code;
    };
    expect(await send({ intent: "result", introduced: "68", selfNominated: "", agreed: "60" })).toBe(
      "round-result",
    );
    expect(
      await send({
        intent: "details",
        windowFrom: "14/04/2021",
        windowTo: "18/04/2021",
        place: "Hội trường",
        note: "",
      }),
    ).toBe("round-details");
    expect(await send({ intent: "link-document", documentId })).toBe("round-document-linked");
    expect(await send({ intent: "unlink-document", documentId })).toBe("round-document-unlinked");
    expect(await send({ intent: "reopen", reason: "Nhầm" })).toBe("round-reopened");
    expect(await send({ intent: "plan", on: "17/04/2021", time: "" })).toBe("round-planned");
    expect(await send({ intent: "remove" })).toBe("round-removed");
    expect(await send({ intent: "restore" })).toBe("round-restored");
    const { page } = (await lookAt(world, id)).body;
    expect(page).toMatchObject({
      place: "Hội trường",
      plannedOn: "2021-04-17",
      heldOn: null,
      isRemoved: false,
    });
    expect(page.history).toHaveLength(7);
  });

  test("enters a new document in place and links it", async () => {
    const world = await open();
    const id = await roundId(world);
    const linked = await change(world, id, {
      intent: "link-document",
      documentId: "new",
      "document-kind": "minutes",
      "document-numberSymbol": "05/BB-MTTQ",
      "document-signedOn": "18/04/2021",
      "document-issuer": "Ủy ban MTTQ Việt Nam Thành phố",
      "document-title": "Biên bản hội nghị hiệp thương lần thứ ba",
      ...stamp(),
    });
    expect(flashOf(linked.cookies).code).toBe("round-document-linked");
    expect((await lookAt(world, id)).body.page.documents).toMatchObject([{ name: "05/BB-MTTQ" }]);
  });

  test("gives the loser of a race the form back and the winner's line to compare", async () => {
    const world = await open();
    const id = await roundId(world);
    await hold(world, id, "16/04/2021");
    const form = {
      intent: "hold",
      on: "17/04/2021",
      time: "",
      documentId: "",
      reason: "Theo biên bản",
      ...stamp(""),
    };
    const lost = await change(world, id, form, "thu-ky-2");
    expect([lost.status, problemsOf(lost)]).toEqual([422, ["form changed-by-other"]]);
    expect(lost.body.values).toMatchObject({ on: ["17/04/2021"], reason: ["Theo biên bản"] });
    expect((await lookAt(world, id)).body.page.history[0]).toMatchObject({ kind: "held", day: "2021-04-16" });
  });

  test("offers a form that records the milestone's own day", async () => {
    const world = await open();
    const id = await roundId(world, { numbers: ["1"] });
    await hold(world, id, "05/02/2021");
    const offer = (await lookAt(world, id)).body.page.milestone;
    expect(offer).toMatchObject({ key: "consultation-1", offeredOn: "2021-02-05" });
    const fields = { intent: "complete", on: "05/02/2021", documentId: "", reason: "", ...stamp(offer.seen) };
    const at = { params: { campaign: slug, milestone: offer.key } };
    const done = await callAction(milestone, world.as("thu-ky"), `/${slug}/lich/${offer.key}`, fields, at);
    expect(flashOf(done.cookies).code).toBe("milestone-completed");
    expect((await lookAt(world, id)).body.page.milestone).toMatchObject({
      actualOn: "2021-02-05",
      offeredOn: null,
    });
  });

  test("knows no other forms, roles or rounds", async () => {
    const world = await open();
    const id = await roundId(world);
    expect(problemsOf(await change(world, id, { intent: "delete", ...stamp() }))).toEqual(["form not-valid"]);
    expect((await change(world, id, { intent: "plan", on: "", time: "", ...stamp() }, "can-bo")).status).toBe(
      403,
    );
    expect((await lookAt(world, "khong-co")).status).toBe(404);
    expect((await change(world, "khong-co", { intent: "plan", on: "", time: "", ...stamp() })).status).toBe(
      404,
    );
  });
});
