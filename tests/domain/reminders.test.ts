import { describe, expect, it } from "vitest";
import type { AgendaItem } from "~/domain/agenda";
import { addDays } from "~/domain/calendar/civil-date";
import { dayDue, mostAttempts, pauseAfter } from "~/domain/jobs";
import { defaultSetting, readDays, remindersOn, type StoredSetting, settingsOf } from "~/domain/reminders";

const law = "Luật số 85/2015/QH13";
const item = (change: Partial<AgendaItem> = {}): AgendaItem => ({
  key: "milestone:voter-lists-posted",
  kind: "statutory",
  title: "Niêm yết danh sách cử tri",
  from: "2021-04-13",
  to: "2021-04-13",
  at: null,
  source: "Điều 32",
  duty: "ours",
  isOpen: true,
  path: "/ha-long-2021/lich/voter-lists-posted",
  changes: 0,
  changedAt: null,
  ...change,
});
const defaults = settingsOf([], "hl");
const on = (today: string, items: AgendaItem[] = [item()], settings = defaults) =>
  remindersOn(items, settings, today, law);
const days = (items: AgendaItem[], settings = defaults) =>
  Array.from({ length: 40 }, (_, index) => addDays("2021-04-01", index)).filter(
    (day) => on(day, items, settings).length > 0,
  );

describe("a day's reminders", () => {
  it("come 7, 3 and 1 days before, on the day and the day after, with the law by name", () => {
    expect(days([item()])).toEqual(["2021-04-06", "2021-04-10", "2021-04-12", "2021-04-13", "2021-04-14"]);
    expect(on("2021-04-06")).toEqual([
      {
        key: "milestone:voter-lists-posted",
        kind: "statutory",
        title: "Niêm yết danh sách cử tri",
        what: "due",
        on: "2021-04-13",
        at: null,
        source: "Điều 32, Luật số 85/2015/QH13",
        path: "/ha-long-2021/lich/voter-lists-posted",
      },
    ]);
  });

  it("come only while the thing is open", () => {
    expect(days([item({ isOpen: false })])).toEqual([]);
  });

  it("come on the days that the person chose for the kind", () => {
    const setting: StoredSetting = { days: [-1], byMail: true, version: 1 };
    const settings = settingsOf([{ campaignId: "hl", kind: "statutory", setting }], "hl");
    expect(days([item()], settings)).toEqual(["2021-04-12"]);
    expect(days([item({ kind: "plan" })], settings)).toHaveLength(5);
    const elsewhere = settingsOf([{ campaignId: "other", kind: "statutory", setting }], "hl");
    expect(days([item()], elsewhere)).toHaveLength(5);
  });

  it("tell of a weekly meeting the day before and on the day, unless asked for more", () => {
    expect(days([item({ kind: "meeting" })])).toEqual(["2021-04-12", "2021-04-13"]);
  });

  it("tell of a window's beginning until it has begun, then of its end, once a day", () => {
    const window = item({ from: "2021-04-13", to: "2021-04-20" });
    const told = days([window]).map((day) => `${day} ${on(day, [window]).map(({ what }) => what)}`);
    expect(told).toEqual([
      ...["2021-04-06 starts", "2021-04-10 starts", "2021-04-12 starts", "2021-04-13 starts"],
      ...["2021-04-17 due", "2021-04-19 due", "2021-04-20 due", "2021-04-21 due"],
    ]);
  });

  it("tell a unit's share instead of the milestone itself, where both fall on the day", () => {
    const own = item({
      key: "milestone:voter-lists-posted@phuong-a",
      kind: "own-unit",
      title: "Phường A: …",
    });
    expect(on("2021-04-12", [item(), own]).map(({ kind, source }) => [kind, source])).toEqual([
      ["own-unit", "Điều 32, Luật số 85/2015/QH13"],
    ]);
  });

  it("name a plan's document as it is, and begin with what is late", () => {
    const late = item({
      key: "milestone:b",
      kind: "plan",
      to: "2021-04-11",
      from: "2021-04-11",
      source: "03/KH-TBTT, mục 2",
    });
    expect(on("2021-04-12", [item(), late]).map(({ on, source }) => [on, source])).toEqual([
      ["2021-04-11", "03/KH-TBTT, mục 2"],
      ["2021-04-13", "Điều 32, Luật số 85/2015/QH13"],
    ]);
  });
});

describe("stored days", () => {
  it("are read back, and what is no such day is dropped", () => {
    expect(readDays("-7,-3,-1,0,1")).toEqual(defaultSetting("plan").days);
    expect(readDays("")).toEqual([]);
    expect(readDays("0,99,x")).toEqual([0]);
  });
});

describe("a daily job", () => {
  it("is due from its hour in Vietnam on, for that day only, wherever the server's clock stands", () => {
    // 07:30 in Vietnam is 00:30 UTC; the day turns at 17:00 UTC.
    expect(dayDue("07:30", "2021-05-04T00:29:59.999Z")).toBeNull();
    expect(dayDue("07:30", "2021-05-04T00:30:00.000Z")).toBe("2021-05-04");
    expect(dayDue("07:30", "2021-05-04T16:59:59.999Z")).toBe("2021-05-04");
    expect(dayDue("07:30", "2021-05-04T17:00:00.000Z")).toBeNull();
    expect(dayDue("07:30", "2021-05-05T00:29:59.999Z")).toBeNull();
  });

  it("rests longer after each failure, and is given up in the end", () => {
    const rests = Array.from({ length: mostAttempts }, (_, index) => pauseAfter(index + 1));
    expect(rests).toEqual([1, 2, 5, 15, 30, 60, 120, null]);
  });
});
