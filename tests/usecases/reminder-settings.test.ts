import { expect, it } from "vitest";
import type { ReminderSettingsForm } from "~/domain/reminder-forms";
import { NotFound, SignInNeeded, type UseCaseContext } from "~/usecases/context.server";
import { loadReminderSettings, saveReminderSettings } from "~/usecases/reminder-settings.server";
import { loadUnsubscribe, stopMail, unsubscribePath } from "~/usecases/reminder-unsubscribe.server";
import { auditHead, auditSince, codesOf, idOf } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { digestsOf, giveEmail, lookIntoQueue, mailStates, serverOf } from "../support/reminders";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const all = ["-7", "-3", "-1", "0", "1"];
const form = (change: Partial<ReminderSettingsForm> = {}): ReminderSettingsForm => ({
  ...{ campaign: slug, seen: "0.0.0.0", statutory: all, plan: all, "own-unit": all, meeting: ["-1", "0"] },
  mail: ["statutory", "plan", "own-unit", "meeting"],
  ...change,
});

const settingsIn = async (ctx: UseCaseContext) => (await loadReminderSettings(ctx)).campaigns[0]?.settings;
const tokenFor = (
  world: World,
  kind: "plan" | "meeting" | null,
  campaignId: string | null = world.campaign.id,
) => {
  const scope = { accountId: idOf(world, "thu-ky"), campaignId, kind };
  return unsubscribePath(world.asNobody(), scope).split("/").at(-1) ?? "";
};
const mailer = {
  send: async () => {
    throw new Error("no mail may be sent in this test");
  },
};

describeOnEngines("one's own choices of reminders", (open) => {
  it("begin with everything, are kept per campaign and kind, and rule the next digest", async () => {
    const world = await open();
    const me = world.as("thu-ky");
    expect((await settingsIn(me))?.meeting).toMatchObject({ days: [-1, 0], byMail: true });
    const seq = await auditHead(world);
    expect((await saveReminderSettings(me, form({ plan: ["-7"], mail: ["statutory"] }))).ok).toBe(true);
    expect((await settingsIn(me))?.plan).toMatchObject({ days: [-7], byMail: false });
    expect((await settingsIn(world.as("can-bo")))?.plan.days).toHaveLength(5);
    const [line, ...more] = await auditSince(world, seq);
    expect([line?.action, line?.subjectId, more]).toEqual([
      "reminder.settings-changed",
      idOf(world, "thu-ky"),
      [],
    ]);
    await lookIntoQueue(serverOf(world));
    expect((await digestsOf(world, "thu-ky"))["2021-05-04"]).toEqual([
      "milestone:giao-ban-tuan-18",
      "milestone:so-ket-dot-2",
    ]);
  });

  it("write nothing when they are the same, and are not overwritten unseen", async () => {
    const world = await open();
    const me = world.as("thu-ky");
    const seq = await auditHead(world);
    expect((await saveReminderSettings(me, form())).ok).toBe(true);
    expect(await auditSince(world, seq)).toEqual([]);
    await saveReminderSettings(me, form({ plan: ["0"] }));
    const late = await saveReminderSettings(me, form({ plan: ["-1"] }));
    expect(codesOf(late)).toEqual(["form reminder-settings-changed"]);
    expect((await settingsIn(me))?.plan.days).toEqual([0]);
    const seen = (await loadReminderSettings(me)).campaigns[0]?.seen ?? "";
    expect((await saveReminderSettings(me, form({ plan: ["-1"], seen }))).ok).toBe(true);
  });

  it("are for people with a role in the campaign, signed in", async () => {
    const world = await open();
    expect((await loadReminderSettings(world.as("quan-tri"))).campaigns).toEqual([]);
    await expect(saveReminderSettings(world.as("quan-tri"), form())).rejects.toThrow(NotFound);
    await expect(saveReminderSettings(world.as("thu-ky"), form({ campaign: "khac" }))).rejects.toThrow(
      NotFound,
    );
    await expect(saveReminderSettings(world.asNobody(), form())).rejects.toThrow(SignInNeeded);
    await expect(loadReminderSettings(world.asNobody())).rejects.toThrow(SignInNeeded);
  });
});

describeOnEngines("the link that stops mails", (open) => {
  it("stops one kind in one campaign without signing in, once, in the audit trail; the app goes on", async () => {
    const world = await open();
    await giveEmail(world, "thu-ky", "thu-ky@halong.example");
    const nobody = world.asNobody();
    const token = tokenFor(world, "plan");
    expect(await loadUnsubscribe(nobody, token)).toEqual({
      ...{ kind: "plan", campaign: "Bầu cử 2021 · TP Hạ Long", isStopped: false },
    });
    expect((await settingsIn(world.as("thu-ky")))?.plan.byMail).toBe(true);
    const seq = await auditHead(world);
    await stopMail(nobody, token);
    await stopMail(nobody, token);
    expect((await loadUnsubscribe(nobody, token)).isStopped).toBe(true);
    const settings = await settingsIn(world.as("thu-ky"));
    expect([settings?.plan.byMail, settings?.plan.days.length, settings?.statutory.byMail]).toEqual([
      ...[false, 5, true],
    ]);
    expect((await auditSince(world, seq)).map(({ action, accountId }) => [action, accountId])).toEqual([
      ["reminder.mail-stopped", null],
    ]);
    // What is due on 4/5 is the plan's and a meeting: once both are stopped the digest is made, and no mail goes out.
    await stopMail(nobody, tokenFor(world, "meeting"));
    await lookIntoQueue(serverOf(world, mailer));
    expect((await digestsOf(world, "thu-ky"))["2021-05-04"]).toHaveLength(2);
    expect(await mailStates(world)).toEqual([]);
  });

  it("stops all kinds everywhere where it says so, of this person only", async () => {
    const world = await open();
    await stopMail(world.asNobody(), tokenFor(world, null, null));
    const byMail = async (who: string) =>
      Object.values((await settingsIn(world.as(who))) ?? {}).map((setting) => setting.byMail);
    expect(await byMail("thu-ky")).toEqual([false, false, false, false]);
    expect(await byMail("can-bo")).toEqual([true, true, true, true]);
  });

  it("beats a page of choices that was opened before it", async () => {
    const world = await open();
    const me = world.as("thu-ky");
    await stopMail(world.asNobody(), tokenFor(world, "plan"));
    const saved = await saveReminderSettings(me, form({ statutory: ["0"] }));
    expect(codesOf(saved)).toEqual(["form reminder-settings-changed"]);
    expect((await settingsIn(me))?.plan.byMail).toBe(false);
  });

  it("is nothing when it was made up, cut, changed or made for another purpose", async () => {
    const world = await open();
    const nobody = world.asNobody();
    const token = tokenFor(world, "plan");
    const scope = { accountId: idOf(world, "thu-ky"), campaignId: null, kind: null };
    const forged = Buffer.concat([Buffer.alloc(32), Buffer.from(JSON.stringify(scope))]).toString(
      "base64url",
    );
    const changed = Buffer.from(token, "base64url");
    changed[changed.length - 3] = (changed[changed.length - 3] ?? 0) ^ 1;
    const elsewhere = nobody.tokens.sign("another purpose", JSON.stringify(scope));
    const twisted = [
      "",
      "x",
      token.slice(0, -4),
      `${token}=`,
      forged,
      changed.toString("base64url"),
      elsewhere,
    ];
    for (const one of twisted) {
      await expect(loadUnsubscribe(nobody, one), one).rejects.toThrow(NotFound);
      await expect(stopMail(nobody, one), one).rejects.toThrow(NotFound);
    }
    expect((await settingsIn(world.as("thu-ky")))?.plan.byMail).toBe(true);
  });
});
