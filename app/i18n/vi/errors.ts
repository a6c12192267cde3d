/** Pages that stand in for one that cannot be shown, and problems that any form can have. */
export const errors = {
  notFound: { title: "Không có trang này", text: "Đường dẫn sai, hoặc trang không dành cho tài khoản này." },
  denied: {
    title: "Tài khoản này không được làm việc đó",
    text: "Nếu đây là việc của anh chị, nhờ quản trị cấp thêm vai trò.",
  },
  signIn: {
    title: "Phiên làm việc đã hết",
    text: "Đăng nhập lại: điều vừa nhập còn nguyên và sẽ được điền lại vào biểu mẫu.",
  },
  tooLarge: { title: "Biểu mẫu quá lớn", text: "Chia thành nhiều lần gửi." },
  failed: {
    title: "Có lỗi ngoài dự kiến",
    text: "Thử lại sau ít phút. Nếu còn lỗi, báo quản trị kèm mã yêu cầu.",
  },
  away: {
    title: "Cơ sở dữ liệu đang khởi động lại",
    text: "Thường xong trong chưa đầy 30 giây. Trang tự tải lại sau ít giây.",
    kept: "Thường xong trong chưa đầy 30 giây. Điều vừa nhập còn nguyên ở đây; gửi lại không bị ghi hai lần.",
  },
  busy: {
    title: "Hệ thống đang bận",
    text: "Nhiều người cùng ghi một lúc. Trang tự tải lại sau ít giây.",
    kept: "Nhiều người cùng ghi một lúc. Điều vừa nhập còn nguyên ở đây; gửi lại không bị ghi hai lần.",
  },
  reload: "Tải lại",
  resend: "Gửi lại",
  requestId: (id: string) => `Mã yêu cầu: ${id}`,
  home: "Về trang đầu",
};
