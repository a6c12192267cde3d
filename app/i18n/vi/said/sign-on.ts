type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "sso-down": "Máy chủ đăng nhập của cơ quan không trả lời. Thử lại sau ít phút, hoặc dùng mật khẩu.",
  "sso-cancelled": "Đã hủy ở trang đăng nhập của cơ quan. Bấm thử lại nếu vẫn muốn vào.",
  "sso-clock":
    "Đồng hồ của hai máy chủ lệch nhau. Báo quản trị chỉnh giờ máy chủ; trong lúc chờ, dùng mật khẩu.",
  "sso-stale": "Lần đăng nhập này đã cũ, đã dùng hoặc bắt đầu ở trình duyệt khác. Bấm thử lại.",
  "sso-refused":
    "Câu trả lời của máy chủ đăng nhập không xác minh được. Bấm thử lại; nếu vẫn vậy, báo quản trị.",
  "sso-set-up":
    "Máy chủ đăng nhập không nhận Cột Mốc. Báo quản trị kiểm tra cấu hình OIDC; trong lúc chờ, dùng mật khẩu.",
  "sso-no-account":
    "Chưa có tài khoản Cột Mốc cho người này. Nhờ quản trị tạo tài khoản với đúng thư điện tử, hoặc liên kết.",
  "sso-disabled": "Tài khoản Cột Mốc của người này đã khóa. Liên hệ quản trị.",
  "sso-other-subject":
    "Tài khoản này đã liên kết với một người khác ở nhà cung cấp. Quản trị bỏ liên kết cũ trước.",
  "sso-confirm-first": (p: Params) => `Chưa thấy xác nhận từ ${p.name}. Xác nhận ở đó trước, rồi bấm lại.`,
  "sso-confirm-other":
    "Người vừa đăng nhập ở nhà cung cấp không phải người đang dùng phiên này. Xác nhận lại từ trang trước.",
  "sso-taken": "Mã định danh này đã liên kết với một tài khoản khác. Bỏ liên kết ở tài khoản đó trước.",
  "sso-subject-long": (p: Params) => `Mã định danh dài quá ${p.max} ký tự. Kiểm tra lại.`,
  "sso-only-way":
    "Tài khoản chưa có mật khẩu, bỏ liên kết thì không vào được nữa. Nhờ quản trị tạo liên kết đặt mật khẩu trước.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "sso-linked": "Đã liên kết. Lần sau đăng nhập một lần được.",
  "sso-unlinked": "Đã bỏ liên kết.",
  "sso-account-linked": "Đã liên kết tài khoản.",
  "sso-account-unlinked": "Đã bỏ liên kết; các phiên đăng nhập một lần đã kết thúc.",
};
