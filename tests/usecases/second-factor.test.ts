import { expect, it } from "vitest";
import { hasFactor, readCode } from "~/usecases/factor-codes.server";
import { changeOwnPassword } from "~/usecases/own-account.server";
import {
  finishSetUp,
  loadSecondFactor,
  removeOwnFactor,
  renewRecoveryCodes,
  startSetUp,
} from "~/usecases/second-factor.server";
import { findActor } from "~/usecases/sessions.server";
import { signInWithCode } from "~/usecases/sign-in-second-step.server";
import { takeStep } from "~db/queries/second-factors.server";
import { auditHead, auditSince, codesOf, idOf, signedIn, storedTexts } from "../support/accounts";
import { appCode, firstStep, pass, stepOf, withFactor } from "../support/authenticator";
import { describeOnEngines, describeOnSqlite } from "../support/engines";

describeOnEngines("a second factor holds (row 20 of reliability)", (open) => {
  it("is in force from its first code on, and signs in with the next one", async () => {
    const world = await open();
    const { key } = await withFactor(world, "can-bo");
    const now = pass(world, 30);
    const challenge = await firstStep(world, "can-bo");
    const outcome = await signInWithCode(world.asNobody(), stepOf(challenge, appCode(key, now)));
    expect(outcome.ok && outcome.value.actor).toMatchObject({ loginName: "can-bo", factor: "held" });
    const token = outcome.ok ? outcome.value.token : "";
    expect(await findActor(world.asNobody(), token)).toMatchObject({ loginName: "can-bo" });
  });

  it("gives no session for the password alone, nor for a challenge that was made up", async () => {
    const world = await open();
    await withFactor(world, "can-bo");
    const before = await world.db.read.selectFrom("sessions").select("id").execute();
    const challenge = await firstStep(world, "can-bo");
    expect(await world.db.read.selectFrom("sessions").select("id").execute()).toEqual(before);
    const forged = Buffer.from(JSON.stringify({ accountId: idOf(world, "can-bo") })).toString("base64url");
    for (const one of [forged, challenge.slice(0, -2), ""]) {
      expect(codesOf(await signInWithCode(world.asNobody(), stepOf(one, "123456")))).toEqual([
        "form sign-in-anew",
      ]);
    }
  });

  it("takes a code once: of fifty tries at once with one right code, exactly one signs in", async () => {
    const world = await open();
    const { key } = await withFactor(world, "can-bo");
    const now = pass(world, 30);
    const challenge = await firstStep(world, "can-bo");
    const tries = Array.from({ length: 50 }, (_, at) =>
      signInWithCode(world.asNobody(), stepOf(challenge, appCode(key, now), `198.51.100.${at}`)),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    pass(world, 600);
    const again = await signInWithCode(
      world.asNobody(),
      stepOf(await firstStep(world, "can-bo"), appCode(key, now)),
    );
    expect(codesOf(again)).toEqual(["code wrong-code"]);
  });

  it("uses a step up once for fifty writers that all have the right one", async () => {
    const world = await open();
    await withFactor(world, "can-bo");
    const accountId = idOf(world, "can-bo");
    const { secret, last_step } = await world.db.read
      .selectFrom("second_factors")
      .selectAll()
      .where("account_id", "=", accountId)
      .executeTakeFirstOrThrow();
    const used = { secret: secret ?? "", step: (last_step ?? 0) + 1 };
    const taken = await Promise.all(
      Array.from({ length: 50 }, () => world.db.write("system", (tx) => takeStep(tx, accountId, used))),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it("does not take a code that is older than the last one used", async () => {
    const world = await open();
    const { key } = await withFactor(world, "can-bo");
    const [first, second] = [pass(world, 30), pass(world, 30)];
    const challenge = await firstStep(world, "can-bo");
    expect((await signInWithCode(world.asNobody(), stepOf(challenge, appCode(key, second)))).ok).toBe(true);
    expect(codesOf(await signInWithCode(world.asNobody(), stepOf(challenge, appCode(key, first))))).toEqual([
      "code wrong-code",
    ]);
  });

  it("takes each recovery code once, of fifty tries at once too, and says how many are left", async () => {
    const world = await open();
    const { codes } = await withFactor(world, "can-bo");
    expect(new Set(codes.map((code) => code.replace(/\s/g, ""))).size).toBe(10);
    const challenge = await firstStep(world, "can-bo");
    const tries = Array.from({ length: 50 }, (_, at) =>
      signInWithCode(world.asNobody(), stepOf(challenge, codes[3] ?? "", `198.51.100.${at}`)),
    );
    const opened = (await Promise.all(tries)).flatMap((one) => (one.ok ? [one.value.codesLeft] : []));
    expect(opened).toEqual([9]);
    pass(world, 600);
    const again = await firstStep(world, "can-bo");
    expect(codesOf(await signInWithCode(world.asNobody(), stepOf(again, codes[3] ?? "")))).toEqual([
      "code wrong-code",
    ]);
    expect((await signInWithCode(world.asNobody(), stepOf(again, codes[4] ?? ""))).ok).toBe(true);
  });

  it("counts wrong codes with the wrong passwords of the account: ten in ten minutes", async () => {
    const world = await open();
    const { key } = await withFactor(world, "can-bo");
    pass(world, 30);
    const challenge = await firstStep(world, "can-bo");
    for (let time = 0; time < 10; time += 1) {
      const outcome = await signInWithCode(
        world.asNobody(),
        stepOf(challenge, "000000", `198.51.100.${time}`),
      );
      expect(codesOf(outcome)).toEqual(["code wrong-code"]);
    }
    const right = stepOf(challenge, appCode(key, world.clock.now()));
    expect(codesOf(await signInWithCode(world.asNobody(), right))).toEqual(["form too-many-tries"]);
  });

  it("asks for the password anew after ten minutes, and once the password has changed", async () => {
    const world = await open();
    const { key } = await withFactor(world, "can-bo");
    const challenge = await firstStep(world, "can-bo");
    pass(world, 599);
    const wrong = await signInWithCode(world.asNobody(), stepOf(challenge, "abc"));
    expect(codesOf(wrong)).toEqual(["code wrong-code"]);
    const now = pass(world, 1);
    expect(codesOf(await signInWithCode(world.asNobody(), stepOf(challenge, appCode(key, now))))).toEqual([
      "form sign-in-anew",
    ]);
    const second = await firstStep(world, "can-bo");
    const change = { currentPassword: "cot-moc-2021", newPassword: "thuyền về bến cũ", newPasswordAgain: "" };
    await changeOwnPassword(world.as("can-bo"), { ...change, newPasswordAgain: change.newPassword });
    expect(codesOf(await signInWithCode(world.asNobody(), stepOf(second, appCode(key, now))))).toEqual([
      "form sign-in-anew",
    ]);
  });

  it("keeps neither the key nor a recovery code where the database could give it away", async () => {
    const world = await open();
    const head = await auditHead(world);
    const { key, codes } = await withFactor(world, "can-bo");
    await renewRecoveryCodes(world.as("can-bo"));
    const stored = await storedTexts(world);
    for (const secret of [key, ...codes]) {
      expect(stored).not.toContain(secret);
      expect(stored).not.toContain(secret.replace(/\s/g, ""));
    }
    expect((await auditSince(world, head)).map(({ action }) => action)).toEqual([
      "factor.set-up",
      "factor.codes-renewed",
    ]);
  });

  it("ends the person's other sessions when it is set up, and leaves the one that did it", async () => {
    const world = await open();
    const other = await signedIn(world, "can-bo");
    await withFactor(world, "can-bo");
    expect(await findActor(world.asNobody(), other.token)).toBeNull();
  });

  it("stays with the old telephone until the new one's first code, and then knows only the new one", async () => {
    const world = await open();
    const old = await withFactor(world, "can-bo");
    pass(world, 30);
    await startSetUp(world.as("can-bo"));
    const key = (await loadSecondFactor(world.as("can-bo"))).waiting?.key ?? "";
    expect(codesOf(await finishSetUp(world.as("can-bo"), "000000"))).toEqual(["code wrong-code"]);
    const held = await signInWithCode(
      world.asNobody(),
      stepOf(await firstStep(world, "can-bo"), appCode(old.key, world.clock.now())),
    );
    expect(held.ok).toBe(true);
    expect((await finishSetUp(world.as("can-bo"), appCode(key, world.clock.now()))).ok).toBe(true);
    const now = pass(world, 30);
    const challenge = await firstStep(world, "can-bo");
    const [gone, there] = [
      await signInWithCode(world.asNobody(), stepOf(challenge, appCode(old.key, now))),
      await signInWithCode(world.asNobody(), stepOf(challenge, appCode(key, now))),
    ];
    expect([codesOf(gone), codesOf(there)]).toEqual([["code wrong-code"], []]);
    expect(codesOf(await signInWithCode(world.asNobody(), stepOf(challenge, old.codes[0] ?? "")))).toEqual([
      "code wrong-code",
    ]);
  });

  it("forgets a key that waited half an hour for its first code", async () => {
    const world = await open();
    await startSetUp(world.as("can-bo"));
    const key = (await loadSecondFactor(world.as("can-bo"))).waiting?.key ?? "";
    const now = pass(world, 30 * 60);
    expect((await loadSecondFactor(world.as("can-bo"))).waiting).toBeNull();
    expect(codesOf(await finishSetUp(world.as("can-bo"), appCode(key, now)))).toEqual(["code set-up-over"]);
  });

  it("can be switched off by its person where nobody asks for it", async () => {
    const world = await open();
    await withFactor(world, "can-bo");
    expect(codesOf(await removeOwnFactor(world.as("can-bo")))).toEqual([]);
    await signedIn(world, "can-bo");
  });
});

describeOnSqlite("a code for an account without a second factor", (open) => {
  it.each(["123456", "không phải mã", "1-abcd-efgh"])("%j is right for nobody", async (typed) => {
    const world = await open();
    expect(await hasFactor(world.db.read, idOf(world, "can-bo"))).toBe(false);
    expect(await readCode(world.asNobody(), idOf(world, "can-bo"), typed)).toBeNull();
  });
});
