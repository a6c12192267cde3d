type Params = Record<string, string | number>;

const day = (iso: string | number | undefined) => String(iso).split("-").reverse().join("/");

/** Forms, files and refusals of press briefings. */
export const briefingForms = {
  form: {
    newTitle: (p: { number: number; year: number }) =>
      `Thêm nội dung giao ban tuần ${p.number} năm ${p.year}`,
    editTitle: "Sửa nội dung giao ban",
    message: "Nội dung tuyên truyền",
    messageHint: "Kết quả ghi theo nội dung này được tính cho giao ban.",
    choose: "Chọn nội dung",
    isTaken: (name: string) => `${name} (đã có trong tuần)`,
    newMessage: "Nội dung mới, chưa có trong danh sách",
    name: "Tên nội dung mới",
    nameHint: "Chỉ đọc khi chọn “Nội dung mới”. Không nêu tên người ứng cử.",
    from: "Từ ngày",
    to: "Đến hết ngày",
    guidance: "Gợi ý tuyên truyền",
    guidanceHint: "Ngắn gọn, bằng lời của mình: nói gì, nhấn điều gì, tránh điều gì.",
    used: (p: { used: number; max: number }) => `${p.used}/${p.max}`,
    who: "Giao cho",
    press: (n: number) => `Cơ quan báo chí, truyền thông (${n})`,
    local: (n: number) => `Tất cả phường, xã (${n})`,
    chosen: "Chọn từng đơn vị",
    list: "Danh sách đơn vị",
    listHint: "Chỉ đọc khi chọn “Chọn từng đơn vị”.",
    documents: "Văn bản làm căn cứ",
    noDocuments: "Chưa có văn bản nào. Thêm ở Kế hoạch, mục Văn bản.",
    submit: "Thêm nội dung",
    more: "Thêm rồi nhập tiếp",
    save: "Lưu nội dung",
    remove: "Bỏ nội dung",
    removeHint: (n: number) =>
      n === 0
        ? "Nội dung ra khỏi giao ban tuần này; khôi phục được."
        : `Nội dung ra khỏi giao ban tuần này; khôi phục được. ${n} mục đã ghi về nội dung này giữ nguyên.`,
    theirs: (p: { by: string; at: string }) => `${p.by} vừa lưu nội dung này lúc ${p.at}.`,
    theirsCaption: "Bản vừa lưu và bản đang gõ",
    part: "Phần",
    stored: "Bản vừa lưu",
    yours: "Bản đang gõ",
    same: "Hai bản giống nhau.",
    keep: "Biểu mẫu bên dưới giữ bản đang gõ. Lưu lần nữa để thay bản vừa lưu.",
    removedNow: "Nội dung này đã bỏ khỏi giao ban.",
  },
  sheet: {
    topics: "Nội dung",
    topicColumns: [
      ["TT", 6],
      ["Nội dung", 48],
      ["Từ ngày", 12],
      ["Đến ngày", 12],
      ["Căn cứ", 24],
      ["Gợi ý", 60],
      ["Giao cho", 40],
      ["Số mục", 10],
      ["Đơn vị đã có", 13],
      ["Đơn vị được giao", 16],
      ["Tình hình", 28],
    ] as [string, number][],
    units: "Đơn vị theo nội dung",
    unit: "Đơn vị",
    trend: "Xu hướng qua các tuần",
    states: { zero: 0, missing: "chưa", "not-applicable": "–", "not-due": "·" } as Record<
      "zero" | "missing" | "not-applicable" | "not-due",
      string | number
    >,
    about: {
      name: "Ghi chú",
      campaign: "Cuộc bầu cử",
      week: "Tuần",
      asOf: "Số liệu đến",
      saved: "Lưu lúc",
      demo: "Dữ liệu minh họa",
    },
  },
  problems: {
    "briefing-names":
      "Đoạn này nêu từ hai người trở lên. Viết về nội dung, không nêu danh sách người: người ứng cử được đối xử như nhau (Luật Bầu cử, Điều 63).",
    "message-gone": "Nội dung này không còn trong danh sách. Chọn lại.",
    "document-gone": "Có văn bản không còn trong danh sách. Chọn lại.",
    "period-before-week": (p: Params) => `Thời gian kết thúc trước tuần giao ban (bắt đầu ${day(p.from)}).`,
    "topic-exists": (p: Params) => `Tuần này đã có nội dung “${p.name}”. Sửa nội dung đó.`,
    "topic-changed": "Người khác vừa sửa hoặc bỏ nội dung này. So với bản mới rồi lưu lại.",
    "topic-removed": "Nội dung này đã bỏ khỏi giao ban. Khôi phục rồi làm tiếp.",
    "week-unknown": "Tuần này nằm ngoài cuộc bầu cử. Chọn tuần khác.",
    "nothing-to-copy": "Không còn nội dung nào để chép: đã có đủ, hoặc đơn vị đã kết thúc.",
  },
  flash: {
    "topic-added": (p: Params) => `Đã thêm: ${p.name}.`,
    "topic-saved": (p: Params) => `Đã lưu: ${p.name}.`,
    "topic-removed": (p: Params) => `Đã bỏ: ${p.name}.`,
    "topic-restored": (p: Params) => `Đã khôi phục: ${p.name}.`,
    "topics-copied": (p: Params) =>
      `Đã chép ${p.n} nội dung từ tuần ${p.week}.${Number(p.left) > 0 ? ` ${p.left} nội dung để lại vì đơn vị đã kết thúc.` : ""}`,
    "copy-taken-back": (p: Params) => `Đã bỏ ${p.n} nội dung vừa chép.`,
  },
};
