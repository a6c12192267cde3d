type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "rerun-before": (p: Params) => `Ngày phát lại trước ngày đăng ${p.day}. Gõ ngày sau đó.`,
  "rerun-known": "Ngày này đã ghi là phát lại.",
  "rerun-gone": "Lần phát lại này đã được bỏ.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "twins-kept": "Đã giữ cả hai mục; lý do ghi ở cả hai.",
  "twins-withdraw": (p: Params) => `Đã đưa ${p.code} vào thùng rác.`,
  "twins-join": (p: Params) => `Đã gộp thành phối hợp; ${p.code} ở thùng rác.`,
  "twins-rerun": (p: Params) => `Đã ghi là phát lại; ${p.code} ở thùng rác.`,
  "rerun-added": "Đã ghi lần phát lại.",
  "rerun-removed": "Đã bỏ lần phát lại.",
};
