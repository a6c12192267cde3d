type Params = Record<string, string | number>;

const refusal = (what: string, instead: string) => (p: Params) =>
  `“${p.found}” ${what}. Sổ này ghi việc của cơ quan, không ghi thông tin của từng người: bỏ phần đó rồi ghi lại. ${instead}`;

export const problems = {
  "personal-phone": refusal(
    "giống số điện thoại",
    "Ghi tên cơ quan, bộ phận trực; số tổng đài 1800, 1900 thì được.",
  ),
  "personal-id-number": refusal(
    "giống số giấy tờ cá nhân",
    "Ghi số lượng, loại giấy tờ, không ghi số giấy tờ.",
  ),
  "personal-account-number": refusal("giống số tài khoản", "Ghi tên quỹ, ngân hàng, nơi đã công bố."),
  "personal-email": refusal("là thư điện tử", "Ghi tên cơ quan nhận thư."),
  "personal-profile-link": refusal(
    "là trang, tài khoản cá nhân hoặc địa chỉ rút gọn",
    "Ghi loại phương tiện (mạng xã hội, video …), hoặc dán địa chỉ đầy đủ trang của cơ quan.",
  ),
  "named-person": (p: Params) =>
    `“${p.found}” giống tên một người. Là người dân thì bỏ tên, chỉ ghi sự việc; không phải thì đánh dấu “Đây không phải tên người dân” rồi ghi lại.`,
};
