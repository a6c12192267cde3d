/** The campaign's first page and the demonstration's day. */
export const overview = {
  title: "Tổng quan",
  next: {
    title: "Mốc sắp tới",
    note: "bảy mốc gần nhất",
    all: "Xem cả lịch",
    empty: "Không còn mốc nào phía trước.",
  },
  overdue: { title: "Việc quá hạn", note: "mốc của Tiểu ban chưa ghi là đã xong" },
  log: "Ghi kết quả",
  readinessLink: "Mức độ sẵn sàng",
  progressLink: "Xem tiến độ",
  meeting: { open: "Mở tài liệu giao ban" },
  missing: {
    text: (p: { count: number; week: number }) => `${p.count} đơn vị chưa ghi gì cho tuần ${p.week}.`,
    open: "Xem đơn vị theo tuần",
  },
  finding: (p: { actual: string; planned: string; percent: string }) =>
    `${p.actual} tin, bài, so với chỉ tiêu đến hôm nay ${p.planned}: ${p.percent}.`,
  ofAll: (finding: string) => `Toàn Tiểu ban: ${finding}`,
  findingNoTarget: (p: { actual: string }) => `${p.actual} tin, bài đến hôm nay.`,
  demoDay: {
    title: "Đổi ngày minh họa",
    lede: (p: { from: string; to: string }) =>
      `Dữ liệu minh họa sống ở một ngày cố định. Chọn ngày từ ${p.from} đến ${p.to}; mọi người cùng thấy ngày mới.`,
    day: "Ngày minh họa",
    submit: "Đổi ngày",
    keep: "Giữ nguyên",
  },
};
