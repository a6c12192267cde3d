import type { Dimension, Tally } from "~/domain/readiness";

const percent = (score: number) => `${Math.floor(score / 10)}%`;
const left = (tally: Tally) => (tally.ahead > 0 ? `, ${tally.ahead} chưa đến hạn` : "");
const dated = (tally: Tally) =>
  tally.late > 0
    ? `${tally.late} quá hạn, ${tally.done} xong${left(tally)}`
    : `${tally.done} xong${left(tally)}`;

/** What a dimension says of its duties, where something is due. */
const reasons: Record<Dimension, (tally: Tally) => string> = {
  milestones: dated,
  publicity: dated,
  tasks: dated,
  conclusions: dated,
  rebuttals: dated,
  targets: (tally) => `${tally.done}/${tally.done + tally.late} chỉ tiêu đúng tiến độ`,
  reports: (tally) => `${tally.late} thiếu, ${tally.half} chậm, ${tally.done} đúng hạn`,
  decoration: (tally) =>
    [
      `${tally.done + tally.half}/${tally.done + tally.half + tally.late + tally.ahead} điểm xong`,
      tally.half > 0 ? `${tally.half} chưa kiểm tra` : "",
      tally.late > 0 ? `${tally.late} quá hạn` : `đến nay cần ${Math.ceil(tally.needed / 1000)}`,
    ]
      .filter(Boolean)
      .join(", "),
};

const nothing: Record<Dimension, string> = {
  milestones: "Không có mốc nào thuộc trách nhiệm",
  publicity: "Chưa có nội dung nào trong danh mục công khai hiệp thương",
  targets: "Chưa giao chỉ tiêu cho đợt này",
  decoration: "Chưa có điểm trang trí",
  reports: "Không có báo cáo tuần nào đến hạn trong 28 ngày",
  tasks: "Không có nhiệm vụ nào có hạn",
  conclusions: "Không có kết luận nào có hạn",
  rebuttals: "Chưa ghi nội dung nào cần phản bác",
};

/** Readiness: what is due and what of it is done. */
export const readiness = {
  title: "Sẵn sàng",
  percent,
  levels: { green: "Đạt", amber: "Cần chú ý", red: "Chưa đạt", grey: "Chưa chấm" },
  verdicts: { green: "Sẵn sàng", amber: "Cần chú ý", red: "Chưa sẵn sàng", grey: "Chưa chấm được" },
  dimensions: {
    milestones: "Mốc thời gian",
    publicity: "Công khai hiệp thương",
    targets: "Chỉ tiêu của đợt",
    decoration: "Trang trí",
    reports: "Báo cáo tuần",
    tasks: "Nhiệm vụ",
    conclusions: "Kết luận giao ban",
    rebuttals: "Phản bác",
  } satisfies Record<Dimension, string>,
  lede: (p: { verdict: string; score: string; left: string }) =>
    p.score === "" ? `${p.verdict}. ${p.left}.` : `${p.verdict}: ${p.score}. ${p.left}.`,
  left: (days: number) =>
    days > 0 ? `Còn ${days} ngày đến bầu cử` : days === 0 ? "Hôm nay bầu cử" : `Sau bầu cử ${-days} ngày`,
  unitCounts: (p: { red: number; amber: number; green: number; grey: number }) =>
    `${p.red} đơn vị chưa đạt, ${p.amber} cần chú ý, ${p.green} đạt, ${p.grey} chưa chấm.`,
  reason: (key: Dimension, tally: Tally): string => {
    if (tally.needed > 0) return reasons[key](tally);
    if (tally.ahead + tally.done + tally.half === 0) return nothing[key];
    return key === "decoration"
      ? `Chưa đến kỳ chấm: ${tally.done + tally.half}/${tally.done + tally.half + tally.ahead} điểm xong`
      : `Chưa đến hạn: ${tally.ahead} việc ở phía trước`;
  },
  whoActs: "Ai làm:",
  whoMore: (n: number) => ` và ${n} đơn vị khác`,
  behind: (p: { name: string; late: number }) => (p.late > 0 ? `${p.name} (${p.late})` : p.name),
  committee: "Tiểu ban",
  weight: (n: number) => (n === 0 ? "không tính" : `hệ số ${n}`),
  changes: { up: "tăng", down: "giảm", same: "không đổi" },
  changeFrom: (p: { change: string; day: string }) => `${p.change} so với ${p.day}`,
  asOf: (p: { day: string; version: string }) => `Tính đến hết ngày ${p.day}. ${p.version}.`,
  version: (p: { number: number; by: string; at: string }) =>
    p.number === 0 ? "Cách chấm mặc định" : `Cách chấm số ${p.number}, ${p.by} đặt lúc ${p.at}`,
  today: "Hôm nay",
  filter: {
    asOf: "Tính đến ngày",
    compare: "So với ngày",
    none: "không bắt buộc",
    show: "Xem",
    presets: "Ngày thường xem",
    now: "Hôm nay",
    yesterday: "So với hôm qua",
    lastMeeting: (day: string) => `So với giao ban ${day}`,
    monthBefore: "Xem T−30",
  },
  sections: {
    dimensions: "Theo tiêu chí",
    dimensionsNote: "chưa đạt trước; bấm để xem từng việc",
    units: "Theo đơn vị",
    groups: "Theo nhóm đơn vị",
    others: "Mốc của cơ quan khác đã qua ngày",
    othersOpen: (n: number) => `${n} mốc`,
    othersNote: "chưa ghi ngày thực hiện; không chấm điểm Tiểu ban",
    formula: "Cách chấm",
  },
  table: {
    unit: "Đơn vị",
    whole: "Chung",
    units: (n: number) => `${n} đơn vị`,
    none: "Không có đơn vị báo cáo nào trong ngày này.",
    scroll: "Bảng đơn vị và tiêu chí",
    problems: "Chưa đạt",
    page: (p: { page: number; pages: number }) => `Trang ${p.page}/${p.pages}`,
    nothing: "Không được giao việc nào có hạn",
    fine: "Không có tiêu chí nào chưa đạt",
  },
  interventions: "Việc cần chỉ đạo",
  export: "Tải Excel",
  toSettings: "Đặt cách chấm",
  back: "Toàn Tiểu ban",
  crumbs: "Đường dẫn",
  tooMild:
    "Theo ngưỡng đang đặt, mọi đơn vị và tiêu chí đều đạt; theo ngưỡng mặc định thì không. Xem lại ngưỡng trước khi dùng.",
  formula: {
    intro: [
      "Chỉ chấm việc thuộc trách nhiệm của Tiểu ban và đơn vị. Mốc của cơ quan khác được nêu, không chấm.",
      "Mỗi việc đã đến hạn cần 1.000 điểm. Xong: 1.000 điểm, kể cả xong sau hạn. Quá hạn chưa xong: 0 điểm. Chưa đến hạn mà chưa xong: không tính. Tỷ lệ = tổng điểm : tổng điểm cần, làm tròn xuống.",
      "Không có việc nào đến hạn hoặc không có số liệu thì không chấm (màu xám), không bao giờ tính là đạt.",
      "Điểm chung = trung bình có hệ số của các tiêu chí chấm được. Còn một tiêu chí có hệ số ở mức chưa đạt thì chung không thể đạt.",
      "Nhóm và toàn Tiểu ban cộng điểm của mọi đơn vị trong đó rồi tính như một đơn vị.",
      "Xem một ngày đã qua: việc xảy ra đến hết ngày đó, theo số liệu biết đến nay và cách chấm hiện hành.",
    ],
    dimensions: {
      milestones: "Mốc của Tiểu ban và đơn vị, kể cả mốc làm theo từng đơn vị.",
      publicity: "Nội dung phải công khai trước và sau hội nghị hiệp thương; xong khi có kết quả liên kết.",
      targets:
        "Mỗi chỉ tiêu của đợt: số đã làm trong đợt : số phải có đến ngày xem (chia đều theo ngày), nhiều nhất 1.000 điểm. Số chưa đếm không chấm.",
      decoration:
        "Trong 30 ngày trước ngày hoàn thành trang trí, số điểm cần tăng đều đến đủ. Điểm đã kiểm tra hoặc đã tháo dỡ: 1.000; hoàn thành chưa kiểm tra: 500; còn lại: 0.",
      reports: "Báo cáo tuần hết hạn trong 28 ngày gần nhất. Đúng hạn: 1.000; chậm: 500; thiếu: 0.",
      tasks: "Nhiệm vụ có hạn trong kế hoạch, theo từng kỳ và từng đơn vị chủ trì.",
      conclusions:
        "Kết luận giao ban có hạn, theo từng đơn vị. Kết luận làm thường xuyên hoặc đã bỏ không chấm.",
      rebuttals:
        "Mỗi nội dung cần phản bác: phải đăng thông tin đúng, hoặc quyết định không phản bác, chậm nhất vào ngày hết số giờ mục tiêu tính từ lúc thấy.",
    } satisfies Record<Dimension, string>,
    columns: {
      dimension: "Tiêu chí",
      how: "Cách tính",
      weight: "Hệ số",
      green: "Đạt từ",
      amber: "Cần chú ý từ",
    },
    overall: "Chung",
    phase: (p: { name: string; from: string }) => `Đợt đang chấm chỉ tiêu: ${p.name}, từ ${p.from}.`,
    noPhase: (from: string) => `Không có đợt nào trong ngày này: chỉ tiêu chấm từ ${from}.`,
    decoration: (day: string) => `Ngày hoàn thành trang trí: ${day}.`,
    reason: (text: string) => `Lý do đổi cách chấm: ${text}`,
  },
  rows: {
    title: (p: { dimension: string; unit: string }) =>
      p.unit === "" ? p.dimension : `${p.dimension}: ${p.unit}`,
    lede: (p: { level: string; score: string; points: string; needed: string; day: string }) =>
      p.score === ""
        ? `${p.level} tính đến hết ngày ${p.day}.`
        : `${p.level}: ${p.points}/${p.needed} điểm = ${p.score}, tính đến hết ngày ${p.day}.`,
    columns: {
      unit: "Đơn vị",
      what: "Việc",
      due: "Hạn",
      done: "Ngày xong",
      state: "Tình trạng",
      points: "Điểm",
    },
    states: { done: "Xong", half: "Xong một phần", late: "Chưa xong", ahead: "Chưa đến hạn" },
    late: "Chậm",
    missing: "Thiếu",
    week: (day: string) => `Báo cáo tuần từ ${day}`,
    sites: (p: { actual: number; planned: number }) => `${p.actual}/${p.planned} điểm trang trí hoàn thành`,
    target: (p: { title: string; actual: string; planned: string }) => `${p.title}: ${p.actual}/${p.planned}`,
    points: (p: { points: string; needed: string }) => `${p.points}/${p.needed}`,
    none: "Không có việc nào.",
    cut: (p: { shown: number; found: number }) =>
      `Hiện ${p.shown} trong ${p.found} việc, việc thiếu điểm trước.`,
  },
  set: {
    title: "Cách chấm sẵn sàng",
    tab: "Sẵn sàng",
    lede: "Hệ số và ngưỡng của trang Sẵn sàng. Mỗi lần lưu là một bản có số, ghi người đặt và lý do.",
    weight: "Hệ số (0–10)",
    green: "Đạt từ (%)",
    amber: "Cần chú ý từ (%)",
    caption: "Hệ số và ngưỡng",
    field: (p: { field: string; dimension: string }) => `${p.field}, ${p.dimension}`,
    reason: "Lý do đổi",
    save: "Lưu bản mới",
    history: "Các bản đã đặt",
    noHistory: "Chưa đặt lần nào: đang dùng cách chấm mặc định.",
    columns: { number: "Số", by: "Người đặt", at: "Lúc", reason: "Lý do", values: "Hệ số · đạt · cần chú ý" },
    value: (p: { name: string; weight: number; green: number; amber: number }) =>
      `${p.name} ${p.weight} · ${p.green}% · ${p.amber}%`,
    number: (n: number) => `Bản số ${n}`,
  },
  sheet: {
    name: "Sẵn sàng",
    score: "Tỷ lệ (%)",
    level: "Mức",
    group: "Nhóm",
    about: {
      name: "Cách chấm",
      campaign: "Cuộc bầu cử",
      asOf: "Tính đến hết ngày",
      version: "Cách chấm",
      saved: "Tải lúc",
    },
    demo: "Số liệu minh họa",
  },
};
