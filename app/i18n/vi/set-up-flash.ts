type Params = Record<string, string | number>;

/** What is said after a step of a set-up was carried out. */
export const setUpFlash = {
  "set-up-saved": "Đã lưu.",
  "set-up-units-added": (p: Params) => addedText(p),
  "set-up-copied": (p: Params) => `Đã chép từ ${p.name}.`,
  "set-up-copy-undone": "Đã trả lại như trước khi chép.",
  "set-up-discarded": "Đã bỏ bản đang lập.",
  "set-up-restored": "Đã lấy lại bản đang lập.",
  "campaign-created": (p: Params) =>
    `Đã lập ${p.name} với ${p.units} đơn vị. Việc tiếp theo: giao vai trò thư ký và cán bộ đầu mối.`,
};

/** What lists and a pasted block brought; for a block also what its columns were taken for. */
function addedText({ added, there, columns }: Params): string {
  const count =
    there === 0 ? `Đã thêm ${added} đơn vị.` : `Đã thêm ${added} đơn vị; ${there} dòng đã có sẵn.`;
  const names = columnWords(String(columns ?? ""));
  return names ? `${count} Hiểu các cột: ${names}.` : count;
}

const columnWords = (columns: string) =>
  columns
    .split(",")
    .map((column) => pasteColumns[column] ?? "")
    .filter(Boolean)
    .join(", ");

const pasteColumns: Record<string, string> = {
  name: "tên",
  kind: "loại/khối",
  code: "mã",
  parent: "trực thuộc",
  other: "(bỏ qua)",
};
