import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import published2021 from "../golden/calendar-2021.json";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface PrintedRow {
  key: string;
  name: string;
  kind: string;
  article: string;
  rule: string;
  evidence: string;
  date?: string | null;
  from?: string;
  to?: string;
  at?: string;
  dependsOn?: string[];
}

function timeline(...args: string[]) {
  const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/timeline.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    timeout: 20_000,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const rowsOf = (out: string) => new Map((JSON.parse(out) as PrintedRow[]).map((row) => [row.key, row]));

describe("the timeline command", { timeout: 30_000 }, () => {
  it("prints the calendar of 23/5/2021 as JSON and nothing else, equal to the published dates", () => {
    const { code, out, err } = timeline("2021-05-23");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const rows = rowsOf(out);
    expect(rows.size).toBe(41);
    for (const { key, published, publishedKind } of published2021.facts) {
      if (publishedKind !== "latest" && publishedKind !== "fixed") continue;
      const row = rows.get(key);
      expect(row?.date ?? row?.from, key).toBe(published.slice(0, 10));
    }
    expect(rows.get("campaign-ends")).toEqual({
      key: "campaign-ends",
      name: "Kết thúc vận động bầu cử (trước thời điểm bắt đầu bỏ phiếu 24 giờ)",
      kind: "publicity",
      article: "Điều 64",
      rule: "polls-open −24h",
      evidence: "cited",
      at: "2021-05-22T07:00:00+07:00",
    });
    expect(rows.get("campaign-starts")).toMatchObject({
      date: null,
      dependsOn: ["na-official-list-published", "pc-official-list-published"],
    });
  });

  it("says on request what each date falls on, and moves none", () => {
    const { code, out } = timeline("2021-05-23", "--holidays");
    const rows = rowsOf(out);
    expect(code).toBe(0);
    // 7/2/2021, a Sunday that Phú Thọ printed and kept; 17/2 (T−95), the first working day after Tết; 3/5 in lieu of 1/5.
    expect(rows.get("election-committees-established")).toMatchObject({
      date: "2021-02-07",
      dayOff: { day: "2021-02-07", kind: "weekend", name: null, mustBeChecked: false },
    });
    expect(rows.get("consultation-1")).toMatchObject({ date: "2021-02-17", dayOff: null });
    expect(rows.get("candidate-lists-posted")).toMatchObject({
      date: "2021-05-03",
      dayOff: { kind: "in-lieu", name: "Nghỉ bù 1/5" },
    });
    expect(rows.get("polling-day")).toMatchObject({ date: "2021-05-23", dayOff: null });
  });

  it("chooses the edition by the election day, or takes the one asked for", () => {
    expect(rowsOf(timeline("2026-03-15").out).get("na-results-published")?.date).toBe("2026-03-25");
    expect(rowsOf(timeline("15/3/2026", "--law", "2015").out).get("na-results-published")?.date).toBe(
      "2026-04-04",
    );
  });

  it("warns about a day that is no Sunday and still prints", () => {
    const { code, out, err } = timeline("2021-05-24");
    expect(code).toBe(0);
    expect(err).toContain("24/05/2021 không phải Chủ nhật");
    expect(rowsOf(out).get("polling-day")?.date).toBe("2021-05-24");
  });

  it.each([
    [["31/4/2021"], "tháng 4/2021 chỉ có 30 ngày"],
    [["bầu cử"], "không phải ngày"],
    [[], "Thiếu ngày bầu cử"],
    [["2021-05-23", "--law", "2030"], 'Không có luật "2030"'],
    [["2011-05-22"], "Chưa có luật áp dụng cho ngày 22/05/2011"],
    [["2021-05-23", "--luat", "2015"], "Không hiểu tham số"],
    [["1900-01-07", "--law", "2015"], "năm phải từ 1901 đến 2199"],
  ])("refuses %j with exit code 2, in Vietnamese on standard error only", (args, message) => {
    const { code, out, err } = timeline(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toContain("Cách dùng:");
    expect(err).not.toMatch(/ at .*\.ts/);
  });
});
