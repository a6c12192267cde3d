import type { Texts } from "../../texts";

/** Help for an election's settings. Words that stand on a screen are read from its own texts, so that they never differ. */
export const settingsHelp = {
  "cai-dat": (t: Texts) => ({
    title: t.settings.title,
    purpose: "Tên, thời gian, tuần báo cáo, giờ giao ban và ngày hoàn thành trang trí của cuộc bầu cử.",
    steps: [
      "Sửa các ô cần đổi.",
      `Bấm “${t.settings.general.submit}”; đổi có hiệu lực ngay với mọi người.`,
      `Đổi ngày bầu cử ở thẻ “${t.settings.tabs.electionDay}”.`,
    ],
    asked: [
      {
        question: "Đổi ngày đầu tuần báo cáo có ảnh hưởng gì?",
        answer: "Các tuần được tính lại; tuần luôn hiện kèm ngày để không nhầm.",
      },
    ],
  }),
  "doi-ngay-bau-cu": (t: Texts) => ({
    title: t.settings.move.title,
    purpose: "Đổi ngày bầu cử hoặc luật áp dụng, xem trước mọi ngày sẽ dời.",
    steps: [
      `Điền “${t.settings.move.day}”, chọn “${t.settings.move.law}”, bấm “${t.settings.move.show}”.`,
      "Xem từng phần; ngày nào không dời thì chọn giữ ngày cũ.",
      `Ghi lý do và văn bản, bấm “${t.settings.move.title}”.`,
    ],
    asked: [
      {
        question: "Mốc đã xong có bị dời không?",
        answer: "Không. Ngày thực tế và ngày đã đổi tay được giữ.",
      },
    ],
  }),
  dot: (t: Texts) => ({
    title: t.settings.phases.title,
    purpose: "Các đợt tuyên truyền và đợt cao điểm của kế hoạch.",
    steps: [
      `Thêm đợt: tên, loại, từ ngày, đến hết ngày; bấm “${t.settings.phases.save}”.`,
      "Sửa một đợt: bấm tên đợt trong bảng.",
    ],
    asked: [
      { question: "Hai đợt có chồng lên nhau được không?", answer: "Đợt thì không; đợt cao điểm thì được." },
    ],
  }),
  "don-vi": (t: Texts) => ({
    title: t.settings.tabs.units,
    purpose: "Cây đơn vị: ai báo cáo cho ai, từ ngày nào.",
    steps: [
      `Dán danh sách vào “${t.settings.units.add.open}”, chọn loại, khối; bấm “${t.settings.units.add.title}”.`,
      "Bấm tên đơn vị để đổi tên, cấp trên, sáp nhập, chia tách hoặc kết thúc.",
      `Mọi thay đổi đều có “${t.settings.units.forms.from}”; trước ngày ấy giữ như cũ.`,
      `Đặt vị trí trên bản đồ ở “${t.unitPoints.title}”.`,
    ],
    asked: [
      {
        question: "Vì sao không xóa được đơn vị?",
        answer: "Đơn vị đã có số liệu thì chỉ kết thúc hoặc sáp nhập, để số cũ còn nguyên.",
      },
    ],
  }),
  "che-do-bao-cao": (t: Texts) => ({
    title: t.reportRules.title,
    purpose: "Đơn vị nào báo cáo, hạn gửi, châm chước, giờ chốt, và báo cáo lên đâu.",
    steps: [
      `Xem bảng “${t.reportRules.table.title}”; quy định riêng của đơn vị được áp dụng trước.`,
      `Ở “${t.reportRules.form.add}”: chọn áp dụng cho ai, thứ, giờ, từ ngày nào.`,
      `Mở “${t.reportRules.form.addUpward}” cho báo cáo Tiểu ban phải gửi.`,
    ],
    asked: [
      { question: "Có đổi báo cáo đã qua không?", answer: "Không. Quy định chỉ áp dụng từ ngày đã ghi." },
    ],
  }),
  "cach-cham": (t: Texts) => ({
    title: t.readiness.set.title,
    purpose: "Hệ số và ngưỡng của trang Sẵn sàng; mỗi lần lưu là một bản có số.",
    steps: [
      "Đặt hệ số, mức đạt và mức cần chú ý của từng tiêu chí.",
      `Ghi “${t.readiness.set.reason}”, bấm “${t.readiness.set.save}”.`,
    ],
    asked: [
      {
        question: "Có đổi mức của ngày đã qua không?",
        answer: "Trang luôn ghi đang chấm theo bản nào; tài liệu đã chốt giữ số cũ.",
      },
    ],
  }),
  "tieu-ban": (t: Texts) => ({
    title: t.settings.tabs.roster,
    purpose: "Danh sách thành viên Tiểu ban, chức danh và địa bàn phụ trách.",
    steps: [
      `Ở “${t.settings.roster.addTitle}”: họ tên, chức danh, cơ quan; gắn tài khoản nếu có.`,
      `Mở “${t.settings.roster.areas}” để chọn đơn vị.`,
    ],
    asked: [
      {
        question: "Có tên ở đây là vào được hệ thống?",
        answer: "Chưa. Quản trị tạo tài khoản và giao vai trò riêng.",
      },
    ],
  }),
  "cong-khai": (t: Texts) => ({
    title: "Nguồn chính thống, trang công khai",
    purpose: "Nguồn được dùng làm căn cứ, và trang đính chính ai cũng đọc được.",
    steps: [
      `Quản trị thêm tên miền và cơ quan ở “${t.sources.tab}”, bấm “${t.sources.add}”.`,
      `Ở trang công khai: bấm “${t.sources.facts.open}” khi sẵn sàng.`,
      "Nội dung chỉ lên trang khi được đánh dấu công khai ở chính nội dung phản bác.",
    ],
    asked: [
      {
        question: "Đóng trang công khai được không?",
        answer: "Được, bất cứ lúc nào; địa chỉ báo là không có.",
      },
    ],
  }),
  "luu-giu": (t: Texts) => ({
    title: t.keeping.title,
    purpose: "Mỗi loại dữ liệu được giữ bao lâu, vì sao, khi nào xóa.",
    steps: [
      `Đặt số tháng, ghi “${t.keeping.reason}”, bấm “${t.keeping.save}”.`,
      `Bấm “${t.keeping.preview}” để biết sẽ xóa gì.`,
    ],
    asked: [
      {
        question: "Xóa rồi lấy lại được không?",
        answer: "Không, trừ bản sao lưu còn hạn. Xem trước kỹ trước khi bắt đầu.",
      },
    ],
  }),
  dong: (t: Texts) => ({
    title: t.closing.title,
    purpose: "Đóng cuộc bầu cử đã xong để chỉ xem, và lập hồ sơ lưu trữ.",
    steps: [
      "Xem các việc còn mở.",
      `Ghi “${t.settings.move.reason}”, bấm “${t.closing.ask.close}”; người thứ hai đồng ý thì mới đóng.`,
      `Bấm “${t.closing.archive.ask}” và tải tệp về.`,
    ],
    asked: [{ question: "Đóng rồi mở lại được không?", answer: "Được, cũng cần hai người và lý do." }],
  }),
};
