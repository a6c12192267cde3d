import { adminJobs } from "../admin-jobs";
import { backups } from "../backups";

type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "login-name-form": "Chỉ dùng 3 đến 40 chữ thường không dấu, số, dấu chấm hoặc gạch nối, ví dụ can-bo.2.",
  "login-name-taken": "Tên đăng nhập này đã có người dùng. Chọn tên khác.",
  "not-an-email": "Đây không phải địa chỉ thư điện tử. Gõ lại, ví dụ vanphong@halong.gov.vn.",
  "email-taken": "Một tài khoản khác đã dùng địa chỉ này. Gõ địa chỉ khác hoặc để trống.",
  "account-disabled": "Tài khoản đang bị khóa. Mở lại trước rồi tạo liên kết.",
  "last-administrator": "Đây là quản trị cuối cùng. Giao vai trò quản trị cho người khác trước.",
  "system-role": "Quản trị làm việc trên toàn hệ thống. Chọn phạm vi Toàn hệ thống.",
  "campaign-role": "Vai trò này cho cả cuộc bầu cử. Chọn cuộc bầu cử, không chọn đơn vị.",
  "unit-role": "Vai trò này gắn với một đơn vị. Chọn đơn vị.",
  "list-unit-unknown": (p: Params) =>
    `Không có đơn vị “${p.text}” trong cuộc bầu cử này. Ghi tên như trong danh sách đơn vị.`,
  "list-role-unknown": (p: Params) =>
    `Không rõ vai trò “${p.text}”. Ghi: Thư ký, Lãnh đạo Tiểu ban, Thủ trưởng đơn vị, Cán bộ đầu mối, Cộng tác viên hoặc Cơ quan báo chí.`,
  "list-unit-wanted": "Vai trò này gắn với một đơn vị. Ghi tên đơn vị.",
  "list-unit-unwanted": "Vai trò này là của cả cuộc bầu cử. Để trống đơn vị.",
  "no-such-place": "Phạm vi này không còn. Tải lại trang rồi chọn lại.",
  "outside-unit-life": "Vào ngày bắt đầu, đơn vị này chưa có hoặc không còn. Đổi ngày hoặc đơn vị.",
  "membership-overlaps": "Người này đã giữ vai trò đó ở đó trong thời gian này. Kết thúc vai trò cũ trước.",
  "last-day-before-first": (p: Params) => `Ngày cuối ở trước ngày đầu (${p.from}). Sửa một trong hai ngày.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "account-saved": "Đã lưu thông tin tài khoản.",
  "account-disabled": (p: Params) => `Đã khóa tài khoản ${p.name}.`,
  "account-enabled": (p: Params) => `Đã mở lại tài khoản ${p.name}.`,
  "membership-granted": "Đã giao vai trò.",
  "membership-ended": "Đã kết thúc vai trò.",
  "job-retried": () => adminJobs.retried,
  "backup-asked": () => backups.told,
};
