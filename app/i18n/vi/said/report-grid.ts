type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "as-of-not-read": "Gõ ngày, hoặc ngày và giờ, ví dụ 03/05/2021 08:00. Đang hiện số liệu bây giờ.",
  "upward-already-sent": "Báo cáo này đã ghi là đã gửi.",
  "choose-reports": "Chọn ít nhất một báo cáo.",
  "reports-all-changed": (p: Params) =>
    `Báo cáo vừa được người khác xử lý hoặc gửi lại: ${p.names}${others(p.more)}. Chưa tiếp nhận báo cáo nào; xem lại danh sách.`,
};

const others = (n: string | number | undefined) => (Number(n) > 0 ? ` và ${n} đơn vị khác` : "");

/** What was just done, by the code of the flash. */
export const flash = {
  "upward-sent": (p: Params) => `Đã ghi: gửi ${p.receiver}, tuần ${p.week}.`,
  "reports-accepted": (p: Params) =>
    `Đã tiếp nhận ${p.accepted} báo cáo.${
      p.left ? ` Để lại vì vừa thay đổi: ${p.left}${others(p.more)}.` : ""
    }`,
};
