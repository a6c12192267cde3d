type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "feed-address-needed": "Chưa có địa chỉ nguồn tin.",
  "feed-address":
    "Địa chỉ không dùng được. Dán địa chỉ bắt đầu bằng https:// hoặc http://, không có mật khẩu, không có cổng riêng.",
  "feed-personal": "Đây là trang cá nhân. Chỉ nhận nguồn tin của cơ quan.",
  "feed-known": (p: Params) => `Nguồn tin này đã có, của ${p.unit}.`,
  "feed-gone": "Nguồn tin này đã được bỏ.",
  "feed-not-public": "Địa chỉ dẫn vào mạng nội bộ nên máy chủ không đọc. Dùng địa chỉ công khai.",
  "feed-not-found": "Không tìm thấy máy chủ của địa chỉ này. Kiểm tra tên miền.",
  "feed-no-answer": "Nguồn tin không trả lời trong 10 giây. Đọc thử lại sau.",
  "feed-secured": "Nguồn tin không cho đọc (cần đăng nhập hoặc bị chặn).",
  "feed-status": "Địa chỉ này báo lỗi. Kiểm tra lại địa chỉ.",
  "feed-too-big": "Nguồn tin lớn hơn 2 MB. Dùng nguồn chỉ có tin mới.",
  "feed-redirects": "Địa chỉ chuyển hướng quá ba lần. Dán địa chỉ cuối cùng.",
  "feed-unreadable": "Địa chỉ này không phải nguồn RSS, Atom hay JSON đọc được.",
  "nothing-chosen": "Chưa chọn tin nào.",
  "item-decided": "Tin này đã được ghi hoặc bỏ qua.",
  "unit-not-yours": "Bạn không ghi cho đơn vị này. Chọn đơn vị của mình.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "feed-added": (p: Params) => `Đã thêm nguồn tin ${p.name}; máy chủ sẽ đọc ngay.`,
  "feed-edited": (p: Params) => `Đã lưu nguồn tin ${p.name}.`,
  "feed-paused": (p: Params) => `Đã tạm dừng đọc ${p.name}.`,
  "feed-resumed": (p: Params) => `Đọc tiếp ${p.name}.`,
  "feed-removed": (p: Params) => `Đã bỏ nguồn tin ${p.name}.`,
  "feed-restored": (p: Params) => `Đã đưa nguồn tin ${p.name} trở lại.`,
  "feed-read": (p: Params) => `Đã đọc ${p.name}: ${p.found} tin, ${p.fresh} đề xuất mới.`,
  "feed-unchanged": (p: Params) => `Đã đọc ${p.name}: không có gì mới.`,
  "feed-failed": (p: Params) => `Không đọc được ${p.name}; lý do ở bảng dưới.`,
  "items-dismissed": (p: Params) => `Đã bỏ qua ${p.count} tin.`,
  "items-restored": (p: Params) => `Đã đề xuất lại ${p.count} tin.`,
};
