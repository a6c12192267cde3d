import { formatCivil } from "~/domain/calendar/civil-date";

type Params = Record<string, string | number>;

const day = (value: string | number | undefined) => formatCivil(String(value));

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
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

/** What was just done, by the code of the flash. */
export const flash = {
  "meeting-added": "Đã thêm hội nghị.",
  "meeting-edited": "Đã lưu thông tin hội nghị.",
  "note-saved": "Đã lưu biên bản.",
  "agenda-topic-added": "Đã thêm nội dung.",
  "topic-edited": "Đã lưu nội dung.",
  "topic-moved": "Đã đổi thứ tự.",
  "agenda-topic-removed": "Đã bỏ nội dung.",
  "agenda-topic-restored": "Đã khôi phục nội dung.",
  "conclusion-added": (p: Record<string, string | number>) => `Đã ghi kết luận số ${p.number}.`,
  "conclusion-edited": "Đã lưu kết luận.",
  "conclusion-dropped": "Đã thôi theo dõi kết luận.",
  "conclusion-resumed": "Đã theo dõi lại kết luận.",
  "conclusion-reported": "Đã ghi tình trạng.",
  "pack-frozen-now": "Đã chốt tài liệu.",
  "addendum-added": (p: Record<string, string | number>) => `Đã thêm bổ sung lần ${p.number}.`,
  "meeting-paper-saved": "Đã lưu số, ngày.",
};
