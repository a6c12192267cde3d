type Params = Record<string, string | number>;

/** Outputs out of a list that was copied from a worksheet, a document or a chat. */
export const outputsPasteTexts = {
  title: "Dán danh sách",
  lede: "Chép các dòng từ Excel, Google Sheets, Word hoặc tin nhắn rồi dán vào đây; mỗi dòng là một mục. Xem trước rồi mới ghi.",
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
  dayStyle: "Cách đọc ngày",
  dayStyleAuto: "theo cả cột",
  dayStyleIs: (p: { cell: string; day: string }) => `“${p.cell}” là ${p.day}`,
  kinds: {
    table: "",
    matrix: "Các cột là hình thức: mỗi ô có số thành một mục, ô trống không ghi.",
    message: "Đọc như tin nhắn: mỗi dòng là một mục, ngày và liên kết lấy ra từ dòng.",
  },
  remembered: "Các cột nhận theo cách đã chọn lần trước cho đơn vị này.",
  forget: "Quên cách này",
  over: (p: { all: string; max: string; over: string }) =>
    `Danh sách có ${p.all} dòng; mỗi lần ghi ${p.max} dòng. ${p.over} dòng cuối giữ lại trong ô, ghi tiếp ở lần sau.`,
  aside: (n: number) => `${n} dòng không phải là mục`,
  asideWhy: {
    "above-head": "trên dòng tiêu đề",
    total: "dòng tổng, không ghi để khỏi tính hai lần",
    "holds-below": "dùng cho các dòng dưới",
    heading: "lời dẫn",
  },
  missing: (p: { text: string; lines: string }) => `${p.text} ${p.lines} dòng không ghi ở trong.`,
  names: "Tên chưa nhận ra",
  namesHint:
    "Chọn một lần cho mọi dòng có tên ấy rồi bấm Xem lại. Không chọn thì các dòng ấy chưa ghi, giữ lại trong ô.",
  nameOn: (p: { text: string; lines: number }) => `“${p.text}”, ${p.lines} dòng`,
  nameChoice: { unit: "Chọn đơn vị", category: "Chọn hình thức" },
  nearest: "Gần giống",
  ownUnits: "Đơn vị của mình",
  otherUnits: "Đơn vị khác",
  mend: "Dòng cần sửa",
  mendHint: "Sửa ngay trong ô rồi bấm Xem lại. Ô không sửa giữ nguyên chữ đã dán.",
  lineNumber: (line: number) => `Dòng ${line}`,
  twinBy: { link: "Cùng liên kết với", title: "Giống" },
  keepLine: "Vẫn ghi dòng này",
  joint: (units: string) => `${units} (phối hợp, tổng chung tính một lần)`,
  page: (p: { page: number; pages: number }) => `Trang ${p.page}/${p.pages}`,
  previousPage: "Trang trước",
  nextPage: "Trang sau",
  goodLines: "Dòng sẽ ghi",
  firstDay: (p: { cell: string; day: string }) => `“${p.cell}” được đọc là ${p.day}.`,
  caption: "Từng dòng sẽ được ghi thế nào",
  line: "Dòng",
  day: "Ngày",
  what: "Tiêu đề",
  state: "Kết quả kiểm tra",
  why: "Lý do",
  states: { new: "Mới", twin: "Trùng", bad: "Cần sửa" },
  twinOfLine: (line: number) => `giống dòng ${line}`,
  withTwins: (n: number) => `Ghi cả ${n} mục trùng`,
  reason: "Lý do ghi mục trùng",
  reasonHint: "Ví dụ: đăng lại, phối hợp đăng, phát lại. Lý do ghi vào lịch sử của mục.",
  save: (n: number) => `Ghi ${n} mục mới`,
  saveTwins: "Ghi mục trùng",
  saveHeld: (count: number) => `Gửi ${count} đề nghị điều chỉnh`,
  held: (count: number) => `${count} dòng thuộc tuần đã chốt: khi ghi sẽ thành đề nghị chờ điều chỉnh.`,
  saveNone: "Không có mục mới để ghi",
  left: (n: number) => `${n} dòng chưa ghi còn ở dưới, giữ nguyên như đã dán.`,
  refused: "Chưa ghi mục nào.",
  lineProblem: (p: { line: number; text: string }) => `Dòng ${p.line}: ${p.text}`,
  undo: "Hoàn tác dán danh sách",
  problems: {
    "paste-empty": "Chưa có dòng nào. Dán danh sách vào ô này.",
    "paste-too-many-lines": (p: Params) =>
      `Có ${p.count} dòng; mỗi lần dán nhiều nhất ${p.max}. Dán từng phần.`,
    "paste-too-many-columns": (p: Params) =>
      `Có ${p.count} cột; nhiều nhất ${p.max}. Bỏ các cột thừa rồi dán lại.`,
    "paste-too-many-characters": (p: Params) =>
      `Có ô dài ${p.count} ký tự; nhiều nhất ${p.max}. Rút ngắn ô đó.`,
    "paste-nothing-new": "Không có dòng mới nào để ghi.",
    "unit-not-found": (p: Params) =>
      `Không có đơn vị nào tên “${p.text}”. Sửa tên, hoặc xóa ô để dùng đơn vị đã chọn.`,
    "category-not-found": (p: Params) =>
      `Không có hình thức nào tên “${p.text}”. Chọn tên có trong danh sách.`,
    "message-not-found": (p: Params) => `Không có nội dung tuyên truyền nào tên “${p.text}”.`,
    "quantity-unread": (p: Params) => `Không đọc được số lượng “${p.text}”. Gõ lại, ví dụ “trên 170”.`,
    "unit-not-own": "Đơn vị này không do bạn ghi. Chọn đơn vị của mình.",
  },
  flash: {
    "outputs-pasted-held": (p: Params) =>
      `Đã ghi ${p.count} mục lúc ${p.time}; ${p.held} dòng của tuần đã chốt chờ điều chỉnh (${p.waiting}).`,
    "adjustments-open": "Xem đề nghị",
    "outputs-pasted": (p: Params) => `Đã ghi ${p.count} mục lúc ${p.time}, mã ${p.codes}.`,
    "paste-undone": (p: Params) => `Đã đưa ${p.count} mục vào thùng rác.`,
  },
};
