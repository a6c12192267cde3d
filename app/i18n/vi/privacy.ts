/** Questions that keep people out of what the office records. */
export const privacy = {
  namedTick: "Đây không phải tên người dân",
  namedWhy:
    "Nội dung có cách gọi như gọi tên một người. Tên cán bộ, tên đường, tên trường thì được; tên người dân thì bỏ, chỉ ghi sự việc.",
  faces: {
    question: "Ảnh có rõ mặt người dân không?",
    advice:
      "Có thì chụp lại từ xa hoặc chọn ảnh khác: chỉ gửi ảnh cảnh, vật trang trí, hội nghị. Vị trí chụp (GPS) được bỏ trước khi lưu.",
    send: (count: number) => (count === 1 ? "Không rõ mặt ai, gửi ảnh" : `Không rõ mặt ai, gửi ${count} ảnh`),
    other: "Chọn ảnh khác",
  },
};
