import { describe, expect, it } from "vitest";
import { MILESTONE_KEYS } from "~/domain/law/edition";
import { anchorOf, countPublicity, likenessOf, publicityStateOf, termDay } from "~/domain/publicity";
import { milestoneTemplates, roundTemplates } from "~/domain/publicity-templates";
import { roundNumbers } from "~/domain/rounds";
import { en } from "~/i18n/en";
import { vi } from "~/i18n/vi";

describe("the day an item counts from", () => {
  it("is the actual one, else the planned, else the latest", () => {
    const days = { actualOn: "2021-04-16", plannedOn: "2021-04-17", latestOn: "2021-04-18" };
    expect(anchorOf(days)).toEqual({ on: "2021-04-16", is: "actual" });
    expect(anchorOf({ ...days, actualOn: null })).toEqual({ on: "2021-04-17", is: "planned" });
    expect(anchorOf({ ...days, actualOn: null, plannedOn: null })).toEqual({
      on: "2021-04-18",
      is: "latest",
    });
    expect(anchorOf({ actualOn: null, plannedOn: null, latestOn: null })).toEqual({ on: null, is: "none" });
  });

  it("moves the terms that count from it and leaves the days of the calendar", () => {
    const anchor = { on: "2021-03-01", is: "actual" } as const;
    expect(termDay({ on: null, days: -3 }, anchor)).toBe("2021-02-26");
    expect(termDay({ on: null, days: 2 }, anchor)).toBe("2021-03-03");
    expect(termDay({ on: "2021-03-09", days: null }, anchor)).toBe("2021-03-09");
    expect(termDay({ on: null, days: 2 }, { on: null, is: "none" })).toBeNull();
    expect(termDay({ on: null, days: null }, anchor)).toBeNull();
  });
});

describe("an item's state", () => {
  const on = (today: string, publishedOn: string[] = []) =>
    publicityStateOf({ from: "2021-04-19", due: "2021-04-30", publishedOn, today });

  it.each([
    ["2021-04-16", "waiting", 3],
    ["2021-04-19", "open", 11],
    ["2021-04-23", "due-soon", 7],
    ["2021-04-30", "due-today", 0],
    ["2021-05-02", "late", 2],
  ])("on %s is %s", (today, code, days) => {
    expect(on(today)).toEqual({ code, days });
  });

  it("is done with its first output, and stays late when that came after the due day", () => {
    expect(on("2021-05-04", ["2021-05-03", "2021-04-29"])).toEqual({ code: "done", days: 0 });
    expect(on("2021-05-04", ["2021-05-03"])).toEqual({ code: "done-late", days: 3 });
  });

  it("has no verdict without days", () => {
    const none = { from: null, due: null, publishedOn: [], today: "2021-05-04" };
    expect(publicityStateOf(none).code).toBe("undated");
    expect(publicityStateOf({ ...none, from: "2021-05-01" }).code).toBe("open");
  });

  it("is counted: done late is done, and only what is missing is late", () => {
    const states = [on("2021-05-04", ["2021-05-03"]), on("2021-05-02"), on("2021-04-20")];
    expect(countPublicity(states)).toEqual({ all: 3, done: 1, late: 1 });
  });
});

describe("the usual items", () => {
  it("are there before and after each of the three rounds, in an order that can be kept", () => {
    for (const number of roundNumbers) {
      const templates = roundTemplates(number);
      expect(new Set(templates.map(({ side }) => side))).toEqual(new Set(["before", "after"]));
      for (const { side, fromDays, dueDays } of templates) {
        expect(fromDays).toBeLessThanOrEqual(dueDays);
        expect(side === "before" ? dueDays <= 0 : fromDays >= 0).toBe(true);
      }
    }
  });

  it("exist for every milestone of the law, with words in both languages that name no candidate", () => {
    for (const key of MILESTONE_KEYS) {
      for (const template of milestoneTemplates(key)) {
        expect(vi.publicity.templates[template.key]).toMatch(/\S/);
        expect(en.publicity.templates[template.key]).toMatch(/\S/);
      }
    }
  });
});

it("finds titles alike by their words, marks aside", () => {
  const about = "Đưa tin kết quả hiệp thương lần thứ ba";
  expect(likenessOf("Kết quả hội nghị hiệp thương lần thứ ba", about)).toBe(5);
  expect(likenessOf("KET QUA HIEP THUONG", about)).toBe(3);
  expect(likenessOf("Cờ phướn dọc tuyến trung tâm", about)).toBe(0);
});
