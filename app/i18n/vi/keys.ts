interface KeyGroup {
  where: string;
  keys: [key: string, meaning: string][];
}

/** Every key that the product listens to, by where it does. */
export const keys = {
  title: "Phím tắt",
  groups: {
    everywhere: {
      where: "Mọi trang",
      keys: [
        ["Ctrl K hoặc /", "tìm; ↓ ↑ đi qua các mục tìm thấy"],
        ["F1", "trợ giúp của màn hình đang mở"],
        ["?", "bảng phím tắt này"],
        ["Ctrl+Enter", "gửi biểu mẫu đang điền"],
        ["Esc", "đóng hộp thoại, trình đơn, trợ giúp"],
      ],
    },
    grid: {
      where: "Nhập bảng",
      keys: [
        ["Tab, Shift+Tab, ← → ↑ ↓", "sang ô khác"],
        ["Home, End", "về đầu, cuối dòng; với Ctrl: đầu, cuối bảng"],
        ["PageUp, PageDown", "lên, xuống một trang"],
        ["Gõ hoặc F2", "nhập, sửa ô; Esc: trả lại như cũ"],
        ["Enter", "xuống dòng dưới, về ô đầu đã gõ"],
        ["Ctrl+D", "lặp lại ô bên trên"],
        ["Delete", "xóa nội dung ô"],
        ["Ctrl+Enter", "mở chi tiết của dòng"],
        ["Ctrl+V", "dán cả khối ô, bắt đầu từ ô đang chọn"],
        ["Esc rồi Tab", "ra khỏi bảng"],
      ],
    },
    timeline: {
      where: "Hình của lịch",
      keys: [
        ["← →", "tháng hoặc tuần trước, sau"],
        ["+ −", "xem gần hơn, xa hơn"],
        ["← →, Shift+← →", "trên mốc đang chọn: dời một ngày, một tuần"],
        ["Enter, Esc", "đề nghị ngày mới, thôi"],
      ],
    },
    reports: {
      where: "Bảng báo cáo tuần",
      keys: [
        ["← → ↑ ↓", "sang ô khác"],
        ["Home, End", "đầu, cuối dòng"],
      ],
    },
    photos: { where: "Xem ảnh", keys: [["← →", "ảnh trước, ảnh sau"]] },
    decoration: { where: "Điểm trang trí", keys: [["j, k", "dòng sau, dòng trước"]] },
    present: {
      where: "Trình chiếu giao ban",
      keys: [
        ["→ ↓, phím cách, PageDown", "màn hình sau"],
        ["← ↑, PageUp", "màn hình trước"],
        ["Home, End", "màn hình đầu, cuối"],
        ["F, D, C", "toàn màn hình, sáng tối, đồng hồ"],
        ["Esc", "ra khỏi trình chiếu"],
      ],
    },
    wall: {
      where: "Màn hình họp",
      keys: [
        ["← →, PageUp, PageDown", "màn hình trước, sau"],
        ["Phím cách", "dừng, chạy tiếp"],
        ["F, D", "toàn màn hình, sáng tối"],
        ["Esc", "ra khỏi màn hình họp"],
      ],
    },
  } satisfies Record<string, KeyGroup>,
};
