import { formatCivil } from "~/domain/calendar/civil-date";

type Params = Record<string, string | number>;

const day = (value: string | number | undefined) => formatCivil(String(value));

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "report-future-week": "Tuần này chưa bắt đầu nên chưa báo cáo được.",
  "report-week-closed": "Tuần này đã chốt số liệu: không trả lại được. Sửa bằng điều chỉnh số liệu.",
  "report-already-sent": "Báo cáo đã gửi. Muốn sửa: Tổ giúp việc trả lại.",
  "report-already-presented": "Báo cáo đã trình thủ trưởng.",
  "report-accepted": "Báo cáo đã được tiếp nhận.",
  "report-not-sent": "Báo cáo chưa gửi.",
  "report-changed-by-other": "Người khác vừa lưu báo cáo này. Xem bản vừa lưu rồi lưu lại.",
  "report-empty": "Chưa có nội dung và chưa có mục nào. Ghi kết quả, hoặc bấm Không phát sinh.",
  "report-has-items": (p: Params) => `Tuần này đã ghi ${p.count} mục nên không thể báo không phát sinh.`,
  "remark-needed": "Ghi ý kiến để đơn vị biết cần sửa gì.",
  "signed-below": (p: Params) => `Số ký phải cao hơn số đã liệt kê (${p.listed}). Muốn giảm: sửa mục đã ghi.`,
  "week-needed": "Chọn một tuần trong danh sách.",
  "week-not-over": (p: Params) => `Tuần này đến hết ${day(p.day)} mới chốt được.`,
  "week-is-closed": (p: Params) => `${p.by} đã chốt tuần này.`,
  "week-is-open": "Tuần này đang mở.",
  "reopening-asked": (p: Params) => `${p.by} đã đề nghị mở lại, đang chờ thư ký thứ hai.`,
  "reopening-own": "Người đề nghị không tự đồng ý: cần thư ký thứ hai.",
  "request-decided": "Đề nghị này đã được xử lý.",
  "adjustment-decided": "Đề nghị này đã được xử lý.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "report-proof": "Mở phiếu gửi",
  "report-next": "Báo cáo chờ tiếp nhận tiếp theo",
  "report-saved": "Đã lưu nháp.",
  "report-presented": "Đã trình thủ trưởng đơn vị.",
  "report-sent": (p: Params) => `Đã nhận ${p.time}, mã ${p.code}.`,
  "report-accepted": "Đã tiếp nhận báo cáo.",
  "report-returned": "Đã trả lại kèm ý kiến.",
  "week-figures-closed": (p: Params) => `Đã chốt số liệu tuần ${p.week}.`,
  "reopening-asked": "Đã ghi đề nghị. Tuần mở lại khi thư ký thứ hai đồng ý.",
  "reopening-consented": "Đã mở lại tuần.",
  "reopening-refused": "Tuần vẫn đóng.",
  "adjustment-accepted": (p: Params) => `Đã điều chỉnh số liệu, ${p.code}.`,
  "adjustment-declined": (p: Params) => `Không chấp nhận ${p.code}.`,
  "adjustment-withdrawn": (p: Params) => `Đã rút ${p.code}.`,
  "adjustment-waits": (p: Params) =>
    `Tuần ${p.week} đã chốt số liệu. Đã giữ thành đề nghị điều chỉnh ${p.code}, chờ Tổ giúp việc.`,
};
