import { describe, expect, it } from "vitest";
import { type BriefingPaper, briefingPaper } from "~/domain/reports/briefing-paper";
import { blocksOfText, numberLine, type PaperHead, placeLine } from "~/domain/reports/written-document";
import { letterhead } from "../support/letterheads";
import { paperLines, wholePaper } from "../support/paper-lines";

const gap = "\u00a0";

describe("the head of a paper", () => {
  const head: PaperHead = {
    ...{ superior: [], issuer: ["TIỂU BAN"], number: "12", symbol: "BC-TBTT", signedOn: "2021-02-06" },
    ...{ draftedOn: "2021-01-31", place: "Hạ Long", about: null },
  };

  it("has its number as a State or a Party body writes it, or room for it", () => {
    expect(numberLine("state", head)).toBe("Số: 12/BC-TBTT");
    expect(numberLine("party", { ...head, symbol: "BC/TBTT" })).toBe("Số 12-BC/TBTT");
    expect(numberLine("state", { ...head, number: null })).toBe(`Số: ${gap.repeat(8)}/BC-TBTT`);
  });

  it.each([
    ["2021-02-06", "Hạ Long, ngày 06 tháng 02 năm 2021"],
    ["2021-03-26", "Hạ Long, ngày 26 tháng 3 năm 2021"],
    ["2021-12-01", "Hạ Long, ngày 01 tháng 12 năm 2021"],
    [null, `Hạ Long, ngày ${gap.repeat(6)} tháng ${gap.repeat(6)} năm 2021`],
  ])("is dated %s as “%s”", (signedOn, line) => {
    expect(placeLine({ ...head, signedOn })).toBe(line);
  });

  it("is followed by what was typed, empty lines left out", () => {
    expect(paperLines(blocksOfText("\nMột.\n\n- hai\n- ba\n\n1. Bốn\n3. Năm"))).toEqual([
      ...["Một.", "- hai", "- ba", "## Bốn", "3. Năm"],
    ]);
  });
});

describe("the paper of a press briefing", () => {
  const topic = {
    ...{ name: "Quyền bầu cử", from: "2021-03-08", to: "2021-03-14", documents: [], units: "Các báo" },
    ...{ guidance: "Đưa tin đậm.", records: 3, isSilent: false },
  };
  const paper: BriefingPaper = {
    ...{
      letterhead,
      topics: [topic],
      coverage: [],
      asOf: "16:40 10/03/2021",
      today: "2021-03-10",
      isDemo: false,
    },
    week: { number: 10, year: 2021, startsOn: "2021-03-08", endsOn: "2021-03-14" },
  };

  it("names the topics, what they go by, and ends as official papers do", () => {
    expect(
      wholePaper(briefingPaper({ ...paper, topics: [topic, { ...topic, documents: ["85/KH", "12/HD"] }] })),
    ).toEqual([
      "TIỂU BAN TUYÊN TRUYỀN đề nghị các đơn vị tập trung thông tin, tuyên truyền 2 nội dung sau:",
      ...[
        "## Quyền bầu cử",
        "Đưa tin đậm.",
        "- Thời gian: từ 08/03/2021 đến 14/03/2021.",
        "- Đơn vị: Các báo.",
      ],
      ...[
        "## Quyền bầu cử",
        "Đưa tin đậm.",
        "- Thời gian: từ 08/03/2021 đến 14/03/2021.",
        "- Đơn vị: Các báo.",
      ],
      "- Căn cứ: 85/KH; 12/HD./.",
    ]);
    expect(wholePaper(briefingPaper({ ...paper, topics: [] }))).toEqual([
      "TIỂU BAN TUYÊN TRUYỀN chưa đặt nội dung tuyên truyền cho tuần này./.",
    ]);
  });

  it("annexes what came of it, lying where there are many topics, with a word where data are made up", () => {
    const coverage = [{ unit: "Báo Quảng Ninh", cells: ["3"] }];
    const silent = { ...topic, isSilent: true };
    const [annex] = briefingPaper({ ...paper, topics: [topic, silent], coverage, isDemo: true }).annexes;
    expect(annex).toMatchObject({
      orientation: "portrait",
      about: expect.stringMatching(/Dữ liệu minh họa\.$/),
    });
    expect(paperLines(annex?.blocks ?? []).slice(1, 3)).toEqual([
      "1 | Quyền bầu cử | 08/03/2021 – 14/03/2021 | 3",
      "2 | Quyền bầu cử | 08/03/2021 – 14/03/2021 | chưa có",
    ]);
    const many = Array.from({ length: 5 }, () => topic);
    const [wide] = briefingPaper({ ...paper, topics: many, coverage }).annexes;
    expect(wide).toMatchObject({ orientation: "landscape", about: expect.not.stringContaining("minh họa") });
  });
});
