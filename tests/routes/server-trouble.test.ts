import { expect, it } from "vitest";
import { ServerTrouble } from "~/domain/server-trouble";
import * as signIn from "~/routes/accounts/sign-in";
import * as gridSave from "~/routes/outputs/grid-save";
import * as newOutput from "~/routes/outputs/new";
import type { UseCaseContext } from "~/usecases/context.server";
import { findActor } from "~/usecases/sessions.server";
import { signedIn } from "../support/accounts";
import { describeOnSqlite } from "../support/engines";
import { leavePages } from "../support/full-disk";
import { slug } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import { openList, outputsPath, postOutput, shownIn } from "../support/output-routes";
import { callAction } from "../support/route-calls";
import { type World, worldPassword } from "../support/world";

// The log would tell each of them with its stack.
process.env.LOG_LEVEL = "silent";

/** So long that no free room within the database takes it. */
const note = "Đã niêm yết tại nhà văn hoá khu phố. ".repeat(50).trim();

/** The context of somebody for whom every write ends in that trouble. */
function troubled(world: World, kind: "busy" | "failing"): UseCaseContext {
  const write = () => Promise.reject(new ServerTrouble(kind, { cause: new Error("of the test") }));
  const ctx = world.as("can-bo");
  return { ...ctx, db: { ...ctx.db, write } };
}

const sendForm = (ctx: UseCaseContext, fields: ReturnType<typeof outputFormOf>) =>
  callAction(newOutput, ctx, `${outputsPath}/moi`, fields, { params: { campaign: slug } });

describeOnSqlite("a form that finds the disk full", (open) => {
  it("is answered 507 with everything that was typed, records nothing, and goes through once there is room", async () => {
    const world = await open();
    const form = outputFormOf({ note, link: "https://halong.example/tin/1" });
    await leavePages(world.db, 0);
    const answer = await untilRefused(world, form);
    expect(answer.status).toBe(507);
    expect(answer.body).toMatchObject({ trouble: "full", requestId: "test-request" });
    const { path, body } = answer.body.resend;
    expect(path).toBe(`${outputsPath}/moi`);
    const sent = new URLSearchParams(body);
    expect([sent.get("title"), sent.get("note"), sent.get("_key")]).toEqual([form.title, note, form._key]);
    const before = await shownIn(world.as("can-bo"));
    expect(before.some(({ title }) => title === form.title)).toBe(false);
    await leavePages(world.db, 10_000);
    const fields = Object.fromEntries([...new Set(sent.keys())].map((name) => [name, sent.getAll(name)]));
    const params = { campaign: slug };
    const call = () => callAction(newOutput, world.as("can-bo"), path, fields, { params });
    expect([(await call()).status, (await call()).status]).toEqual([302, 302]);
    expect(await shownIn(world.as("can-bo"))).toHaveLength(before.length + 1);
  });

  it("leaves reading as it was, also for somebody whose use of the session cannot be noted", async () => {
    const world = await open();
    const { token } = await signedIn(world, "can-bo");
    await leavePages(world.db, 0);
    world.clock.set("2021-05-04T02:30:00.000Z");
    const write = () => Promise.reject(new ServerTrouble("full", { cause: new Error("of the test") }));
    const full = { ...world.asNobody(), db: { ...world.db, write } };
    expect((await findActor(full, token))?.loginName).toBe("can-bo");
    expect((await openList(world.as("can-bo"))).status).toBe(200);
  });
});

describeOnSqlite("a form that finds the database busy or failing", (open) => {
  it.each(["busy", "failing"] as const)("%s: 503 with what was typed", async (kind) => {
    const world = await open();
    const form = outputFormOf({ note });
    const answer = await sendForm(troubled(world, kind), form);
    expect([answer.status, answer.body.trouble]).toEqual([503, kind]);
    expect(new URLSearchParams(answer.body.resend.body).get("note")).toBe(note);
  });

  it("never gives a password back", async () => {
    const world = await open();
    const fields = { login: "can-bo", password: worldPassword };
    const answer = await callAction(
      signIn,
      { ...troubled(world, "busy"), actor: null },
      "/dang-nhap",
      fields,
    );
    expect([answer.status, answer.body.resend.body]).toEqual([503, "login=can-bo"]);
  });

  it("tells the entry grid by its status, which keeps its rows and sends them again", async () => {
    const world = await open();
    const ctx = troubled(world, "busy");
    const fields = { login: "can-bo", intent: "withdraw", number: "1", version: "1" };
    const call = { params: { campaign: slug } };
    const answer = await callAction(gridSave, ctx, `${outputsPath}/nhap-bang/luu`, fields, call);
    expect([200, 422]).not.toContain(answer.status);
  });
});

/** Fills what room is left within the database, then sends that form. */
async function untilRefused(world: World, form: ReturnType<typeof outputFormOf>) {
  for (let n = 0; n < 200; n += 1) {
    const answer = await postOutput(world.as("can-bo"), { title: `Tin số ${n}`, note });
    if (answer.status === 507) return sendForm(world.as("can-bo"), form);
  }
  throw new Error("the disk never was full");
}
