type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "rule-twice": "Đã có quy định cho đúng những đơn vị này từ ngày này. Sửa quy định đó.",
  "report-rule-gone": "Quy định này không còn. Tải lại trang.",
  "grace-out-of-range": (p: Params) => `Gõ số phút từ 0 đến ${p.max}.`,
  "week-not-expected": "Không có quy định nào yêu cầu báo cáo cho tuần này.",
  "expected-changed": "Đơn vị hoặc quy định vừa đổi. Xem lại số báo cáo sẽ tạo rồi bấm lần nữa.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "report-rule-saved": (p: Params) =>
    `Đã lưu quy định báo cáo. ${p.changed} báo cáo chưa đến hạn theo hạn mới, ${p.cancelled} hủy.`,
  "expected-made": (p: Params) =>
    `Tuần ${p.week}: tạo ${p.made} báo cáo kỳ vọng, đổi ${p.changed}, hủy ${p.cancelled}.`,
};
