import { expect, test } from "vitest";
import { sendNotice } from "~/usecases/account-notice.server";
import type { Mailer, UseCaseContext } from "~/usecases/context.server";
import { removeFactor } from "~/usecases/factor-removal.server";
import { JobFailure } from "~/usecases/jobs.server";
import { codesOf, idOf } from "../support/accounts";
import { withFactor } from "../support/authenticator";
import { describeOnSqlite } from "../support/engines";
import type { World } from "../support/world";

type Letter = Parameters<Mailer["send"]>[0];
type Delivery = Awaited<ReturnType<Mailer["send"]>>;

/** A mail server that answers so, and what came to it. */
function withMail(ctx: UseCaseContext, answer: Delivery) {
  const letters: Letter[] = [];
  const mail: Mailer = {
    send: async (letter) => {
      letters.push(letter);
      return answer;
    },
  };
  return { ctx: { ...ctx, mail }, letters };
}

const accepted = { result: "accepted" } as Delivery;
const at = "2021-05-04T02:00:00.000Z";

describeOnSqlite("the letter about a second factor that was taken away", (open) => {
  const job = (world: World, who = "can-bo") => ({
    id: "việc",
    payload: { accountId: idOf(world, who), at },
  });
  const addressed = (world: World, set: { email?: string | null; status?: "disabled" }) =>
    world.db.write("system", (tx) =>
      tx.updateTable("accounts").set(set).where("login_name", "=", "can-bo").execute(),
    );

  test("is put in line with the removal where mail is sent, and not where none is", async () => {
    const world = await open();
    const waiting = async () =>
      world.db.read.selectFrom("jobs").select("payload").where("kind", "=", "account-notice").execute();
    await withFactor(world, "can-bo");
    expect(codesOf(await removeFactor(world.as("quan-tri"), idOf(world, "can-bo")))).toEqual([]);
    expect(await waiting()).toEqual([]);
    await withFactor(world, "can-bo");
    const { ctx } = withMail(world.as("quan-tri"), accepted);
    expect(codesOf(await removeFactor(ctx, idOf(world, "can-bo")))).toEqual([]);
    expect(await waiting()).toHaveLength(1);
  });

  test("says whose account it is and when, to the account's address", async () => {
    const world = await open();
    await addressed(world, { email: "can.bo@cotmoc.vn" });
    const { ctx, letters } = withMail(world.asNobody(), accepted);
    await sendNotice(ctx, job(world));
    expect(letters).toMatchObject([{ to: { address: "can.bo@cotmoc.vn" }, messageKey: "tai-khoan.việc" }]);
    for (const said of ["can-bo", "09:00 04/05/2021"]) expect(letters[0]?.text).toContain(said);
  });

  test("goes to nobody without an address, nor to a locked account, nor to one that is no more", async () => {
    const world = await open();
    const { ctx, letters } = withMail(world.asNobody(), accepted);
    await addressed(world, { email: null });
    await sendNotice(ctx, job(world));
    await addressed(world, { email: "can.bo@cotmoc.vn", status: "disabled" });
    await sendNotice(ctx, job(world));
    await sendNotice(ctx, { id: "việc", payload: { accountId: "la", at } });
    expect(letters).toEqual([]);
  });

  test.each([
    ["refused", true],
    ["unreachable", false],
  ] as const)("that the server says is %s is tried again: %j not", async (result, isFinal) => {
    const world = await open();
    await addressed(world, { email: "can.bo@cotmoc.vn" });
    const { ctx } = withMail(world.asNobody(), { result, code: "550" } as Delivery);
    const failed = await sendNotice(ctx, job(world)).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(JobFailure);
    expect(failed).toMatchObject({ message: `mail-${result} 550`, isFinal });
    await expect(sendNotice({ ...ctx, mail: null }, job(world))).rejects.toThrow("mail-no-server");
  });
});
