import { expect, test } from "vitest";
import type { OutboxAnswer } from "~/domain/outbox";
import * as outbox from "~/routes/outputs/outbox";
import { describeOnSqlite } from "../support/engines";
import { footprint, slug } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import { shownIn } from "../support/output-routes";
import { callAction, callLoader, type RouteAnswer } from "../support/route-calls";
import type { World } from "../support/world";

const path = `/${slug}/ket-qua/ngoai-tuyen`;
const here = { params: { campaign: slug } };

type Fields = Record<string, string | readonly string[]>;

const send = (world: World, who: string, fields: Fields) =>
  callAction(outbox, world.as(who), path, { _owner: who, _form: "output", ...fields }, here);

const entry = (differs: Fields = {}): Fields => ({
  ...outputFormOf({ _key: "khoa-ngoai-tuyen" }),
  ...differs,
});

function read({ status, body }: RouteAnswer): [number, OutboxAnswer | null] {
  return [status, JSON.parse(body)];
}

describeOnSqlite("entries that waited in a browser", (open) => {
  test("are recorded once however often they are sent", async () => {
    const world = await open();
    const first = read(await send(world, "can-bo", entry()));
    const again = read(await send(world, "can-bo", entry()));
    const shown = await shownIn(world.as("can-bo"));
    expect(shown).toHaveLength(1);
    // Photographs that wait with the entry go to the output of this number.
    expect([first, again]).toEqual(Array(2).fill([200, { ok: true, number: shown[0]?.number }]));
  });

  test("are never recorded in the session of somebody else than their author", async () => {
    const world = await open();
    const before = await footprint(world);
    expect((await send(world, "thu-ky", { ...entry(), _owner: "can-bo" })).status).toBe(409);
    expect((await send(world, "thu-ky", { ...entry(), _owner: "" })).status).toBe(409);
    expect(await footprint(world)).toEqual(before);
  });

  test("are refused field by field, and by who may not log at all", async () => {
    const world = await open();
    const [status, answer] = read(await send(world, "can-bo", entry({ date: "31/04/2021" })));
    expect(status).toBe(422);
    expect(answer).toMatchObject({
      ok: false,
      problems: [{ field: "date", code: "no-such-day" }],
      recorded: null,
    });
    expect((await send(world, "lanh-dao", entry())).status).toBe(403);
    expect((await send(world, "can-bo", entry({ units: ["phuong-bai-chay"], channels: [] }))).status).toBe(
      403,
    );
  });

  test("come back with what is recorded when they were changed after they had arrived", async () => {
    const world = await open();
    await send(world, "can-bo", entry({ title: "Bản đã tới" }));
    const [status, answer] = read(await send(world, "can-bo", entry({ title: "Bản sửa trên máy" })));
    expect(status).toBe(422);
    expect(answer).toMatchObject({
      problems: [{ code: "resent-with-changes" }],
      recorded: { number: 1, codes: ["KQ-2021-0001"], fields: { title: ["Bản đã tới"] } },
    });
  });

  test("may be declarations", async () => {
    const world = await open();
    const declaration = {
      ...{ _form: "declaration", _key: "khai-1", kind: "zero", units: ["trung-tam-truyen-thong"] },
      ...{ category: "", from: "26/04/2021", to: "02/05/2021", note: "" },
    };
    expect((await send(world, "can-bo", declaration)).status).toBe(200);
    expect((await send(world, "can-bo", declaration)).status).toBe(200);
    expect(await world.db.read.selectFrom("declarations").select("id").execute()).toHaveLength(1);
  });

  test("the forms for them come with the person's own units and nothing of other people's", async () => {
    const world = await open();
    const answer = await callLoader(outbox, world.as("can-bo"), path, here);
    const forms = JSON.parse(answer.body);
    expect(forms.output.options.own).toEqual([
      ["trung-tam-truyen-thong", "Trung tâm Truyền thông và Văn hóa", "Cơ quan Thành phố"],
    ]);
    expect(forms).toMatchObject({ slug, isPinned: true, today: "2021-05-04", canDeclare: true });
    expect((await callLoader(outbox, world.as("lanh-dao"), path, here)).status).toBe(403);
  });
});
