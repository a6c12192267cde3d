/** What stands around every page. */
export const frame = {
  product: "Cột Mốc",
  skip: "Đến nội dung chính",
  tMinus: { before: "T−", on: "T", after: "T+" },
  daysLeft: (n: number) =>
    n > 0
      ? `còn ${n} ngày đến ngày bầu cử`
      : n === 0
        ? "hôm nay là ngày bầu cử"
        : `đã qua ngày bầu cử ${-n} ngày`,
  headline: (p: { day: string; week: number }) => `${p.day} · Tuần ${p.week}`,
  search: "Tìm kết quả đã ghi",
  demo: (day: string) => `Dữ liệu minh họa, ngày cố định ${day}`,
  moveDay: "Đổi ngày",
  account: "Tài khoản",
  admin: "Quản trị",
  signOut: "Đăng xuất",
  nav: {
    label: "Các phần của cuộc bầu cử",
    overview: "Tổng quan",
    timeline: "Lịch",
    outputs: "Kết quả",
    progress: "Tiến độ",
    plan: "Kế hoạch",
    mine: "Của tôi",
    log: "Ghi",
    more: "Thêm",
    admin: "Quản trị",
    account: "Tài khoản",
  },
  rule: {
    announced: "công bố",
    "consultation-1": "hiệp thương 1",
    "consultation-2": "hiệp thương 2",
    "consultation-3": "hiệp thương 3",
    decoration: "trang trí",
    election: "bầu cử",
    results: "kết quả",
  },
  ruleSpoken: (p: { today: string; left: string }) => `Thước ngày: hôm nay ${p.today}, ${p.left}.`,
  roles: {
    administrator: "Quản trị",
    secretary: "Tổ giúp việc (thư ký)",
    leader: "Lãnh đạo Tiểu ban",
    "unit-head": "Thủ trưởng đơn vị",
    member: "Cán bộ đầu mối",
    collaborator: "Cộng tác viên",
    "press-unit": "Cơ quan báo chí",
  },
  undo: "Hoàn tác",
  openCalendar: "Mở lịch",
  close: "Đóng",
  optional: "không bắt buộc",
  summaryTitle: (n: number) => `Có ${n} chỗ cần sửa`,
  quantity: {
    exact: (n: string) => n,
    over: (n: string) => `trên ${n}`,
    nearly: (n: string) => `gần ${n}`,
    about: (n: string) => `khoảng ${n}`,
    uncounted: "chưa đếm",
  },
  footer: "Cột Mốc ghi việc của cơ quan, không lưu thông tin công dân.",
};
