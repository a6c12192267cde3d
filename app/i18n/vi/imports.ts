import type { ImportTwin } from "~/domain/imports";
import { outputCode } from "~/domain/outputs-terms";

/** Outputs out of a worksheet or a text file. */
export const importTexts = {
  title: "Nhập từ tệp",
  lede: "Chọn tệp Excel (.xlsx) hoặc .csv; mỗi dòng là một mục. Mọi dòng được kiểm tra trước, chưa ghi gì.",
  file: "Tệp",
  fileHint: (mb: number) => `Tệp .xlsx hoặc .csv, đến ${mb} MB và 20.000 dòng.`,
  submit: "Kiểm tra tệp",
  templateTitle: "Tệp mẫu",
  templateLede: "Các cột như tệp tải về từ danh sách kết quả; tệp tải về nhập lại được nguyên vẹn.",
  templateUnit: "Đơn vị",
  templateGet: "Tải tệp mẫu",
  templateFetched: "Tệp mẫu đang về thư mục Tải xuống của máy này. Điền xong thì chọn tệp ở trên.",
  listTitle: "Các lần nhập",
  caption: "Các lần nhập, mới nhất trước",
  empty: "Chưa nhập tệp nào.",
  columns: { when: "Lúc", file: "Tệp", by: "Người nhập", rows: "Số dòng", state: "Tình trạng" },
  statuses: {
    reading: "Đang kiểm tra",
    unread: "Không đọc được",
    checked: "Chờ ghi",
    writing: "Đang ghi",
    done: "Đã ghi",
    undoing: "Đang lấy lại",
    undone: "Đã hoàn tác",
    dropped: "Đã bỏ",
  },
  recorded: (n: string) => `${n} mục`,
  counts: (p: { all: number; fresh: number; twins: number; bad: number }) =>
    [
      `${p.all} dòng: ${p.fresh} mới`,
      p.twins > 0 ? `${p.twins} trùng` : "",
      p.bad > 0 ? `${p.bad} cần sửa` : "",
    ]
      .filter(Boolean)
      .join(", "),
  progress: {
    reading: (p: { done: number; all: number }) =>
      p.all === 0 ? "Đang đọc tệp." : `Đang kiểm tra: ${p.done} trên ${p.all} dòng.`,
    writing: (p: { done: number; all: number }) => `Đang ghi: ${p.done} trên ${p.all} dòng.`,
    undoing: (p: { done: number; all: number }) => `Đang lấy lại các mục đã ghi; còn ${p.done} mục.`,
  },
  progressHint: "Có thể rời trang này; việc vẫn chạy tiếp. Trang tự cập nhật.",
  refresh: "Xem lại",
  resume: "Chạy tiếp",
  again: "Chọn tệp khác",
  settings: "Cách đọc tệp",
  settingsLede: "Đổi khi chữ hiện sai hoặc cột nhận nhầm, rồi kiểm tra lại.",
  encoding: "Bảng mã",
  encodings: {
    "": "tự nhận",
    "utf-8": "Unicode (UTF-8)",
    "utf-16le": "Unicode (UTF-16 LE)",
    "utf-16be": "Unicode (UTF-16 BE)",
    "windows-1258": "Windows-1258",
    tcvn3: "TCVN3 (ABC)",
    vni: "VNI",
  },
  separator: "Dấu tách cột",
  separators: { "": "tự nhận", ",": "dấu phẩy", ";": "dấu chấm phẩy", tab: "tab" },
  found: (what: string) => `tự nhận: ${what}`,
  sheet: "Trang tính",
  columnNames: {
    from: "Từ ngày",
    channel: "Kênh",
    basis: "Cách tính",
    qualifier: "Mức",
    whole: "Trên tổng số",
    per: "Mỗi",
  },
  headLine: (n: number) => `Dòng tiêu đề cột: dòng ${n}.`,
  noHead: "Tệp không có dòng tiêu đề cột; các cột được đoán theo nội dung.",
  recheck: "Kiểm tra lại",
  namesLede: "Chọn một lần cho mọi dòng có tên ấy rồi bấm Kiểm tra lại. Tệp không đổi.",
  nameSaid: (p: { text: string; value: string }) => `“${p.text}” ghi vào ${p.value}`,
  namesForget: "Chọn lại các tên",
  sums: (n: number) => `${n} dòng tổng không ghi, để khỏi tính hai lần`,
  sameFile: (p: { when: string; count: number }) =>
    `Tệp này đã được nhập lúc ${p.when} (${p.count} mục). Những dòng đã ghi không được ghi lần nữa.`,
  sameFileLink: "Xem lần nhập đó",
  show: "Xem",
  showAll: "Tất cả",
  states: { new: "Mới", twin: "Trùng", bad: "Cần sửa", done: "Đã ghi", undone: "Đã lấy lại" },
  more: "Dòng tiếp theo",
  fromStart: "Về đầu",
  noRows: "Không có dòng nào như vậy.",
  channelOf: (line: number) => `thêm kênh cho dòng ${line}`,
  twinOfImport: (p: { line: number; file: string }) => `đã nhập ở dòng ${p.line} của ${p.file}`,
  warned: "Trước khi ghi, đồng ý với:",
  warnings: {
    "same-link": "liên kết đã có ở mục khác",
    "over-usual": "số lượng nhiều gấp mười mức thường ghi",
    "overlapping-period": "kỳ trùng một phần với kỳ đã ghi",
    "lower-cumulative": "số cộng dồn thấp hơn số đã ghi trước đó",
    "higher-cumulative": "số cộng dồn cao hơn số đã ghi sau đó",
    "declared-zero": "có khai báo không phát sinh; khai báo đó sẽ được rút",
    "link-like-person": "liên kết giống trang cá nhân",
  } as Record<string, string>,
  warnedRows: (p: { what: string; count: number }) => `${p.count} dòng: ${p.what}`,
  save: (n: number) => `Ghi ${n} dòng mới`,
  saveTwins: "Ghi dòng trùng",
  held: (count: number) => `${count} dòng thuộc tuần đã chốt đã thành đề nghị điều chỉnh số liệu.`,
  heldLink: "Mở các đề nghị điều chỉnh",
  saveNone: "Không có dòng mới để ghi",
  errors: "Tải tệp kèm cột lỗi",
  drop: "Bỏ tệp này",
  done: (p: { rows: number; outputs: number; first: string; last: string }) =>
    p.outputs === 1
      ? `Đã ghi 1 mục, mã ${p.first}.`
      : `Đã ghi ${p.rows} dòng thành ${p.outputs} mục, mã từ ${p.first} đến ${p.last}.`,
  doneLeft: (p: { twins: number; bad: number }) =>
    `Không ghi: ${[p.twins > 0 ? `${p.twins} dòng trùng` : "", p.bad > 0 ? `${p.bad} dòng cần sửa` : ""]
      .filter(Boolean)
      .join(", ")}.`,
  undo: "Hoàn tác cả lần nhập",
  undoHint: "Đưa mọi mục của lần nhập này vào thùng rác. Mục đã có người sửa thì giữ lại.",
  undone: (p: { kept: number }) =>
    p.kept === 0
      ? "Mọi mục của lần nhập này đã vào thùng rác."
      : `Đã hoàn tác; ${p.kept} mục đã có người sửa nên còn trong danh sách.`,
  failed: "Chưa ghi mục nào.",
  failedLine: (p: { line: number; text: string }) => `Dòng ${p.line}: ${p.text}`,
  toList: "Xem danh sách kết quả",
  undoReason: (file: string) => `Hoàn tác nhập từ tệp ${file}`.slice(0, 300),
  errorColumn: "Kết quả kiểm tra",
  errorSheet: "Kết quả",
  errorFile: "kiem-tra",
  twinWords: (twin: ImportTwin, campaign: { electionOn: string }): string =>
    twin.of === "output"
      ? `${twin.by === "link" ? "cùng liên kết với" : "giống"} ${outputCode(campaign, twin.number)}, ${twin.units}, ${twin.day}: “${twin.title}”`
      : twin.of === "line"
        ? `giống dòng ${twin.line}`
        : `đã nhập từ tệp, dòng ${twin.line}`,
  template: { file: "mau-ket-qua", examples: "Ví dụ", allowed: "Danh mục" },
};
