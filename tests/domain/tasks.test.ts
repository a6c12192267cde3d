import { describe, expect, test } from "vitest";
import { clauseKey, readClauses } from "~/domain/clauses";
import type { NamedKeys } from "~/domain/folded-names";
import { occurrencesOf, type Repeat, taskStateOf, wholeMark, wholeState } from "~/domain/tasks";
import { readPastedTasks } from "~/domain/tasks-paste";

const span = { startsOn: "2021-01-01", endsOn: "2021-06-12" };
const undated = () => ({ on: null, isProvisional: false });
const timesOf = (repeat: Repeat, within = span) =>
  occurrencesOf({ repeat, inclusive: true }, within, undated);
const every = (differs: Partial<Repeat>): Repeat => ({
  every: "monthly",
  day: 25,
  from: null,
  until: null,
  ...differs,
});

describe("tasks that come back", () => {
  test("a monthly one falls on its day of each month within the campaign", () => {
    expect(timesOf(every({})).map(({ key, dueOn }) => [key, dueOn])).toEqual([
      ["2021-01", "2021-01-25"],
      ["2021-02", "2021-02-25"],
      ["2021-03", "2021-03-25"],
      ["2021-04", "2021-04-25"],
      ["2021-05", "2021-05-25"],
    ]);
  });

  test("the 31st is the last day of a shorter month", () => {
    const days = timesOf(every({ day: 31 })).map(({ dueOn }) => dueOn);
    expect(days).toEqual(["2021-01-31", "2021-02-28", "2021-03-31", "2021-04-30", "2021-05-31"]);
  });

  test("a weekly one falls on its weekday between its own days, and keeps its week's name", () => {
    const times = timesOf(every({ every: "weekly", day: 5, from: "2021-03-29", until: "2021-04-16" }));
    expect(times.map(({ key, dueOn }) => [key, dueOn])).toEqual([
      ["2021-W13", "2021-04-02"],
      ["2021-W14", "2021-04-09"],
      ["2021-W15", "2021-04-16"],
    ]);
  });

  test("its first day counts when it is that weekday", () => {
    const [first] = timesOf(every({ every: "weekly", day: 1, from: "2021-04-05" }));
    expect(first).toMatchObject({ key: "2021-W14", dueOn: "2021-04-05" });
  });

  test("it follows the campaign's days", () => {
    const later = { startsOn: "2021-02-20", endsOn: "2021-04-24" };
    expect(timesOf(every({}), later).map(({ key }) => key)).toEqual(["2021-02", "2021-03"]);
  });

  test("«trước ngày 10/5» is in time to 9/5", () => {
    const dueOf = () => ({ on: "2021-05-10", isProvisional: false });
    const [before] = occurrencesOf({ repeat: null, inclusive: false }, span, dueOf);
    const [by] = occurrencesOf({ repeat: null, inclusive: true }, span, dueOf);
    expect([before?.dueOn, by?.dueOn]).toEqual(["2021-05-09", "2021-05-10"]);
  });
});

describe("how a task stands", () => {
  test.each([
    [undefined, "2021-05-04", { code: "due-today", days: 0 }],
    [undefined, "2021-05-01", { code: "late", days: 3 }],
    [undefined, "2021-05-11", { code: "due-soon", days: 7 }],
    [undefined, "2021-05-12", { code: "open", days: 8 }],
    [undefined, null, { code: "undated", days: 0 }],
    [{ mark: "done", doneOn: "2021-05-04" }, "2021-05-01", { code: "done-late", days: 3 }],
    [{ mark: "done", doneOn: "2021-05-01" }, "2021-05-01", { code: "done", days: 0 }],
    [{ mark: "not-done", doneOn: null }, "2021-05-01", { code: "not-done", days: 0 }],
    [{ mark: "in-progress", doneOn: null }, "2021-05-01", { code: "late", days: 3 }],
  ] as const)("on 4/5/2021 what says %j and is due %s", (record, dueOn, expected) => {
    expect(taskStateOf(dueOn, record, "2021-05-04")).toEqual(expected);
  });

  test("is done once every unit has done it or given a reason, as late as the latest", () => {
    expect(wholeMark(["done", "not-done"])).toBe("done");
    expect(wholeMark(["done", "not-started"])).toBe("in-progress");
    expect(wholeMark(["not-done"])).toBe("not-done");
    const late = { code: "done-late", days: 3 } as const;
    expect(wholeState([{ code: "done", days: 0 }, late, { code: "done-late", days: 1 }])).toEqual(late);
    expect(wholeState([late, { code: "late", days: 2 }]).code).toBe("late");
  });
});

describe("clauses out of lines", () => {
  test("are told from what they say by a tab, a colon, a dash or their number", () => {
    const text = [
      "Mục II.3.b\tTrang trí",
      "Mục III.1: Báo cáo tuần",
      "Điều 4 – Tổ chức",
      "II.5 Phản bác",
      "Mục IV",
    ];
    expect(readClauses(text.join("\n")).clauses).toEqual([
      { label: "Mục II.3.b", content: "Trang trí" },
      { label: "Mục III.1", content: "Báo cáo tuần" },
      { label: "Điều 4", content: "Tổ chức" },
      { label: "II.5", content: "Phản bác" },
      { label: "Mục IV", content: "" },
    ]);
  });

  test("a label twice is said with its line, whatever its case and last full stop", () => {
    const { problems } = readClauses("Mục II.1: Một\n\nmục ii.1.: Hai");
    expect(problems).toEqual([
      { field: "lines", code: "clause-twice", params: { line: 3, label: "mục ii.1." } },
    ]);
    expect(clauseKey("MỤC  II.1.")).toBe(clauseKey("Mục II.1"));
  });
});

describe("pasted assignments", () => {
  const names: NamedKeys = new Map([
    ["phong van hoa", "phong-van-hoa"],
    ["ban tuyen giao", "ban-tuyen-giao"],
  ]);
  const read = (...lines: string[]) => readPastedTasks(lines.join("\n"), names, "2021-05-04");

  test("columns stand in any order when a head line names them", () => {
    const [task] = read("Hạn\tNhiệm vụ\tMục\tĐơn vị", "trước ngày 10/5\tTrang trí\tII.3\tPhòng Văn hóa");
    expect(task).toMatchObject({ line: 2, title: "Trang trí", clause: "II.3", problems: [] });
    expect(task?.fields).toMatchObject({ units: ["phong-van-hoa"], dueOn: "10/5/2021", limit: "before" });
  });

  test.each([
    ["10/5", { dueBy: "day", dueOn: "10/5/2021", limit: "by" }],
    ["chậm nhất ngày 10/5/2021", { dueBy: "day", dueOn: "10/5/2021", limit: "by" }],
    ["T-20", { dueBy: "rule", ruleSide: "before", ruleDays: "20" }],
    ["hằng tuần thứ Sáu", { dueBy: "weekly", weekday: "5" }],
    ["Hằng tháng ngày 25", { dueBy: "monthly", monthDay: "25" }],
    ["", { dueBy: "none" }],
  ])("a due day of «%s» is understood", (due, fields) => {
    expect(read(`Trang trí\tPhòng Văn hóa\t${due}`)[0]).toMatchObject({ fields, problems: [] });
  });

  test("what is not understood is said of its line", () => {
    const [unit, due, title] = read(
      "Việc\tPhòng Lạ\t10/5",
      "Việc\tPhòng Văn hóa\tsớm",
      "\tPhòng Văn hóa\t10/5",
    );
    expect([unit, due, title].map((one) => one?.problems.map(({ code }) => code))).toEqual([
      ["task-unit-unknown"],
      ["task-due-unknown"],
      ["task-title-missing"],
    ]);
  });

  test("several units, and all wards and communes", () => {
    expect(read("Việc\tPhòng Văn hóa; Ban Tuyên giáo")[0]?.fields.units).toEqual([
      "phong-van-hoa",
      "ban-tuyen-giao",
    ]);
    expect(read("Việc\tCác phường, xã")[0]?.fields).toEqual({ unitScope: "local", units: [], dueBy: "none" });
  });
});

describe("a task as a whole", () => {
  test("a task is done in time where it has no day, and given up where nobody did it", () => {
    const done = { mark: "done", doneOn: "2021-05-10" } as never;
    expect(taskStateOf(null, done, "2021-05-04")).toEqual({ code: "done", days: 0 });
    expect(taskStateOf("2021-05-08", done, "2021-05-11")).toEqual({ code: "done-late", days: 2 });
    const [given, was, late] = [
      { code: "not-done", days: 0 },
      { code: "done", days: 0 },
      { code: "done-late", days: 3 },
    ] as const;
    expect(wholeState([given])).toEqual(given);
    expect(wholeState([given, was])).toEqual(was);
    expect(wholeState([was, late, { code: "done-late", days: 1 }])).toEqual(late);
  });
});
