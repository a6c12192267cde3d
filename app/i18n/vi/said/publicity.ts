type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "not-a-term": "Gõ ngày đầy đủ, hoặc số ngày có dấu: -3 là trước, +2 là sau.",
  "due-before-from": "Hạn trước ngày bắt đầu. Đổi lại hai ngày.",
  "item-changed": "Người khác vừa sửa việc này. So với bản mới trong bảng rồi lưu lại.",
  "output-not-linkable": (p: Params) =>
    `${p.n} kết quả không gắn được: đã thu hồi, của cuộc bầu cử khác, hoặc ngoài đơn vị của anh chị. Bỏ chọn rồi gắn lại.`,
  "output-not-linked": "Kết quả này không còn gắn ở đây.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "publicity-item-added": "Đã thêm việc cần tuyên truyền.",
  "publicity-templates-added": (p: Params) => `Đã thêm ${p.n} việc cần tuyên truyền.`,
  "publicity-item-saved": "Đã lưu việc cần tuyên truyền.",
  "publicity-item-removed": (p: Params) => `Đã bỏ: ${p.name}.`,
  "publicity-item-restored": (p: Params) => `Đã đưa trở lại: ${p.name}.`,
  "publicity-linked": (p: Params) => `Đã gắn ${p.n} kết quả.`,
  "publicity-unlinked": "Đã gỡ kết quả.",
};
