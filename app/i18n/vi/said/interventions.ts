type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "matter-gone": "Việc này không còn trong danh sách. Tải lại trang.",
  "nobody-to-tell": "Các đơn vị này chưa có ai có tài khoản. Giao việc hoặc gửi công văn.",
  "told-today": "Hôm nay đã nhắc việc này rồi.",
  "asked-today": "Hôm nay đã đề nghị việc này rồi.",
  "not-asked-today": "Hôm nay không có đề nghị nào về việc này để rút.",
};

const asked: Record<string, string> = { nudge: "nhắc", assign: "giao việc", extend: "gia hạn" };

/** What was just done, by the code of the flash. */
export const flash = {
  "matter-told": (p: Params) => `Đã nhắc ${p.units} đơn vị: ${p.people} người, ${p.mails} thư.`,
  "matter-asked": (p: Params) => `Đã đề nghị Tổ giúp việc ${asked[String(p.act)] ?? ""}.`,
  "asking-taken-back": "Đã rút đề nghị.",
};
