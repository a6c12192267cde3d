import ICAL from "ical.js";
import { beforeAll, expect, it } from "vitest";
import { chooseFeedKinds, loadFeeds, openFeed, readFeed, revokeFeed } from "~/usecases/calendar-feeds.server";
import { NotFound } from "~/usecases/context.server";
import { overrideMilestone, planMilestone } from "~/usecases/timeline-changes.server";
import { loadMilestone } from "~/usecases/timeline-milestone.server";
import { describeOnEngines } from "../support/engines";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const origin = "https://cotmoc.example";

describeOnEngines("calendar feeds", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
  });

  it("is read by a program that only knows its address, with the published dates of 2021", async () => {
    const token = await newFeed(world, "thu-ky", ["statutory", "meeting"]);
    const events = eventsIn(await readFeed(world.asNobody(), token, origin));
    const day = (key: string) => events.get(`milestone:${key}`);
    // Plan 42/KH-HĐBCQG: first round by 17/2, filing until 14/3, third round by 18/4; Điều 71: election day 23/5.
    expect(day("consultation-1")).toMatchObject({ start: "2021-02-17", isDate: true });
    expect(day("candidacy-filing-deadline")).toMatchObject({ start: "2021-03-14" });
    expect(day("consultation-3")).toMatchObject({ start: "2021-04-18" });
    expect(day("polling-day")).toMatchObject({ start: "2021-05-23", end: "2021-05-24" });
    // Điều 70: for the ten days before election day; an end in iCalendar is the day after.
    expect(day("polling-notice-period-starts")).toMatchObject({ start: "2021-05-13" });
    expect([...events.keys()].filter((key) => key.startsWith("milestone:hoan-thanh-trang-tri"))).toEqual([]);
  });

  it("gives an hour with Vietnam's zone: campaigning ends 24 hours before 7:00 on election day", async () => {
    const token = await newFeed(world, "thu-ky", ["statutory", "meeting"]);
    const text = await readFeed(world.asNobody(), token, origin);
    expect(eventsIn(text).get("milestone:campaign-ends")).toMatchObject({
      start: "2021-05-22T07:00:00",
      zone: "Asia/Ho_Chi_Minh",
      utc: "2021-05-22T00:00:00.000Z",
    });
    expect(eventsIn(text).get("milestone:giao-ban-tuan-19")).toMatchObject({
      utc: "2021-05-11T07:00:00.000Z",
    });
    expect(eventsIn(text).get("meeting:2021-05-25")).toMatchObject({ utc: "2021-05-25T07:00:00.000Z" });
    expect(eventsIn(text).has("meeting:2021-05-11"), "the plan's own meeting stands for its week's").toBe(
      false,
    );
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
  });

  it("keeps to the lines of RFC 5545: CRLF, at most 75 bytes, no control characters, properties first", async () => {
    const token = await newFeed(world, "thu-ky", ["statutory", "plan", "meeting"]);
    const text = await readFeed(world.asNobody(), token, origin);
    const lines = text.split("\r\n");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => /\p{Cc}/u.test(line))).toEqual([]);
    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    const afterZone = lines.slice(lines.indexOf("END:VTIMEZONE") + 1, lines.indexOf("BEGIN:VEVENT"));
    expect(afterZone).toEqual([]);
    const stamps = lines.filter((line) => /^(DTSTAMP|LAST-MODIFIED):/.test(line));
    expect(stamps.filter((line) => !/^[A-Z-]+:\d{8}T\d{6}Z$/.test(line))).toEqual([]);
    expect(stamps.length).toBeGreaterThan(80);
  });

  it("tells of an overridden date as an update of the same event", async () => {
    const token = await newFeed(world, "thu-ky", ["statutory"]);
    const before = eventsIn(await readFeed(world.asNobody(), token, origin)).get(
      "milestone:ballots-to-teams",
    );
    await override(world, "ballots-to-teams", "06/05/2021");
    const after = eventsIn(await readFeed(world.asNobody(), token, origin)).get("milestone:ballots-to-teams");
    expect(before).toMatchObject({ start: "2021-05-08" });
    expect(after).toMatchObject({ start: "2021-05-06", uid: before?.uid });
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);
  });

  it("tells of a day that follows another one as an update, too", async () => {
    const token = await newFeed(world, "thu-ky", ["statutory", "plan"]);
    const key = "candidate-lists-posted";
    await world.db.write(world.campaign.id, (tx) =>
      tx
        .updateTable("plan_milestones")
        .set({ rule_anchor: key, rule_days: 2 })
        .where("key", "=", "ra-quan-luu-dong")
        .execute(),
    );
    const read = async () =>
      eventsIn(await readFeed(world.asNobody(), token, origin)).get("milestone:ra-quan-luu-dong");
    const before = await read();
    await override(world, key, "01/05/2021");
    const after = await read();
    expect([before?.start, after?.start]).toEqual(["2021-05-05", "2021-05-03"]);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);
  });

  it("is the same file to the byte while nothing changes, and another once something does", async () => {
    const token = await newFeed(world, "thu-ky", ["plan"]);
    const first = await readFeed(world.asNobody(), token, origin);
    expect(await readFeed(world.asNobody(), token, origin)).toBe(first);
    await change(world, "so-ket-dot-1", (seen) =>
      planMilestone(world.as("thu-ky"), slug, "so-ket-dot-1", { ...seen, on: "25/03/2021", reason: "" }),
    );
    expect(await readFeed(world.asNobody(), token, origin)).not.toBe(first);
  });

  it("answers a revoked, a changed and an unknown address alike", async () => {
    const ctx = world.as("can-bo");
    const token = await newFeed(world, "can-bo", ["statutory"]);
    const { feeds } = await loadFeeds(ctx, slug);
    const own = feeds.find((feed) => feed.token === token);
    await revokeFeed(ctx, slug, own?.id ?? "");
    for (const address of [token, `${token}x`, "", "x".repeat(43)]) {
      await expect(readFeed(world.asNobody(), address, origin)).rejects.toThrow(NotFound);
    }
    expect((await loadFeeds(ctx, slug)).feeds).toEqual(feeds.filter((feed) => feed.token !== token));
  });

  it("shows and changes nobody else's address", async () => {
    await newFeed(world, "thu-ky", ["statutory"]);
    const [theirs] = (await loadFeeds(world.as("thu-ky"), slug)).feeds;
    const stranger = world.as("lanh-dao");
    expect((await loadFeeds(stranger, slug)).feeds).toEqual([]);
    const id = theirs?.id ?? "";
    await expect(revokeFeed(stranger, slug, id)).rejects.toThrow(NotFound);
    await expect(chooseFeedKinds(stranger, slug, { feed: id, kinds: ["meeting"] })).rejects.toThrow(NotFound);
    expect((await loadFeeds(world.as("thu-ky"), slug)).feeds).toContainEqual(theirs);
  });

  it("makes one address of a form sent twice, and no more than ten for one person", async () => {
    const ctx = world.as("thu-truong");
    const form = { _key: ctx.newId(), kinds: ["statutory"] as const };
    const [first, again] = [await openFeed(ctx, slug, form), await openFeed(ctx, slug, form)];
    expect(again).toEqual(first);
    for (let count = 1; count < 10; count += 1) await newFeed(world, "thu-truong", ["statutory"]);
    expect(await openFeed(ctx, slug, { ...form, _key: ctx.newId() })).toEqual({
      ok: false,
      problems: [{ field: "form", code: "too-many-feeds", params: { max: 10 } }],
    });
  });

  it("does not keep the secret address in the database", async () => {
    const token = await newFeed(world, "thu-ky", ["statutory"]);
    const feeds = await world.db.read.selectFrom("calendar_feeds").selectAll().execute();
    const audit = await world.db.read.selectFrom("audit_payloads").selectAll().execute();
    const keys = await world.db.read.selectFrom("idempotency_keys").selectAll().execute();
    expect(JSON.stringify([feeds, audit, keys])).not.toContain(token);
    expect(feeds.length).toBeGreaterThan(0);
  });

  it("ends with the account: a disabled one's address is read by nobody", async () => {
    const fresh = await open();
    const token = await newFeed(fresh, "cong-tac-vien", ["statutory"]);
    await expect(readFeed(fresh.asNobody(), token, origin)).resolves.toContain("BEGIN:VEVENT");
    await fresh.db.write("system", (tx) =>
      tx
        .updateTable("accounts")
        .set({ status: "disabled" })
        .where("login_name", "=", "cong-tac-vien")
        .execute(),
    );
    await expect(readFeed(fresh.asNobody(), token, origin)).rejects.toThrow(NotFound);
  });

  it("gives a unit's people their own unit's duties, and once only", async () => {
    const fresh = await open();
    const units = ["hong-gai", "bai-chay"].map((key) =>
      fresh.structure.tree.units.find((one) => one.key.includes(key)),
    );
    const own = fresh.as("can-bo").actor?.memberships.find(({ unitId }) => unitId)?.unitId ?? "";
    await fresh.db.write(fresh.campaign.id, (tx) =>
      tx
        .insertInto("milestone_units")
        .values(
          [...new Set([own, ...units.map((unit) => unit?.id ?? own)])].map((unit_id) => ({
            campaign_id: fresh.campaign.id,
            milestone_key: "voter-lists-posted",
            unit_id,
          })),
        )
        .execute(),
    );
    const token = await newFeed(fresh, "can-bo", ["statutory", "own-unit"]);
    const keys = [...eventsIn(await readFeed(fresh.asNobody(), token, origin)).keys()];
    const ownKey = fresh.structure.tree.get(own)?.key;
    expect(keys.filter((key) => key.startsWith("milestone:voter-lists-posted"))).toEqual([
      `milestone:voter-lists-posted@${ownKey}`,
    ]);
  });
});

async function newFeed(
  world: World,
  loginName: string,
  kinds: ("statutory" | "plan" | "own-unit" | "meeting")[],
): Promise<string> {
  const ctx = world.as(loginName);
  const outcome = await openFeed(ctx, slug, { _key: ctx.newId(), kinds });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { feeds } = await loadFeeds(ctx, slug);
  return feeds.find((feed) => feed.id === outcome.value)?.token ?? "";
}

function override(world: World, key: string, on: string): Promise<void> {
  const documentId = world.structure.documents[0]?.id ?? "";
  const more = { on, time: "", documentId, reason: "theo công văn" };
  return change(world, key, (seen) => overrideMilestone(world.as("thu-ky"), slug, key, { ...seen, ...more }));
}

async function change(
  world: World,
  key: string,
  make: (seen: { _key: string; _seen: string }) => Promise<{ ok: boolean }>,
): Promise<void> {
  const page = await loadMilestone(world.as("thu-ky"), slug, key);
  expect(await make({ _key: page.formKey, _seen: page.seen })).toMatchObject({ ok: true });
}

interface ReadEvent {
  uid: string;
  start: string;
  end: string;
  isDate: boolean;
  zone: string;
  utc: string;
  sequence: number;
}

/** The events by the first part of their UID, as Mozilla's ical.js reads them (the product writes with another library). */
function eventsIn(text: string): Map<string, ReadEvent> {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return new Map(
    calendar.getAllSubcomponents("vevent").map((component) => {
      const event = new ICAL.Event(component);
      return [
        event.uid.replace(/\.[\w-]+@cot-moc$/, ""),
        {
          uid: event.uid,
          start: event.startDate.toString(),
          end: event.endDate.toString(),
          isDate: event.startDate.isDate,
          zone: event.startDate.zone.tzid,
          utc: event.startDate.toJSDate().toISOString(),
          sequence: event.sequence,
        },
      ];
    }),
  );
}
