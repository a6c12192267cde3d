/** The dialog before a session ends, and when it has. */
export const sessionEnd = {
  soon: (time: string) => `Phiên làm việc kết thúc lúc ${time}`,
  soonText: "Lâu không dùng, phiên sẽ tự kết thúc. Điều đang nhập vẫn còn ở trang này.",
  finalText:
    "Phiên đã mở đủ lâu và không kéo dài được nữa. Gửi điều đang nhập trước giờ đó, hoặc đăng nhập lại sau.",
  goOn: "Tiếp tục làm việc",
  over: "Phiên làm việc đã kết thúc",
  overText:
    "Điều đang nhập vẫn còn ở trang này. Bấm gửi như thường: trang hỏi đăng nhập, rồi điền lại đúng như đã nhập.",
  close: "Đóng",
};
