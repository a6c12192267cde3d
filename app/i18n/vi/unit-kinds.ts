/** Kinds of units. */
export const unitKinds = {
  city: "Thành phố",
  group: "Nhóm (chỉ gom)",
  office: "Cơ quan",
  "mass-organisation": "MTTQ, đoàn thể",
  "party-cell": "Chi, đảng bộ",
  "press-agency": "Báo chí, truyền thông",
  "armed-forces": "Lực lượng vũ trang",
  ward: "Phường",
  commune: "Xã, thị trấn",
  "special-zone": "Đặc khu",
  district: "Quận, huyện",
  province: "Tỉnh, thành phố",
};
