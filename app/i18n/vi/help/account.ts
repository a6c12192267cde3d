import type { Texts } from "../../texts";

/** Help for one's own account. Words that stand on a screen are read from its own texts, so that they never differ. */
export const accountHelp = {
  "tai-khoan": (t: Texts) => ({
    title: t.accounts.settings.title,
    purpose: "Ngôn ngữ, nền sáng tối, mật khẩu và các phiên đang mở của mình.",
    steps: [
      `Chọn “${t.accounts.settings.locale}”, “${t.accounts.settings.theme}”, bấm “${t.accounts.settings.save}”.`,
      `Bấm “${t.accounts.password.title}” khi cần.`,
      `Thấy phiên lạ: bấm “${t.accounts.sessions.revokeOthers}” rồi đổi mật khẩu.`,
    ],
    asked: [
      {
        question: "Sai tên hoặc chức vụ thì sao?",
        answer: "Báo quản trị, hoặc gửi đề nghị ở trang dữ liệu của mình.",
      },
    ],
  }),
  "xac-thuc-hai-buoc": (t: Texts) => ({
    title: t.secondFactor.title,
    purpose: "Ngoài mật khẩu, đăng nhập cần thêm mã 6 số trên điện thoại.",
    steps: [
      `Cài một ứng dụng tạo mã, bấm “${t.secondFactor.start}”.`,
      `Quét mã trên màn hình, gõ 6 số đang hiện, bấm “${t.secondFactor.finish}”.`,
      "In hoặc tải mười mã dự phòng, cất nơi kín.",
    ],
    asked: [
      {
        question: "Mất điện thoại thì sao?",
        answer: "Dùng một mã dự phòng; không còn mã thì nhờ quản trị gỡ.",
      },
      {
        question: "Vì sao bị hỏi lại mật khẩu giữa chừng?",
        answer: "Việc quan trọng cần xác nhận lại; xác nhận có hiệu lực 10 phút.",
      },
    ],
  }),
  "du-lieu-cua-toi": (t: Texts) => ({
    title: t.ownData.link,
    purpose: "Hệ thống giữ gì về mình, giữ bao lâu; tải về và đề nghị sửa.",
    steps: [
      "Xem từng phần; tải về khi cần.",
      `Sai: chọn “${t.ownData.field}”, ghi “${t.ownData.wanted}” và lý do, bấm “${t.ownData.ask}”.`,
    ],
    asked: [
      {
        question: "Hệ thống có giữ thông tin người dân không?",
        answer: "Không. Hệ thống ghi việc của cơ quan, không ghi về công dân.",
      },
    ],
  }),
};
