type Params = Record<string, string | number>;

/** Reminders: the page of the digests, one's own choices, the daily mail, and the page that stops it. */
export const reminders = {
  title: "Nhắc việc",
  meeting: "Hội nghị giao ban",
  unread: (n: number) => `${n} việc chưa đọc`,
  lede: "Mỗi ngày từ 07:30: những việc còn mở sắp đến hạn, đến hạn hoặc mới quá hạn.",
  settings: "Chọn việc cần nhắc",
  today: (day: string) => `Hôm nay, ${day}`,
  count: (n: number) => `${n} việc`,
  read: "Đã đọc",
  markRead: "Đánh dấu đã đọc",
  markUnread: "Đánh dấu chưa đọc",
  markReadNamed: (day: string) => `Đánh dấu đã đọc bản nhắc ${day}`,
  markUnreadNamed: (day: string) => `Đánh dấu chưa đọc bản nhắc ${day}`,
  empty: {
    title: "Chưa có gì cần nhắc",
    text: "Trong 14 ngày qua không có việc nào rơi vào những ngày đã chọn nhắc.",
    noPart: "Tài khoản này không giữ vai trò nào trong cuộc bầu cử, nên không có việc cần nhắc.",
  },
  left: (n: number) => (n > 0 ? `còn ${n} ngày` : n === 0 ? "hôm nay" : `quá ${-n} ngày`),
  dates: {
    due: (p: { day: string; time: string }) => `${p.day}${p.time ? `, ${p.time}` : ""}`,
    starts: (p: { day: string; time: string }) => `bắt đầu ${p.day}${p.time ? `, ${p.time}` : ""}`,
  },
  since: { done: "Xong", over: "Đã qua", moved: "Đã đổi ngày" },
  kinds: {
    statutory: "mốc luật định",
    plan: "mốc của kế hoạch",
    "own-unit": "việc của đơn vị mình",
    meeting: "hội nghị giao ban",
  },
  choices: {
    title: "Nhắc việc",
    crumbs: "Đường dẫn",
    lede: "Mỗi ngày một bản nhắc, chỉ những việc còn mở. Chọn nhắc trước bao lâu cho từng loại việc.",
    mailTo: (email: string) => `Thư gửi lúc 07:30 đến ${email}. Sai địa chỉ: báo quản trị sửa.`,
    noEmail: "Tài khoản chưa có thư điện tử: bản nhắc chỉ hiện trong ứng dụng. Nhờ quản trị thêm địa chỉ.",
    noServer: "Máy chủ này không gửi thư: bản nhắc chỉ hiện trong ứng dụng.",
    none: "Tài khoản này không giữ vai trò nào trong cuộc bầu cử đang mở.",
    kind: "Loại việc",
    kinds: {
      statutory: "Mốc luật định",
      plan: "Mốc của kế hoạch",
      "own-unit": "Việc của đơn vị mình",
      meeting: "Hội nghị giao ban",
    },
    days: (n: number) => (n < 0 ? `trước ${-n} ngày` : n === 0 ? "đúng ngày" : `quá ${n} ngày`),
    mail: "Gửi cả qua thư",
    save: "Lưu lựa chọn",
    stored: (p: { days: string; mail: string }) => `Bản đang lưu: ${p.days}; ${p.mail}.`,
    noDays: "không nhắc",
    withMail: "gửi qua thư",
    withoutMail: "không gửi thư",
    open: "Xem nhắc việc",
  },
  stop: {
    title: "Ngừng thư nhắc việc",
    ask: (p: { kind: string | null; campaign: string | null }) =>
      `Không gửi thư nhắc ${p.kind ?? "việc"}${p.campaign ? ` của ${p.campaign}` : ""} đến địa chỉ này nữa.`,
    keeps: "Bản nhắc trong ứng dụng vẫn còn. Mở lại thư ở trang Tài khoản, mục Nhắc việc.",
    submit: "Ngừng gửi thư",
    stopped: (p: { kind: string | null; campaign: string | null }) =>
      `Đã ngừng thư nhắc ${p.kind ?? "việc"}${p.campaign ? ` của ${p.campaign}` : ""}.`,
  },
  letter: {
    subject: (p: { count: number; day: string }) => `Nhắc việc ${p.day}: ${p.count} việc`,
    title: (p: { count: number; day: string }) => `${p.count} việc cần nhớ, ${p.day}`,
    demo: (p: { campaign: string; day: string }) => `${p.campaign} (dữ liệu minh họa, ngày ${p.day})`,
    why: "Thư tự động của Cột Mốc, mỗi ngày một thư khi có việc.",
    settings: "Chọn việc cần nhắc",
    stop: "Ngừng thư về:",
  },
  problems: {
    "reminder-settings-changed":
      "Lựa chọn đã đổi ở nơi khác (cửa sổ khác hoặc liên kết trong thư). So với bản đang lưu rồi lưu lại.",
  },
  flash: {
    "reminder-settings-saved": (p: Params) => `Đã lưu lựa chọn nhắc việc của ${p.campaign}.`,
    "reminders-read": "Đã đánh dấu đã đọc.",
    "reminders-unread": "Đã đánh dấu chưa đọc.",
  },
};
