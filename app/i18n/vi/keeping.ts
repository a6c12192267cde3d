import type { CampaignKind, InstallationKind, RetentionKind } from "~/domain/retention";

/** What is kept, why, and how long: by kind, in the settings and on the public page. */
const kinds: Record<RetentionKind, { name: string; why: string }> = {
  "opinion-texts": {
    name: "Lời văn báo cáo dư luận xã hội",
    why: "Để tổng hợp, trả lời và sơ kết theo kỳ. Xóa lời văn; chủ đề, địa bàn, mức độ và số đếm vẫn còn.",
  },
  "field-texts": {
    name: "Lời văn và ảnh phản ánh hiện trường",
    why: "Để xử lý và trả lời. Xóa lời văn và ảnh; loại việc, đơn vị, thời hạn và kết quả vẫn còn.",
  },
  "case-texts": {
    name: "Ghi chép khi xử lý nội dung cần phản bác",
    why: "Để giải trình quyết định. Nội dung đã công bố được giữ; nội dung để yên bị xóa lời văn.",
  },
  "reminder-digests": {
    name: "Bản nhắc việc hằng ngày và thư nhắc",
    why: "Để cán bộ xem lại việc đã được nhắc. Không còn việc gì sau bầu cử.",
  },
  "report-nudges": {
    name: "Lần đôn đốc báo cáo",
    why: "Để biết đơn vị nào đã được đôn đốc, khi tổng kết và kiểm điểm.",
  },
  "import-files": {
    name: "Tệp danh sách đã nhập và các dòng đọc được",
    why: "Để đối chiếu và hoàn tác lần nhập. Kết quả đã ghi từ tệp được giữ.",
  },
  "audit-texts": {
    name: "Nội dung thay đổi trong nhật ký",
    why: "Để giải trình ai đã sửa gì. Xóa nội dung, dòng nhật ký và dấu niêm phong vẫn còn nguyên.",
  },
  sessions: { name: "Phiên đăng nhập đã kết thúc", why: "Để phát hiện đăng nhập lạ." },
  "account-links": { name: "Liên kết đặt mật khẩu đã hết hạn", why: "Dùng một lần; chỉ lưu dấu băm." },
  "form-drafts": {
    name: "Nội dung đang gõ khi hết phiên",
    why: "Để không mất nội dung đang gõ khi phải đăng nhập lại.",
  },
  "notice-reads": { name: "Dấu đã đọc thông báo của từng người", why: "Để chuông chỉ báo việc chưa đọc." },
  "set-up-drafts": { name: "Bản nháp lập cuộc bầu cử đã bỏ", why: "Để lấy lại khi bỏ nhầm." },
  "sign-in-limits": {
    name: "Số lần đăng nhập sai theo tài khoản và địa chỉ mạng",
    why: "Để chặn dò mật khẩu.",
  },
  "resend-keys": {
    name: "Dấu chống ghi trùng của biểu mẫu đã gửi",
    why: "Để biểu mẫu gửi lại từ nơi sóng yếu không ghi hai lần.",
  },
  "correction-requests": {
    name: "Đề nghị sửa dữ liệu cá nhân đã giải quyết",
    why: "Để giải trình việc thực hiện quyền của chủ thể dữ liệu.",
  },
  "account-audit-texts": {
    name: "Nội dung thay đổi về tài khoản trong nhật ký hệ thống",
    why: "Để giải trình ai đã cấp, sửa, khóa tài khoản.",
  },
};

const columns = {
  kind: "Nội dung",
  why: "Vì sao giữ",
  months: "Số tháng",
  kept: "Đang giữ",
  due: "Đến hạn",
  dueOn: "Bắt đầu xóa",
};

export const keeping = {
  kinds,
  kindNamed: (kind: string): string => kinds[kind as CampaignKind | InstallationKind]?.name ?? kind,
  tab: "Lưu giữ",
  title: "Thời hạn lưu giữ",
  lede: (endsOn: string) =>
    `Tính từ ngày cuối của cuộc bầu cử, đã đóng thì từ ngày đóng (${endsOn}); nội dung ghi sau ngày ấy tính từ ngày ghi. Máy chủ xóa mỗi đêm lúc 02:20. Số liệu đã đếm, số liệu chốt và kết quả đã công bố không bị xóa.`,
  termsTitle: "Giữ bao lâu",
  termsCaption: "Thời hạn và nội dung đến hạn",
  columns,
  monthsField: (name: string) => `Số tháng giữ: ${name}`,
  dueNow: (n: number) => (n === 0 ? "chưa có" : `${n} mục`),
  reason: "Lý do hoặc căn cứ",
  reasonHint: "Ví dụ: Theo Công văn số 12/UBBC của Ủy ban bầu cử.",
  preview: "Xem trước",
  previewTitle: "Nếu lưu thời hạn này",
  previewNone: "Đêm nay chưa có nội dung nào bị xóa. Chưa lưu.",
  previewSome: (n: number) => `Đêm nay sẽ xóa ${n} mục, không lấy lại được. Chưa lưu.`,
  confirm: "Tôi đã xem trước và đồng ý xóa ngay những nội dung đến hạn",
  save: "Lưu thời hạn",
  recordTitle: "Đã xóa",
  recordNone: "Chưa xóa nội dung nào.",
  record: {
    kind: "Nội dung",
    count: "Số mục",
    span: "Ghi từ – đến",
    rule: "Theo thời hạn",
    at: "Xóa lúc",
    job: "Việc nền",
  },
  rule: (rule: string) => {
    const [unit, n] = rule.split(":");
    return unit === "days" ? `${n} ngày` : `${n} tháng`;
  },
  span: (p: { from: string; to: string }) => (p.from === p.to ? p.from : `${p.from} – ${p.to}`),
  historyTitle: "Các lần đặt",
  historyNone: "Chưa ai đổi: đang theo thời hạn mặc định.",
  history: { number: "Lần", by: "Người đặt", at: "Lúc", reason: "Lý do", terms: "Thời hạn" },
  term: (p: { name: string; months: number }) => `${p.name}: ${p.months} tháng`,
  what: {
    title: "Cột Mốc giữ gì, vì sao, bao lâu",
    lede: "Cột Mốc là công cụ làm việc của Tiểu ban Tuyên truyền. Phần mềm ghi việc của cơ quan, không ghi về người dân và không theo dõi ai.",
    neverTitle: "Không giữ",
    never: [
      "Họ tên, số điện thoại, số định danh, tài khoản, ảnh chân dung của người dân.",
      "Liên kết tới trang cá nhân; tên người nói ra một thông tin sai. Chỉ ghi nội dung thông tin.",
      "Ý kiến chính trị, tôn giáo của bất kỳ ai; nhận xét về người ứng cử.",
      "Vị trí ghi trong ảnh; dữ liệu theo dõi, quảng cáo. Không có bên thứ ba nào nhận dữ liệu.",
      "Bí mật nhà nước: không nhập vào phần mềm này.",
    ],
    howTitle: "Cách giữ điều đó",
    how: "Biểu mẫu từ chối ngay tại ô nhập số điện thoại, số định danh, thư điện tử, số tài khoản và liên kết trang cá nhân, và nói rõ lý do.",
    officialsTitle: "Giữ về cán bộ có tài khoản",
    officials:
      "Tên đăng nhập, họ tên, chức danh, thư công vụ, vai trò theo thời gian, phiên đăng nhập, lựa chọn hiển thị và nhắc việc, và nhật ký việc đã làm. Mật khẩu và mã dự phòng chỉ lưu dấu băm, khóa xác thực hai bước được mã hóa. Tài khoản được khóa, không xóa, để việc đã ghi còn rõ người ghi.",
    officialsOwn: "Xem, tải về và đề nghị sửa dữ liệu của tôi",
    campaignTitle: "Xóa theo cuộc bầu cử",
    campaignNote:
      "Tính từ ngày đóng cuộc bầu cử, chưa đóng thì từ ngày cuối; nội dung ghi sau ngày ấy tính từ ngày ghi. Quản trị và Tổ giúp việc đặt được thời hạn; bảng này lấy từ chính thời hạn đang áp dụng.",
    installationTitle: "Xóa ở mọi nơi",
    installationNote: "Áp dụng chung cho cả phần mềm.",
    keepTitle: "Giữ lại",
    keep: "Số liệu đã đếm, báo cáo đã gửi, số liệu chốt và tài liệu họp đã phát hành, kết quả tuyên truyền đã công bố: là hồ sơ công việc của cơ quan.",
    lawTitle: "Căn cứ",
    law: "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, Điều 3: chỉ thu thập và lưu giữ phần cần cho mục đích, trong thời gian cần cho mục đích.",
    columns: { kind: "Nội dung", why: "Vì sao giữ", term: "Xóa sau" },
    months: (n: number) => `${n} tháng`,
    days: (n: number) => `${n} ngày`,
    differs: (p: { campaign: string; months: number }) => `${p.campaign}: ${p.months} tháng`,
    back: "Về trang đăng nhập",
  },
};
