type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "baseline-needs-reason": "Kế hoạch gốc đã chốt: ghi lý do đổi ngày.",
  "count-out-of-range": (p: Params) => `Gõ một số từ 0 đến ${p.most}.`,
  "anchor-unknown": "Mốc này không còn trong lịch. Chọn mốc khác.",
  "depends-on-itself": (p: Params) => `Thứ tự quay vòng: ${p.chain}. Bỏ một khâu trong chuỗi này.`,
  "milestone-unchanged": "Chưa sửa gì so với bản đang lưu.",
  "others-hang-on-it": (p: Params) => `Mốc khác còn tính từ mốc này: ${p.names}. Sửa các mốc đó trước.`,
  "its-document-removed": (p: Params) =>
    `Văn bản đặt ra mốc này đã bị gỡ: ${p.document}. Khôi phục văn bản trước.`,
  "not-withdrawn": "Mốc này không còn trong thùng rác.",
  "choose-units": "Chọn ít nhất một đơn vị.",
  "unit-not-concerned": "Có đơn vị không thuộc mốc này. Tải lại trang rồi chọn lại.",
  "units-already-done": (p: Params) => `Đã có người ghi: ${p.units}. Bỏ chọn các đơn vị đó rồi ghi lại.`,
  "unit-day-exists": (p: Params) =>
    `${p.unit} đã có ngày riêng ${p.day}. Bỏ ngày đó trước khi đặt ngày khác.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "units-marked": (p: Params) => `Đã ghi ${p.unit || `${p.count} đơn vị`}: ${p.title}.`,
  "units-reopened": (p: Params) => `Đã bỏ ghi ${p.unit || `${p.count} đơn vị`}: ${p.title}.`,
  "milestone-units-set": (p: Params) => `Đã lưu đơn vị phải làm: ${p.title}.`,
  "milestone-order-set": (p: Params) => `Đã lưu thứ tự: ${p.title}.`,
  "milestone-edited": (p: Params) => `Đã sửa mốc: ${p.title}.`,
  "milestone-withdrawn": (p: Params) => `Đã bỏ mốc: ${p.title}.`,
  "milestone-restored": (p: Params) => `Đã lấy lại mốc: ${p.title}.`,
  "unit-day-set": (p: Params) => `Đã lưu ngày bỏ phiếu riêng: ${p.unit}.`,
  "unit-day-removed": (p: Params) => `Đã bỏ ngày bỏ phiếu riêng: ${p.unit}.`,
  "baseline-frozen": (p: Params) => `Đã chốt kế hoạch gốc, bản ${p.number}.`,
};
