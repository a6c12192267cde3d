/** Chasing missing reports. */
export const chase = {
  title: (week: number) => `Đôn đốc báo cáo tuần ${week}`,
  crumb: "Đôn đốc",
  lede: (p: { missing: number; received: number; expected: number; due: string }) =>
    p.missing === 0
      ? `Đã nhận ${p.received}/${p.expected} báo cáo, không đơn vị nào thiếu.`
      : `Hạn ${p.due}: đã nhận ${p.received}/${p.expected} báo cáo, thiếu ${p.missing}.`,
  weekLabel: "Tuần",
  weekOption: (p: { week: number; days: string }) => `Tuần ${p.week} (${p.days})`,
  show: "Xem",
  none: "Không có đơn vị nào để đôn đốc",
  noneText: "Báo cáo chưa đến hạn không tính là thiếu.",
  nudge: (n: number) => `Đôn đốc ${n} đơn vị có tài khoản`,
  allTold: (n: number) => `Hôm nay đã đôn đốc ${n} đơn vị có tài khoản.`,
  nudgeNote: (p: { reached: number; mailed: number }) =>
    `${p.reached} đơn vị có người dùng phần mềm sẽ thấy lời đôn đốc ở trang Tổng quan; ${p.mailed} đơn vị có thư điện tử. Mỗi người nhận về một báo cáo nhiều nhất một lần trong ngày.`,
  unreached: (n: number) => `${n} đơn vị chưa có tài khoản: gửi đoạn tin nhắn hoặc công văn.`,
  noMail: "Máy chủ này không gửi thư: lời đôn đốc chỉ hiện trong phần mềm.",
  mails: {
    sent: (n: number) => `${n} thư đã gửi`,
    waiting: (n: number) => `${n} thư đang chờ gửi`,
    stuck: (n: number) => `${n} thư chưa gửi được: máy chủ thư không nhận, hệ thống tự thử lại`,
    failed: (n: number) => `${n} thư không gửi được: xem ở Việc nền`,
  },
  table: {
    title: "Đơn vị thiếu",
    unit: "Đơn vị",
    weeks: "Tuần thiếu",
    contacts: "Đầu mối",
    nobody: "chưa có tài khoản",
    noEmail: "chưa có thư điện tử",
    told: "Đã đôn đốc",
    never: "chưa",
    toldAt: (p: { at: string; by: string; how: string }) => `${p.at}, ${p.by}, ${p.how}`,
    draft: "đang có bản nháp",
    channels: { app: "trong phần mềm", mail: "bằng thư", message: "bằng tin nhắn" },
  },
  message: {
    title: "Tin nhắn",
    note: "để dán vào nhóm trao đổi của các đơn vị",
    label: "Đoạn tin",
    copy: "Chép đoạn tin",
    copied: "Đã chép",
    mark: "Ghi đã nhắn",
    markNote: "Ghi lại rằng các đơn vị thiếu đã được nhắn hôm nay.",
  },
  paper: {
    title: "Công văn",
    note: "kèm danh sách đơn vị thiếu; theo thể thức đã đặt ở Sơ kết",
    download: "Tải công văn (.docx)",
  },
  letter: {
    subject: (n: number) => `Đôn đốc: thiếu ${n} báo cáo tuần`,
    title: (n: number) => `Tổ giúp việc đôn đốc ${n} báo cáo tuần còn thiếu`,
    demo: (campaign: string) => `${campaign} (dữ liệu minh họa)`,
    line: (p: { unit: string; week: number }) => `Báo cáo tuần ${p.week}: ${p.unit}`,
    late: "Quá hạn",
    due: (at: string) => `Hạn ${at}. Không có việc phát sinh thì bấm “Không phát sinh”.`,
    why: "Thư của Cột Mốc theo lời đôn đốc của Tổ giúp việc; báo cáo đã gửi thì không nhắc nữa.",
    settings: "Chọn việc cần nhắc",
  },
};
