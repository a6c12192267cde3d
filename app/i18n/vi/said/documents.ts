type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "document-used": (p: Params) => `Còn ${p.uses} nơi dẫn văn bản này. Đổi hoặc bỏ ở những nơi đó trước.`,
  "document-removed": "Văn bản này đã bỏ. Khôi phục rồi làm tiếp.",
  "document-there": "Văn bản này đang có trong danh sách.",
  "files-missing": "Chưa chọn tệp nào.",
  "file-empty": "Tệp không có nội dung. Kiểm tra rồi chọn lại.",
  "file-too-big": (p: Params) => `Tệp lớn hơn ${p.max} MB. Giảm dung lượng hoặc tách tệp.`,
  "file-kind": "Không nhận loại tệp này. Nội dung tệp phải là PDF, Word, Excel, OpenDocument, PNG hoặc JPEG.",
  "file-name": "Tên tệp không dùng được. Đổi tên tệp rồi chọn lại.",
  "file-removed": "Tệp này đã bỏ.",
  "file-there": "Tệp này đang có trong danh sách.",
  "file-changed-by-other": (p: Params) =>
    `Người khác vừa đổi tệp này, nay tên là ${p.name}. Xem lại rồi làm tiếp.`,
  "too-many-files": (p: Params) => `Nhiều hơn ${p.max} tệp. Gửi làm nhiều lần hoặc bỏ bớt.`,
  "files-too-big-together": (p: Params) => `Các tệp cộng lại lớn hơn ${p.max} MB. Gửi làm nhiều lần.`,
  "disk-full": "Máy chủ hết chỗ chứa, tệp chưa được lưu. Báo quản trị rồi gửi lại.",
  "upload-broken": "Đường truyền bị ngắt, tệp chưa được lưu. Gửi lại.",
  "upload-signed-out": "Phiên làm việc đã hết, tệp chưa được lưu. Đăng nhập ở thẻ khác rồi gửi lại.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "document-edited": (p: Params) => `Đã lưu văn bản: ${p.name}.`,
  "document-removed": (p: Params) => `Đã bỏ văn bản: ${p.name}.`,
  "document-restored": (p: Params) => `Đã khôi phục văn bản: ${p.name}.`,
  "files-added": (p: Params) => `Đã thêm ${p.count} tệp.`,
  "file-renamed": (p: Params) => `Đã đổi tên tệp: ${p.name}.`,
  "file-removed": (p: Params) => `Đã bỏ tệp: ${p.name}.`,
  "file-restored": (p: Params) => `Đã khôi phục tệp: ${p.name}.`,
};
