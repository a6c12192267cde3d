import type { TaskMark } from "~/domain/tasks";
import { taskMarks } from "../task-marks";

type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "until-before-from": "Ngày cuối trước ngày đầu. Đổi lại hai ngày.",
  "source-unknown": "Văn bản hoặc mục này không còn. Chọn lại.",
  "task-changed": "Người khác vừa sửa nhiệm vụ này. So với bản mới rồi lưu lại.",
  "task-removed": "Nhiệm vụ này đã bỏ. Khôi phục rồi làm tiếp.",
  "unit-not-of-task": "Có đơn vị không được giao nhiệm vụ này. Chọn lại.",
  "task-reported": (p: Params) =>
    `${p.by} vừa báo${p.unit ? ` cho ${p.unit}` : ""} lúc ${p.at}: ${taskMarks[p.mark as TaskMark]}. So với bảng bên trên rồi lưu lại nếu vẫn cần đổi.`,
  "report-not-last": "Đã có báo cáo mới hơn hoặc đã rút lại rồi. Xem lịch sử rồi báo lại.",
  "task-title-missing": "Thiếu tên việc.",
  "task-unit-unknown": (p: Params) => `Không thấy đơn vị “${p.text}”. Ghi như trong danh sách đơn vị.`,
  "task-due-unknown": (p: Params) => `Không hiểu hạn “${p.text}”.`,
  "clause-needs-document": "Có tên mục nhưng chưa chọn văn bản.",
  "paste-nothing": "Không có dòng nào để ghi.",
  "paste-bad-lines": (p: Params) => `${p.n} dòng cần sửa. Chưa dòng nào được ghi.`,
  "paste-too-many": (p: Params) => `Nhiều hơn ${p.max} dòng. Dán làm nhiều lần.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "task-added": (p: Params) => `Đã giao: ${p.title}.`,
  "task-saved": (p: Params) => `Đã lưu: ${p.title}.`,
  "task-removed": (p: Params) => `Đã bỏ: ${p.title}.`,
  "task-restored": (p: Params) => `Đã khôi phục: ${p.title}.`,
  "task-reported": (p: Params) =>
    Number(p.count) > 1
      ? `Đã lưu tình hình của ${p.count} đơn vị.`
      : `Đã lưu tình hình${p.unit ? ` của ${p.unit}` : ""}.`,
  "task-taken-back": "Đã rút lại báo cáo.",
  "task-linked": (p: Params) => `Đã gắn ${p.n} kết quả.`,
  "task-unlinked": "Đã gỡ kết quả.",
  "tasks-pasted": (p: Params) => `Đã giao ${p.n} nhiệm vụ.`,
};
