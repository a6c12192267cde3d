type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "weight-range": "Gõ số nguyên từ 0 đến 10.",
  "percent-range": "Gõ số nguyên từ 0 đến 100.",
  "amber-above-green": "Ngưỡng cần chú ý phải không cao hơn ngưỡng đạt.",
  "no-weight": "Mọi hệ số đều bằng 0: đặt ít nhất một tiêu chí có hệ số.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "readiness-rules-set": (p: Params) => `Đã lưu cách chấm số ${p.version}.`,
};
