type Params = Record<string, string | number>;

/** The campaign's first page and the demonstration's day. */
export const overview = {
  title: "Tổng quan",
  next: { title: "Mốc sắp tới", note: "bảy mốc gần nhất", all: "Xem cả lịch", empty: "Không còn mốc nào phía trước." },
  overdue: { title: "Việc quá hạn", note: "mốc của Tiểu ban chưa ghi là đã xong" },
  recent: {
    title: "Mới ghi",
    note: "năm mục mới nhất",
    all: "Xem tất cả",
    empty: "Chưa có kết quả nào.",
    emptyText: "Ghi mục đầu tiên để biểu đồ tiến độ có số liệu.",
  },
  mine: "Đơn vị của tôi",
  log: "Ghi kết quả",
  progress: { title: "Tiến độ", all: "Xem tiến độ", none: "Chưa giao chỉ tiêu cho tin, bài." },
  finding: (p: { actual: string; planned: string; percent: string }) =>
    `${p.actual} tin, bài, so với chỉ tiêu đến hôm nay ${p.planned}: ${p.percent}.`,
  findingNoTarget: (p: { actual: string }) => `${p.actual} tin, bài đến hôm nay.`,
  columns: { left: "Còn", milestone: "Mốc", date: "Ngày", state: "Trạng thái" },
  demoDay: {
    title: "Đổi ngày minh họa",
    lede: (p: { from: string; to: string }) =>
      `Dữ liệu minh họa sống ở một ngày cố định. Chọn ngày từ ${p.from} đến ${p.to}; mọi người cùng thấy ngày mới.`,
    day: "Ngày minh họa",
    submit: "Đổi ngày",
    keep: "Giữ nguyên",
  },
  problems: {
    "outside-campaign": (p: Params) =>
      `Ngày này ngoài cuộc bầu cử (${String(p.from).split("-").reverse().join("/")} đến ${String(p.to).split("-").reverse().join("/")}). Chọn ngày trong khoảng đó.`,
  },
  flash: {
    "demo-day-moved": (p: Params) => `Ngày minh họa giờ là ${p.day}.`,
  },
};
