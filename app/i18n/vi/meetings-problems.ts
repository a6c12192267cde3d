import { formatCivil } from "~/domain/calendar/civil-date";

type Params = Record<string, string | number>;
const day = (value: string | number | undefined) => formatCivil(String(value));

/** Vì sao một biểu mẫu của giao ban chưa lưu được. */
export const meetingProblems = {
  "meeting-exists": "Ngày này đã có hội nghị giao ban. Mở hội nghị đó để làm tiếp.",
  "meeting-outside": (p: Params) => `Ngày họp phải từ ${day(p.from)} đến ${day(p.to)}.`,
  "meeting-time": "Giờ ghi dạng 14:00.",
  "meeting-changed-by-other": "Người khác vừa lưu phần này. Xem bản vừa lưu rồi lưu lại.",
  "pack-frozen": "Tài liệu đã chốt. Ghi đính chính ở phụ lục bổ sung.",
  "pack-open": "Tài liệu chưa chốt. Sửa trực tiếp trong nội dung.",
  "due-before-meeting": (p: Params) => `Hạn phải từ ngày hội nghị (${day(p.on)}) trở đi.`,
  "unit-not-of-action": "Đơn vị này không được giao kết luận này.",
  "output-numbers": "Ghi mã kết quả, ví dụ KQ-2021-0896, cách nhau dấu phẩy.",
  "action-changed": (p: Params) =>
    `${p.by} vừa ghi lúc ${p.at}${p.note ? `: “${p.note}”` : ""}. Xem diễn biến bên dưới rồi ghi lại nếu cần.`,
};
