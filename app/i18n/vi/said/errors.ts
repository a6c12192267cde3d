type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  required: "Chưa nhập.",
  "not-valid": "Giá trị này không hợp lệ. Kiểm tra rồi gõ lại.",
  "too-long": (p: Params) => `Dài quá ${p.max} ký tự. Rút ngắn lại.`,
  "not-a-date": "Đây không phải ngày. Gõ ngày/tháng/năm, ví dụ 04/05/2021.",
  "two-digit-year": "Gõ năm đủ bốn chữ số, ví dụ 04/05/2021.",
  "year-out-of-range": (p: Params) => `Năm ${p.year} ngoài khoảng ${p.from}–${p.to}. Kiểm tra lại năm.`,
  "no-such-month": (p: Params) => `Không có tháng ${p.month}. Gõ ngày trước, tháng sau, ví dụ 04/05/2021.`,
  "no-such-day": (p: Params) =>
    `Tháng ${p.month} chỉ có ${p.daysInMonth} ngày. Gõ lại, ví dụ ${p.daysInMonth}/${String(p.month).padStart(2, "0")}/${p.year}.`,
  "resent-with-changes": "Biểu mẫu này đã gửi với nội dung khác. Mở biểu mẫu mới để ghi tiếp.",
  "changed-by-other": (p: Params) => `${p.by} vừa sửa mục này lúc ${p.at}. So hai bản bên dưới rồi lưu lại.`,
};
