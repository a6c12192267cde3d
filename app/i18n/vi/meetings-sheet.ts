/** Nội dung tài liệu giao ban, trên trang và khi trình chiếu. */
export const sheetWords = {
  settled: (n: number) => `Hoàn thành từ hội nghị trước: ${n}.`,
  noOpen: "Không còn kết luận nào chưa hoàn thành.",
  content: "Kết luận",
  units: "Đơn vị chưa xong",
  due: "Hạn",
  age: "Tuổi",
  weeks: (n: number) => (n === 0 ? "dưới 1 tuần" : `${n} tuần`),
  said: (day: string) => `giao ban ${day}`,
  always: "thường xuyên",
  overdue: (n: number) => `Quá hạn ${n} ngày`,
  noWords: "Không có đơn vị nào nêu khó khăn, đề xuất trong báo cáo tuần.",
  unit: "Đơn vị",
  difficulties: "Khó khăn",
  proposals: "Đề xuất",
  category: "Hình thức",
  measure: "Đơn vị tính",
  inWeek: "Trong tuần",
  before: "Tuần trước",
  since: "Lũy kế",
  planned: (day: string) => `Kế hoạch đến ${day}`,
  percent: "Đạt",
  group: (figure: string) => `cả nhóm ${figure}`,
  blank: "chưa có",
  noFigures: "Chưa ghi nhận kết quả nào.",
  byCategory: "Theo hình thức",
  byUnit: (n: number) => `Theo đơn vị (${n})`,
  together: "Kết quả do nhiều đơn vị cùng làm tính cho từng đơn vị và tính một lần trong tổng.",
  results: "Kết quả trong tuần",
  plans: "Lũy kế so với kế hoạch",
  records: "Mục",
  noReports: "Chưa lập danh sách báo cáo kỳ vọng cho tuần này.",
  counts: (p: { expected: number; onTime: number; late: number; missing: number; waiting: number }) =>
    `${p.expected} báo cáo phải gửi: ${p.onTime} đúng hạn, ${p.late} trễ, ${p.missing} thiếu${
      p.waiting > 0 ? `, ${p.waiting} chưa đến hạn` : ""
    }.`,
  rates: (p: { received: string; onTime: string }) => `Tỷ lệ nhận ${p.received}, đúng hạn ${p.onTime}.`,
  nothing: (n: number) => `${n} đơn vị báo không phát sinh.`,
  missing: "Thiếu",
  late: "Trễ",
  waiting: "Chưa đến hạn",
  lateBy: (p: { unit: string; time: string }) => `${p.unit} (${p.time})`,
  duration: (p: { days: number; hours: number; minutes: number }) =>
    [
      p.days && `${p.days} ngày`,
      p.hours && `${p.hours} giờ`,
      p.days === 0 && p.minutes && `${p.minutes} phút`,
    ]
      .filter(Boolean)
      .join(" ") || "dưới 1 phút",
  noMilestones: "Không có mốc nào trong hai tuần tới.",
  day: "Ngày",
  milestone: "Mốc",
  source: "Căn cứ",
  state: "Tình trạng",
  overdueMark: "Quá hạn",
  ours: "Việc của Tiểu ban",
  publicise: "Cần tuyên truyền",
  decoration: (p: { title: string; done: number; total: number; on: string }) =>
    `${p.title}: ${
      p.total > 0
        ? `${p.done}/${p.total} đơn vị đã hoàn thành`
        : p.done > 0
          ? "đã hoàn thành"
          : "chưa hoàn thành"
    }; hạn ${p.on}.`,
  sites: (p: { planned: number; standing: number; checked: number; needsRepair: number }) =>
    `Điểm trang trí: đã xong ${p.standing}/${p.planned}, trong đó đã kiểm tra ${p.checked}; ${p.needsRepair} điểm phải sửa.`,
  noDecoration: "Chưa đặt mốc hoàn thành trang trí.",
  curve: "Kết quả cộng dồn so với chỉ tiêu",
  unitWeeks: "Số mục đã ghi theo tuần của từng đơn vị",
};
