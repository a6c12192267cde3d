import { compareTexts } from "./timeline-compare";
import { ruleText, shortNames } from "./timeline-law";
import { milestoneTexts } from "./timeline-milestone";
import { pictureTexts } from "./timeline-picture";
import { workTexts } from "./timeline-work";

/** The election's calendar and the page of one milestone. */
export const timeline = {
  title: "Lịch bầu cử",
  basis: (p: { law: string; statutory: number; plan: number; internal: number }) => {
    const own = [p.plan > 0 && `${p.plan} mốc của kế hoạch`, p.internal > 0 && `${p.internal} mốc nội bộ`];
    return [`${p.statutory} mốc luật định theo ${p.law}`, ...own.filter(Boolean)].join(", ");
  },
  asOf: (day: string) => `Tính đến ${day}: `,
  doneCount: (n: number) => `đã xong ${n}`,
  overdueCount: (n: number) => `quá hạn ${n}`,
  passedCount: (n: number) => `đã qua ${n} mốc của cơ quan khác`,
  leftCount: (n: number) => `còn ${n}`,
  add: "Thêm mốc",
  print: "In A3: mở lệnh in của trình duyệt, khổ A3 ngang.",
  filters: {
    whose: "Loại mốc",
    whoseAll: "Mọi mốc",
    ours: "Việc của Tiểu ban",
    publicise: "Mốc cần tuyên truyền",
    state: "Trạng thái",
    stateAll: "Mọi trạng thái",
    states: {
      overdue: "Quá hạn",
      soon: "Đến hạn trong 7 ngày",
      ahead: "Chưa đến",
      done: "Đã xong",
      passed: "Đã qua, không chấm",
      undated: "Chưa tính được ngày",
    },
    responsible: "Phụ trách",
    responsibleAll: "Mọi cơ quan",
    asOf: "Tính đến ngày",
    apply: "Lọc",
    clear: "Bỏ lọc",
  },
  list: {
    title: "Danh sách mốc",
    note: (p: { shown: number; all: number }) =>
      p.shown === p.all ? `${p.all} mốc, việc gần nhất trước` : `${p.shown} trong ${p.all} mốc`,
    empty: "Không có mốc nào khớp bộ lọc. Bỏ bớt điều kiện để thấy thêm.",
    groups: {
      overdue: "Quá hạn, việc của Tiểu ban",
      near: "Tuần này và tuần sau",
      later: "Sau đó",
      recent: "Mới xong, mới qua trong 14 ngày",
      earlier: "Trước đó",
      undated: "Chưa tính được ngày",
    },
    columns: {
      left: "Còn",
      milestone: "Mốc, căn cứ",
      responsible: "Phụ trách",
      latest: "Hạn",
      planned: "Dự kiến",
      actual: "Thực tế",
      state: "Trạng thái",
    },
    none: "không có",
    publicise: "mốc cần tuyên truyền",
    mustBeChecked: "cần kiểm tra",
    provisional: "tạm tính",
    workedWeekend: (weekday: string) => `làm bù ${weekday}`,
    workingDaysLeft: (n: number) => `còn ${n} ngày làm việc`,
    holidayGaps: {
      unknown: (years: string) =>
        `Chưa có lịch nghỉ năm ${years}: số ngày làm việc mới trừ thứ Bảy, Chủ Nhật.`,
      provisional: (years: string) => `Lịch nghỉ năm ${years} còn ngày cần kiểm tra.`,
    },
    original: "hạn cũ",
    left: (n: number) =>
      n > 0 ? `${n} ngày trước ngày bầu cử` : n === 0 ? "ngày bầu cử" : `${-n} ngày sau ngày bầu cử`,
  },
  states: {
    done: "Xong",
    "done-early": (n: number) => `Xong, sớm ${n} ngày`,
    "done-late": (n: number) => `Xong, muộn ${n} ngày`,
    overdue: (n: number) => `Quá hạn ${n} ngày`,
    left: (n: number) => `Còn ${n} ngày`,
    open: (n: number) => (n === 0 ? "Đang mở, hết hôm nay" : `Đang mở, còn ${n} ngày`),
    passed: (n: number) => `Đã qua ${n} ngày`,
    today: "Hôm nay",
    undated: "Chưa tính được",
  },
  picture: {
    ...pictureTexts,
    spoken: (p: { from: string; to: string; asOf: string; milestones: number }) =>
      `Hình lịch bầu cử từ ${p.from} đến ${p.to}: các đợt tuyên truyền, hội nghị hiệp thương và ${p.milestones} mốc; hôm nay ${p.asOf}. Danh sách bên dưới có cùng nội dung.`,
    phases: "Đợt tuyên truyền",
    lanes: {
      consultation: { title: "Hiệp thương", note: "hạn, ngày họp" },
      ours: { title: "Việc của Tiểu ban", note: "theo kế hoạch, luật" },
      decoration: { title: "Trang trí", note: "" },
      meeting: { title: "Giao ban", note: "" },
      publicise: { title: "Mốc cần tuyên truyền", note: "việc của cơ quan khác" },
    },
    month: (month: number) => `Tháng ${month}`,
    weeks: "Tuần ISO",
    week: (n: number) => `tuần ${n}`,
    election: (day: string) => `Bầu cử ${day}`,
    today: (day: string) => `Hôm nay, ${day}`,
    limit: (day: string) => `hạn ${day}`,
    held: (day: string) => `họp ${day}`,
    legend: {
      done: "đã xong",
      late: "xong muộn",
      soon: "đến hạn trong 7 ngày",
      overdue: "quá hạn",
      ahead: "chưa đến",
      passed: "đã qua, không chấm",
      window: "khung ngày, đợt",
      consultation: "tuần trước hạn hiệp thương",
      election: "ngày bầu cử",
      meeting: "giao ban",
    },
    numbers: "Số trong hình",
    undated: (n: number) => `${n} mốc chưa tính được ngày: xem cuối danh sách.`,
    outside: (n: number) => `${n} mốc ngoài phạm vi hình.`,
  },
  ...milestoneTexts,
  ...compareTexts,
  ...workTexts,
  short: shortNames,
  rule: ruleText,
};
