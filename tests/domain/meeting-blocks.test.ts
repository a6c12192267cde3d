import { describe, expect, it } from "vitest";
import type { MeetingPack } from "~/domain/meeting-pack";
import type { TopicKind } from "~/domain/meeting-topics";
import { lateText, topicBlocks } from "~/domain/reports/meeting-blocks";
import { empty, full } from "../support/meeting-pack";
import { paperLines } from "../support/paper-lines";

const said = (kind: TopicKind, pack: MeetingPack, body = "") =>
  paperLines(topicBlocks({ id: kind, kind, title: "Việc khác", body }, pack));

describe("the topics of a meeting's paper", () => {
  it.each<[TopicKind, string[]]>([
    ["conclusions", ["Còn 0 kết luận chưa hoàn thành; hoàn thành từ hội nghị trước: 0."]],
    ["words", ["Không có đơn vị nào nêu khó khăn, đề xuất trong báo cáo tuần."]],
    ["figures", ["Kế hoạch tính đến hết 02/05/2021; “–”: chưa ghi nhận, khác với 0."]],
    ["reports", ["Chưa lập danh sách báo cáo kỳ vọng cho tuần này."]],
    ["milestones", ["Không có mốc nào trong hai tuần tới."]],
    ["decoration", ["Chưa đặt mốc hoàn thành trang trí."]],
    ["free", ["(Trao đổi tại hội nghị)"]],
  ])("of %s say so where there is nothing", (kind, lines) => {
    expect(said(kind, empty)).toEqual(lines);
  });

  it.each<[TopicKind, string[]]>([
    [
      "conclusions",
      [
        "Còn 3 kết luận chưa hoàn thành, 1 quá hạn; hoàn thành từ hội nghị trước: 2.",
        "1 | Thay pa nô hỏng (giao ban 20/04/2021) | P. Hà Tu | 01/05/2021, quá hạn 3 ngày | 2",
        "2 | Thay pa nô hỏng (giao ban 20/04/2021) | P. Hà Tu | 09/05/2021 | 2",
        "3 | Thay pa nô hỏng (giao ban 20/04/2021) | P. Hà Tu | thường xuyên | 2",
      ],
    ],
    ["words", ["P. Hà Tu | Loa hỏng | Cấp loa"]],
    [
      "figures",
      [
        "Kế hoạch tính đến hết 02/05/2021; “–”: chưa ghi nhận, khác với 0.",
        "Tin, bài | tin | 12 | trên 9 | 1.250 | 1.500 | 83%",
        "Cụm pa nô | tin | – | chưa đếm | trên 4 (cả nhóm trên 9) | 1.500 | trên 83%",
        "Loa | tin | trên 3 | trên 9 | 1.250 |  | ",
        "[Kết quả cộng dồn so với chỉ tiêu]",
      ],
    ],
    [
      "reports",
      [
        "10 báo cáo phải gửi: 5 đúng hạn, 1 trễ, 3 thiếu, 1 chưa đến hạn. Tỷ lệ nhận 66,7%, đúng hạn 55,6%. 2 đơn vị báo không phát sinh.",
        "- Thiếu: P. A; P. B.",
        "- Trễ: P. Hà Tu (trễ 3 giờ 5 phút).",
        "- Chưa đến hạn: P. C.",
      ],
    ],
    [
      "milestones",
      [
        "10/05/2021 | Niêm yết danh sách | Điều 31 | ",
        "07:00 10/05/2021 | Niêm yết danh sách | Điều 31 | cần tuyên truyền",
        "28/04/2021 – 01/05/2021 | Niêm yết danh sách | Điều 31 | quá hạn",
      ],
    ],
    [
      "decoration",
      [
        "Hoàn thành trang trí: 12/33 đơn vị đã hoàn thành; hạn 10/05/2021.",
        "Điểm trang trí: đã xong 31/72, trong đó đã kiểm tra 22; 9 điểm phải sửa.",
      ],
    ],
  ])("of %s say what there is", (kind, lines) => {
    expect(said(kind, full)).toEqual(lines);
  });

  it("say nothing of lateness, rates and units where all reported in time or nothing is due", () => {
    const reports = { ...empty.reports, expected: 4, onTime: 4 };
    expect(said("reports", { ...empty, reports })).toEqual([
      "4 báo cáo phải gửi: 4 đúng hạn, 0 trễ, 0 thiếu.",
    ]);
    const half = { ...reports, received: 1000 };
    expect(said("reports", { ...empty, reports: half })).toEqual(said("reports", { ...empty, reports }));
  });

  it("of one's own words are what was written", () => {
    expect(said("free", full, "- Việc một\n- Việc hai")).toEqual(["- Việc một", "- Việc hai"]);
  });

  it.each([
    [{ done: 0, total: 0 }, "chưa hoàn thành"],
    [{ done: 1, total: 0 }, "đã hoàn thành"],
  ])("of decoration that is not followed unit by unit (%j) are “%s”", (counts, state) => {
    const decoration = { title: "Trang trí", on: "2021-05-10", path: "/", ...counts };
    expect(said("decoration", { ...full, decoration })).toEqual([`Trang trí: ${state}; hạn 10/05/2021.`]);
  });

  it.each([
    [0, "dưới 1 phút"],
    [12, "12 phút"],
    [60, "1 giờ"],
    [185, "3 giờ 5 phút"],
    [1440, "1 ngày"],
    [1440 + 125, "1 ngày 2 giờ"],
  ])("a report %i minutes late is “%s” late", (minutes, text) => {
    expect(lateText(minutes)).toBe(text);
  });
});
