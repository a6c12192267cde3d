/** Single sign-on by a provider of the office. */
export const signOn = {
  title: "Đăng nhập một lần",
  button: (name: string) => `Đăng nhập bằng ${name}`,
  failed: (name: string) => `Chưa đăng nhập được bằng ${name}`,
  again: "Thử lại",
  byPassword: "Đăng nhập bằng mật khẩu",
  left: "Đã đăng xuất khỏi Cột Mốc",
  leaving: "Đăng xuất",
  leavingNow: (name: string) => `Đang chuyển sang ${name} để kết thúc phiên ở đó.`,
  goOn: (name: string) => `Sang ${name}`,
  lede: (name: string) => `Vào Cột Mốc bằng ${name}, không cần mật khẩu riêng.`,
  linkedSince: (p: { name: string; at: string }) => `Đã liên kết với ${p.name} từ ${p.at}.`,
  notLinked: (name: string) =>
    `Chưa liên kết với ${name}. Bấm liên kết rồi đăng nhập ở đó; lần sau vào thẳng bằng ${name}.`,
  link: (name: string) => `Liên kết với ${name}`,
  unlink: "Bỏ liên kết",
  unlinkHint: "Sau đó đăng nhập bằng mật khẩu.",
  unlinkEnds: (name: string) => `Các phiên đã mở bằng ${name} kết thúc ngay.`,
  subject: "Mã định danh",
  subjectHint: "Giá trị “sub” của người này ở nhà cung cấp, chép đúng từng ký tự.",
  linkAccount: "Liên kết",
  notLinkedYet: (name: string) =>
    `Chưa liên kết. Lần đầu đăng nhập bằng ${name} với đúng thư điện tử đã xác minh, tài khoản tự liên kết.`,
  linkedHow: (p: { by: string | null; at: string }) =>
    p.by === null ? `Tự liên kết theo thư điện tử lúc ${p.at}.` : `${p.by} liên kết lúc ${p.at}.`,
};
