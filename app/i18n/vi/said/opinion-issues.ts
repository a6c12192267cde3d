import { formatCivil } from "~/domain/calendar/civil-date";

type Params = Record<string, string | number>;

const day = (value: string | number | undefined) => formatCivil(String(value));

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "items-needed": "Chọn ít nhất một dòng.",
  "items-gone": "Có phản ánh vừa được rút hoặc gộp nơi khác. Chọn lại.",
  "issue-is-removed": "Vấn đề này đã bỏ. Khôi phục rồi làm tiếp.",
  "issue-changed-by-other": "Người khác vừa sửa. Xem bản mới rồi làm lại.",
  "topic-needed": "Chọn một chủ đề trong danh sách.",
  "agency-needed": "Chọn đơn vị, hoặc ghi tên cơ quan khác.",
  "due-before-passed": (p: Params) => `Hạn trả lời phải từ ngày chuyển (${day(p.passed)}) trở đi.`,
  "answered-before-passed": (p: Params) => `Ngày trả lời phải từ ngày chuyển (${day(p.passed)}) trở đi.`,
  "told-before-answer": "Ngày phản hồi phải từ ngày trả lời trở đi.",
  "nothing-to-tell": "Không có trả lời nào chờ phản hồi.",
  "period-order": "Ngày cuối phải từ ngày đầu trở đi.",
  "value-needed": "Ghi số lượng, hoặc chọn “Chưa đếm”.",
  "period-overlaps": (p: Params) =>
    `Trùng kỳ ${p.from} – ${p.to} đã nhập. Bỏ số đó trước, hoặc chọn kỳ khác.`,
  "synthesis-issued": "Báo cáo đã ban hành. Mở lại báo cáo rồi làm tiếp.",
  "synthesis-not-issued": "Báo cáo chưa ban hành.",
  "synthesis-changed-by-other": "Người khác vừa lưu. Xem bản vừa lưu rồi lưu lại.",
  "issues-needed": "Chọn ít nhất một vấn đề trước khi ban hành.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "items-merged": (p: Params) => `Đã gộp ${p.count} phản ánh vào VĐ-${p.number}.`,
  "items-taken-out": (p: Params) => `Đã đưa ${p.count} phản ánh ra.`,
  "item-moved": (p: Params) => `Đã chuyển phản ánh sang VĐ-${p.number}.`,
  "issue-edited": "Đã lưu.",
  "issue-removed": "Đã bỏ vấn đề.",
  "issue-restored": "Đã khôi phục vấn đề.",
  "issue-passed": "Đã ghi việc chuyển.",
  "issue-answered": "Đã lưu trả lời.",
  "pass-taken-back": "Đã rút việc chuyển.",
  "pass-restored": "Đã khôi phục việc chuyển.",
  "answers-told": (p: Params) => `Đã ghi phản hồi ${p.number} trả lời.`,
  "answers-untold": "Đã bỏ ghi phản hồi.",
  "feedback-placed": "Đã đưa vào chương trình giao ban.",
  "entry-added": "Đã lưu số liệu.",
  "entry-removed": "Đã bỏ số liệu.",
  "entry-restored": "Đã khôi phục số liệu.",
  "synthesis-added": "Đã lập và dự thảo từ dữ liệu.",
  "synthesis-edited": "Đã lưu.",
  "synthesis-issued": "Đã ban hành. Nội dung được giữ nguyên từ nay.",
  "synthesis-reopened": "Đã mở lại báo cáo.",
  "synthesis-removed": "Đã bỏ báo cáo.",
  "synthesis-restored": "Đã khôi phục báo cáo.",
  "wording-saved": "Đã lưu nội dung.",
  "wording-redrafted": "Đã soạn lại từ dữ liệu. Bản trước nằm trong lịch sử.",
};
