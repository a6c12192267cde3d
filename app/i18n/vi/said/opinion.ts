type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "opinion-period-unknown": "Không có kỳ báo cáo này. Chọn một kỳ trong danh sách.",
  "period-ahead": "Kỳ này chưa đến. Chọn kỳ đang diễn ra hoặc kỳ trước.",
  "period-again": (p: Params) =>
    `Đã gửi ${p.code} cho kỳ này. Đánh dấu nếu muốn gửi thêm, hoặc sửa ${p.code}.`,
  "topic-unknown": "Chủ đề này không còn trong danh sách. Chọn chủ đề khác.",
  "place-unknown": "Không có địa bàn này. Chọn phường, xã hoặc rộng hơn.",
  "too-many-matters": "Một báo cáo có nhiều nhất 20 vấn đề. Gửi thêm báo cáo khác.",
  "opinion-changed": "Nội dung này vừa được sửa ở nơi khác. So với bản đang lưu rồi lưu lại.",
  "opinion-withdrawn": "Báo cáo này đã rút. Gửi lại rồi mới sửa.",
  "topic-forbidden": (p: Params) =>
    `Chủ đề không được nói về ứng cử viên, đảng phái, tôn giáo, chính kiến: “${p.found}”. Đặt tên theo việc của đời sống.`,
  "topic-there": "Đã có chủ đề tên này.",
  "topic-below-itself": "Một chủ đề không thể thuộc chính nó hoặc chủ đề bên dưới nó.",
  "opinion-cell": "Ghi số từ 2 đến 20.",
  "opinion-hours": "Ghi số giờ từ 1 đến 720.",
  "opinion-day": "Ghi ngày từ 1 đến 31.",
  "expected-already": "Tổ này đã có yêu cầu báo cáo theo kỳ đó. Bỏ yêu cầu cũ rồi thêm lại.",
  "field-place-needed": "Chọn phường, xã, để biết đơn vị nào xử lý.",
  "field-site-unknown": "Không có điểm trang trí này. Gõ mã như TT-0012, hoặc để trống.",
  "field-site-elsewhere": (p: Params) => `Điểm này thuộc ${p.unit}. Chọn đúng phường, xã.`,
  "field-state": "Phản ánh này đã sang trạng thái khác. Xem lại rồi làm tiếp.",
  "field-changed": "Người khác vừa cập nhật phản ánh này. Xem lại rồi làm tiếp.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "opinion-filed": (p: Params) => `Đã nhận ${p.code}: ${p.matters} vấn đề.`,
  "opinion-corrected": (p: Params) => `Đã lưu bản sửa của ${p.code}.`,
  "opinion-withdrawn-done": (p: Params) => `Đã rút ${p.code}.`,
  "opinion-restored": (p: Params) => `Đã gửi lại ${p.code}.`,
  "opinion-seen": (p: Params) => `Đã đánh dấu ${p.count} vấn đề là đã đọc.`,
  "opinion-topic-added": (p: Params) => `Đã thêm chủ đề “${p.name}”.`,
  "opinion-topic-saved": (p: Params) => `Đã lưu chủ đề “${p.name}”.`,
  "topic-hidden": (p: Params) => `Đã ẩn chủ đề “${p.name}”. Báo cáo cũ giữ nguyên chủ đề.`,
  "topic-shown": (p: Params) => `Đã hiện lại chủ đề “${p.name}”.`,
  "opinion-settings-saved": "Đã lưu thiết lập.",
  "expectation-added": "Đã thêm yêu cầu báo cáo.",
  "expectation-removed": "Đã bỏ yêu cầu báo cáo.",
  "expectation-restored": "Đã khôi phục yêu cầu báo cáo.",
  "field-added": (p: Params) => `Đã nhận ${p.code}, chuyển ${p.unit}. Thêm ảnh nếu có.`,
  "field-answered": (p: Params) => `Đã trả lời ${p.code}.`,
  "field-routed": (p: Params) => `Đã chuyển ${p.code} cho ${p.unit}.`,
  "field-done": (p: Params) => `${p.code} đã xong.`,
  "field-reopened": (p: Params) => `${p.code} được mở lại.`,
  "field-withdrawn": (p: Params) => `Đã rút ${p.code}.`,
  "field-restored": (p: Params) => `Đã gửi lại ${p.code}.`,
  "field-photo-added": (p: Params) => `Đã thêm ${p.count} ảnh.`,
};
