import type { RoundBody, RoundKind, RoundLevel, RoundNumber } from "~/domain/rounds";

const ordinals: Record<RoundNumber, string> = { 1: "thứ nhất", 2: "thứ hai", 3: "thứ ba" };
const bodies: Record<RoundBody, string> = { na: "ĐBQH", pc: "HĐND" };
const kinds: Record<RoundKind, string> = {
  "na-central": "ĐBQH, trung ương",
  "na-province": "ĐBQH, cấp tỉnh",
  "pc-province": "HĐND cấp tỉnh",
  "pc-district": "HĐND cấp huyện",
  "pc-commune": "HĐND cấp xã",
};

/** Consultation rounds: the matrix of all of them and the page of one. */
export const rounds = {
  title: "Hội nghị hiệp thương",
  lede: "Hiệp thương do Mặt trận Tổ quốc tổ chức: ghi để theo dõi, không chấm. Tuyên truyền trước và sau mỗi hội nghị là việc của Tiểu ban.",
  ordinal: (n: RoundNumber) => `Lần ${ordinals[n]}`,
  bodies,
  kinds,
  levels: { central: "Trung ương", province: "Cấp tỉnh", district: "Cấp huyện", commune: "Cấp xã" } as Record<
    RoundLevel,
    string
  >,
  name: (p: { number: RoundNumber; kind: RoundKind; unit: string }) =>
    `Hiệp thương lần ${ordinals[p.number]}, ${kinds[p.kind]}${p.unit ? `: ${p.unit}` : ""}`,
  limit: (day: string) => `hạn ${day}`,
  limitOverridden: "hạn đã đổi",
  states: {
    "not-planned": (n: number) => (n === 0 ? "Chưa có lịch, hạn hôm nay" : `Chưa có lịch, còn ${n} ngày`),
    planned: (p: { day: string; days: number }) =>
      p.days === 0 ? "Họp hôm nay" : `Dự kiến ${p.day}, còn ${p.days} ngày`,
    "planned-passed": (p: { day: string; days: number }) => `Dự kiến ${p.day}, chưa ghi ngày họp`,
    unrecorded: (n: number) => `Quá hạn ${n} ngày, chưa ghi ngày họp`,
    held: (day: string) => `Đã họp ${day}, đúng hạn`,
    "held-early": (p: { day: string; days: number }) => `Đã họp ${p.day}, sớm ${p.days} ngày`,
    "held-late": (p: { day: string; days: number }) => `Đã họp ${p.day}, muộn ${p.days} ngày`,
  },
  notSetUp: "chưa lập",
  hasResult: "đã có kết quả",
  noResult: "chưa ghi kết quả",
  publicity: (p: { done: number; all: number }) => `tuyên truyền ${p.done}/${p.all}`,
  publicityLate: (n: number) => `muộn ${n} mục`,
  coverage: {
    held: (p: { number: RoundNumber; held: number; all: number }) =>
      `Lần ${ordinals[p.number]}: ${p.held}/${p.all} nơi đã họp`,
    one: (p: { number: RoundNumber; isHeld: boolean }) =>
      `Lần ${ordinals[p.number]}: ${p.isHeld ? "đã họp" : "chưa ghi ngày họp"}`,
    missing: (names: string) => `Chưa ghi ngày họp: ${names}`,
    more: (n: number) => `và ${n} nơi khác`,
    short: (p: { number: RoundNumber; kind: string; held: number; all: number }) =>
      `${p.kind} lần ${ordinals[p.number]} ${p.held}/${p.all}`,
  },
  line: {
    ownDay: "Ngày họp của từng nơi không tự ghi vào mốc này.",
    title: "Hiệp thương",
    all: "Xem các hội nghị hiệp thương",
    none: "chưa lập hội nghị nào",
  },
  matrix: {
    caption: (kind: string) => `Các hội nghị hiệp thương, ${kind}`,
    place: "Nơi họp",
    open: (p: { number: RoundNumber; place: string }) => `${p.place}, lần ${ordinals[p.number]}`,
    empty: "Chưa lập hội nghị nào",
    emptyText: "Tổ giúp việc lập các hội nghị theo cấp: một lần cho cả các phường, xã.",
    emptyFiltered: "Không có hội nghị nào khớp bộ lọc.",
  },
  filters: {
    kind: "Cấp",
    kindAll: "Mọi cấp",
    number: "Lần",
    numberAll: "Cả ba lần",
    apply: "Lọc",
    clear: "Bỏ lọc",
  },
  add: {
    open: "Lập hội nghị",
    title: "Lập hội nghị hiệp thương",
    hint: "Mỗi nơi một hội nghị cho mỗi lần đã chọn. Hội nghị đã lập giữ nguyên.",
    kind: "Bầu cho, ở cấp",
    numbers: "Lần",
    units: "Chỉ ở một số nơi",
    unitsHint: "Không chọn nơi nào là lập cho tất cả.",
    windowFrom: "Họp từ ngày",
    windowTo: "đến hết ngày",
    on: "Ngày dự kiến",
    time: "Giờ",
    timeHint: "Ví dụ 08:00",
    days: "Ngày chung cho các nơi",
    daysHint: "Chỉ khi chọn một lần. Nơi có ngày riêng thì sửa sau.",
    submit: "Lập hội nghị",
    cancel: "Thôi",
  },
  round: {
    facts: "Thông tin",
    state: "Trạng thái",
    latest: "Hạn theo luật",
    article: "Căn cứ",
    window: "Thời gian cho phép",
    windowWords: (p: { from: string; to: string }) =>
      p.from && p.to ? `${p.from}–${p.to}` : p.from ? `từ ${p.from}` : `đến hết ${p.to}`,
    planned: "Dự kiến",
    held: "Đã họp",
    place: "Địa điểm",
    result: "Kết quả (số người)",
    introduced: "được giới thiệu",
    selfNominated: "tự ứng cử",
    agreed: "được thỏa thuận lập danh sách",
    note: "Ghi chú",
    notSet: "chưa có",
    leads: "Chủ trì",
    duty: "Mặt trận Tổ quốc. Tiểu ban tuyên truyền, không chấm.",
    documents: "Văn bản",
    documentsEmpty: "Chưa gắn văn bản nào.",
    unlink: "Gỡ",
    history: "Lịch sử",
    historyEmpty: "Chưa ai ghi gì về hội nghị này.",
    removed: "Hội nghị này đã bỏ khỏi danh sách. Lịch sử còn nguyên.",
    restore: "Đưa trở lại",
    theirs: "Điều vừa được ghi:",
    yours: "Điều anh chị gõ còn nguyên trong biểu mẫu.",
    by: (p: { who: string; when: string }) => `${p.who}, ${p.when}`,
    milestone: {
      own: (p: { title: string; day: string }) =>
        `Mốc “${p.title}” giữ ngày thực tế riêng: ${p.day}. Ngày họp của từng nơi không đổi ngày đó.`,
      none: (title: string) =>
        `Mốc “${title}” chưa ghi ngày thực tế. Ngày họp của từng nơi không tự ghi vào mốc.`,
      offer: (p: { title: string; day: string }) =>
        `Các hội nghị cùng cấp với Tiểu ban đã họp xong, lần cuối ngày ${p.day}. Mốc “${p.title}” chưa ghi ngày thực tế.`,
      record: (day: string) => `Ghi vào mốc: ${day}`,
      open: "Mở mốc",
      reason: "Theo ngày họp hiệp thương đã ghi.",
    },
    warnings: {
      "before-previous": (day: string) =>
        `Ngày họp này trước ngày họp lần trước (${day}). Kiểm tra lại hai ngày.`,
      "planned-before-previous": (day: string) => `Ngày dự kiến trước ngày họp lần trước (${day}).`,
      "previous-not-held": "Lần trước chưa ghi ngày họp. Ghi bổ sung nếu đã họp.",
      "planned-after-latest": "Ngày dự kiến sau hạn theo luật.",
      "window-after-latest": "Thời gian cho phép kéo quá hạn theo luật.",
      "held-outside-window": "Ngày họp nằm ngoài thời gian cho phép đã ghi.",
      "agreed-over-nominated": (p: { agreed: number; nominated: number }) =>
        `Số được thỏa thuận (${p.agreed}) lớn hơn số được giới thiệu và tự ứng cử (${p.nominated}). Kiểm tra lại.`,
    },
    events: {
      planned: (day: string) => `Dự kiến họp ngày ${day}`,
      unplanned: "Bỏ ngày dự kiến",
      held: (day: string) => `Ghi đã họp ngày ${day}`,
      reopened: "Bỏ ghi đã họp",
      "result-recorded": (numbers: string) => `Ghi kết quả: ${numbers}`,
      "details-set": "Sửa thời gian, địa điểm, ghi chú",
      removed: "Bỏ khỏi danh sách",
      restored: "Đưa trở lại",
    },
    change: "Ghi và sửa",
    forms: {
      hold: { title: "Ghi đã họp", submit: "Ghi đã họp", on: "Ngày họp", time: "Giờ họp", note: "Ghi chú" },
      correct: { title: "Sửa ngày họp", submit: "Lưu ngày họp" },
      reopen: { title: "Bỏ ghi đã họp", submit: "Bỏ ghi đã họp", reason: "Lý do" },
      plan: {
        title: "Ngày dự kiến",
        submit: "Lưu ngày dự kiến",
        on: "Ngày dự kiến",
        hint: "Để trống là bỏ.",
      },
      result: {
        title: "Kết quả: chỉ ghi số người",
        hint: "Không ghi họ tên người được giới thiệu, ứng cử. Số chưa rõ để trống.",
        introduced: "Được giới thiệu",
        selfNominated: "Tự ứng cử",
        agreed: "Được thỏa thuận lập danh sách",
        submit: "Lưu kết quả",
      },
      details: { title: "Thời gian cho phép, địa điểm", submit: "Lưu thông tin" },
      document: { title: "Gắn văn bản", submit: "Gắn văn bản" },
      remove: {
        title: "Bỏ hội nghị này",
        submit: "Bỏ khỏi danh sách",
        hint: "Lịch sử còn nguyên, đưa trở lại được.",
      },
      undoReason: "Hoàn tác ngay sau khi ghi.",
    },
  },
};
