import { expect, it } from "vitest";
import { disableAccount } from "~/usecases/accounts.server";
import { SignInNeeded } from "~/usecases/context.server";
import {
  findActor,
  listOwnSessions,
  revokeOtherSessions,
  revokeOwnSession,
  signOut,
} from "~/usecases/sessions.server";
import { openDatabase } from "~db/client.server";
import { auditHead, auditSince, contextOf, signedIn, storedTexts } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

const opens = async (world: World, token: string) => (await findActor(world.asNobody(), token)) !== null;
const at = (time: string) => `2021-05-04T${time}Z`;
const actionsOf = async (world: World, head: number) =>
  (await auditSince(world, head)).map(({ action }) => action);

describeOnEngines("a session", (open) => {
  it("gives the person with all memberships and settings", async () => {
    const world = await open();
    const { token, actor } = await signedIn(world, "thu-truong");
    const found = await findActor(world.asNobody(), token);
    expect(found).toEqual(actor);
    // The world's own reading of the rows may know more of each membership than its days and its place.
    expect(world.as("thu-truong").actor).toMatchObject({
      ...found,
      sessionEndsAt: null,
      sessionId: expect.any(String),
    });
  });

  it("opens nothing for a token that was never given, or is almost right", async () => {
    const world = await open();
    const { token } = await signedIn(world, "can-bo");
    for (const wrong of ["", "x", token.slice(1), `${token}x`, token.toUpperCase()]) {
      expect(await opens(world, wrong)).toBe(false);
    }
  });

  it("ends after 60 minutes without use, to the second", async () => {
    const world = await open();
    const first = await signedIn(world, "can-bo");
    const second = await signedIn(world, "can-bo");
    world.clock.set(at("02:59:59.999"));
    expect(await opens(world, first.token)).toBe(true);
    world.clock.set(at("03:00:00.000"));
    expect(await opens(world, second.token)).toBe(false);
    world.clock.set(at("03:59:59.998"));
    expect(await opens(world, first.token)).toBe(true);
  });

  it("of an administrator ends after 15 minutes without use", async () => {
    const world = await open();
    const first = await signedIn(world, "quan-tri");
    const second = await signedIn(world, "quan-tri");
    world.clock.set(at("02:14:59.999"));
    expect(await opens(world, first.token)).toBe(true);
    world.clock.set(at("02:15:00.000"));
    expect(await opens(world, second.token)).toBe(false);
  });

  it("ends 12 hours after its beginning however much it is used, an administrator's after 8", async () => {
    const world = await open();
    const [person, administrator] = [await signedIn(world, "can-bo"), await signedIn(world, "quan-tri")];
    for (let minute = 10; minute < 12 * 60; minute += 10) {
      world.clock.set(new Date(Date.parse(at("02:00:00.000")) + minute * 60_000).toISOString());
      expect(await opens(world, person.token)).toBe(true);
      expect(await opens(world, administrator.token)).toBe(minute < 8 * 60);
    }
    world.clock.set(at("13:59:59.999"));
    expect(await opens(world, person.token)).toBe(true);
    world.clock.set(at("14:00:00.000"));
    expect(await opens(world, person.token)).toBe(false);
  });

  it("writes its use down at most once a minute", async () => {
    const world = await open();
    const { token } = await signedIn(world, "can-bo");
    const seen = async () => {
      const row = await world.db.read.selectFrom("sessions").select("last_seen_at").executeTakeFirstOrThrow();
      return row.last_seen_at;
    };
    world.clock.set(at("02:00:59.999"));
    await opens(world, token);
    expect(await seen()).toBe(at("02:00:00.000"));
    world.clock.set(at("02:01:00.000"));
    await opens(world, token);
    expect(await seen()).toBe(at("02:01:00.000"));
  });

  it("is refused at once after signing out, and the way out is told once", async () => {
    const world = await open();
    const { token } = await signedIn(world, "can-bo");
    const ctx = await contextOf(world, token);
    const head = await auditHead(world);
    await signOut(ctx);
    expect(await opens(world, token)).toBe(false);
    await signOut(ctx);
    await signOut(world.asNobody());
    expect(await actionsOf(world, head)).toEqual(["session.ended"]);
  });

  it("is refused at once when its account is disabled", async () => {
    const world = await open();
    const { token, actor } = await signedIn(world, "can-bo");
    await disableAccount(world.as("quan-tri"), actor.accountId, 1);
    expect(await opens(world, token)).toBe(false);
  });

  it("is listed with device and end, the current one marked, ended ones left out", async () => {
    const world = await open();
    await signedIn(world, "can-bo");
    world.clock.set(at("02:30:00.000"));
    const second = await signedIn(world, "can-bo");
    await signedIn(world, "thu-ky");
    const ctx = await contextOf(world, second.token);
    expect(
      (await listOwnSessions(ctx)).map(({ isCurrent, endsAt, device }) => [isCurrent, endsAt, device]),
    ).toEqual([
      [true, at("03:30:00.000"), "Chrome · Windows"],
      [false, at("03:00:00.000"), "Chrome · Windows"],
    ]);
    world.clock.set(at("03:00:00.000"));
    expect(await listOwnSessions(ctx)).toHaveLength(1);
    await expect(listOwnSessions(world.asNobody())).rejects.toThrow(SignInNeeded);
  });

  it("is revoked from another one and refused at once, with one audit line for two clicks", async () => {
    const world = await open();
    const [lost, mine] = [await signedIn(world, "can-bo"), await signedIn(world, "can-bo")];
    const ctx = await contextOf(world, mine.token);
    const head = await auditHead(world);
    await revokeOwnSession(ctx, lost.actor.sessionId);
    await revokeOwnSession(ctx, lost.actor.sessionId);
    expect(await opens(world, lost.token)).toBe(false);
    expect(await opens(world, mine.token)).toBe(true);
    expect(await actionsOf(world, head)).toEqual(["session.revoked"]);
  });

  it("of somebody else cannot be revoked", async () => {
    const world = await open();
    const [other, mine] = [await signedIn(world, "thu-ky"), await signedIn(world, "can-bo")];
    const ctx = await contextOf(world, mine.token);
    await expect(revokeOwnSession(ctx, other.actor.sessionId)).rejects.toThrow();
    await expect(revokeOwnSession(ctx, "no-such-session")).rejects.toThrow();
    expect(await opens(world, other.token)).toBe(true);
  });

  it("stays when all others of the person are ended", async () => {
    const world = await open();
    const [one, two, mine, other] = [
      await signedIn(world, "can-bo"),
      await signedIn(world, "can-bo"),
      await signedIn(world, "can-bo"),
      await signedIn(world, "thu-ky"),
    ];
    expect(await revokeOtherSessions(await contextOf(world, mine.token))).toBe(2);
    const open4 = [one, two, mine, other].map(({ token }) => opens(world, token));
    expect(await Promise.all(open4)).toEqual([false, false, true, true]);
  });
});

describeOnEngines("a session is one person's and ends when told (row 19 of reliability)", (open) => {
  it("is refused at once by every other instance when it is revoked, and its token is nowhere at rest", async () => {
    const world = await open();
    const [mine, lost] = [await signedIn(world, "can-bo"), await signedIn(world, "can-bo")];
    const others = [await openDatabase(world.place), await openDatabase(world.place)];
    try {
      const seen = (token: string) =>
        Promise.all(others.map((db) => findActor({ ...world.asNobody(), db }, token)));
      expect((await seen(lost.token)).map((actor) => actor?.loginName)).toEqual(["can-bo", "can-bo"]);
      await revokeOwnSession(await contextOf(world, mine.token), lost.actor.sessionId);
      expect(await seen(lost.token)).toEqual([null, null]);
      expect((await seen(mine.token)).every((actor) => actor !== null)).toBe(true);
    } finally {
      for (const db of others) await db.close();
    }
    expect(await storedTexts(world)).not.toContain(mine.token);
  });
});
