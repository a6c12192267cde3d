/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "feed-needs-kind": "Chọn ít nhất một loại.",
  "too-many-feeds": ({ max }: Record<string, string | number>) =>
    `Đã có ${max} địa chỉ. Thu hồi địa chỉ không dùng nữa rồi tạo.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "feed-opened": "Đã tạo địa chỉ lịch.",
  "feed-changed": "Đã lưu. Ứng dụng lịch sẽ cập nhật ở lần đọc sau.",
  "feed-revoked": "Đã thu hồi. Địa chỉ đó không còn đọc được.",
};
