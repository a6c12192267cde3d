type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "pivot-axis-twice": "Hai trục không ghép được với nhau: chỉ dùng một trục về đơn vị, một trục mỗi loại.",
  "view-name-needed": "Nhập tên bảng.",
  "view-name-taken": "Đã có bảng mang tên này. Chọn tên khác.",
  "too-many-views": (p: Params) => `Mỗi người lưu được ${p.max} bảng. Xóa bớt trước khi lưu thêm.`,
  "view-changed-meanwhile": (p: Params) =>
    `Bảng này vừa được đổi tên thành “${p.name}” ở nơi khác. Xem lại rồi đổi.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "view-saved": (p: Params) => `Đã lưu bảng “${p.name}”.`,
  "view-renamed": (p: Params) => `Đã đổi tên thành “${p.name}”.`,
  "view-removed": (p: Params) => `Đã xóa bảng “${p.name}”.`,
  "view-restored": (p: Params) => `Đã lấy lại bảng “${p.name}”.`,
};
