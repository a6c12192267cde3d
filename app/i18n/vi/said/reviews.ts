import { formatCivil } from "~/domain/calendar/civil-date";

type Params = Record<string, string | number>;

const day = (value: string | number | undefined) => formatCivil(String(value));

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "phase-needed": "Chọn một đợt trong danh sách.",
  "review-exists": "Đợt này đã có cuộc sơ kết. Mở cuộc đó để làm tiếp.",
  "closes-before-start": (p: Params) => `Ngày chốt phải từ ${day(p.start)} trở đi.`,
  "meets-before-closing": (p: Params) => `Ngày hội nghị phải từ ngày chốt số liệu (${day(p.closes)}) trở đi.`,
  "figures-closed": "Số liệu đã chốt. Mở lại số liệu rồi làm tiếp.",
  "figures-open": "Số liệu đang mở.",
  "closing-day-to-come": (p: Params) => `Chưa đến ngày chốt ${day(p.day)}.`,
  "done-in-future": (p: Params) => `Ngày xong không sau hôm nay (${day(p.today)}).`,
  "review-changed-by-other": "Người khác vừa lưu phần này. Xem bản vừa lưu rồi lưu lại.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "review-added": "Đã lập và dự thảo báo cáo từ số liệu.",
  "review-edited": "Đã lưu.",
  "review-removed": "Đã bỏ cuộc sơ kết.",
  "review-restored": "Đã khôi phục cuộc sơ kết.",
  "figures-closed": (p: Params) => `Đã chốt số liệu lần ${p.number}.`,
  "figures-reopened": (p: Params) => `Đã mở lại số liệu chốt lần ${p.number}.`,
  "step-saved": "Đã lưu việc.",
  "section-saved": "Đã lưu nội dung.",
  "section-redrafted": "Đã soạn lại từ số liệu. Bản trước nằm trong lịch sử.",
  "paper-saved": "Đã lưu số, ngày.",
  "letterhead-saved": "Đã lưu thể thức văn bản.",
};
