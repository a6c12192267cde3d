type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "evidence-kind": "Không phải ảnh hay PDF. Gửi tệp JPEG, PNG, WebP, HEIC hoặc PDF.",
  "photo-animated": "Đây là ảnh động. Gửi ảnh chụp hoặc ảnh chụp màn hình.",
  "photo-broken": "Ảnh bị hỏng hoặc bị cắt cụt. Mở thử trên máy, rồi gửi lại bản đầy đủ.",
  "photo-too-large": "Ảnh trên 50 triệu điểm ảnh. Thu nhỏ rồi gửi lại.",
  "heic-too-large": "Ảnh HEIC trên 25 triệu điểm ảnh. Lưu thành JPEG rồi gửi lại.",
  "file-broken": "Tệp PDF bị cắt cụt. Lưu lại tệp rồi gửi lại.",
  "file-mixed": "Tệp này vừa là ảnh hoặc PDF, vừa là tệp loại khác. Lưu lại thành ảnh rồi gửi.",
  "too-much-evidence": (p: Params) => `Một mục có nhiều nhất ${p.max} ảnh, tệp. Bỏ bớt trước khi thêm.`,
  "too-many-uploads": "Gửi quá nhiều trong mười phút. Chờ ít phút rồi gửi tiếp.",
  "photo-twin": "Giống ảnh đã có trong cuộc bầu cử này. Xem lại, vẫn thêm thì đánh dấu.",
  "upload-gone": "Phần đã gửi không còn trên máy chủ. Gửi lại từ đầu.",
  "evidence-not-yours": "Mục này không phải của đơn vị bạn, hoặc không còn: ảnh chưa được lưu.",
  "evidence-removed": "Ảnh, tệp này đã bỏ.",
  "evidence-there": "Ảnh, tệp này đang có.",
  "evidence-changed-by-other": "Người khác vừa sửa ảnh, tệp này. Xem lại rồi làm lại.",
  "evidence-week-closed": (p: Params) =>
    `Tuần ${p.week} đã chốt số liệu ngày ${p.day}: minh chứng có trước khi chốt không bỏ được.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "evidence-added": (p: Params) => `Đã lưu ${p.count} ảnh, tệp.`,
  "evidence-removed": "Đã bỏ ảnh, tệp. Khôi phục được trong 30 ngày.",
  "evidence-restored": "Đã khôi phục ảnh, tệp.",
  "evidence-captioned": "Đã lưu chú thích.",
  "evidence-moved": "Đã đổi thứ tự.",
  "evidence-offer": "Thêm ảnh",
};
