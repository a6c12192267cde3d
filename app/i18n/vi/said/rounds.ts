type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "window-reversed": "Ngày cuối trước ngày đầu. Đổi lại hai ngày.",
  "one-number-for-days": "Ngày chỉ đặt chung khi chọn một lần. Chọn một lần, hoặc để trống các ngày.",
  "rounds-there": "Các hội nghị này đã lập rồi. Chọn lần khác hoặc nơi khác.",
  "round-not-held": "Hội nghị này chưa ghi ngày họp. Ghi đã họp trước.",
  "round-removed": "Hội nghị này đã bỏ khỏi danh sách. Đưa trở lại trước khi sửa.",
  "round-not-removed": "Hội nghị này vẫn trong danh sách.",
  "round-there": "Nơi này đã lập hội nghị khác cho lần này.",
  "person-list":
    "Chỗ này giống danh sách người. Chỉ ghi số người; danh sách do cơ quan phụ trách bầu cử công bố.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "rounds-added": (p: Params) =>
    `Đã lập ${p.added} hội nghị${Number(p.there) > 0 ? `, ${p.there} đã có từ trước` : ""}.`,
  "round-planned": "Đã lưu ngày dự kiến.",
  "round-held": "Đã ghi ngày họp.",
  "round-reopened": "Đã bỏ ghi đã họp.",
  "round-result": "Đã lưu kết quả.",
  "round-details": "Đã lưu thông tin hội nghị.",
  "round-removed": "Đã bỏ hội nghị khỏi danh sách.",
  "round-restored": "Đã đưa hội nghị trở lại.",
  "round-document-linked": "Đã gắn văn bản.",
  "round-document-unlinked": "Đã gỡ văn bản.",
};
