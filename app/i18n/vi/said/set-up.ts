type Params = Record<string, string | number>;

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

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "not-a-sunday": (p: Params) =>
    `Ngày bầu cử phải là Chủ nhật (Điều 5). Chủ nhật gần nhất: ${p.before} hoặc ${p.after}. Nếu vẫn lấy ngày này, đánh dấu ô bên dưới.`,
  "election-passed": "Ngày bầu cử đã qua: cuộc bầu cử này chỉ để lưu hoặc tập dượt.",
  "law-unknown": "Trước 01/09/2015 là luật cũ, không có ở đây. Chọn luật áp dụng.",
  "other-edition": (p: Params) =>
    `Luật có hiệu lực khi công bố ngày bầu cử là bản ${p.edition}; bản đã chọn khác.`,
  "no-district": "Từ 1/7/2025 không còn cấp huyện. Chọn cấp tỉnh hoặc cấp xã.",
  "no-city": "Từ 1/7/2025 không còn thành phố thuộc tỉnh. Thành phố trực thuộc trung ương thì chọn cấp tỉnh.",
  "slug-letters": "Chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ quang-ninh-2026.",
  "slug-length": "Dài từ 3 đến 60 ký tự.",
  "slug-reserved": "Địa chỉ này dành cho trang khác. Đặt tên khác.",
  "slug-taken": "Địa chỉ này đã có cuộc bầu cử khác dùng. Đặt tên khác.",
  "starts-after-election": "Ngày đầu phải trước ngày bầu cử.",
  "ends-before-election": "Ngày cuối phải từ ngày bầu cử trở đi.",
  "not-a-day-or-t": "Đây không phải ngày. Gõ ngày/tháng/năm hoặc T−n, ví dụ 02/03/2026 hoặc T−13.",
  "election-day-first": "Chưa biết ngày bầu cử nên chưa tính được T−n. Gõ ngày bầu cử ở bước “Ngày và luật”.",
  "no-units": "Chưa có đơn vị nào. Thêm từ danh sách, dán từ Excel hoặc chép từ cuộc trước.",
  "too-many-units-listed": (p: Params) =>
    `${p.count} đơn vị là quá nhiều; một cuộc bầu cử nhận tối đa ${p.max}. Phần đã dán còn nguyên ở đây: bớt dòng rồi thêm lại.`,
  "unit-twice": (p: Params) => `“${p.name}” đã có ở cùng đơn vị cấp trên. Đổi tên hoặc bỏ một dòng.`,
  "code-twice": (p: Params) => `Mã này đã dùng cho “${p.name}”.`,
  "code-letters": "Mã chỉ gồm chữ, số, dấu chấm, gạch nối, tối đa 20 ký tự.",
  "parent-unknown": (p: Params) =>
    `Không có đơn vị “${p.name}”. Gõ đúng tên một đơn vị trong danh sách, hoặc để trống.`,
  "parent-twice": (p: Params) => `Có nhiều đơn vị tên “${p.name}”. Đổi tên một đơn vị cho khác.`,
  "parent-cycle": "Đơn vị này trực thuộc chính nó qua các đơn vị khác. Đổi “Trực thuộc”.",
  "phase-outside-span": (p: Params) =>
    `Ngoài các ngày ghi kết quả (${p.from}–${p.to}). Sửa ngày này hoặc ngày đầu, ngày cuối.`,
  "phase-ends-first": "Ngày cuối trước ngày đầu.",
  "phase-overlaps": (p: Params) => `Chồng lên “${p.name}” (${p.from}–${p.to}). Chỉ đợt cao điểm được chồng.`,
  "weekday-needed": "Chọn thứ, hoặc xóa giờ.",
  "hour-needed": "Gõ giờ, ví dụ 14:00, hoặc chọn “Chưa định”.",
  "decoration-outside": (p: Params) => `Phải trong khoảng ${p.from}–${p.to}.`,
  "no-categories": "Chọn ít nhất một hình thức.",
  "too-many-messages": (p: Params) => `Tối đa ${p.max} nội dung.`,
  "campaign-unknown": "Chọn một cuộc bầu cử để chép.",
  "draft-changed-elsewhere":
    "Bước này vừa được sửa ở cửa sổ khác. Dưới đây là bản anh chị vừa gõ; gửi lần nữa để thay bản kia, hoặc tải lại trang để lấy bản kia.",
  "set-up-not-ready": (p: Params) => `Còn ${p.wrong} chỗ cần sửa nên chưa lập được.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "set-up-saved": "Đã lưu.",
  "set-up-units-added": (p: Params) => addedText(p),
  "set-up-copied": (p: Params) => `Đã chép từ ${p.name}.`,
  "set-up-copy-undone": "Đã trả lại như trước khi chép.",
  "set-up-discarded": "Đã bỏ bản đang lập.",
  "set-up-restored": "Đã lấy lại bản đang lập.",
  "campaign-created": (p: Params) =>
    `Đã lập ${p.name} với ${p.units} đơn vị. Việc tiếp theo: giao vai trò thư ký và cán bộ đầu mối.`,
};
