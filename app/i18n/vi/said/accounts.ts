type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "wrong-name-or-password": (p: Params) =>
    Number(p.left) > 0
      ? `Tên hoặc mật khẩu chưa đúng. Còn ${p.left} lần thử.`
      : "Tên hoặc mật khẩu chưa đúng. Hết lượt thử, chờ ít phút rồi thử lại.",
  "wrong-current-password": (p: Params) => `Mật khẩu đang dùng chưa đúng. Còn ${p.left} lần thử.`,
  "too-many-tries": (p: Params) => `Đã thử quá nhiều lần. Thử lại sau ${p.until}.`,
  "server-busy": "Quá nhiều người đang đăng nhập. Thử lại sau vài giây.",
  "password-short": (p: Params) => `Mật khẩu ngắn hơn ${p.min} ký tự. Thêm vài từ.`,
  "password-long": (p: Params) => `Mật khẩu dài quá ${p.max} ký tự. Rút ngắn lại.`,
  "password-common": "Mật khẩu này nhiều người dùng, dễ đoán. Chọn một câu khác.",
  "password-is-name": "Mật khẩu chỉ gồm tên đăng nhập hay thư điện tử. Chọn một câu khác.",
  "password-same": "Mật khẩu mới trùng mật khẩu đang dùng. Chọn mật khẩu khác.",
  "passwords-differ": "Hai lần gõ khác nhau. Gõ lại mật khẩu mới.",
  "wrong-code": (p: Params) =>
    Number(p.left) > 0
      ? `Mã chưa đúng, đã dùng hoặc đã quá giờ. Chờ mã kế tiếp rồi gõ lại; còn ${p.left} lần thử.`
      : "Mã chưa đúng. Hết lượt thử, chờ ít phút rồi thử lại.",
  "code-wanted": "Nhập mã xác thực.",
  "sign-in-anew": "Bước đăng nhập này đã quá lâu hoặc mật khẩu vừa đổi. Đăng nhập lại từ đầu.",
  "set-up-over": "Khóa này không còn chờ nữa. Bắt đầu thiết lập lại.",
  "factor-required":
    "Đơn vị quản lý yêu cầu có xác thực hai bước, nên không tắt được. Đổi điện thoại thì thiết lập lại.",
  "own-factor": "Xác thực hai bước của chính mình đổi tại trang Tài khoản.",
  "no-factor": "Tài khoản này không có xác thực hai bước.",
  "policy-changed": "Quy định vừa được người khác đổi. Xem lại rồi lưu.",
  "link-spent": "Liên kết đã dùng hoặc đã hết hạn. Nhờ quản trị tạo liên kết mới.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "password-set": "Đã đặt mật khẩu. Đăng nhập bằng mật khẩu mới.",
  "password-changed": "Đã đổi mật khẩu. Các phiên khác đã kết thúc.",
  "settings-saved": "Đã lưu hiển thị.",
  "session-revoked": "Đã kết thúc phiên.",
  "sessions-revoked": (p: Params) => `Đã kết thúc ${p.count} phiên khác.`,
  "factor-removed": "Đã tắt xác thực hai bước.",
  "factor-taken": (p: Params) => `Đã gỡ xác thực hai bước của ${p.name}. Mọi phiên đã kết thúc.`,
  "recovery-used": (p: Params) => `Đã đăng nhập bằng mã dự phòng. Còn ${p.count} mã.`,
  "policy-saved": "Đã lưu quy định xác thực hai bước.",
  "signed-out": "Đã đăng xuất.",
  confirmed: "Đã xác nhận.",
};
