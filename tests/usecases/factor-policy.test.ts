import { expect, it } from "vitest";
import { mustHaveFactor, policiesFor, policyInForce } from "~/domain/second-factor";
import { AccessDenied, StepUpNeeded } from "~/usecases/context.server";
import { changeFactorPolicy, loadFactorPolicy } from "~/usecases/factor-policy.server";
import { removeOwnFactor } from "~/usecases/second-factor.server";
import { findActor } from "~/usecases/sessions.server";
import { auditHead, auditSince, codesOf, signedIn } from "../support/accounts";
import { withFactor } from "../support/authenticator";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

const choose = (world: World, policy: "everyone" | "closers" | "none", version: number) =>
  changeFactorPolicy(world.as("quan-tri"), { policy, version });

/** The world as an installation that does real work: no demonstration, production. */
async function atWork(world: World): Promise<World> {
  await world.db.write("system", (tx) => tx.updateTable("campaigns").set({ is_demo: 0 }).execute());
  const real = { isProduction: true };
  return {
    ...world,
    as: (login) => ({ ...world.as(login), ...real }),
    asNobody: () => ({ ...world.asNobody(), ...real }),
  };
}

const factorOf = async (world: World, login: string) => {
  const { token } = await signedIn(world, login);
  return (await findActor(world.asNobody(), token))?.factor;
};

describeOnEngines("who must have a second factor", (open) => {
  it("is everybody in production and nobody with a demonstration, until somebody chooses", async () => {
    expect(policyInForce(null, { isProduction: true, hasDemo: false })).toBe("everyone");
    expect(policyInForce(null, { isProduction: true, hasDemo: true })).toBe("none");
    expect(policyInForce(null, { isProduction: false, hasDemo: false })).toBe("none");
    expect(policiesFor({ isProduction: true, hasDemo: false })).toEqual(["everyone", "closers"]);
    const world = await open();
    expect((await loadFactorPolicy(world.as("quan-tri"))).inForce).toBe("none");
    const real = await atWork(world);
    expect((await loadFactorPolicy(real.as("quan-tri"))).inForce).toBe("everyone");
    expect(await factorOf(real, "cong-tac-vien")).toBe("wanted");
  });

  it("does not stay nobody when a demonstration that chose so becomes real work", async () => {
    const world = await open();
    expect(codesOf(await choose(world, "none", 0))).toEqual([]);
    const real = await atWork(world);
    expect((await loadFactorPolicy(real.as("quan-tri"))).inForce).toBe("everyone");
    expect(codesOf(await choose(real, "none", 1))).toEqual(["policy not-valid"]);
  });

  it("can be those who close weeks and administer: secretaries and administrators, nobody else", async () => {
    const world = await open();
    expect(codesOf(await choose(world, "closers", 0))).toEqual([]);
    const asked = [];
    for (const login of ["quan-tri", "thu-ky", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      asked.push([login, await factorOf(world, login)]);
    }
    expect(asked).toEqual([
      ["quan-tri", "wanted"],
      ["thu-ky", "wanted"],
      ["lanh-dao", "none"],
      ["thu-truong", "none"],
      ["can-bo", "none"],
      ["cong-tac-vien", "none"],
    ]);
    const ended = world.as("thu-ky").actor?.memberships.map((held) => ({ ...held, validTo: "2021-05-01" }));
    expect(mustHaveFactor("closers", ended ?? [], "2021-05-04")).toBe(false);
  });

  it("names those who lack one, and lets nobody who must have it switch it off", async () => {
    const world = await open();
    await choose(world, "closers", 0);
    await withFactor(world, "thu-ky");
    const page = await loadFactorPolicy(world.as("quan-tri"));
    expect(page.holders).toBe(1);
    const lacking = page.lacking.map(({ id }) => id);
    expect(lacking).toContain(world.as("quan-tri").actor?.accountId);
    expect(lacking).not.toContain(world.as("thu-ky").actor?.accountId);
    expect(codesOf(await removeOwnFactor(world.as("thu-ky")))).toEqual(["form factor-required"]);
  });

  it("is chosen by an administrator who has just confirmed, with a line in the audit trail", async () => {
    const world = await open();
    const head = await auditHead(world);
    const stale = world.as("quan-tri");
    const unconfirmed = { ...stale, actor: stale.actor && { ...stale.actor, confirmedAt: null } };
    const wish = { policy: "everyone", version: 0 } as const;
    await expect(changeFactorPolicy(unconfirmed, wish)).rejects.toThrow(StepUpNeeded);
    await expect(changeFactorPolicy(world.as("thu-ky"), wish)).rejects.toThrow(AccessDenied);
    expect(codesOf(await choose(world, "everyone", 0))).toEqual([]);
    expect(codesOf(await choose(world, "closers", 0))).toEqual(["form policy-changed"]);
    expect(await auditSince(world, head)).toMatchObject([
      {
        action: "factor.policy-changed",
        payload: { before: { policy: "none" }, after: { policy: "everyone" } },
      },
    ]);
  });
});
