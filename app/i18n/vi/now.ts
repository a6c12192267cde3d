/** What is a person's to do now: the beginning of the first page. */
export const now = {
  title: "Việc của tôi lúc này",
  empty: "Không có việc nào đang chờ.",
  readiness: { title: "Đã sẵn sàng chưa", note: "vì sao chưa; bấm để xem từng việc", open: "Xem cả bảng" },
  moreReasons: (n: number) => `và ${n} tiêu chí khác chưa đạt`,
  report: {
    "report-returned": (p: { week: number; unit: string }) => `Báo cáo tuần ${p.week} bị trả lại: ${p.unit}`,
    "report-to-sign": (p: { week: number; unit: string }) =>
      `Báo cáo tuần ${p.week} chờ thủ trưởng gửi: ${p.unit}`,
    "report-missing": (p: { week: number; unit: string }) => `Chưa gửi báo cáo tuần ${p.week}: ${p.unit}`,
    "report-ahead": (p: { week: number; unit: string }) => `Báo cáo tuần ${p.week}: ${p.unit}`,
  },
  due: (at: string) => `hạn ${at}`,
  nudged: (p: { at: string; by: string }) => `${p.by} đôn đốc lúc ${p.at}`,
  missing: (p: { n: number; week: number }) => `Thiếu báo cáo tuần ${p.week}: ${p.n} đơn vị`,
  missingNote: (p: { received: number; expected: number; names: string; more: number }) =>
    `đã nhận ${p.received}/${p.expected} · ${p.names}${p.more > 0 ? ` và ${p.more} đơn vị khác` : ""}`,
  toAccept: (n: number) => `${n} báo cáo chờ tiếp nhận`,
  toAcceptNote: "mở báo cáo đầu, tiếp nhận xong thì sang báo cáo sau",
  toClose: (week: number) => `Tuần ${week} chưa chốt số liệu`,
  toCloseNote: (p: { sent: number; expected: number }) => `đã nhận ${p.sent}/${p.expected} báo cáo`,
  adjustments: (n: number) => `${n} đề nghị điều chỉnh số liệu chờ quyết định`,
  reopenings: (n: number) => `${n} đề nghị mở lại tuần chờ thư ký thứ hai`,
  cases: (p: { toDecide: number; toPublish: number }) =>
    `Nội dung cần phản bác: ${p.toDecide} chờ quyết định, ${p.toPublish} chờ đăng`,
  casesOver: (n: number) => `${n} quá mục tiêu thời gian`,
  meeting: (p: { time: string; isToday: boolean }) =>
    `Giao ban ${p.isToday ? "hôm nay" : "ngày mai"} lúc ${p.time}`,
  copies: (hours: number | null) =>
    hours === null
      ? "Chưa có bản sao lưu nào"
      : hours < 48
        ? `Sao lưu gần nhất: ${hours === 0 ? "chưa đầy một" : hours} giờ trước`
        : `Sao lưu gần nhất: ${Math.floor(hours / 24)} ngày trước`,
  copiesNote: "cảnh báo khi quá 26 giờ",
  failedJobs: (n: number) => `${n} việc nền không chạy được`,
  auditFindings: (n: number) => `Nhật ký: ${n} chỗ không khớp`,
  accounts: (p: { accounts: number; notTaken: number }) =>
    `${p.accounts} tài khoản đang dùng${p.notTaken > 0 ? `, ${p.notTaken} chưa nhận` : ""}`,
  accountsNote: "chưa nhận: chưa mở liên kết mời để đặt mật khẩu",
};
