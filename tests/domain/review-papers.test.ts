import { describe, expect, it } from "vitest";
import { reviewAnnexes } from "~/domain/reports/review-annex";
import { draftOf } from "~/domain/reports/review-drafts";
import { reviewPaper } from "~/domain/reports/review-papers";
import type { ReviewFigures } from "~/domain/review-figures";
import { letterhead } from "../support/letterheads";
import { paperLines } from "../support/paper-lines";

const figures: ReviewFigures = {
  ...{ from: "2021-01-01", asOf: "2021-03-26", categories: [], bodies: [], weeks: [], milestones: [] },
  ...{ messages: [], documents: [], ahead: [] },
};
const exact = (value: number) => ({ value, qualifier: "exact" as const });
const category: ReviewFigures["categories"][number] = {
  ...{ key: "pano", name: "Pa nô", unit: "tấm", group: "visual", inPeriod: exact(51), sinceStart: exact(70) },
  ...{ planned: 60, records: 3 },
};
const categories: ReviewFigures["categories"] = [
  category,
  { ...category, name: "Cụm pa nô", inPeriod: exact(20), compared: { value: 66, qualifier: "over" } },
  { ...category, name: "Loa", inPeriod: { value: null, qualifier: "uncounted" } },
  { ...category, name: "Cờ", inPeriod: null },
  { ...category, name: "Phướn", planned: null },
];
const bodyOf = (name: string, weeks: string, isActive = true): ReviewFigures["bodies"][number] => ({
  ...{ key: name, name, records: isActive ? 1 : 0, weeks },
  lines: isActive ? [{ key: "pano", name: "Pa nô", unit: "tấm", figure: exact(2) }] : [],
});

describe("a review's annexes", () => {
  const linesOf = (all: ReviewFigures) =>
    reviewAnnexes(all, { curve: "", unitWeeks: "" }, "Số liệu.").map(({ blocks }) => paperLines(blocks));

  it("hold every category against its plan, with all that counts towards a group", () => {
    const [first = []] = linesOf({ ...figures, categories });
    expect(first.slice(1, 6)).toEqual([
      "1 | Pa nô | tấm | 60 | 51 | 85% | 70",
      "2 | Cụm pa nô | tấm | 60 | 20 (cả nhóm trên 66) | trên 110% | 70",
      "3 | Loa | tấm | 60 | chưa đếm |  | 70",
      "4 | Cờ | tấm | 60 | – |  | 70",
      "5 | Phướn | tấm |  | 51 |  | 70",
    ]);
  });

  it("tell in a week's cell why there is no figure", () => {
    const weeks = [1, 2, 3, 4, 5].map((number) => ({ number, from: "2021-03-01", to: "2021-03-07" }));
    const [, second] = linesOf({ ...figures, weeks, bodies: [bodyOf("P. Hà Tu", "1200 0 x - .")] });
    expect(second).toEqual(["P. Hà Tu | 1.200 | 0 | chưa | – | ·"]);
    expect(linesOf(figures)).toHaveLength(1);
  });
});

describe("a review's drafts", () => {
  const linesOf = (section: Parameters<typeof draftOf>[0], all: Partial<ReviewFigures>) =>
    draftOf(section, {
      review: { title: "Sơ kết", kind: "preliminary", meetsOn: null } as never,
      ...{ figures: { ...figures, ...all }, reportsDueOn: null, issuer: "Tiểu ban" },
    }).split("\n");

  it("name the documents and what units reached, or leave room", () => {
    expect(linesOf("leadership", {})).toContain("(Bổ sung các văn bản đã ban hành.)");
    const documents = [{ name: "85/KH", title: "Kế hoạch tuyên truyền" }];
    const milestones = [{ name: "Ban hành kế hoạch", done: 30, total: 33 }];
    expect(linesOf("leadership", { documents, milestones })).toEqual([
      "1. Ban hành văn bản",
      "Công tác tuyên truyền được triển khai theo các văn bản:",
      "- 85/KH: Kế hoạch tuyên truyền.",
      "2. Quán triệt, triển khai tại các đơn vị",
      "- Ban hành kế hoạch: 30/33 đơn vị.",
    ]);
  });

  it("say of every form what was done and what the plan asks", () => {
    expect(linesOf("results", { categories }).filter((line) => line.startsWith("- "))).toEqual([
      "- 51 tấm pa nô (chỉ tiêu 60, đạt 85%).",
      "- 20 tấm cụm pa nô (chỉ tiêu 60, cả nhóm trên 66, đạt trên 110%).",
      "- chưa đếm tấm loa (chỉ tiêu 60).",
      "- 51 tấm phướn.",
    ]);
  });

  it("name a dozen units and leave the others to the annex", () => {
    const bodies = Array.from({ length: 14 }, (_, at) => bodyOf(`P. ${at}`, "1"));
    const lines = linesOf("results", { bodies });
    expect(lines.filter((line) => line.startsWith("- P. "))).toHaveLength(12);
    expect(lines.at(-1)).toBe("Kết quả của 2 đơn vị khác nêu tại Phụ lục.");
    expect(linesOf("results", { bodies: bodies.slice(0, 12) }).at(-1)).toBe("- P. 11: 2 tấm pa nô.");
  });

  it("praise where at least half of the units did something, and put a plan where it is reached or is not", () => {
    const active = bodyOf("P. A", "1");
    const silent = bodyOf("P. B", "0", false);
    expect(linesOf("assessment", { categories, bodies: [active, silent] })).toEqual([
      "1. Ưu điểm",
      "- 1/2 đơn vị có kết quả tuyên truyền được ghi nhận.",
      "- Cụm pa nô: trên 66/60 theo chỉ tiêu.",
      "- (Bổ sung đánh giá của Tiểu ban.)",
      "2. Hạn chế, nguyên nhân",
      "- 1/2 đơn vị chưa có kết quả được ghi nhận: P. B.",
      "- Pa nô: 51/60 theo chỉ tiêu.",
      "- Loa: chưa đếm/60 theo chỉ tiêu.",
      "- Cờ: –/60 theo chỉ tiêu.",
      "- (Bổ sung nguyên nhân.)",
    ]);
    expect(linesOf("assessment", { bodies: [active, silent, silent] }).join("\n")).not.toContain(
      "1/3 đơn vị có kết quả",
    );
    expect(linesOf("assessment", { bodies: [active] }).join("\n")).not.toContain("chưa có kết quả");
  });
});

describe("the notice of a review", () => {
  const notice = (conclusions: string, commendations: string) =>
    paperLines(
      reviewPaper("notice", {
        ...{ review: { title: "Sơ kết", meetsOn: null }, letterhead, figures, closedAt: null, forms: [] },
        ...{ pictures: { curve: "", unitWeeks: "" }, paper: { symbol: "", number: "", signedOn: null } },
        texts: {
          ...{
            leadership: "",
            results: "",
            assessment: "",
            tasks: "",
            proposals: "",
            request: "",
            outline: "",
          },
          ...{ conclusions, commendations },
        },
        today: "2021-03-27",
      }).blocks,
    );

  it("goes on with the numbers of its conclusions, or with a plain line where they have none", () => {
    expect(notice("1. Kết quả\nTốt.", "- P. Hà Tu;")).toEqual([
      ...["## Kết quả", "Tốt.", "## Về biểu dương", "- P. Hà Tu./."],
    ]);
    expect(notice("Tốt.", "1. Tập thể")).toEqual(["Tốt.", "Về biểu dương", "## Tập thể"]);
  });
});
