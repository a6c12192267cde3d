/** Many accounts at once. */
export const accountList = {
  title: "Tạo nhiều tài khoản",
  lede: "Dán danh sách từ Excel: mỗi dòng một người. Người nhận tự đặt mật khẩu qua liên kết dùng một lần.",
  link: "Tạo nhiều tài khoản",
  campaign: "Cuộc bầu cử",
  noCampaign: "Chưa có cuộc bầu cử nào đang mở. Lập cuộc bầu cử trước.",
  lines: "Danh sách",
  linesHint:
    "Các cột cách nhau bằng Tab. Vai trò để trống là Cán bộ đầu mối; tên đăng nhập để trống thì lấy theo tên đơn vị.",
  proposed: (p: { secretaries: number; units: number }) =>
    `Đã điền sẵn ${p.secretaries} thư ký và ${p.units} đơn vị chưa có người. Thay bằng họ tên thật; dòng thư ký chưa có tên thì bỏ qua.`,
  head: {
    unit: "Đơn vị",
    displayName: "Họ và tên",
    title: "Chức vụ",
    role: "Vai trò",
    loginName: "Tên đăng nhập",
    email: "Thư điện tử",
  },
  member: "Cán bộ đầu mối",
  secretary: "Thư ký",
  nameOf: (unit: string) => `Cán bộ đầu mối ${unit}`,
  preview: "Xem trước",
  create: (n: number) => `Tạo ${n} tài khoản`,
  found: (p: { all: number; wrong: number }) =>
    p.wrong === 0
      ? `${p.all} dòng, đều dùng được. Chưa tạo gì.`
      : `${p.all} dòng, ${p.wrong} dòng cần sửa. Chưa tạo gì.`,
  caption: "Danh sách đọc được",
  line: "Dòng",
  state: "Tình trạng",
  fine: "Dùng được",
  whole: "cả cuộc bầu cử",
  made: (n: number) => `Đã tạo ${n} tài khoản`,
  madeText: (until: string) =>
    `Liên kết chỉ hiện lần này, dùng được đến ${until}. Chép cả bảng vào Excel rồi gửi từng người qua kênh nội bộ.`,
  madeBefore:
    "Danh sách này đã gửi rồi; liên kết chỉ hiện một lần. Tạo liên kết mới ở trang của từng tài khoản.",
  madeCaption: "Liên kết đặt mật khẩu",
  address: "Liên kết",
  table: "Cả bảng, để chép vào Excel",
  copy: "Chép cả bảng",
  copied: "Đã chép",
  toElection: "Về cuộc bầu cử",
  toAccounts: "Danh sách tài khoản",
};
