import { describe, expect, it } from "vitest";
import { readClauses } from "~/domain/clauses";
import { keysByNames } from "~/domain/folded-names";
import { readPastedHolidays } from "~/domain/holidays";
import { CHOSEN_UNITS, LOCAL_UNITS, NO_UNITS } from "~/domain/milestone-units";
import { readPastedTasks } from "~/domain/tasks-paste";

describe("clauses pasted as lines", () => {
  it("are told from what they order by a tab, a colon, a dash, or by being numbered", () => {
    const text =
      "Mục I.1\tNiêm yết\tdanh sách\nMục II: Treo cờ\nĐiều 4 – Xe loa\nII.3.b Pa nô\nViệc khác\n\n";
    expect(readClauses(text)).toEqual({
      clauses: [
        { label: "Mục I.1", content: "Niêm yết danh sách" },
        { label: "Mục II", content: "Treo cờ" },
        { label: "Điều 4", content: "Xe loa" },
        { label: "II.3.b", content: "Pa nô" },
        { label: "Việc khác", content: "" },
      ],
      problems: [],
    });
  });

  it("say by their line which is too long or there already", () => {
    const { problems } = readClauses(
      `Mục I: a\nmuc i.: b\nMục II: ${"x".repeat(5_000)}\n${"y".repeat(400)}\tz`,
    );
    expect(problems.map(({ code, params }) => [code, params?.line])).toEqual([
      ["clause-twice", 2],
      ["clause-too-long", 3],
      ["clause-too-long", 4],
    ]);
  });
});

describe("tasks pasted as lines", () => {
  const names = keysByNames([
    ["p-a", "Phường A"],
    ["tt", "Trung tâm Truyền thông, Văn hóa"],
  ]);
  const read = (units: string, due: string) => {
    const [task] = readPastedTasks(`Treo pa nô\t${units}\t${due}`, names, "2021-05-04");
    return { ...task?.fields, codes: task?.problems.map(({ code }) => code) };
  };

  it.each<[string, scope: string, units: string[], codes: string[]]>([
    ["", NO_UNITS, [], []],
    ["các phường, xã", LOCAL_UNITS, [], []],
    ["Phường A; Trung tâm Truyền thông, Văn hóa", CHOSEN_UNITS, ["p-a", "tt"], []],
    ["Phường A, Lạ", CHOSEN_UNITS, ["p-a"], ["task-unit-unknown"]],
  ])("are of the units “%s”", (typed, unitScope, units, codes) => {
    expect(read(typed, "")).toMatchObject({ unitScope, units, codes });
  });

  it.each([
    ["", { dueBy: "none" }],
    ["hằng tuần", { dueBy: "weekly", weekday: "5" }],
    ["thứ ba hàng tuần", { dueBy: "weekly", weekday: "2" }],
    ["ngày 15 hàng tháng", { dueBy: "monthly", monthDay: "15" }],
    ["mỗi tháng", { dueBy: "monthly", monthDay: "31" }],
    ["T-10", { dueBy: "rule", ruleSide: "before", ruleDays: "10" }],
    ["T+3", { dueBy: "rule", ruleSide: "after", ruleDays: "3" }],
    ["trước ngày 10/5", { dueBy: "day", dueOn: "10/5/2021", limit: "before" }],
    ["chậm nhất 10/5/2021", { dueBy: "day", limit: "by" }],
    ["sớm", { dueBy: "day", codes: ["task-due-unknown"] }],
  ])("are due “%s”", (due, expected) => {
    expect(read("", due)).toMatchObject({ codes: [], ...expected });
  });
});

describe("holidays pasted as lines", () => {
  const read = (pasted: string, source = "Thông báo 12/TB") => {
    const found = readPastedHolidays({ pasted, source });
    return found.ok
      ? found.value.map(({ day, kind, nameVi, nameEn }) => `${day} ${kind} ${nameVi} ${nameEn}`)
      : found.problems.map(({ field, code, params }) =>
          `${field} ${code} ${params?.line ?? ""} ${params?.more ?? ""}`.trim(),
        );
  };

  it("are read by day, kind and name, the name in both languages where only one is given", () => {
    expect(
      read("30/04/2026; nghỉ lễ; Ngày Chiến thắng; Reunification Day\n\n01/05/2026\tlễ\tQuốc tế Lao động"),
    ).toEqual([
      "2026-04-30 public Ngày Chiến thắng Reunification Day",
      "2026-05-01 public Quốc tế Lao động Quốc tế Lao động",
    ]);
  });

  it.each([
    ["a day that is none", "31/02/2026; lễ; X", "pasted pasted-day 1 0"],
    ["a kind that is none", "30/04/2026; chơi; X", "pasted pasted-kind 1 0"],
    ["no name", "30/04/2026; lễ", "pasted pasted-name 1 0"],
    ["a name that is too long", `30/04/2026; lễ; ${"x".repeat(500)}`, "pasted pasted-name 1 0"],
    // 30/04/2026 is a Thursday.
    ["work to be made up on a working day", "30/04/2026; làm bù; X", "pasted pasted-weekday 1 0"],
    ["somebody's number in a name", "30/04/2026; lễ; Gọi 0912345678", "pasted pasted-name 1 0"],
    [
      "a day that is there twice, and how many lines more",
      "30/04/2026; lễ; X\n30/04/2026; lễ; Y\nlạ",
      "pasted pasted-twice 2 1",
    ],
  ])("are all refused for %s", (_, pasted, problem) => {
    expect(read(pasted)).toEqual([problem]);
  });

  it("have a source without anybody's number outside its address", () => {
    expect(read("30/04/2026; lễ; X", "https://moha.gov.vn/0912345678.htm")).toEqual([
      "2026-04-30 public X X",
    ]);
    expect(read("30/04/2026; lễ; X", "Gọi 0912345678")).toEqual(["source personal-phone"]);
    expect(read("30/04/2026; lễ; X", "https://facebook.com/profile.php?id=100001")).toEqual([
      "source personal-profile-link",
    ]);
  });
});
