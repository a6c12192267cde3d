import { formatDay, formatNumber } from "../../format";

type Params = Record<string, string | number>;
const dong = (value: string | number | undefined) => formatNumber(Number(value), "vi");

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "proposal-site-unknown": "Không có điểm trang trí này. Gõ mã như TT-0012, hoặc để trống.",
  "proposal-site-other-unit": (p: Params) => `Điểm này của ${p.unit}. Chọn đúng đơn vị.`,
  "proposal-count": "Ghi số nguyên từ 0 trở lên.",
  "survey-more-than-there": (p: Params) =>
    `Dùng lại được và cần sửa cộng lại nhiều hơn số hiện có (${p.there}). Đếm lại.`,
  "survey-in-future": "Ngày rà soát chưa đến.",
  "proposal-nothing-wanted": "Ghi số lượng đề xuất, hoặc chọn “Không đề xuất”.",
  "repair-more-than-broken": (p: Params) =>
    `Rà soát ghi ${p.repairable} cái cần sửa. Đề xuất sửa nhiều nhất chừng ấy, hoặc sửa lại kết quả rà soát.`,
  "not-dong": "Ghi số tiền bằng đồng, số nguyên; ví dụ 12.500.000 hoặc 12,5 triệu.",
  "estimate-for-nothing": "Không đề xuất gì thì không ghi dự toán. Để trống.",
  "decider-person": "Ghi cơ quan quyết định, không ghi tên người.",
  "proposal-changed": "Người khác vừa sửa đề xuất này. So với bản mới rồi lưu lại.",
  "proposal-decided": "Đề xuất này đã có quyết định. Rút quyết định rồi sửa.",
  "proposal-decided-already": (p: Params) =>
    `${p.by} vừa ghi quyết định. Xem quyết định đó; muốn ghi lại thì rút nó trước.`,
  "proposal-removed": "Đề xuất này đã bỏ khỏi danh sách. Khôi phục rồi làm tiếp.",
  "proposal-wants-nothing": "Dòng này chỉ là kết quả rà soát, không có gì để quyết định.",
  "sum-missing": "Ghi số tiền được duyệt.",
  "sum-above-estimate": (p: Params) =>
    `Nhiều hơn dự toán ${dong(p.estimate)} đồng. Nếu đúng, đánh dấu rồi ghi lại.`,
  "rejection-reason": "Ghi lý do không duyệt.",
  "decision-in-future": "Ngày quyết định chưa đến.",
  "decision-before-survey": (p: Params) =>
    `Rà soát ngày ${formatDay(String(p.day))}. Ghi ngày đó hoặc sau đó.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "proposal-added": (p: Params) => `Đã ghi ${p.code}: ${p.place}.`,
  "proposal-edited": (p: Params) => `Đã lưu ${p.code}.`,
  "proposal-removed-done": (p: Params) => `Đã bỏ ${p.code} khỏi danh sách.`,
  "proposal-restored": (p: Params) => `Đã khôi phục ${p.code}.`,
  "proposal-approved": (p: Params) => `Đã ghi duyệt ${p.code}.`,
  "proposal-rejected": (p: Params) => `Đã ghi không duyệt ${p.code}.`,
  "proposal-decision-withdrawn": (p: Params) => `Đã rút quyết định; ${p.code} chờ quyết định.`,
};
