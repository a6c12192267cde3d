type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "channel-not-found": (p: Params) => `Không có kênh nào tên “${p.text}”.`,
  "grid-gone": "Mục này không còn, hoặc bạn không còn được xem. Mở lại trang để lấy bản đang lưu.",
  "grid-not-sent": "Máy chủ chưa nhận việc này. Thử lại.",
  "grid-other-account": "Trình duyệt này đã đăng nhập bằng tài khoản khác.",
};
