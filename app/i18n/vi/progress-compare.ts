/** Phase beside phase, election beside election. */
export const progressCompare = {
  title: "So sánh tiến độ",
  crumb: "So sánh",
  kinds: { phases: "Đợt với đợt", elections: "Cuộc bầu cử với cuộc bầu cử" },
  kind: "So sánh",
  first: "Đợt",
  second: "so với",
  other: "so với cuộc bầu cử",
  submit: "So sánh",
  problems: {
    "one-phase": "Mới có một đợt bắt đầu nên chưa có gì để so.",
    "no-other": "Chưa có cuộc bầu cử nào khác để so.",
    "other-unknown": "Không có cuộc bầu cử này, hoặc không được xem tiến độ của cuộc đó.",
    "unit-not-there": "Cuộc bầu cử kia không có đơn vị này.",
    "scope-not-there": "Cuộc bầu cử kia không có hình thức này.",
  },
  noPhase: "Chưa có đợt nào bắt đầu.",
  picture: "Cộng dồn đặt chồng",
  notePhases: (unit: string) => `${unit}; mỗi đợt tính từ ngày đầu của đợt`,
  noteElections: (unit: string) => `${unit}; cùng số ngày còn lại đến ngày bầu cử (T−n)`,
  finding: (p: {
    day: string;
    first: string;
    firstFigure: string;
    second: string;
    secondFigure: string;
    at: string;
  }) => [`${p.at}: ${p.first} `, p.firstFigure, `, ${p.second} `, p.secondFigure, "."],
  dayOfPhase: (n: number) => `Sau ${n} ngày`,
  dayShort: (n: number) => `ngày ${n}`,
  days: (n: number) => `${n} ngày`,
  now: "đang xem",
  table: {
    title: "Bảng số của hình này",
    captionPhases: (unit: string) => `Cộng dồn ${unit} theo số ngày từ đầu đợt`,
    captionElections: (unit: string) => `Cộng dồn ${unit} theo T−n`,
    place: "Ngày thứ",
    tMinus: "T−n",
    notYet: "chưa đến",
    outside: "—",
  },
  totals: {
    title: "So trên cùng thước đo",
    note: "nhịp mỗi tuần và phần đạt không phụ thuộc đợt dài hay ngắn",
    name: "Đợt, cuộc",
    span: "Từ ngày, đến ngày",
    elapsed: "Đã qua",
    elapsedOf: (p: { elapsed: number; length: number }) => `${p.elapsed}/${p.length} ngày`,
    actual: "Thực hiện",
    perWeek: "Mỗi tuần",
    planned: "Chỉ tiêu phần đã qua",
    percent: "Đạt",
    noTarget: "chưa giao chỉ tiêu",
  },
};
