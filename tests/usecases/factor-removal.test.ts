import { expect, it } from "vitest";
import { removeFactor, removeFactorAtTerminal } from "~/usecases/factor-removal.server";
import { findActor } from "~/usecases/sessions.server";
import { signInWithCode } from "~/usecases/sign-in-second-step.server";
import { auditHead, auditSince, codesOf, idOf, signedIn } from "../support/accounts";
import { appCode, firstStep, pass, stepOf, withFactor } from "../support/authenticator";
import { describeOnEngines } from "../support/engines";

describeOnEngines("a lost second factor", (open) => {
  it("is taken away by an administrator: the sessions end, the password signs in, the trail tells who did it", async () => {
    const world = await open();
    const { key } = await withFactor(world, "can-bo");
    const now = pass(world, 30);
    const session = await signInWithCode(
      world.asNobody(),
      stepOf(await firstStep(world, "can-bo"), appCode(key, now)),
    );
    const head = await auditHead(world);
    expect(codesOf(await removeFactor(world.as("quan-tri"), idOf(world, "can-bo")))).toEqual([]);
    expect(await findActor(world.asNobody(), session.ok ? session.value.token : "")).toBeNull();
    expect(await auditSince(world, head)).toMatchObject([
      {
        action: "factor.removed",
        accountId: idOf(world, "quan-tri"),
        subjectId: idOf(world, "can-bo"),
        payload: { by: "administrator", sessions: 1 },
      },
    ]);
    await signedIn(world, "can-bo");
    expect(codesOf(await removeFactor(world.as("quan-tri"), idOf(world, "can-bo")))).toEqual([
      "form no-factor",
    ]);
  });

  it("is not taken away by anybody else, nor from oneself on that page", async () => {
    const world = await open();
    await withFactor(world, "can-bo");
    await withFactor(world, "quan-tri");
    await expect(removeFactor(world.as("thu-ky"), idOf(world, "can-bo"))).rejects.toThrow();
    expect(codesOf(await removeFactor(world.as("quan-tri"), idOf(world, "quan-tri")))).toEqual([
      "form own-factor",
    ]);
  });

  it("of the last administrator is taken away at the terminal, by user name", async () => {
    const world = await open();
    await withFactor(world, "quan-tri");
    const head = await auditHead(world);
    expect(codesOf(await removeFactorAtTerminal(world.asNobody(), "khong-co"))).toEqual([
      "login no-such-account",
    ]);
    expect(codesOf(await removeFactorAtTerminal(world.asNobody(), "quan-tri"))).toEqual([]);
    expect(await auditSince(world, head)).toMatchObject([
      { action: "factor.removed", accountId: null, payload: { by: "terminal" } },
    ]);
    await signedIn(world, "quan-tri");
  });
});
