type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "months-range": (p: Params) => `Gõ số tháng từ ${p.least} đến ${p.most}.`,
  "retention-due-now": (p: Params) =>
    `Với thời hạn này, đêm nay sẽ xóa ${p.count} mục, không lấy lại được. Xem trước rồi đánh dấu đồng ý.`,
  "source-not-link":
    "Địa chỉ không dùng được. Dán địa chỉ trang web, không có mật khẩu, không có cổng riêng.",
  "source-shortened": "Đây là địa chỉ rút gọn, không rõ dẫn tới đâu. Dán địa chỉ đầy đủ.",
  "source-too-wide": "Tên miền này quá rộng: ai cũng đăng ký được. Gõ tên miền của cơ quan.",
  "source-platform":
    "Trên nền tảng này ai cũng mở trang được. Dán địa chỉ trang của cơ quan, ví dụ facebook.com/thongtinchinhphu.",
  "source-known": "Địa chỉ này đã có trong danh sách.",
  "correction-same": "Nội dung đề nghị giống nội dung đang lưu.",
  "correction-waiting": "Mục này đã có một đề nghị đang chờ. Rút đề nghị ấy trước khi gửi đề nghị mới.",
  "correction-decided": "Đề nghị này đã được giải quyết hoặc đã rút.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "retention-set": (p: Params) => `Đã lưu thời hạn lưu giữ lần ${p.version}.`,
  "source-added": (p: Params) => `Đã thêm ${p.entry} vào danh sách nguồn.`,
  "source-removed": (p: Params) => `Đã bỏ ${p.entry} khỏi danh sách nguồn.`,
  "facts-page-on": "Trang đính chính công khai đã mở.",
  "facts-page-off": "Trang đính chính công khai đã đóng.",
  "correction-asked": "Đã gửi đề nghị sửa tới Quản trị.",
  "correction-withdrawn": "Đã rút đề nghị sửa.",
  "correction-done": (p: Params) => `Đã sửa theo đề nghị của ${p.name}.`,
  "correction-declined": (p: Params) => `Đã trả lời đề nghị của ${p.name}.`,
};
