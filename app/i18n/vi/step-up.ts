/** The page that asks again who is there, before something dear is done. */
export const stepUp = {
  title: "Xác nhận trước khi làm tiếp",
  text: "Việc này cần biết chắc người làm. Điều vừa nhập còn nguyên và được gửi tiếp ngay sau khi xác nhận.",
  lede: (minutes: number) => `Xác nhận có hiệu lực ${minutes} phút trong phiên này.`,
  password: "Mật khẩu đang dùng",
  code: "Mã xác thực",
  codeHint: "6 số trong ứng dụng trên điện thoại, hoặc một mã dự phòng 12 số.",
  atProvider: (name: string) => `Xác nhận bằng ${name}`,
  atProviderText: (name: string) =>
    `Tài khoản này vào bằng ${name}. Trang đăng nhập mở ở thẻ mới; xác nhận xong, quay lại đây và bấm Làm tiếp.`,
  submit: "Xác nhận",
  doneTitle: "Đã xác nhận",
  doneText: "Việc đang làm được gửi tiếp. Nếu trang đứng yên, bấm nút dưới đây.",
  goOn: "Làm tiếp",
};
