/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "outbox-unreadable": "Máy chủ không đọc được mục này. Mở ra, kiểm tra rồi gửi lại.",
  "outbox-denied":
    "Tài khoản này không được ghi mục đó. Kiểm tra đơn vị, hoặc nhờ quản trị cấp thêm vai trò.",
  "outbox-no-campaign": "Không còn cuộc bầu cử này, hoặc tài khoản không còn tham gia.",
  "outbox-too-large": "Mục này quá dài. Rút ngắn ghi chú rồi gửi lại.",
};
