import { expect, test } from "vitest";
import { dueOf, periodAt, periodsBetween, readPeriodValue } from "~/domain/opinion-periods";
import { forbiddenIn, topicAndBelow, topicKeyFor } from "~/domain/opinion-topic-names";
import { firstTopics } from "~/domain/opinion-topics";

test("periods are calendar months, quarters, halves and years", () => {
  expect(periodAt("month", "2024-02-10")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  expect(periodAt("quarter", "2021-12-31")).toEqual({ from: "2021-10-01", to: "2021-12-31" });
  expect(periodAt("half-year", "2022-05-04")).toEqual({ from: "2022-01-01", to: "2022-06-30" });
  expect(periodAt("year", "2021-05-04")).toEqual({ from: "2021-01-01", to: "2021-12-31" });
});

test("a report is due on its day of the last month, and a shorter month ends it", () => {
  expect(dueOf(periodAt("month", "2021-05-04"), 25)).toBe("2021-05-25");
  expect(dueOf(periodAt("month", "2021-02-04"), 31)).toBe("2021-02-28");
  expect(dueOf(periodAt("half-year", "2022-01-04"), 15)).toBe("2022-06-15");
});

test("periods from one day to another are each named once", () => {
  const found = periodsBetween("quarter", "2021-02-10", "2021-07-01").map(({ from }) => from);
  expect(found).toEqual(["2021-01-01", "2021-04-01", "2021-07-01"]);
  expect(readPeriodValue("month:2021-05-01")?.to).toBe("2021-05-31");
  for (const bad of ["month:2021-05-02", "quarter:2021-05-01", "week:2021-05-01", "month:", "", "month:2021-13-01"])
    expect(readPeriodValue(bad), bad).toBeNull();
});

test("topics about candidates, parties, religion or views are refused, with marks and without", () => {
  for (const name of ["Dư luận về ứng cử viên", "Ung cu vien", "Đảng phái", "Tình hình tôn giáo", "Chính kiến của cán bộ", "Đảng"])
    expect(forbiddenIn(name), name).not.toBeNull();
  for (const name of ["Đang xây dựng đường", "Cảng, bến bãi", "Giáo dục", "Đăng ký tạm trú"])
    expect(forbiddenIn(name), name).toBeNull();
  for (const { name } of firstTopics) expect(forbiddenIn(name.vi), name.vi).toBeNull();
});

test("a new topic's key stands below its parent's and is nobody else's", () => {
  expect(topicKeyFor("Nước sạch", "nuoc", new Set())).toBe("nuoc/nuoc-sach");
  expect(topicKeyFor("Nước", null, new Set(["nuoc"]))).toBe("nuoc-2");
  expect([...topicAndBelow(firstTopics, "dat-dai")]).toEqual([
    ...["dat-dai", "dat-dai/tranh-chap", "dat-dai/boi-thuong"],
  ]);
});
