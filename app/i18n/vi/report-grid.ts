import type { CellState, GridFilter } from "~/domain/report-grid";

type Params = Record<string, string | number>;

const states: Record<CellState, string> = {
  waiting: "chưa nộp, chưa đến hạn",
  draft: "bản nháp",
  presented: "chờ thủ trưởng ký",
  missing: "thiếu",
  "missing-draft": "thiếu, đang có bản nháp",
  "missing-presented": "thiếu, chờ thủ trưởng ký",
  sent: "nộp đúng hạn, chờ tiếp nhận",
  "sent-late": "nộp trễ, chờ tiếp nhận",
  returned: "trả lại (nộp đúng hạn)",
  "returned-late": "trả lại (nộp trễ)",
  accepted: "đúng hạn, đã tiếp nhận",
  "accepted-late": "nộp trễ, đã tiếp nhận",
};

const filters: Record<GridFilter, string> = {
  missing: "thiếu",
  late: "nộp trễ",
  "on-time": "nộp đúng hạn",
  waiting: "chưa đến hạn",
  draft: "bản nháp",
  sent: "chờ tiếp nhận",
  returned: "trả lại",
  accepted: "đã tiếp nhận",
  nothing: "không phát sinh",
};

/** "35 phút", "2 giờ 05 phút", "3 ngày 4 giờ" */
function lateText(minutes: number): string {
  if (minutes < 60) return `${minutes} phút`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} giờ ${String(minutes % 60).padStart(2, "0")} phút`;
  return `${Math.floor(hours / 24)} ngày ${hours % 24} giờ`;
}

/** The grid unit × week of expected reports. */
export const reportGrid = {
  title: "Báo cáo tuần",
  lede: (p: {
    week: number;
    days: string;
    due: string;
    expected: number;
    received: number;
    missing: number;
    waiting: number;
  }) =>
    `Tuần ${p.week} (${p.days}), hạn ${p.due}: đã nhận ${p.received}/${p.expected} báo cáo${
      p.missing > 0 ? `, thiếu ${p.missing}` : ""
    }${p.waiting > 0 ? `, ${p.waiting} chưa đến hạn` : ""}.`,
  asOf: (moment: string) => `Số liệu lúc ${moment}.`,
  asOfPast: "Lùi về thời điểm này chỉ biết báo cáo đã nộp hay tiếp nhận, không biết bản nháp.",
  chase: (n: number) => `Đôn đốc ${n} đơn vị thiếu`,
  export: "Tải .xlsx",
  settings: "Cài đặt báo cáo",
  emptyTitle: "Chưa có báo cáo kỳ vọng",
  emptyText: "Báo cáo kỳ vọng được tạo trước cho từng đơn vị và tuần, theo quy định báo cáo.",
  bar: {
    caption: (week: number) => `Tuần ${week}: đúng hạn, trễ, thiếu`,
    onTime: (p: { n: number; rate: string }) => `${p.n} đúng hạn · ${p.rate}`,
    late: (p: { n: number; rate: string }) => `${p.n} nộp trễ · ${p.rate}`,
    missing: (p: { n: number; rate: string }) => `${p.n} thiếu · ${p.rate}`,
    sum: (n: number) => `cộng ${n} đã đến hạn = 100%`,
    nothing: (n: number) => `${n} không phát sinh (đã tính trong số đã nhận)`,
    received: (rate: string) => `Tỷ lệ nhận ${rate}`,
    onTimeRate: (rate: string) => `tỷ lệ đúng hạn ${rate}`,
  },
  filter: {
    week: "Tuần",
    weekOption: (p: { week: number; days: string }) => `Tuần ${p.week} (${p.days})`,
    state: "Trạng thái tuần đó",
    anyState: "Mọi trạng thái",
    group: "Khối, nhóm",
    allGroups: "Tất cả",
    asOf: "Tính đến",
    asOfHint: "Ví dụ 03/05/2021 08:00; để trống là bây giờ",
    apply: "Xem",
    clear: "Bỏ lọc",
    views: "Cách xem",
    units: "Từng đơn vị",
    folded: "Theo nhóm",
  },
  filters,
  table: {
    caption: "Trạng thái báo cáo của từng đơn vị theo tuần",
    corner: "Đơn vị",
    mine: "Đơn vị của tôi",
    direct: "Trực thuộc",
    group: (p: { name: string; n: number }) => `${p.name} · ${p.n}`,
    week: (n: number) => `Tuần ${n}`,
    closed: (p: { at: string; by: string }) => `Đã chốt số liệu ${p.at}, ${p.by}`,
    cell: (p: { unit: string; week: number; state: string }) => `${p.unit}, tuần ${p.week}: ${p.state}`,
    closedUnit: "đã chốt số liệu",
    received: (p: { received: number; expected: number }) => `${p.received}/${p.expected}`,
    receivedSpoken: (p: {
      group: string;
      week: number;
      received: number;
      expected: number;
      missing: number;
    }) => `${p.group}, tuần ${p.week}: ${p.received}/${p.expected} đã nhận, thiếu ${p.missing}`,
    notExpected: "không thuộc diện báo cáo",
    late: (minutes: number) => lateText(minutes),
    nothing: "không phát sinh",
    none: "Không có đơn vị nào như vậy.",
    shown: (p: { shown: number; found: number }) => `${p.shown} trong ${p.found} đơn vị`,
    sums: {
      title: "Số liệu từng tuần",
      expected: "Kỳ vọng",
      received: "Đã nhận",
      receivedRate: "Tỷ lệ nhận",
      onTime: "Đúng hạn",
      onTimeRate: "Tỷ lệ đúng hạn",
      late: "Nộp trễ",
      missing: "Thiếu",
      waiting: "Chưa đến hạn",
      nothing: "Không phát sinh",
      open: (p: { what: string; week: number; n: number }) => `${p.what}, tuần ${p.week}: ${p.n}`,
    },
    keys: "Dùng phím mũi tên để đi giữa các ô, Enter để mở báo cáo.",
    earlier: "Các tuần trước",
    later: "Các tuần sau",
    pages: "Các trang",
    previous: "Trang trước",
    next: "Trang sau",
  },
  states,
  accept: {
    to: (n: number) => `Tiếp nhận: ${n} báo cáo`,
    title: (p: { week: number; found: number }) => `Chờ tiếp nhận, tuần ${p.week}: ${p.found} báo cáo`,
    note: "đã tiếp nhận vẫn trả lại được kèm ý kiến, đến khi tuần chốt số liệu",
    all: (n: number) => `Chọn tất cả ${n} báo cáo đã gửi`,
    pick: (unit: string) => `Chọn báo cáo của ${unit}`,
    sent: (p: { at: string; isLate: boolean }) => `gửi ${p.at}${p.isLate ? ", nộp trễ" : ", đúng hạn"}`,
    submit: (n: number) => `Tiếp nhận ${n} báo cáo`,
    submitTicked: "Tiếp nhận báo cáo đã chọn",
    more: (n: number) => `Mỗi lần ${n} báo cáo; tiếp nhận xong thì các báo cáo sau hiện ra.`,
  },
  legend: {
    title: "Chú giải",
    closed: "tuần đã chốt số liệu",
    nothing: "không phát sinh",
    notExpected: "không thuộc diện báo cáo",
    fraction: "18/20: đã nhận/kỳ vọng",
  },
  upward: {
    title: "Báo cáo lên cấp trên",
    note: "hạn riêng của từng nơi nhận",
    columns: { week: "Tuần", what: "Báo cáo", due: "Hạn gửi", state: "Trạng thái" },
    sent: (at: string) => `Đã gửi ${at}`,
    sentLate: (p: { at: string; late: string }) => `Đã gửi ${p.at}, trễ ${p.late}`,
    waiting: "Chưa gửi, chưa đến hạn",
    missing: "Quá hạn, chưa gửi",
    mark: "Ghi đã gửi",
    markSpoken: (p: { name: string; week: number }) => `Ghi đã gửi: ${p.name}, tuần ${p.week}`,
  },
  stateOf: (p: { state: CellState; late: number; isNothing: boolean }) =>
    [
      p.late > 0 ? `${states[p.state]}, trễ ${lateText(p.late)}` : states[p.state],
      p.isNothing ? "không phát sinh (0)" : "",
    ]
      .filter(Boolean)
      .join(", "),
  sheet: {
    grid: "Đơn vị theo tuần",
    sums: "Số liệu từng tuần",
    about: "Ghi chú",
    unit: "Đơn vị",
    group: "Nhóm",
    week: (n: number) => `Tuần ${n}`,
    weekHead: "Tuần",
    days: "Thời gian",
    due: "Hạn",
    closed: "Chốt số liệu",
    asOf: "Tính đến",
    campaign: "Cuộc bầu cử",
    formula: "Cách tính",
    formulaText:
      "Đã nhận gồm đúng hạn và nộp trễ. Tỷ lệ tính trên số đã đến hạn: đúng hạn + nộp trễ + thiếu = 100%.",
    demo: "Dữ liệu minh họa",
  },
  agenda: {
    own: (p: Params) => `${p.unit}: báo cáo tuần ${p.week}`,
    all: (p: Params) => `Hạn nộp báo cáo tuần ${p.week}`,
    upward: (p: Params) => `Gửi ${p.receiver}: ${p.name} tuần ${p.week}`,
  },
};
