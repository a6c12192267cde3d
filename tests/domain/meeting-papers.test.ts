import { describe, expect, it } from "vitest";
import { type MeetingPaperInput, noticePaper, packPaper, stampText } from "~/domain/reports/meeting-papers";
import { letterhead } from "../support/letterheads";
import { body, empty, full } from "../support/meeting-pack";
import { paperLines, wholePaper } from "../support/paper-lines";

const paper: MeetingPaperInput = {
  ...{ pack: full, meeting: { place: "", chair: "", attendance: "" }, letterhead },
  ...{ paper: { symbol: "BC-TBTT", number: "", signedOn: null }, frozenAt: null, hash: "" },
  ...{ asOf: "14:05 04/05/2021", addenda: [], conclusions: [], today: "2021-05-04" },
};

describe("a meeting's papers", () => {
  it("annex what each unit did, and of its plans what is furthest behind", () => {
    const [annex] = packPaper(paper).annexes;
    expect(paperLines(annex?.blocks ?? []).slice(1)).toEqual([
      "1 | P. Hà Tu | 2 | 1 | 2 tấm pa nô | Pa nô: 2/4 (50%)",
      "2 | P. Hà Tu | 0 | 1 | chưa ghi nhận | Đạt mọi chỉ tiêu",
      "3 | P. Hà Tu | 2 | 1 | chưa ghi nhận | Loại 6: 2/4 (10%); Loại 5: 2/4 (20%); Loại 4: 2/4 (30%); Loại 3: 2/4 (40%); Loại 2: 2/4 (50%); và 2 chỉ tiêu khác",
      "4 | P. Hà Tu | 2 | 1 | chưa ghi nhận | Cờ: –/4; Pa nô: 2/4 (50%)",
      "[Số mục đã ghi theo tuần của từng đơn vị]",
    ]);
    const bare = packPaper({ ...paper, pack: { ...empty, bodies: [body] } }).annexes[0];
    expect(paperLines(bare?.blocks ?? []).slice(1)).toEqual(["1 | P. Hà Tu | 2 | 1 | chưa ghi nhận | "]);
  });

  it("leave room for a number and a day that are not there yet", () => {
    expect(packPaper(paper).head).toMatchObject({ number: null, signedOn: null });
    const numbered = { ...paper, paper: { symbol: "BC-TBTT", number: "12", signedOn: "2021-05-05" } };
    expect(packPaper(numbered).head).toMatchObject({ number: "12", signedOn: "2021-05-05" });
  });

  it("say whether they are a draft or frozen, by which hash and anchor, and that data are made up", () => {
    expect(stampText(paper)).toBe("Bản dự thảo, tính lúc 14:05 04/05/2021; số liệu còn thay đổi.");
    const frozen = { ...paper, frozenAt: "16:40 04/05/2021", hash: "ab12" };
    expect(stampText(frozen)).toBe("Tài liệu chốt lúc 16:40 04/05/2021. Mã kiểm tra (SHA-256): ab12.");
    // 18:30 UTC is the next day in Vietnam.
    const pack = { ...full, isDemo: true, anchor: { at: "2021-05-03T18:30:00.000Z", code: "AB12-CD34" } };
    expect(stampText({ ...frozen, pack })).toBe(
      "Tài liệu chốt lúc 16:40 04/05/2021. Mã kiểm tra (SHA-256): ab12. Mã neo nhật ký ngày 04/05/2021: AB12-CD34. Dữ liệu minh họa.",
    );
  });

  it("carry what was added after the freezing, each with its hour", () => {
    const addenda = [{ number: 1, body: "Thêm số liệu.", at: "17:00 04/05/2021" }];
    const lines = wholePaper(packPaper({ ...paper, addenda }));
    const at = lines.indexOf("# PHỤ LỤC BỔ SUNG SAU KHI CHỐT TÀI LIỆU");
    expect(lines.slice(at + 1, at + 3)).toEqual(["Bổ sung lần 1 (17:00 04/05/2021)", "Thêm số liệu."]);
    expect(wholePaper(packPaper(paper))).not.toContain("# PHỤ LỤC BỔ SUNG SAU KHI CHỐT TÀI LIỆU");
  });

  it("name place, chair and attendance in the notice only where they are known", () => {
    const tail = "Sau khi nghe báo cáo và ý kiến của các đơn vị, hội nghị kết luận như sau:";
    expect(wholePaper(noticePaper(paper))[0]).toBe(
      `Ngày 04/05/2021, TIỂU BAN TUYÊN TRUYỀN tổ chức hội nghị giao ban tuần. ${tail}`,
    );
    const meeting = {
      place: "Trụ sở",
      chair: "Đồng chí Trưởng Tiểu ban",
      attendance: "Tổ giúp việc.\n33 đơn vị.",
    };
    expect(wholePaper(noticePaper({ ...paper, meeting }))[0]).toBe(
      `Ngày 04/05/2021 tại Trụ sở, TIỂU BAN TUYÊN TRUYỀN tổ chức hội nghị giao ban tuần. Đồng chí Trưởng Tiểu ban chủ trì hội nghị. Thành phần dự họp: Tổ giúp việc; 33 đơn vị. ${tail}`,
    );
  });

  it("write a conclusion as a sentence, with who does it and by when", () => {
    const conclusions = [
      { number: 1, content: "Thay pa nô hỏng", units: ["P. A", "P. B"], dueOn: "2021-05-09" },
      { number: 2, content: "Báo cáo đúng hạn!", units: ["P. A"], dueOn: null },
    ];
    expect(wholePaper(noticePaper({ ...paper, conclusions })).slice(1, 7)).toEqual([
      "1. Thay pa nô hỏng.",
      "- Đơn vị thực hiện: P. A; P. B.",
      "- Thời hạn: chậm nhất ngày 09/05/2021.",
      "2. Báo cáo đúng hạn!",
      "- Đơn vị thực hiện: P. A.",
      "- Thời hạn: thường xuyên.",
    ]);
  });
});
