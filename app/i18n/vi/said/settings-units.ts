type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "unit-line-long": (p: Params) => `Dòng ${p.line}: tên, tên ngắn hoặc khối quá dài.`,
  "unit-on-record": (p: Params) => `Dòng ${p.line}: ${p.name} đã có. Bỏ dòng này.`,
  "too-many-new-units": (p: Params) => `Nhiều hơn ${p.max} dòng. Chia thành nhiều lần.`,
  "unit-not-there": (p: Params) => `${p.unit} không có vào ngày ${p.day}. Chọn ngày hoặc đơn vị khác.`,
  "parent-below": "Đơn vị này đang ở bên dưới. Chọn đơn vị khác.",
  "same-parent": "Cấp trên vào ngày này đã đúng như vậy.",
  "later-parent": "Sau ngày này đã có một lần đổi cấp trên khác. Chọn ngày sau lần đó.",
  "end-before-start": (p: Params) => `${p.unit} chưa có trước ngày ${p.day}. Chọn ngày sau.`,
  "unit-has-units": (p: Params) =>
    `Bên dưới ${p.unit} còn ${p.n} đơn vị vào ngày ${p.day}. Đổi cấp trên của các đơn vị đó, hoặc sáp nhập.`,
  "unit-has-outputs": (p: Params) =>
    `${p.unit} đã ghi kết quả từ ngày ${p.day} trở đi. Sửa các kết quả đó, hoặc chọn ngày sau.`,
  "unit-used": "Đã có kết quả, chỉ tiêu, người hoặc việc gắn với đơn vị này nên không xóa. Dùng Kết thúc.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "units-added": (p: Params) => `Đã thêm ${p.added} đơn vị.`,
  "unit-edited": (p: Params) => `Đã lưu: ${p.name}.`,
  "unit-moved": (p: Params) => `Đã đổi cấp trên: ${p.name}.`,
  "unit-ended": (p: Params) => `Đã kết thúc: ${p.name}.`,
  "unit-merged": (p: Params) => `Đã sáp nhập: ${p.name}.`,
  "unit-split": (p: Params) => `Đã chia tách: ${p.name}.`,
  "unit-removed": (p: Params) => `Đã xóa: ${p.name}.`,
};
