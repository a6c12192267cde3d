type Params = Record<string, string | number>;

/** Many outputs at once, row by row. */
export const outputsGridTexts = {
  title: "Nhập bảng",
  lede: "Mỗi dòng là một mục, rời dòng là tự ghi. Dán được cả khối từ Excel, Google Trang tính.",
  loading: "Đang mở bảng.",
  noScript:
    "Bảng nhập cần JavaScript, trình duyệt này đang tắt. Vẫn ghi được từng mục bằng biểu mẫu, hoặc dán cả danh sách.",
  caption: "Bảng nhập kết quả tuyên truyền",
  columns: {
    row: "Dòng",
    day: "Ngày",
    unit: "Đơn vị",
    category: "Hình thức",
    channel: "Kênh",
    quantity: "Số lượng",
    title: "Tiêu đề",
    link: "Liên kết",
    message: "Nội dung tuyên truyền",
    note: "Ghi chú",
    state: "Trạng thái",
  },
  placeholders: { day: "4/5, hôm nay", quantity: "1, trên 170", unit: "gõ không dấu được" },
  cell: (p: { column: string; row: number }) => `${p.column}, dòng ${p.row}`,
  suggestions: (column: string) => `Gợi ý: ${column}`,
  keys: {
    title: "Phím tắt",
    items: [
      ["Tab, Shift+Tab, mũi tên", "sang ô khác"],
      ["Gõ hoặc F2", "nhập, sửa ô; Esc: trả lại như cũ"],
      ["Enter", "xuống dòng dưới, về ô đầu đã gõ"],
      ["Ctrl+D", "lặp lại ô bên trên"],
      ["Delete", "xóa nội dung ô"],
      ["Ctrl+Enter", "mở chi tiết của dòng"],
      ["Ctrl+V", "dán cả khối ô, bắt đầu từ ô đang chọn"],
      ["Esc rồi Tab", "ra khỏi bảng"],
    ] as [key: string, meaning: string][],
  },
  states: {
    blank: "",
    typing: "Đang nhập",
    waiting: "Đang chờ",
    sending: "Đang ghi",
    saved: "Đã lưu",
    wrong: "Cần sửa",
    asks: "Cần xác nhận",
    locked: "Đã chốt",
    changed: "Người khác đã sửa",
    withdrawn: "Đã rút",
    dropped: "Đã bỏ",
  },
  savedAt: (p: { time: string; code: string }) => `${p.time}, ${p.code}`,
  details: (row: number) => `Chi tiết dòng ${row}`,
  open: (code: string) => `Mở ${code}`,
  openHint: "Sửa thêm kỳ, cộng dồn, hình thức tính chung; xem các lần sửa.",
  withdraw: "Rút mục này",
  drop: "Bỏ dòng này",
  restore: "Hoàn tác",
  withdrawnNote: (code: string) => `${code} đã vào thùng rác.`,
  droppedNote: "Dòng này sẽ không được ghi.",
  sayReason: "Lý do (đăng lại, phối hợp…)",
  goOn: "Vẫn ghi",
  changedBy: (p: { by: string; at: string }) => `${p.by} đã sửa mục này lúc ${p.at}. Bạn đang gõ khác:`,
  changedBefore: "Dòng này đã được ghi ở lần gửi trước. Bạn đang gõ khác:",
  theirs: "Đang lưu",
  yours: "Bạn gõ",
  none: "(trống)",
  keepMine: "Ghi theo bạn gõ",
  takeTheirs: "Lấy bản đang lưu",
  addRows: "Thêm dòng trống",
  counts: (p: { all: number; saved: number; waiting: number; wrong: number; typing: number }) =>
    p.all === 0
      ? "Chưa có dòng nào."
      : `${p.all} dòng: ${[
          `${p.saved} đã lưu`,
          p.waiting > 0 ? `${p.waiting} đang chờ` : "",
          p.wrong > 0 ? `${p.wrong} cần sửa` : "",
          p.typing > 0 ? `${p.typing} đang nhập` : "",
        ]
          .filter(Boolean)
          .join(", ")}`,
  next: "Đến dòng cần sửa",
  restored: (n: number) => `${n} dòng chưa gửi từ lần trước đã được đưa lại vào bảng.`,
  pasted: (n: number) => `Đã dán ${n} dòng.`,
  pastedBeyond: (p: { rows: number; columns: number }) =>
    `Đã dán ${p.rows} dòng. ${p.columns} cột nằm ngoài bảng nên không có chỗ: chọn ô bên trái hơn rồi dán lại, hoặc dán kèm dòng tiêu đề.`,
  offline: (n: number) => `Mất mạng. ${n} dòng đang chờ trên máy này, sẽ tự gửi khi có mạng.`,
  trouble: (n: number) => `Máy chủ chưa nhận. ${n} dòng đang chờ trên máy này, sẽ tự gửi lại.`,
  sendNow: "Gửi lại ngay",
  signedOut: (n: number) =>
    `Phiên làm việc đã hết. ${n} dòng đang chờ trên máy này và còn nguyên khi đăng nhập lại.`,
  signIn: "Đăng nhập lại",
  otherAccount:
    "Trình duyệt này đã đăng nhập bằng tài khoản khác. Các dòng chưa gửi vẫn được giữ cho tài khoản đã gõ.",
  notKept:
    "Trình duyệt này không giữ được dòng chưa gửi (cửa sổ ẩn danh hoặc hết chỗ). Đợi dòng báo “Đã lưu” rồi mới đóng trang.",
  fixed: "Sửa lỗi nhập liệu trên bảng",
  withdrawn: "Rút trên bảng nhập",
  problems: {
    "channel-not-found": (p: Params) => `Không có kênh nào tên “${p.text}”.`,
    "grid-gone": "Mục này không còn, hoặc bạn không còn được xem. Mở lại trang để lấy bản đang lưu.",
    "grid-not-sent": "Máy chủ chưa nhận việc này. Thử lại.",
    "grid-other-account": "Trình duyệt này đã đăng nhập bằng tài khoản khác.",
  },
};
