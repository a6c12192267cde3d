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
