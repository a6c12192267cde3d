type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "reminder-settings-changed":
    "Lựa chọn đã đổi ở nơi khác (cửa sổ khác hoặc liên kết trong thư). So với bản đang lưu rồi lưu lại.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "reminder-settings-saved": (p: Params) => `Đã lưu lựa chọn nhắc việc của ${p.campaign}.`,
  "reminders-read": "Đã đánh dấu đã đọc.",
  "reminders-unread": "Đã đánh dấu chưa đọc.",
};
