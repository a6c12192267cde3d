import type { Texts } from "../../texts";

/** Help for administration. Words that stand on a screen are read from its own texts, so that they never differ. */
export const administrationHelp = {
  "quan-tri": (t: Texts) => ({
    title: t.admin.title,
    purpose: "Tài khoản, cuộc bầu cử và tình trạng của hệ thống ở một chỗ.",
    steps: [
      "Xem các con số và cảnh báo ở đầu trang.",
      `Bấm “${t.admin.account.create}” khi có người mới.`,
      "Mở từng phần: nhật ký, ngày nghỉ, việc nền, sao lưu.",
    ],
    asked: [
      {
        question: "Quản trị có ghi kết quả thay đơn vị được không?",
        answer: "Không. Quản trị không ghi việc của Tiểu ban; mọi việc quản trị làm đều vào nhật ký.",
      },
    ],
  }),
  "nguoi-dung": (t: Texts) => ({
    title: "Tài khoản người dùng",
    purpose: "Tạo tài khoản, giao vai trò, đặt lại mật khẩu, gỡ xác thực hai bước.",
    steps: [
      `Bấm “${t.admin.account.create}”: họ tên, tên đăng nhập, vai trò, phạm vi, thời gian.`,
      "Gửi liên kết mời cho đúng người qua kênh nội bộ; liên kết chỉ hiện một lần.",
      `Quên mật khẩu: mở tài khoản, bấm “${t.admin.access.newReset}”.`,
      `Mất điện thoại và mã dự phòng: bấm “${t.secondFactor.account.remove}”.`,
      `Ở “${t.secondFactor.policy.title}”: chọn ai phải có xác thực hai bước.`,
    ],
    asked: [
      {
        question: "Người nghỉ việc thì sao?",
        answer: "Khóa tài khoản và kết thúc vai trò; việc đã ghi còn nguyên.",
      },
    ],
  }),
  "lap-cuoc-bau-cu": (t: Texts) => ({
    title: t.setUp.list.create,
    purpose: "Lập một cuộc bầu cử từ ngày bầu cử, trong khoảng mười phút.",
    steps: [
      `Bấm “${t.setUp.start.begin}”, hoặc “${t.setUp.steps.copy}”.`,
      "Đi qua các bước: ngày và luật, đơn vị, đợt và mốc, nhịp làm việc, hình thức, nội dung.",
      "Để trống ô nào thì ô ấy theo đề xuất.",
      "Xem trước rồi lập; sau đó giao vai trò cho từng người.",
    ],
    asked: [
      {
        question: "Đang lập dở có mất không?",
        answer: `Không. Mỗi bước được giữ; vào “${t.setUp.list.title}” để làm tiếp.`,
      },
    ],
  }),
  "nhat-ky": (t: Texts) => ({
    title: t.admin.index.audit,
    purpose: "Mọi thay đổi trong hệ thống: ai, lúc nào, việc gì, cũ và mới.",
    steps: [
      `Lọc theo người, việc, cuộc bầu cử, ngày; bấm “${t.admin.list.apply}”.`,
      "Mở dòng để xem mọi thay đổi.",
    ],
    asked: [
      {
        question: "Có sửa được nhật ký không?",
        answer: "Không. Nhật ký chỉ thêm; các dòng nối với nhau bằng mã để phát hiện sửa lén.",
      },
    ],
  }),
  "ngay-nghi": (t: Texts) => ({
    title: t.holidays.title,
    purpose: "Ngày lễ, Tết, nghỉ bù, làm bù: để cảnh báo hạn và đếm ngày làm việc.",
    steps: [
      `Điền ngày, loại, tên, căn cứ; bấm “${t.holidays.addTitle}”.`,
      `Nhiều ngày: mở “${t.holidays.pasteTitle}”.`,
    ],
    asked: [
      {
        question: "Thêm ngày nghỉ có dời hạn không?",
        answer: "Không. Hạn không bao giờ tự dời; chỉ có cảnh báo.",
      },
    ],
  }),
  "viec-nen": (t: Texts) => ({
    title: t.admin.jobs.title,
    purpose: "Việc máy chủ tự làm: nhắc việc, thư, dọn dẹp; việc nào không làm được.",
    steps: [`Xem phần “${t.admin.jobs.failed}”.`, "Sửa nguyên nhân rồi cho làm lại ở dòng ấy."],
    asked: [
      {
        question: "Thư gửi lại có bị hai lần không?",
        answer: "Thư có thể đã đến thì không tự gửi lại; quản trị xem và quyết định.",
      },
    ],
  }),
  "sao-luu": (t: Texts) => ({
    title: t.backups.title,
    purpose: "Bản sao của toàn bộ dữ liệu: gần nhất lúc nào, có dùng được không.",
    steps: [
      "Xem bản sao tốt gần nhất và lần diễn tập gần nhất.",
      `Bấm “${t.backups.now}” trước khi nâng cấp.`,
    ],
    asked: [{ question: "Khôi phục thế nào?", answer: "Làm tại máy chủ theo dòng hướng dẫn đầu trang." }],
  }),
  "yeu-cau-sua": (t: Texts) => ({
    title: t.ownData.admin.title,
    purpose: "Đề nghị của cán bộ về thông tin của chính họ.",
    steps: ["Mở đề nghị, so thông tin cũ và mới.", "Chấp nhận để sửa ngay, hoặc không sửa và nêu lý do."],
    asked: [{ question: "Ai thấy câu trả lời?", answer: "Người đề nghị, ở trang dữ liệu của mình." }],
  }),
};
