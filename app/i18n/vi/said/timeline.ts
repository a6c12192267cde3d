type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "in-future": (p: Params) =>
    `Ngày này sau hôm nay (${p.asOf}). Chỉ ghi đã xong khi việc đã xong; việc sắp tới ghi ở ngày dự kiến.`,
  "too-early": (p: Params) => `Ngày này quá sớm so với cuộc bầu cử. Gõ ngày từ ${p.earliest}.`,
  "far-from-election": (p: Params) =>
    `Ngày này quá xa ngày bầu cử. Gõ ngày từ ${p.from} đến ${p.to}; kiểm tra lại năm.`,
  "not-an-hour": "Đây không phải giờ. Gõ giờ và phút, ví dụ 07:00.",
  "as-of-in-future": (p: Params) => `Ngày này chưa đến. Gõ ngày đến ${p.today}; lịch đang tính đến hôm nay.`,
  "not-done": "Mốc này chưa ghi là đã xong nên không có gì để mở lại.",
  "not-overridden": "Hạn của mốc này chưa đổi nên không có gì để bỏ.",
  "plan-needs-document": "Mốc theo kế hoạch cần văn bản. Chọn văn bản, hoặc chọn “Nội bộ của Tiểu ban”.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "milestone-completed": (p: Params) => `Đã ghi xong: ${p.title}.`,
  "milestone-reopened": (p: Params) => `Đã mở lại: ${p.title}.`,
  "milestone-overridden": (p: Params) => `Đã đổi hạn: ${p.title}.`,
  "milestone-override-removed": (p: Params) => `Hạn cũ có hiệu lực lại: ${p.title}.`,
  "milestone-planned": (p: Params) => `Đã lưu ngày dự kiến: ${p.title}.`,
  "milestone-duty-set": (p: Params) => `Đã lưu ai làm: ${p.title}.`,
  "milestone-added": (p: Params) => `Đã thêm mốc: ${p.title}.`,
};
