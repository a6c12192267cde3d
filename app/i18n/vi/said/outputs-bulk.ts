type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "act-needed": "Chọn thao tác.",
  "bulk-none": "Không còn mục nào để sửa. Chọn lại ở danh sách.",
  "bulk-nothing": "Không mục nào đổi được. Xem lý do của từng nhóm bên dưới.",
  "bulk-list-changed": "Danh sách hoặc thao tác đã khác lúc xem trước. Xem lại rồi sửa.",
  "bulk-too-many": (p: Params) => `Một lần sửa nhiều nhất ${p.max} mục. Lọc hẹp hơn rồi sửa từng phần.`,
  "bulk-running": "Lần sửa này chưa xong. Đợi xong rồi hoàn tác.",
  "trash-expired": (p: Params) =>
    `Mục đã bỏ quá ${p.days} ngày. Tổ giúp việc khôi phục được ở trang của mục.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "bulk-started": "Đã nhận thao tác sửa loạt.",
  "bulk-undone": "Đã nhận yêu cầu hoàn tác.",
};
