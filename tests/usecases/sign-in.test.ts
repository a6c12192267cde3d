import { expect, it } from "vitest";
import { argon2Passwords } from "~/adapters/passwords.server";
import { disableAccount } from "~/usecases/accounts.server";
import { signIn } from "~/usecases/sign-in.server";
import { decoyHash } from "~/usecases/sign-in-decoy.server";
import { openDatabase } from "~db/client.server";
import { auditHead, auditSince, browser, codesOf, signedIn, storedTexts, tryOf } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { type World, worldPassword } from "../support/world";

const wrongTimes = async (world: World, times: number, login = "can-bo", address?: string) => {
  for (let time = 0; time < times; time += 1) {
    await signIn(
      world.asNobody(),
      tryOf(login, "sai mật khẩu rồi", { address: address ?? `198.51.100.${time}` }),
    );
  }
};

describeOnEngines("signing in", (open) => {
  it("opens a session for the right password, by user name or address, in capitals too", async () => {
    const world = await open();
    const { accountId } = world.as("can-bo").actor ?? { accountId: "" };
    await world.db.write("system", (tx) =>
      tx.updateTable("accounts").set({ email: "can-bo@example.vn" }).where("id", "=", accountId).execute(),
    );
    for (const login of ["can-bo", "CAN-BO", "can-bo@example.vn", "Can-Bo@Example.vn"]) {
      const { actor, token } = await signedIn(world, login);
      expect(actor).toMatchObject({ accountId, loginName: "can-bo", mustChangePassword: false });
      expect(world.as("can-bo").actor?.memberships).toMatchObject(actor.memberships);
      expect(Buffer.from(token, "base64url")).toHaveLength(32);
    }
  });

  it("stores neither the password nor the token, and tells of the device in one audit line", async () => {
    const world = await open();
    const head = await auditHead(world);
    const { token, actor } = await signedIn(world, "can-bo");
    const stored = await storedTexts(world);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(worldPassword);
    expect(await auditSince(world, head)).toEqual([
      {
        seq: head + 1,
        action: "session.started",
        accountId: actor.accountId,
        subjectId: actor.accountId,
        payload: { device: "Chrome · Windows" },
      },
    ]);
  });

  it("asks for what is missing without counting it", async () => {
    const world = await open();
    expect(codesOf(await signIn(world.asNobody(), tryOf(" ", " ")))).toEqual([
      "login required",
      "password required",
    ]);
    expect(await world.db.read.selectFrom("rate_limits").selectAll().execute()).toEqual([]);
  });

  it("answers alike for a wrong password, an unknown name, a disabled and an invited account", async () => {
    const world = await open();
    const disabled = world.as("lanh-dao").actor?.accountId ?? "";
    await disableAccount(world.as("quan-tri"), disabled, 1);
    await world.db.write("system", (tx) =>
      tx
        .updateTable("accounts")
        .set({ password_hash: null })
        .where("login_name", "=", "cong-tac-vien")
        .execute(),
    );
    const verified: string[] = [];
    const passwords = {
      ...argon2Passwords,
      verify: (hash: string, password: string) => {
        verified.push(hash.split("$").slice(0, 4).join("$"));
        return argon2Passwords.verify(hash, password);
      },
    };
    const answers = [];
    for (const [index, login] of [
      "can-bo",
      "khong-co",
      "khong@co.vn",
      "lanh-dao",
      "cong-tac-vien",
    ].entries()) {
      const password = login === "can-bo" ? "sai mật khẩu rồi" : worldPassword;
      const request = tryOf(login, password, { address: `198.51.100.${index}` });
      answers.push(await signIn({ ...world.asNobody(), passwords }, request));
    }
    const alike = {
      ok: false,
      problems: [{ field: "form", code: "wrong-name-or-password", params: { left: 9 } }],
    };
    expect(answers).toEqual([alike, alike, alike, alike, alike]);
    // The same work for each: one verification at the price of a real hash.
    const price = (await argon2Passwords.hash("x")).split("$").slice(0, 4).join("$");
    expect(verified).toEqual([price, price, price, price, price]);
    expect(await argon2Passwords.verify(decoyHash, worldPassword)).toBe(false);
  });

  it("refuses the right password too after ten wrong ones, until the ten minutes are over", async () => {
    const world = await open();
    world.clock.set("2021-05-04T09:31:30.000Z");
    await wrongTimes(world, 10);
    const blocked = {
      ok: false,
      problems: [{ field: "form", code: "too-many-tries", params: { until: "16:42" } }],
    };
    expect(await signIn(world.asNobody(), tryOf("can-bo"))).toEqual(blocked);
    world.clock.set("2021-05-04T09:41:29.999Z");
    expect(await signIn(world.asNobody(), tryOf("can-bo"))).toEqual(blocked);
    world.clock.set("2021-05-04T09:41:30.000Z");
    expect(codesOf(await signIn(world.asNobody(), tryOf("can-bo")))).toEqual([]);
  });

  it("blocks an unknown name in the same words", async () => {
    const world = await open();
    world.clock.set("2021-05-04T09:32:00.000Z");
    await wrongTimes(world, 10, "khong-co");
    await wrongTimes(world, 10, "can-bo");
    const [unknown, known] = [await tryRight(world, "khong-co"), await tryRight(world, "can-bo")];
    expect(unknown).toEqual(known);
    expect(known).toEqual({
      ok: false,
      problems: [{ field: "form", code: "too-many-tries", params: { until: "16:42" } }],
    });
  });

  it("counts user name and address of one account together", async () => {
    const world = await open();
    await world.db.write("system", (tx) =>
      tx.updateTable("accounts").set({ email: "a@example.vn" }).where("login_name", "=", "can-bo").execute(),
    );
    await wrongTimes(world, 5, "can-bo");
    await wrongTimes(world, 5, "a@example.vn");
    expect(codesOf(await tryRight(world, "can-bo"))).toEqual(["form too-many-tries"]);
  });

  it("leaves other accounts and addresses open, and the sessions that are", async () => {
    const world = await open();
    await wrongTimes(world, 12);
    expect(codesOf(await tryRight(world, "thu-ky"))).toEqual([]);
  });

  it("refuses an address after 25 wrong tries on whatever names, for five minutes", async () => {
    const world = await open();
    for (let one = 0; one < 25; one += 1) {
      await signIn(world.asNobody(), tryOf(`ten-${one}`, "sai mật khẩu rồi"));
    }
    expect(codesOf(await signIn(world.asNobody(), tryOf("can-bo")))).toEqual(["form too-many-tries"]);
    expect(
      codesOf(await signIn(world.asNobody(), tryOf("can-bo", worldPassword, { address: "192.0.2.1" }))),
    ).toEqual([]);
    world.clock.set("2021-05-04T02:04:59.999Z");
    expect(codesOf(await signIn(world.asNobody(), tryOf("can-bo")))).toEqual(["form too-many-tries"]);
    world.clock.set("2021-05-04T02:05:00.000Z");
    expect(codesOf(await signIn(world.asNobody(), tryOf("can-bo")))).toEqual([]);
  });

  it("does not count what turned out right: an office behind one address signs in all morning", async () => {
    const world = await open();
    for (let one = 0; one < 30; one += 1) await signedIn(world, "can-bo");
    const counted = await world.db.read.selectFrom("rate_limits").select("points").execute();
    expect(counted.map(({ points }) => points)).toEqual([0, 0]);
  });

  it("takes exactly ten of fifty tries at once to the password", async () => {
    const world = await open();
    const tries = Array.from({ length: 50 }, (_, at) =>
      signIn(world.asNobody(), tryOf("can-bo", "sai mật khẩu rồi", { address: `198.51.100.${at}` })),
    );
    const codes = (await Promise.all(tries)).flatMap(codesOf);
    expect(codes.filter((code) => code === "form wrong-name-or-password")).toHaveLength(10);
    expect(codes.filter((code) => code === "form too-many-tries")).toHaveLength(40);
  });

  it("keeps counting across a restart and in another instance", async () => {
    const world = await open();
    await wrongTimes(world, 6);
    const other = await openDatabase(world.place);
    try {
      for (let time = 0; time < 4; time += 1) {
        await signIn({ ...world.asNobody(), db: other }, tryOf("can-bo", "sai mật khẩu rồi"));
      }
      expect(codesOf(await signIn({ ...world.asNobody(), db: other }, tryOf("can-bo")))).toEqual([
        "form too-many-tries",
      ]);
    } finally {
      await other.close();
    }
    expect(codesOf(await tryRight(world, "can-bo"))).toEqual(["form too-many-tries"]);
  });

  it("tells the audit trail once that a door has closed, never what was typed", async () => {
    const world = await open();
    const head = await auditHead(world);
    await wrongTimes(world, 13, "mat-khau-go-nham-o");
    await wrongTimes(world, 13, "can-bo");
    const lines = await auditSince(world, head);
    const accountId = world.as("can-bo").actor?.accountId;
    expect(lines.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ["sign-in.blocked", "unknown"],
      ["sign-in.blocked", accountId],
    ]);
    expect(JSON.stringify(lines)).not.toContain("mat-khau-go-nham-o");
  });

  it("forgets windows that are over", async () => {
    const world = await open();
    await wrongTimes(world, 3, "khong-co", "192.0.2.1");
    world.clock.set("2021-05-04T03:00:00.000Z");
    await wrongTimes(world, 1, "can-bo", "192.0.2.2");
    const kept = await world.db.read.selectFrom("rate_limits").select("resets_at").execute();
    expect(kept.map(({ resets_at }) => resets_at).sort()).toEqual([
      "2021-05-04T03:05:00.000Z",
      "2021-05-04T03:10:00.000Z",
    ]);
  });

  it("keeps at most 300 characters of what a browser says of itself", async () => {
    const world = await open();
    await signIn(world.asNobody(), tryOf("can-bo", worldPassword, { userAgent: browser.repeat(100) }));
    const [session] = await world.db.read.selectFrom("sessions").select("user_agent").execute();
    expect(session?.user_agent).toHaveLength(300);
  });
});

const tryRight = (world: World, login: string) =>
  signIn(world.asNobody(), tryOf(login, worldPassword, { address: "192.0.2.99" }));
