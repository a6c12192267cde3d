import { describe, expect, it } from "vitest";
import type { SynthesisContent, SynthesisIssue } from "~/domain/opinion-synthesis-content";
import { type OpinionDraftFrame, opinionDraft } from "~/domain/reports/opinion-drafts";
import { periodPaper } from "~/domain/reports/opinion-period";
import { type SynthesisPaper, synthesisPaper } from "~/domain/reports/opinion-synthesis";
import { saidAmount, saidText } from "~/domain/reports/opinion-words";
import { letterhead, party } from "../support/letterheads";
import { paperLines, wholePaper } from "../support/paper-lines";

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
