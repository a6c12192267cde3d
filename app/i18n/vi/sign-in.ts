/** The page at which one signs in, and the same fields where a session has ended. */
export const signIn = {
  title: "Đăng nhập",
  login: "Thư điện tử hoặc tên tài khoản",
  password: "Mật khẩu",
  submit: "Đăng nhập",
  cannot: "Không đăng nhập được?",
  ways: [
    "Quên mật khẩu: nhờ quản trị tạo liên kết đặt lại, rồi tự đặt mật khẩu mới.",
    "Mất điện thoại nhận mã: gõ một mã dự phòng; không còn mã thì nhờ quản trị gỡ xác thực hai bước.",
    "Liên kết mời hoặc đặt lại đã hết hạn: xin quản trị liên kết mới.",
    "Chưa có tài khoản, hoặc tài khoản đã khóa: báo thủ trưởng đơn vị để quản trị tạo hoặc mở lại.",
  ],
  kept: "Điều đang nhập dở còn nguyên và sẽ được điền lại sau khi đăng nhập.",
  headline: (p: { left: string; day: string }) => `${p.left}, ${p.day}.`,
  today: (day: string) => `Hôm nay ${day}.`,
  nobody: "Chưa có tài khoản quản trị",
  nobodyHint: "Người vận hành chạy tại máy chủ:",
  noCampaign: "Công cụ làm việc của Tiểu ban Tuyên truyền bầu cử.",
  purpose: "Cột Mốc ghi việc của cơ quan, không lưu thông tin công dân.",
  demo: (day: string) => `Dữ liệu minh họa, ngày cố định ${day}.`,
  compounds: ["ngày bầu cử"],
};
