import { describe, expect, it } from "vitest";
import type { MeetingPack } from "~/domain/meeting-pack";
import { slidesOf } from "~/domain/meeting-slides";
import { topicKinds } from "~/domain/meeting-topics";
import { meetingSheets } from "~/domain/reports/meeting-sheets";
import { conclusion, empty, full } from "../support/meeting-pack";

describe("a meeting's workbook", () => {
  const rowsOf = (pack: MeetingPack, name: string) =>
    meetingSheets(pack, []).find((sheet) => sheet.name.endsWith(name))?.rows;

  it("has figures as numbers and days as days, and what they are in words beside", () => {
    expect(rowsOf(full, "Số liệu tuần")).toEqual([
      ["Tin, bài", "tin", 12, 9, 1250, 1250, 1500, 83, ""],
      ["Cụm pa nô", "tin", "", "chưa đếm", 4, 9, 1500, 83, "lũy kế trên 4"],
      ["Loa", "tin", 3, 9, 1250, "", "", "", "trong tuần trên 3"],
    ]);
    expect(rowsOf(full, "Kết luận còn mở")?.map((row) => row[5])).toEqual([
      { day: "2021-05-01" },
      { day: "2021-05-09" },
      "thường xuyên",
      "",
    ]);
    expect(rowsOf(full, "Mốc hai tuần tới")?.map((row) => row[5])).toEqual([
      "",
      "cần tuyên truyền",
      "quá hạn",
    ]);
    expect(rowsOf(full, "Trang trí")).toEqual([
      ["Hoàn thành trang trí: 12/33 đơn vị đã hoàn thành; hạn 10/05/2021.", 12, 33],
      ["Điểm trang trí: đã xong 31/72, trong đó đã kiểm tra 22; 9 điểm phải sửa.", 31, 72],
    ]);
    expect(
      rowsOf(full, "Báo cáo trễ, thiếu")
        ?.map(([unit, state]) => [unit, state])
        .slice(0, 4),
    ).toEqual([
      ["P. A", "Thiếu"],
      ["P. B", "Thiếu"],
      ["P. Hà Tu", "Trễ"],
      ["P. C", "Chưa đến hạn"],
    ]);
  });

  it("says in its sheets where there is nothing", () => {
    expect(rowsOf(empty, "Trang trí")).toEqual([["Chưa đặt mốc hoàn thành trang trí.", "", ""]]);
    expect(rowsOf(empty, "Báo cáo trễ, thiếu")).toEqual([
      ["Chưa lập danh sách báo cáo kỳ vọng.", "", "", ""],
    ]);
    const decoration = { title: "Trang trí", on: "2021-05-10", path: "/", done: 0, total: 0 };
    expect(rowsOf({ ...empty, decoration }, "Trang trí")).toEqual([
      ["Trang trí: chưa hoàn thành; hạn 10/05/2021.", "", ""],
    ]);
  });

  it("names no two sheets alike and none with signs that a sheet must not have", () => {
    const free = {
      id: "f",
      kind: "free",
      title: "Việc: [khác] / rất dài để không vừa tên trang tính",
      body: "a\nb",
    } as const;
    const names = meetingSheets({ ...empty, topics: [free, free] }, []).map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
  });
});

describe("a meeting's pack on a projector", () => {
  const screens = (pack: MeetingPack) =>
    slidesOf({ ...pack, pictures: { curve: pack.pictures.curve !== "", unitWeeks: false } }).map(
      ({ topic, part, at, of }) => `${topic.kind} ${part} ${at}/${of}`,
    );

  it("has a screen for every topic, also of nothing, and several for the figures", () => {
    expect(screens(empty).sort()).toEqual(
      [
        ...topicKinds.filter((kind) => kind !== "figures").map((kind) => `${kind} whole 1/1`),
        ...["figures categories 1/2", "figures units 2/2"],
      ].sort(),
    );
    expect(screens(full).filter((screen) => screen.startsWith("figures"))).toEqual([
      "figures categories 1/3",
      "figures curve 2/3",
      "figures units 3/3",
    ]);
  });

  it("puts no more rows on a screen than a room can read, and the units that did something first", () => {
    const many = { ...full, conclusions: Array.from({ length: 7 }, () => conclusion) };
    expect(screens(many).filter((screen) => screen.startsWith("conclusions"))).toEqual([
      "conclusions whole 1/2",
      "conclusions whole 2/2",
    ]);
    const units = slidesOf({ ...full, pictures: { curve: false, unitWeeks: false } }).find(
      ({ part }) => part === "units",
    );
    expect(units?.pack.bodies.map(({ records }) => records)).toEqual([2, 2, 2, 0]);
  });
});
