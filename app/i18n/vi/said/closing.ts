type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "still-open": (p: Params) => `Còn ${p.count} việc mở. Xem danh sách, rồi đánh dấu nếu vẫn đóng.`,
  "closing-waits": "Đã có một đề nghị đang chờ người thứ hai.",
  "closing-decided": "Đề nghị này đã được xử lý.",
  "closing-own": "Người đề nghị không tự đồng ý: cần người thứ hai.",
  "election-closed": "Cuộc bầu cử đã đóng.",
  "election-not-closed": "Cuộc bầu cử đang mở.",
  "archive-waits": "Hồ sơ đang được lập.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "closing-asked": "Đã ghi đề nghị. Có hiệu lực khi người thứ hai đồng ý.",
  "election-closed": "Đã đóng cuộc bầu cử: từ nay chỉ xem.",
  "election-reopened": "Đã mở lại cuộc bầu cử.",
  "closing-refused": "Đã ghi: không đồng ý.",
  "closing-withdrawn": "Đã rút đề nghị.",
  "archive-asked": "Đang lập hồ sơ lưu trữ.",
  "archive-same": "Nội dung không đổi từ lần lập trước: dùng lại hồ sơ đó.",
};
