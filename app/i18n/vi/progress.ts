import { progressCompare } from "./progress-compare";
import { progressUnits } from "./progress-units";

/** Plan against actual. In `…Parts` every second part is set in bold. */
export const progress = {
  title: "Tiến độ so với kế hoạch",
  crumb: "Tiến độ",
  compare: progressCompare,
  units: progressUnits,
  tabs: { label: "Các trang tiến độ", whole: "Chung", table: "Bảng tổng hợp" },
  scopeRefused: "Không có hình thức này. Đang hiện tất cả tính bằng tin, bài.",
  filter: {
    asOf: "Số liệu đến hết ngày",
    quick: "Ngày hay dùng",
    today: "Hôm nay",
    week: (p: { week: number; day: string }) => `Hết tuần ${p.week}, ${p.day}`,
    phase: (p: { phase: string; day: string }) => `${p.phase}, ${p.day}`,
    unit: "Đơn vị",
    whole: (p: { name: string; count: number }) => `${p.name}, ${p.count} đơn vị`,
    scope: "Hình thức",
    allOfMeasure: (unit: string) => `Tất cả, tính bằng ${unit}`,
    submit: "Xem",
  },
  groups: {
    press: "Báo chí, Cổng thông tin",
    broadcast: "Phát thanh, truyền hình",
    social: "Mạng xã hội",
    rebuttal: "Phản bác",
    internal: "Sinh hoạt nội bộ",
    oral: "Tuyên truyền miệng",
    visual: "Trực quan",
    mobile: "Lưu động",
    print: "Ấn phẩm",
    culture: "Văn hóa, văn nghệ",
  },
  findingParts: {
    blank: (p: { day: string; unit: string }) => [`Đến ${p.day} chưa có số liệu ${p.unit}.`],
    blankWithPlan: (p: { day: string; unit: string; planned: string }) => [
      `Đến ${p.day} chưa có số liệu ${p.unit}; chỉ tiêu đến ngày này là `,
      p.planned,
      ".",
    ],
    noPlan: (p: { day: string; figure: string; unit: string }) => [
      `Đến ${p.day} đã có `,
      p.figure,
      ` ${p.unit}. Chưa giao chỉ tiêu nên chưa so được với kế hoạch.`,
    ],
    notBegun: (p: { day: string; figure: string; unit: string }) => [
      `Đến ${p.day} đã có `,
      p.figure,
      ` ${p.unit}. Chỉ tiêu chưa bắt đầu tính.`,
    ],
    reached: (p: { day: string; figure: string; unit: string; percent: string; planned: string }) => [
      `Đến ${p.day} đã có `,
      p.figure,
      ` ${p.unit}, đạt `,
      p.percent,
      ` chỉ tiêu đến ngày này (${p.planned}).`,
    ],
    reachedInPart: (p: {
      day: string;
      figure: string;
      unit: string;
      percent: string;
      compared: string;
      planned: string;
    }) => [
      `Đến ${p.day} đã có `,
      p.figure,
      ` ${p.unit}. Riêng các hình thức có chỉ tiêu đạt `,
      p.percent,
      ` (${p.compared} so với ${p.planned}).`,
    ],
  },
  curve: {
    title: "Cộng dồn toàn kỳ",
    note: (p: { unit: string; documents: string }) =>
      p.documents ? `${p.unit}; chỉ tiêu theo ${p.documents}` : p.unit,
    withoutTarget: (names: string) => `Có số liệu nhưng chưa giao chỉ tiêu: ${names}.`,
    actual: "Thực hiện",
    actualInSentence: "thực hiện",
    plan: "Chỉ tiêu cộng dồn",
    planEnd: (planned: string) => `Chỉ tiêu ${planned}`,
    planned: (planned: string) => `chỉ tiêu ${planned}`,
    atEndOfPhase: (p: { phase: string; day: string }) => `hết ${p.phase}, ${p.day}`,
    openMark: (p: { week: number; missing: number }) =>
      `Tuần ${p.week}: ${p.missing} đơn vị chưa báo cáo, số có thể tăng`,
    election: (day: string) => `${day} · T0`,
    legend: {
      actual: "thực hiện",
      plan: "chỉ tiêu, chia đều theo ngày của từng đợt",
      open: "hết tuần còn đơn vị chưa báo cáo",
      full: "hết đợt",
    },
    spoken: (p: { finding: string; phases: string }) => `Cộng dồn theo ngày. ${p.finding} ${p.phases}`,
    spokenPhase: (p: { phase: string; from: string; to: string }) => `${p.phase}: ${p.from} đến ${p.to}.`,
    emptyTitle: "Chưa có kết quả và chỉ tiêu để vẽ",
    emptyText: "Hình hiện ra khi có kết quả đầu tiên hoặc chỉ tiêu đầu tiên.",
    log: "Ghi kết quả",
    setTargets: "Giao chỉ tiêu",
  },
  forecast: {
    at: (day: string) => `Dự báo ${day}`,
    sentence: (p: { phase: string; day: string; range: string }) => [
      ` Giữ nhịp 4 tuần qua thì hết ${p.phase} (${p.day}) đạt `,
      p.range,
    ],
    against: (planned: string) => `, chỉ tiêu ${planned}.`,
    alone: ".",
    legend: (p: { day: string; range: string }) => `dự báo ${p.day}: ${p.range}`,
    rule: "Cách dự báo: số đã có cộng số ngày còn lại của đợt nhân với nhịp ngày của tuần chậm nhất và tuần nhanh nhất trong 4 tuần báo cáo trọn gần nhất.",
    basis: (p: { slowWeek: number; slow: string; fastWeek: number; fast: string; days: number }) =>
      `Chậm nhất tuần ${p.slowWeek}: ${p.slow}; nhanh nhất tuần ${p.fastWeek}: ${p.fast}; còn ${p.days} ngày.`,
    row: (p: { phase: string; day: string }) => `Dự báo hết ${p.phase}, ${p.day}`,
    off: {
      "no-phase": "Không dự báo: ngày này không thuộc đợt nào.",
      "nothing-left": "Không dự báo: ngày này là ngày cuối của đợt.",
      "few-weeks": "Chưa dự báo: chưa đủ 4 tuần báo cáo trọn kể từ kết quả đầu tiên.",
      "silent-weeks": "Chưa dự báo: trong 4 tuần gần nhất có tuần quá nửa số đơn vị chưa báo cáo.",
      uncounted: "Không dự báo: số đã có chưa đếm được.",
    },
  },
  files: {
    label: "Lưu hình và bảng",
    png: "Tải PNG",
    svg: "Tải SVG",
    xlsx: "Tải bảng .xlsx",
    failed: "Trình duyệt này không vẽ được hình. Hãy tải SVG.",
    asOf: (day: string) => `Số liệu đến hết ${day}`,
    demo: "dữ liệu minh họa",
    part: (p: { shown: number; all: number }) =>
      `${p.shown} trong ${p.all} đơn vị, xếp theo số tuần chưa báo cáo`,
    weeksNote: "Số mục đã ghi mỗi tuần, mọi hình thức.",
    about: {
      sheet: "Ghi chú",
      campaign: "Cuộc bầu cử",
      view: "Đang xem",
      asOf: "Số liệu đến hết ngày",
      address: "Địa chỉ",
      demo: "Dữ liệu minh họa",
      unit: "Đơn vị tính",
    },
    sheets: {
      curve: "Cộng dồn",
      weeks: "Đơn vị theo tuần",
      categories: "Hình thức",
      units: "Đơn vị",
      compare: "So sánh",
    },
    from: "Từ ngày",
    to: "Đến ngày",
    qualifier: "Mức độ",
    key: "Mã",
  },
  table: {
    summary: "Bảng số của hình này",
    caption: (unit: string) => `Cộng dồn ${unit} theo tuần`,
    day: "Đến ngày",
    actual: "Thực hiện",
    compared: "Có chỉ tiêu",
    planned: "Chỉ tiêu",
    difference: "Chênh",
    percent: "Đạt",
    note: "Ghi chú",
    blank: "chưa có",
    endOfWeek: (week: number) => `hết tuần ${week}`,
    endOfPhase: (phase: string) => `hết ${phase}`,
    duringWeek: (week: number) => `giữa tuần ${week}`,
    missing: (n: number) => `${n} đơn vị chưa báo cáo`,
  },
  heat: {
    title: "Đơn vị theo tuần",
    note: "số mục đã ghi mỗi tuần, mọi hình thức; bấm một ô để xem từng mục",
    whole: (p: { units: number; weeks: number }) =>
      p.units > 0 ? `Xem cả ${p.units} đơn vị, ${p.weeks} tuần` : `Xem cả ${p.weeks} tuần`,
    caption: "Số mục đã ghi của từng đơn vị theo tuần",
    corner: "Tuần",
    scrollLabel: "Bảng nhiệt đơn vị theo tuần",
    sum: "Cộng",
    words: {
      missing: "chưa",
      missingLong: "chưa báo cáo",
      notApplicable: "không phải báo cáo",
      notDue: "chưa đến hạn",
    },
    zero: "0: đã báo cáo, không phát sinh",
    range: (p: { from: string; to: string }) => (p.from === p.to ? p.from : `${p.from}–${p.to}`),
    from: (n: string) => `từ ${n}`,
    allReported: (week: number) => `Tuần ${week}: không thiếu báo cáo nào.`,
    someMissing: (p: { week: number; missing: number; units: number }) =>
      p.units === 1
        ? `Tuần ${p.week}: chưa báo cáo.`
        : `Tuần ${p.week}: ${p.missing} trong ${p.units} đơn vị chưa báo cáo.`,
    active: (p: { active: number; units: number }) => `${p.active}/${p.units} đơn vị đã có kết quả.`,
    silent: (n: number) => `${n} đơn vị chưa báo cáo từ hai tuần liền trở lên.`,
    mostMissing: (p: { shown: number; units: number }) =>
      `Đang hiện ${p.shown} đơn vị thiếu nhiều tuần nhất trong ${p.units}.`,
    cell: (p: { unit: string; week: string; text: string }) => `${p.unit}, tuần ${p.week}: ${p.text}`,
    none: "Chưa có tuần nào.",
  },
  categories: {
    title: "Theo hình thức",
    note: (p: { day: string; unit: string }) => `${p.unit}, đến ${p.day}; vạch đứng là chỉ tiêu đến ngày này`,
    behind: (p: { behind: number; planned: number; name: string; figures: string }) =>
      p.planned === 1
        ? `${p.name} chưa đạt mức đến ngày này: ${p.figures}.`
        : `${p.behind} trong ${p.planned} hình thức có chỉ tiêu chưa đạt mức đến ngày này; thấp nhất: ${p.name}, ${p.figures}.`,
    allReached: (n: number) =>
      n === 1
        ? "Hình thức có chỉ tiêu đạt mức đến ngày này."
        : `Cả ${n} hình thức có chỉ tiêu đạt mức đến ngày này.`,
    noTargets: "Chưa giao chỉ tiêu theo hình thức.",
    caption: (unit: string) => `Kết quả theo hình thức, tính bằng ${unit}`,
    apart: (name: string) => `Ghi gộp có cả ${name}`,
    apartNote: "kết quả ghi gộp với hình thức khác: không tách được nên không cộng vào số trên",
    others: "Hình thức tính bằng đơn vị khác",
    othersNote: "mỗi hình thức một đơn vị tính, không cộng với nhau",
    name: "Hình thức",
    actual: "Thực hiện",
    compared: "Tính vào chỉ tiêu",
    planned: "Chỉ tiêu đến ngày này",
    plannedInAll: "Chỉ tiêu cả kỳ",
    percent: "Đạt",
    records: "Số mục",
    blank: { missing: "chưa có số liệu", "not-applicable": "không phải báo cáo" },
    noTarget: "chưa giao chỉ tiêu",
    none: "Chưa có kết quả hoặc chỉ tiêu nào.",
  },
};
