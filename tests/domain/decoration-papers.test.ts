import { describe, expect, it } from "vitest";
import type { Letterhead } from "~/domain/letterhead";
import { decorationMinutes, type InspectedSite } from "~/domain/reports/decoration-minutes";
import { decorationProposalPaper, type ProposalPaperInput } from "~/domain/reports/decoration-proposal";
import { letterhead, party } from "../support/letterheads";
import { paperLines } from "../support/paper-lines";

describe("the proposal of decoration", () => {
  const kinds = {
    pano: "Pa nô",
    banner: "Băng rôn",
    poster: "Áp phích",
    flag: "Cờ",
    streamer: "Phướn",
  } as const;
  const row: ProposalPaperInput["rows"][number] = {
    ...{ number: 1, code: "DX-0001", unit: "P. Hà Tu", place: "Ngã tư", site: null, kind: "pano", there: 2 },
    ...{
      usable: 1,
      repairable: 0,
      wish: "new",
      quantity: 1,
      reason: "Hỏng",
      estimate: 12500000,
      decider: "",
    },
    ...{ state: "proposed", sum: null, document: "", version: 1, decidedOn: null },
  } as ProposalPaperInput["rows"][number];
  const input: ProposalPaperInput = {
    ...{ letterhead, subject: "Hạ Long", decorationOn: "", today: "2021-05-04", rows: [row] },
    survey: [{ kind: "pano", there: 2, usable: 1, repairable: 0, wanted: 0 }],
    totals: {
      ...{
        wanted: 1,
        requested: { sum: 12500000, unknown: 0 },
        pending: { lines: 1, asked: { sum: 0, unknown: 1 } },
      },
      ...{ approved: { lines: 0, sum: 0 }, rejected: { lines: 0 } },
    },
    kinds: { ...kinds, gate: "Cổng chào", led: "Màn hình LED", "polling-area": "Khu vực bỏ phiếu" },
  };

  it("asks with a day and lists of what is wanted only where there are such", () => {
    expect(paperLines(decorationProposalPaper(input).blocks)).toEqual([
      "# Kết quả rà soát",
      "Đã rà soát 1 nội dung tại các đơn vị. Hiện trạng theo loại:",
      "- Pa nô: hiện có 2, dùng lại được 1, cần sửa chữa 0, không dùng được 1.",
      "# Đề xuất",
      "Đề nghị đầu tư, sửa chữa 1 nội dung; kinh phí dự kiến 12.500.000 đồng.",
      "Đề nghị xem xét, quyết định sớm để các đơn vị thực hiện.",
    ]);
    const survey = [{ kind: "pano" as const, there: 2, usable: 1, repairable: 0, wanted: 3 }];
    const totals = { ...input.totals, approved: { lines: 2, sum: 9000000 }, rejected: { lines: 1 } };
    const decided = decorationProposalPaper({ ...input, survey, totals, decorationOn: "10/05/2021" });
    expect(paperLines(decided.blocks).slice(-3)).toEqual([
      "- Pa nô: 3.",
      "Đã duyệt 2 nội dung với 9.000.000 đồng; không duyệt 1 nội dung; chờ quyết định 1 nội dung, 0 đồng, chưa kể 1 nội dung chưa có dự toán.",
      "Đề nghị xem xét, quyết định sớm để các đơn vị hoàn thành trang trí trước ngày 10/05/2021.",
    ]);
  });

  it("lists every finding with what was wished, estimated and decided", () => {
    const rows: ProposalPaperInput["rows"] = [
      row,
      { ...row, wish: "none", estimate: null },
      { ...row, wish: "repair", estimate: null, state: "approved", sum: 9000000, document: "12/QĐ" },
      { ...row, state: "rejected" },
    ];
    const [annex] = decorationProposalPaper({ ...input, rows }).annexes;
    expect(paperLines(annex?.blocks ?? []).map((line) => line.split(" | ").slice(6).join(" | "))).toEqual([
      "Làm mới 1 | Hỏng | 12.500.000 | Chờ quyết định",
      "– | Hỏng | – | –",
      "Sửa chữa 1 | Hỏng | chưa có | Duyệt. 9.000.000. 12/QĐ",
      "Làm mới 1 | Hỏng | 12.500.000 | Không duyệt",
      " |  | 12.500.000 | 0",
    ]);
  });

  it("has the symbol of a State or a Party body", () => {
    expect(decorationProposalPaper(input).head.symbol).toBe("BC-TBTT");
    expect(decorationProposalPaper({ ...input, letterhead: party }).head.symbol).toBe("BC/TBTT");
  });
});

describe("the minutes of an inspection", () => {
  const site: InspectedSite = {
    ...{
      number: 12,
      place: "Ngã tư Loong Toòng",
      street: "",
      unit: "P. Hà Tu",
      items: "2/2 pano",
      designs: "",
    },
    ...{ checkedOn: "2021-05-03" },
    check: {
      answers: { content: "yes", design: "no", clean: "yes", firm: "yes", light: "none" },
      remark: "",
      mend: "",
    },
  };
  const linesOf = (sites: InspectedSite[], unchecked = 0) =>
    paperLines(
      decorationMinutes({ letterhead, subject: "P. Hà Tu", sites, unchecked, today: "2021-05-04" }).blocks,
    );

  it("say on which days it was, or leave room", () => {
    const later = { ...site, checkedOn: "2021-05-04" };
    expect([[], [site], [later, site]].map((sites) => linesOf(sites)[0]?.split(", ")[0])).toEqual([
      ...["Ngày …", "Ngày 03/05/2021", "Từ ngày 03/05/2021 đến ngày 04/05/2021"],
    ]);
  });

  it("ask for mending where something is to be mended, and say what was not looked at", () => {
    const mend = {
      ...site,
      street: "Trần Phú",
      designs: "M1",
      check: { ...site.check, mend: "Thay pa nô", remark: "Bẩn" },
    };
    const lines = linesOf([site, mend], 3);
    expect(lines).toContain("1/2 điểm đạt yêu cầu, 1 điểm phải sửa. Còn 3 điểm chưa kiểm tra.");
    expect(lines).toContain("Đơn vị sửa xong trước ngày …… và báo để kiểm tra lại.");
    expect(lines).toContain("- TT-0012. Ngã tư Loong Toòng, P. Hà Tu: Thay pa nô");
    expect(linesOf([site]).join("\n")).not.toMatch(/sửa xong|Nhận xét|chưa kiểm tra/);
  });

  it("have the symbol of a State or a Party body", () => {
    const symbol = (head: Letterhead) =>
      decorationMinutes({ letterhead: head, subject: "", sites: [], unchecked: 0, today: "2021-05-04" }).head
        .symbol;
    expect([letterhead, party].map(symbol)).toEqual(["BB-TBTT", "BB/TBTT"]);
  });
});
