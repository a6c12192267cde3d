import { expect, it } from "vitest";
import { type Outcome, SignInNeeded } from "~/usecases/context.server";
import { beginSignOn, type SignedOn } from "~/usecases/sign-on.server";
import { confirmStepUp, requireStepUp, wayToConfirm } from "~/usecases/step-up.server";
import { auditHead, auditSince, codesOf, contextOf, idOf } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { walkAt } from "../support/openid";
import { anna, back, origin, sessionOf, signOn, withOpenId, worldAt } from "../support/sign-on";
import type { World } from "../support/world";

const openId = withOpenId();
const nothing = { password: "", code: "" };

/** An officer without a password who came in by the provider, and the act of confirming there. */
async function officerAt(open: () => Promise<World>) {
  const { world, nobody } = await worldAt(openId.provider(), open);
  const { token } = sessionOf(await signOn(nobody, "anna"));
  await world.db.write("system", (tx) =>
    tx.updateTable("accounts").set({ password_hash: null }).where("id", "=", idOf(world, "can-bo")).execute(),
  );
  const asked = async () => ({ ...(await contextOf(world, token)), signOn: nobody.signOn });
  const confirmAs = async (login: string, change: (address: URL) => void = () => undefined) => {
    const begun = await beginSignOn(await asked(), { origin, next: "", act: "confirm" });
    if (!begun.ok) throw new Error(codesOf(begun).join());
    const address = new URL(begun.value.address);
    change(address);
    const finished: Outcome<SignedOn> = await back(
      await asked(),
      await walkAt(address.href, login),
      begun.value.kept,
    );
    return finished;
  };
  return { world, asked, confirmAs };
}

describeOnEngines("confirming at the provider of single sign-on", (open) => {
  it("opens what is dear to a person who has neither password nor code, and tells the audit trail", async () => {
    const { world, asked, confirmAs } = await officerAt(open);
    expect(await wayToConfirm(await asked())).toEqual({ by: "sign-on", name: "Tỉnh" });
    expect(codesOf(await confirmStepUp(await asked(), nothing))).toEqual(["form sso-confirm-first"]);
    const head = await auditHead(world);
    expect(await confirmAs("anna")).toEqual({ ok: true, value: { isConfirmed: true, next: "/" } });
    expect((await auditSince(world, head)).map(({ action, payload }) => [action, payload])).toEqual([
      ["session.confirmed", { by: "sign-on" }],
    ]);
    expect(requireStepUp(await asked()).loginName).toBe("can-bo");
    expect(codesOf(await confirmStepUp(await asked(), nothing))).toEqual([]);
  });

  it("begins with a session alone: without one nobody is sent to the provider", async () => {
    const { nobody } = await worldAt(openId.provider(), open);
    for (const act of ["confirm", "link"] as const)
      await expect(beginSignOn(nobody, { origin, next: "", act })).rejects.toThrow(SignInNeeded);
  });

  it("has the provider ask anew, and takes no answer that does not say when it did", async () => {
    const { asked, confirmAs } = await officerAt(open);
    const wanted: (string | null)[] = [];
    const outcome = await confirmAs("anna", ({ searchParams }) => {
      wanted.push(searchParams.get("prompt"), searchParams.get("max_age"));
      searchParams.delete("prompt");
      searchParams.delete("max_age");
    });
    expect(wanted).toEqual(["login", "0"]);
    expect(codesOf(outcome)).toEqual(["form sso-refused"]);
    expect((await asked()).actor?.confirmedAt).toBeNull();
  });

  it("confirms nothing when somebody else comes back", async () => {
    const { asked, confirmAs } = await officerAt(open);
    await openId.provider().tell({ people: { anna, binh: {} } });
    expect(codesOf(await confirmAs("binh"))).toEqual(["form sso-confirm-other"]);
    expect((await asked()).actor?.confirmedAt).toBeNull();
  });

  it("asks for the password where there is one", async () => {
    const { world, nobody } = await worldAt(openId.provider(), open);
    const { token } = sessionOf(await signOn(nobody, "anna"));
    const ctx = { ...(await contextOf(world, token)), signOn: nobody.signOn };
    expect(await wayToConfirm(ctx)).toEqual({ by: "password" });
  });
});
