/** Pages that stand in for one that cannot be shown, and problems that any form can have. */
export const errors = {
  product: "Cột Mốc",
  notFound: { title: "Không có trang này", text: "Đường dẫn sai, hoặc trang không dành cho tài khoản này." },
  denied: {
    title: "Tài khoản này không được làm việc đó",
    text: "Nếu đây là việc của anh chị, nhờ quản trị cấp thêm vai trò.",
  },
  closed: "Cuộc bầu cử đã đóng",
  closedOn: (day: string) => `Cuộc bầu cử đã đóng ngày ${day}: chỉ xem. Điều vừa gửi không được ghi.`,
  signIn: {
    title: "Phiên làm việc đã hết",
    text: "Đăng nhập lại: điều vừa nhập còn nguyên và sẽ được điền lại vào biểu mẫu.",
  },
  tooLarge: { title: "Biểu mẫu quá lớn", text: "Chia thành nhiều lần gửi." },
  failed: {
    title: "Có lỗi ngoài dự kiến",
    text: "Thử lại sau ít phút. Nếu còn lỗi, báo quản trị kèm mã yêu cầu.",
  },
  /** Where records could not be kept or read; `kept` when something was typed. */
  storage: {
    nothing: "Chưa ghi gì. Điều vừa nhập còn nguyên ở đây.",
    full: {
      title: "Máy chủ đã hết chỗ ghi",
      kept: "Báo quản trị; khi có chỗ, bấm Gửi lại. Xem số liệu vẫn được.",
      text: "Báo quản trị. Xem số liệu vẫn được; việc ghi chờ đến khi có chỗ.",
    },
    busy: {
      title: "Máy chủ đang bận",
      kept: "Đợi vài giây rồi bấm Gửi lại.",
      text: "Trang tự tải lại sau ít giây.",
    },
    failing: {
      title: "Máy chủ chưa ghi được",
      kept: "Đợi ít phút rồi bấm Gửi lại. Nếu còn lỗi, báo quản trị kèm mã yêu cầu.",
      text: "Trang tự tải lại sau ít giây. Nếu còn lỗi, báo quản trị kèm mã yêu cầu.",
    },
    away: {
      title: "Cơ sở dữ liệu đang khởi động lại",
      kept: "Thường xong trong chưa đầy 30 giây; gửi lại không bị ghi hai lần.",
      text: "Thường xong trong chưa đầy 30 giây. Trang tự tải lại sau ít giây.",
    },
    reload: "Tải lại",
    resend: "Gửi lại",
    typed: "Xem điều vừa nhập",
  },
  busy: {
    title: "Hệ thống đang rất đông",
    page: "Trang này tự mở lại sau ít giây. Chưa cần làm gì.",
    form: "Điều vừa nhập còn nguyên và tự gửi lại sau ít giây. Đừng đóng trang này.",
    again: "Thử ngay",
  },
  tooOften: {
    title: "Tải hoặc tìm quá nhiều lần liền nhau",
    page: "Trang này tự mở lại khi đến lượt. Những trang khác vẫn dùng bình thường.",
    form: "Điều vừa nhập còn nguyên và tự gửi lại khi đến lượt. Đừng đóng trang này.",
    again: "Thử ngay",
  },
  requestId: (id: string) => `Mã yêu cầu: ${id}`,
  home: "Về trang đầu",
};
