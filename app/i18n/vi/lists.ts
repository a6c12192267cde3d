/** What every list has: its order, its columns, its file. */
export const lists = {
  tools: "Cột, thứ tự",
  toolsOf: (caption: string) => `Cột và thứ tự của danh sách: ${caption}`,
  order: "Sắp theo",
  own: "thứ tự ban đầu",
  up: "tăng dần",
  down: "giảm dần",
  columns: "Cột hiển thị",
  columnsHint: "Giữ cho tài khoản của bạn trên máy này. Tệp Excel luôn có đủ cột.",
  keep: "Giữ lựa chọn này",
  save: "Tải Excel",
};
