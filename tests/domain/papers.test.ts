import { describe, expect, it } from "vitest";
import type { Letterhead } from "~/domain/letterhead";
import type { SynthesisContent, SynthesisIssue } from "~/domain/opinion-synthesis-content";
import { type BriefingPaper, briefingPaper } from "~/domain/reports/briefing-paper";
import { decorationMinutes, type InspectedSite } from "~/domain/reports/decoration-minutes";
import { decorationProposalPaper, type ProposalPaperInput } from "~/domain/reports/decoration-proposal";
import { type OpinionDraftFrame, opinionDraft } from "~/domain/reports/opinion-drafts";
import { periodPaper } from "~/domain/reports/opinion-period";
import { type SynthesisPaper, synthesisPaper } from "~/domain/reports/opinion-synthesis";
import { saidAmount, saidText } from "~/domain/reports/opinion-words";
import { reviewAnnexes } from "~/domain/reports/review-annex";
import { draftOf } from "~/domain/reports/review-drafts";
import { reviewPaper } from "~/domain/reports/review-papers";
import { blocksOfText, numberLine, type PaperHead, placeLine } from "~/domain/reports/written-document";
import type { ReviewFigures } from "~/domain/review-figures";
import { paperLines, wholePaper } from "../support/paper-lines";

const letterhead: Letterhead = {
  ...{ superior: "ỦY BAN BẦU CỬ", issuer: "TIỂU BAN TUYÊN TRUYỀN", bodyCode: "TBTT", place: "Hạ Long" },
  ...{ layout: "state", signer: "TM. TIỂU BAN", signerName: "", recipients: "Lưu" },
};
const party: Letterhead = { ...letterhead, layout: "party" };
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

const said = (value: number | null, words = "") => ({
  ...{ value, said: words },
  qualifier: value === null ? ("uncounted" as const) : ("exact" as const),
});
const noFigures: SynthesisContent["figures"] = {
  ...{ reports: said(0), messages: null, syntheses: 0, thematic: 0, issues: 0, answered: 0 },
  ...{ tasks: null, team: null, trainings: null, meetings: null },
};
const issue: SynthesisIssue = {
  ...{ id: "i1", number: 1, title: "Nước sạch", topic: "Đời sống", places: ["P. Hà Tu"], reports: 3 },
  ...{ held: [{ tendency: "uneasy", breadth: "many" }], asks: [], state: "new", passed: [] },
};
const passed = {
  ...{ agency: "UBND phường", on: "2021-04-12", document: "", dueOn: null, answeredOn: null },
  ...{ answerDocument: "", answer: "", isLate: false },
};

describe("figures of opinion in words", () => {
  it("tell what was stated without a number from what was not stated", () => {
    expect([null, said(null), said(null, "hàng nghìn"), said(46)].map(saidText)).toEqual([
      ...["–", "chưa đếm", "hàng nghìn (chưa đếm)", "46"],
    ]);
    expect([said(null), said(null, "hàng nghìn"), said(46)].map(saidAmount)).toEqual([
      ...["một số (chưa đếm)", "hàng nghìn", "46"],
    ]);
  });
});

describe("the drafts of a report of opinion", () => {
  const frame = (issues: SynthesisIssue[], differs: Partial<OpinionDraftFrame> = {}): OpinionDraftFrame => ({
    ...{ kind: "general", period: { from: "2021-04-01", to: "2021-04-30" }, issuer: "Tiểu ban" },
    content: { issues, figures: noFigures },
    ...differs,
  });
  const linesOf = (section: Parameters<typeof opinionDraft>[0], issues: SynthesisIssue[]) =>
    opinionDraft(section, frame(issues)).split("\n");

  it("say how much came and how many issues it is about, and leave the judgement to people", () => {
    expect(linesOf("situation", [])).toHaveLength(2);
    expect(linesOf("situation", [issue])[1]).toBe(
      "Báo cáo này đề cập đến 1 vấn đề được dư luận xã hội quan tâm.",
    );
    const content = { issues: [], figures: { ...noFigures, messages: said(300) } };
    const draft = opinionDraft("situation", frame([], { kind: "thematic", content }));
    expect(draft).toContain("0 lượt báo cáo bằng văn bản, 300 tin nhắn của đội ngũ");
  });

  it("write an issue with how it is held and what is asked, or leave room where nothing is known", () => {
    expect(linesOf("issues", [])).toEqual(["(Chọn vấn đề đưa vào báo cáo.)"]);
    const asks = ["Sớm sửa", "Bao giờ xong?"];
    expect(
      linesOf("issues", [
        { ...issue, asks },
        { ...issue, title: "Đường…", held: [], places: [] },
      ]),
    ).toEqual([
      "1. Nước sạch",
      "Nhiều ý kiến băn khoăn. Nơi phản ánh: P. Hà Tu.",
      "Dư luận đề nghị:",
      "- Sớm sửa.",
      "- Bao giờ xong?",
      "2. Đường",
      "(Bổ sung diễn biến dư luận về vấn đề này.)",
    ]);
  });

  it("tell answers from what is waited for, each with its day, its document and whether it is late", () => {
    const answered = { ...passed, answeredOn: "2021-04-20" };
    const told = { ...answered, answerDocument: "12/CV", answer: "Sẽ sửa\ntrong tháng 5" };
    const late = { ...passed, dueOn: "2021-04-22", isLate: true };
    expect(linesOf("results", [issue])).toEqual([
      "Các vấn đề nêu trên chưa được chuyển cơ quan có trách nhiệm trả lời.",
    ]);
    expect(linesOf("results", [{ ...issue, passed: [answered, told, passed, late] }])).toEqual([
      "1. Vấn đề đã được trả lời, xử lý",
      "- Nước sạch: UBND phường đã trả lời ngày 20/04/2021.",
      "- Nước sạch: UBND phường đã trả lời ngày 20/04/2021 tại 12/CV: Sẽ sửa trong tháng 5.",
      "2. Vấn đề đã chuyển, đang chờ trả lời",
      "- Nước sạch: đã chuyển UBND phường ngày 12/04/2021.",
      "- Nước sạch: đã chuyển UBND phường ngày 12/04/2021, hạn trả lời 22/04/2021 (đã quá hạn).",
    ]);
    expect(linesOf("results", [{ ...issue, passed: [passed] }])[0]).toBe(
      "1. Vấn đề đã chuyển, đang chờ trả lời",
    );
    expect(linesOf("results", [{ ...issue, passed: [answered] }])).toHaveLength(2);
  });

  it("propose to press who is late, and to look at what nobody was asked about", () => {
    const overdue: SynthesisIssue = {
      ...issue,
      state: "overdue",
      passed: [passed, { ...passed, isLate: true }],
    };
    expect(linesOf("proposals", [overdue, issue])).toEqual([
      "- Đề nghị UBND phường sớm trả lời về vấn đề: nước sạch.",
      "- Xem xét, chỉ đạo cơ quan có trách nhiệm trả lời về vấn đề: nước sạch.",
      "(Bổ sung đề xuất, kiến nghị.)",
    ]);
  });
});

describe("a report of opinion as a paper", () => {
  const paper: SynthesisPaper = {
    synthesis: {
      ...{ id: "s1", kind: "general", title: "Tổng hợp tháng 4", number: "", symbol: "", issuedOn: null },
      ...{ isRemoved: false, version: 1, from: "2021-04-01", to: "2021-04-30" },
    },
    ...{ letterhead, today: "2021-05-04", isDemo: false },
    content: { issues: [], figures: noFigures },
    texts: { situation: "Ổn định.", issues: "Không có.", results: "Không có.", proposals: "- Một;\n- Hai." },
  };

  it.each([
    ["Không có.", "Không có./."],
    ["- Một;\n- Hai;", "- Hai./."],
    ["1. Nhóm việc", "## Nhóm việc"],
  ])("closes as official papers do (%j)", (proposals, last) => {
    const { blocks } = synthesisPaper({ ...paper, texts: { ...paper.texts, proposals } });
    expect(paperLines(blocks).at(-1)).toBe(last);
  });

  it("says on its head and in its annex that data are made up, and only then", () => {
    const told = (isDemo: boolean) => wholePaper(synthesisPaper({ ...paper, isDemo })).join("\n");
    expect(told(true).match(/Dữ liệu minh họa\./g)).toHaveLength(2);
    expect(told(false)).not.toContain("minh họa");
    const period = {
      ...{ letterhead, period: { from: "2021-04-01", to: "2021-04-30" }, figures: noFigures, teams: [] },
      ...{ partly: [], asOf: "16:40 04/05/2021", today: "2021-05-04" },
    };
    expect(wholePaper(periodPaper({ ...period, isDemo: true }))[0]).toBe("Dữ liệu minh họa.");
    expect(wholePaper(periodPaper({ ...period, isDemo: false })).join()).not.toContain("minh họa");
  });

  it("keeps the number and symbol that it was issued under", () => {
    const issued = { ...paper.synthesis, number: "7", symbol: "BC/BTG", issuedOn: "2021-05-03" };
    expect(synthesisPaper({ ...paper, synthesis: issued }).head).toMatchObject({
      number: "7",
      symbol: "BC/BTG",
    });
    expect(synthesisPaper(paper).head).toMatchObject({ number: null, symbol: "BC-TBTT" });
    expect(synthesisPaper({ ...paper, letterhead: party }).head.symbol).toBe("BC/TBTT");
  });

  it("annexes its issues with who answered and when", () => {
    const answered = { ...passed, agency: "Sở Y tế", answeredOn: "2021-04-20" };
    const issues: SynthesisIssue[] = [
      { ...issue, state: "passed", passed: [passed, answered] },
      { ...issue, held: [] },
    ];
    const lines = wholePaper(synthesisPaper({ ...paper, content: { ...paper.content, issues } }));
    expect(lines.slice(-3)).toEqual([
      "Bảng 2. Vấn đề đề cập trong báo cáo",
      "1 | Nước sạch | Đời sống | 3 | Nhiều ý kiến băn khoăn | Đã chuyển, chờ trả lời: UBND phường; Sở Y tế, 20/04/2021",
      "2 | Nước sạch | Đời sống | 3 | – | Chưa chuyển",
    ]);
    expect(wholePaper(synthesisPaper(paper))).not.toContain("Bảng 2. Vấn đề đề cập trong báo cáo");
  });
});

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
