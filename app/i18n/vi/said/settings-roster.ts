type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "member-line": (p: Params) => `Dòng ${p.line}: cần họ tên và chức danh, cách nhau bằng phím Tab.`,
  "member-line-long": (p: Params) => `Dòng ${p.line} quá dài.`,
  "area-unknown": (p: Params) =>
    `Dòng ${p.line}: không có đơn vị “${p.name}”. Gõ đúng tên trong danh sách đơn vị.`,
  "account-unknown": "Tài khoản này không thuộc cuộc bầu cử. Chọn lại.",
  "member-gone": "Người này vừa được bỏ khỏi danh sách. Tải lại trang.",
  "roster-full": (p: Params) => `Danh sách nhiều nhất ${p.max} người.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "member-added": (p: Params) => `Đã thêm: ${p.name}.`,
  "member-edited": (p: Params) => `Đã lưu: ${p.name}.`,
  "member-removed": (p: Params) => `Đã bỏ khỏi danh sách: ${p.name}.`,
  "member-restored": (p: Params) => `Đã đưa lại vào danh sách: ${p.name}.`,
  "members-pasted": (p: Params) => `Đã thêm ${p.name} người.`,
};
