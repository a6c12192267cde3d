type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "as-of-not-read": "Gõ ngày, hoặc ngày và giờ, ví dụ 03/05/2021 08:00. Đang hiện số liệu bây giờ.",
  "upward-already-sent": "Báo cáo này đã ghi là đã gửi.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "upward-sent": (p: Params) => `Đã ghi: gửi ${p.receiver}, tuần ${p.week}.`,
};
