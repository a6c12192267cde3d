import { expect, it } from "vitest";
import { acceptLink, resetAccess } from "~/usecases/account-links.server";
import { anchorAudit, readAnchors, verifyWithAnchors } from "~/usecases/audit-anchors.server";
import { recordRestore } from "~/usecases/backups.server";
import { loadFeeds, openFeed, readFeed, revokeFeed } from "~/usecases/calendar-feeds.server";
import { NotFound } from "~/usecases/context.server";
import { renewRecoveryCodes } from "~/usecases/second-factor.server";
import { signInWithCode } from "~/usecases/sign-in-second-step.server";
import { openDatabase } from "~db/client.server";
import { restoreCopy } from "../../scripts/backup/restore-copy";
import { must } from "../../scripts/demo/must";
import { codesOf, idOf } from "../support/accounts";
import { firstStep, stepOf, withFactor } from "../support/authenticator";
import { copyOf, elsewhere } from "../support/copies";
import { emptyPlace } from "../support/database-places";
import { describeOnSqlite } from "../support/engines";
import { logged, slug } from "../support/output-acts";
import type { World } from "../support/world";

const chosen = { newPassword: "thuyền về bến cũ", newPasswordAgain: "thuyền về bến cũ" };

/** Puts a copy back beside a world, as `npm run restore` does, and gives the world's context over it. */
async function restored(world: World, copy: { path: string; manifest: { madeAt: string } }) {
  const there = elsewhere(world, await emptyPlace.sqlite());
  const { manifest, verified } = await restoreCopy(there, copy.path, {
    now: world.clock.now(),
    isTrial: false,
  });
  const db = await openDatabase(there);
  const ctx = { ...world.asNobody(), db };
  const answer = { ok: true as const, name: "ban-sao", size: 1, took: 1, verified };
  const run = { act: "restore" as const, kind: "", begunAt: ctx.now(), accountId: null, answer };
  const ended = await recordRestore(ctx, run, manifest.madeAt);
  return { ctx, ended };
}

describeOnSqlite("an installation that was put back to a copy", (open) => {
  it("is no tampering: anchors made after the copy are no longer held against it, later ones count", async () => {
    const world = await open();
    const night = (day: string, ctx = world.asNobody()) => {
      world.clock.set(`${day}T18:15:00.000Z`);
      return anchorAudit(ctx);
    };
    await night("2021-05-04");
    world.clock.set("2021-05-05T02:00:00.000Z");
    const copy = await copyOf(world);
    await logged(world.as("can-bo"));
    await night("2021-05-05");
    world.clock.set("2021-05-06T02:00:00.000Z");
    const { ctx } = await restored(world, copy);
    const kinds = async () => {
      const known = await readAnchors(ctx.db.read, ctx.auditSeal, ctx.anchors);
      return (await verifyWithAnchors(ctx.db.read, ctx.auditSeal, known)).findings.map(({ kind }) => kind);
    };
    expect(await kinds()).toEqual([]);
    await night("2021-05-06", ctx);
    expect(await kinds()).toEqual([]);
    const first = await readAnchors(world.db.read, ctx.auditSeal, ctx.anchors);
    const { findings } = await verifyWithAnchors(world.db.read, ctx.auditSeal, first);
    expect(findings.map(({ kind }) => kind)).toContain("anchor-missing");
  });

  it("opens no link that was used, or made void, after the copy", async () => {
    const world = await open();
    const { token } = must(await resetAccess(world.as("quan-tri"), idOf(world, "can-bo")));
    const copy = await copyOf(world);
    expect(codesOf(await acceptLink(world.asNobody(), token, chosen))).toEqual([]);
    const { ctx } = await restored(world, copy);
    expect(codesOf(await acceptLink(ctx, token, chosen))).toEqual(["form link-spent"]);
  });

  it("takes no recovery code that was used after the copy, nor any other of that time, and new ones again", async () => {
    const world = await open();
    const { codes } = await withFactor(world, "can-bo");
    const copy = await copyOf(world);
    const usedUp = stepOf(await firstStep(world, "can-bo"), codes[3] ?? "");
    expect((await signInWithCode(world.asNobody(), usedUp)).ok).toBe(true);
    const { ctx, ended } = await restored(world, copy);
    expect(ended).toMatchObject({ codes: 10 });
    const there = { ...world, asNobody: () => ctx };
    for (const code of [codes[3], codes[4]]) {
      const form = stepOf(await firstStep(there, "can-bo"), code ?? "");
      expect(codesOf(await signInWithCode(ctx, form))).toEqual(["code wrong-code"]);
    }
    const renewed = await renewRecoveryCodes({ ...world.as("can-bo"), db: ctx.db });
    const form = stepOf(await firstStep(there, "can-bo"), renewed[0] ?? "");
    expect((await signInWithCode(ctx, form)).ok).toBe(true);
  });

  it("answers at no calendar address that was taken back after the copy, nor at any other of that time", async () => {
    const world = await open();
    const officer = world.as("can-bo");
    for (const _key of ["one", "two"]) must(await openFeed(officer, slug, { _key, kinds: ["statutory"] }));
    const { feeds } = await loadFeeds(officer, slug);
    const copy = await copyOf(world);
    await revokeFeed(officer, slug, feeds[0]?.id ?? "");
    const { ctx, ended } = await restored(world, copy);
    expect(ended).toMatchObject({ feeds: 2 });
    for (const { token } of feeds)
      await expect(readFeed(ctx, token, "https://cotmoc.example")).rejects.toThrow(NotFound);
    expect((await loadFeeds({ ...officer, db: ctx.db }, slug)).feeds).toEqual([]);
  });
});
