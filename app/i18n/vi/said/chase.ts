type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "nothing-missing": "Các đơn vị này đã gửi báo cáo. Tải lại trang.",
  "nobody-to-nudge": "Các đơn vị thiếu chưa có tài khoản. Gửi đoạn tin nhắn hoặc công văn.",
  "nudged-today": "Hôm nay đã đôn đốc các đơn vị này rồi.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  nudged: (p: Params) =>
    `Đã đôn đốc ${p.units} đơn vị về báo cáo tuần ${p.week}: ${p.people} người, ${p.mails} thư.`,
  "nudged-by-message": (p: Params) => `Đã ghi: nhắn ${p.units} đơn vị về báo cáo tuần ${p.week}.`,
};
