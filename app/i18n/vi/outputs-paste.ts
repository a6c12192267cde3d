type Params = Record<string, string | number>;

/** Outputs out of a list that was copied from a worksheet, a document or a chat. */
export const outputsPasteTexts = {
  title: "Dán danh sách",
  lede: "Chép các dòng từ Excel, Word hoặc tin nhắn rồi dán vào đây; mỗi dòng là một mục. Xem trước rồi mới ghi.",
  text: "Danh sách",
  textHint:
    "Có dòng tiêu đề (Ngày, Đơn vị, Hình thức, Tiêu đề, Liên kết, Số lượng…) thì các cột được nhận ra theo tên.",
  unit: "Đơn vị, khi dòng không ghi",
  category: "Hình thức, khi dòng không ghi",
  date: "Ngày, khi dòng không ghi",
  check: "Xem trước",
  recheck: "Xem lại",
  columns: "Các cột",
  column: (n: number) => `Cột ${n}`,
  columnNames: {
    day: "Ngày đăng",
    unit: "Đơn vị",
    category: "Hình thức",
    quantity: "Số lượng",
    title: "Tiêu đề",
    link: "Liên kết",
    message: "Nội dung tuyên truyền",
    note: "Ghi chú",
  },
  skip: "không dùng",
  counts: (p: { all: number; fresh: number; twins: number; bad: number }) =>
    [
      `${p.all} dòng: ${p.fresh} mới`,
      p.twins > 0 ? `${p.twins} trùng` : "",
      p.bad > 0 ? `${p.bad} cần sửa` : "",
    ]
      .filter(Boolean)
      .join(", "),
  dayStyles: {
    "day-first": "Ngày viết trước, tháng viết sau.",
    "month-first": "Cột ngày viết tháng trước, ngày sau (kiểu Anh, Mỹ).",
    serial: "Cột ngày là số ngày của Excel.",
  },
  firstDay: (p: { cell: string; day: string }) => `“${p.cell}” được đọc là ${p.day}.`,
  caption: "Từng dòng sẽ được ghi thế nào",
  line: "Dòng",
  day: "Ngày",
  what: "Tiêu đề",
  state: "Kết quả kiểm tra",
  why: "Lý do",
  states: { new: "Mới", twin: "Trùng", bad: "Cần sửa" },
  twinOfOutput: (code: string) => `đã ghi ở ${code}`,
  twinOfLine: (line: number) => `giống dòng ${line}`,
  withTwins: (n: number) => `Ghi cả ${n} mục trùng`,
  reason: "Lý do ghi mục trùng",
  reasonHint: "Ví dụ: đăng lại, phối hợp đăng.",
  save: (n: number) => `Ghi ${n} mục mới`,
  saveTwins: "Ghi mục trùng",
  saveNone: "Không có mục mới để ghi",
  left: (n: number) => `${n} dòng chưa ghi còn ở dưới, giữ nguyên như đã dán.`,
  refused: "Chưa ghi mục nào.",
  lineProblem: (p: { line: number; text: string }) => `Dòng ${p.line}: ${p.text}`,
  undo: "Hoàn tác dán danh sách",
  problems: {
    "paste-empty": "Chưa có dòng nào. Dán danh sách vào ô này.",
    "too-many-lines": (p: Params) =>
      `Có ${p.count} dòng; mỗi lần dán nhiều nhất ${p.max} dòng. Chia ra và dán tiếp.`,
    "paste-nothing-new": "Không có dòng mới nào để ghi.",
    "unit-not-found": (p: Params) =>
      `Không có đơn vị nào tên “${p.text}”. Sửa tên, hoặc xóa ô để dùng đơn vị đã chọn.`,
    "category-not-found": (p: Params) => `Không có hình thức nào tên “${p.text}”.`,
    "message-not-found": (p: Params) => `Không có nội dung tuyên truyền nào tên “${p.text}”.`,
    "quantity-unread": (p: Params) => `Không đọc được số lượng “${p.text}”. Gõ lại, ví dụ “trên 170”.`,
    "unit-not-own": "Đơn vị này không do bạn ghi. Chọn đơn vị của mình.",
  },
  flash: {
    "outputs-pasted": (p: Params) => `Đã ghi ${p.count} mục lúc ${p.time}, mã ${p.codes}.`,
    "paste-undone": (p: Params) => `Đã đưa ${p.count} mục vào thùng rác.`,
  },
};
