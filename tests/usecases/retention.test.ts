import { expect, test } from "vitest";
import { addMonths, campaignKinds, cutoffOf, defaultTerms, dueOn } from "~/domain/retention";
import { retentionForm } from "~/domain/retention-form";
import { AccessDenied } from "~/usecases/context.server";
import { loadRetention, previewRetention, setRetention } from "~/usecases/retention.server";
import { deleteWhatIsDue } from "~/usecases/retention-job.server";
import { idOf } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { carriedOut, problemsOf, slug } from "../support/output-acts";
import { unpin } from "../support/reminders";
import type { World } from "../support/world";

let made = 0;
const key = () => `retention-${++made}`;
const formOf = (months: Record<string, string> = {}, more: Record<string, string> = {}) =>
  retentionForm.parse({
    ...Object.fromEntries(campaignKinds.map((kind) => [`months-${kind}`, String(defaultTerms[kind])])),
    ...Object.fromEntries(Object.entries(months).map(([kind, value]) => [`months-${kind}`, value])),
    ...{ _key: key(), _version: "0", reason: "Theo quy định của Ủy ban", confirm: "", ...more },
  });

const codesOf = (outcome: Parameters<typeof problemsOf>[0]) => problemsOf(outcome).map(({ code }) => code);

const day = "2021-05-04";

/** A morning's digest with its mail, of so many days before the world's day. */
async function digest(world: World, at: string): Promise<void> {
  const id = key();
  const account_id = idOf(world, "can-bo");
  await world.db.write("jobs", async (tx) => {
    const mail = { id: `mail-${id}`, account_id, day: at.slice(0, 10), state: "sent" as const };
    await tx
      .insertInto("reminder_mails")
      .values({ ...mail, attempts: 1, created_at: at, sent_at: at })
      .execute();
    await tx
      .insertInto("reminder_digests")
      .values({
        ...{ id, account_id, campaign_id: world.campaign.id, day: at.slice(0, 10), lines: 1, content: "[]" },
        ...{ created_at: at, read_at: null, mail_id: mail.id },
      })
      .execute();
  });
}

const run = (world: World, id: string) => deleteWhatIsDue(world.asNobody(), { id });
const countOf = async (
  world: World,
  table: "reminder_digests" | "reminder_mails" | "audit_payloads" | "audit_entries",
) =>
  (
    await world.db.read
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow()
  ).n;

describeOnEngines("retention", (open) => {
  test("deletes an election's digests with their mails three months after its last day, and writes down what", async () => {
    const world = await open();
    await unpin(world);
    for (const hour of ["01", "02", "03"]) {
      await digest(world, `2021-04-${hour}T02:00:00.000Z`);
    }
    const due = dueOn(world.campaign.endsOn, 3);
    world.clock.set(`${addMonths(due, 0)}T00:00:00.000Z`);
    await world.db.write("system", (tx) => tx.deleteFrom("sessions").execute());
    await run(world, "job-1");
    await run(world, "job-1");
    expect(await countOf(world, "reminder_digests")).toBe(0);
    expect(await countOf(world, "reminder_mails")).toBe(0);
    const { deletions } = await loadRetention(world.as("thu-ky"), slug);
    expect(deletions).toMatchObject([
      { kind: "reminder-digests", count: 3, rule: "months:3", oldest: "09:00 01/04/2021", jobId: "job-1" },
    ]);
    const told = await world.db.read
      .selectFrom("audit_entries")
      .select(["action", "subject_id", "account_id"])
      .where("action", "=", "retention.deleted")
      .execute();
    expect(told).toEqual([{ action: "retention.deleted", subject_id: "reminder-digests", account_id: null }]);
  });

  test("leaves everything a day earlier, and always in the demonstration, whose day stands still", async () => {
    const world = await open();
    await digest(world, `${day}T02:00:00.000Z`);
    world.clock.set("2030-01-01T00:00:00.000Z");
    await run(world, "job-1");
    expect(await countOf(world, "reminder_digests")).toBe(1);
    await unpin(world);
    world.clock.set(`${dueOn(world.campaign.endsOn, 3).slice(0, 8)}01T00:00:00.000Z`);
    await run(world, "job-2");
    expect(await countOf(world, "reminder_digests")).toBe(1);
  });

  test("a run that goes on with a longer list adds to the same line", async () => {
    const world = await open();
    await unpin(world);
    await digest(world, "2021-04-01T02:00:00.000Z");
    world.clock.set("2022-01-01T00:00:00.000Z");
    await run(world, "job-1");
    await digest(world, "2021-04-02T02:00:00.000Z");
    await run(world, "job-1");
    const { deletions } = await loadRetention(world.as("thu-ky"), slug);
    expect(deletions).toHaveLength(1);
    expect(deletions[0]).toMatchObject({ count: 2, oldest: "09:00 01/04/2021", newest: "09:00 02/04/2021" });
  });

  test("erases what the audit trail tells in words, and every seal still holds", async () => {
    const world = await open();
    await unpin(world);
    carriedOut(await setRetention(world.as("thu-ky"), slug, formOf({ "report-nudges": "6" })));
    const before = await countOf(world, "audit_entries");
    world.clock.set("2030-01-01T00:00:00.000Z");
    await run(world, "job-1");
    const entries = await world.db.read
      .selectFrom("audit_entries")
      .leftJoin("audit_payloads", "audit_payloads.entry_id", "audit_entries.id")
      .selectAll("audit_entries")
      .select("payload")
      .orderBy("chain")
      .orderBy("seq")
      .execute();
    expect(entries.length).toBeGreaterThan(before);
    const old = entries.filter(({ at }) => at < "2022");
    expect(old.length).toBe(before);
    expect(old.every(({ payload }) => payload === null)).toBe(true);
    const { auditSeal } = world.asNobody();
    const heads = new Map<string, string>();
    for (const { hmac, payload, ...entry } of entries) {
      const sealed = {
        ...{ id: entry.id, chain: entry.chain, seq: entry.seq, at: entry.at, account_id: entry.account_id },
        ...{ action: entry.action, subject_kind: entry.subject_kind, subject_id: entry.subject_id },
        ...{ campaign_id: entry.campaign_id, request_id: entry.request_id, payload_hash: entry.payload_hash },
      };
      expect(auditSeal.seal(heads.get(entry.chain) ?? "", auditSeal.digest(JSON.stringify(sealed)))).toBe(
        hmac,
      );
      if (payload !== null) expect(auditSeal.digest(payload)).toBe(entry.payload_hash);
      heads.set(entry.chain, hmac);
    }
  });

  test("deletes sessions 90 days after their end, and never one that is open", async () => {
    const world = await open();
    const account_id = idOf(world, "can-bo");
    const session = (id: string, expires_at: string, revoked_at: string | null) => ({
      ...{ id, token_hash: id, account_id, user_agent: "", created_at: "2021-01-01T00:00:00.000Z" },
      ...{ last_seen_at: "2021-01-01T00:00:00.000Z", expires_at, revoked_at },
    });
    await world.db.write("system", async (tx) => {
      await tx.deleteFrom("sessions").execute();
      await tx
        .insertInto("sessions")
        .values([
          session("ended-long-ago", "2021-01-20T00:00:00.000Z", null),
          session("revoked-long-ago", "2021-12-31T00:00:00.000Z", "2021-01-20T00:00:00.000Z"),
          session("ended-lately", "2021-04-20T00:00:00.000Z", null),
          session("open", "2021-12-31T00:00:00.000Z", null),
        ])
        .execute();
    });
    await run(world, "job-1");
    const left = await world.db.read.selectFrom("sessions").select("id").orderBy("id").execute();
    expect(left.map(({ id }) => id)).toEqual(["ended-lately", "open"]);
  });

  test("new terms are previewed, ask before anything goes at once, and are refused out of their range", async () => {
    const world = await open();
    await unpin(world);
    await digest(world, `${day}T02:00:00.000Z`);
    world.clock.set(`${addMonths(dueOn(world.campaign.endsOn, 2), 0)}T00:00:00.000Z`);
    const ctx = world.as("thu-ky");
    const seen = carriedOut(await previewRetention(ctx, slug, formOf({ "reminder-digests": "1" })));
    expect(seen.find(({ kind }) => kind === "reminder-digests")).toMatchObject({ kept: 1, due: 1 });
    const shorter = formOf({ "reminder-digests": "1" });
    expect(codesOf(await setRetention(ctx, slug, shorter))).toEqual(["retention-due-now"]);
    expect(carriedOut(await setRetention(ctx, slug, { ...shorter, confirm: "1" }))).toEqual({ version: 1 });
    expect(codesOf(await setRetention(ctx, slug, formOf({}, { confirm: "1" })))).toEqual([
      "changed-by-other",
    ]);
    const outOfRange = formOf({ "audit-texts": "6", "report-nudges": "ba" });
    expect(codesOf(await setRetention(ctx, slug, outOfRange))).toEqual(["months-range", "months-range"]);
    expect(() => formOf({}, { reason: "Gọi 0912345678" })).toThrow("personal-phone");
  });

  test("is the administrator's and the secretary's", async () => {
    const world = await open();
    for (const login of ["lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"]) {
      await expect(loadRetention(world.as(login), slug)).rejects.toThrow(AccessDenied);
      await expect(setRetention(world.as(login), slug, formOf())).rejects.toThrow(AccessDenied);
    }
  });
});

test("months are counted to the same day, or the month's last one", () => {
  expect(addMonths("2021-08-31", 6)).toBe("2022-02-28");
  expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
  expect(addMonths("2021-03-31", -1)).toBe("2021-02-28");
  expect(addMonths("2021-12-15", 1)).toBe("2022-01-15");
  expect(addMonths("2021-01-15", -13)).toBe("2019-12-15");
});

test("nothing is due before the term has run out since the last day; later texts have their own term", () => {
  expect(cutoffOf("2021-06-30", 12, "2022-06-29")).toBeNull();
  expect(cutoffOf("2021-06-30", 12, "2022-06-30")).toBe("2021-06-30");
  expect(cutoffOf("2021-06-30", 12, "2023-01-10")).toBe("2022-01-10");
});
