import type { Texts } from "../../texts";

/** Help for opinion. Words that stand on a screen are read from its own texts, so that they never differ. */
export const opinionHelp = {
  "y-kien": (t: Texts) => ({
    title: t.opinion.list.title,
    purpose: "Điều nhân dân nói mà cộng tác viên đã báo, theo chủ đề và địa bàn.",
    steps: [
      "Đọc dòng đầu: bao nhiêu ý kiến chưa đọc, bao nhiêu cần ngay.",
      `Lọc theo “${t.opinion.list.topic}”, “${t.opinion.list.place}”, “${t.opinion.list.urgency}”.`,
      "Bấm một ý kiến để mở báo cáo; ở bảng chủ đề × địa bàn, bấm một ô.",
    ],
    asked: [
      {
        question: "Vì sao có ô không hiện số?",
        answer: "Nơi có quá ít báo cáo được giấu để không ai bị nhận ra.",
      },
    ],
  }),
  "bao-cao-du-luan": (t: Texts) => ({
    title: t.opinion.form.newTitle,
    purpose: "Cộng tác viên báo điều nhân dân nói, trong một mẫu ngắn.",
    steps: [
      `Ở “${t.opinion.tabs.own}”, bấm “${t.opinion.list.add}” nếu đến kỳ, hoặc “${t.opinion.own.quick}” khi có việc cần ngay.`,
      `Mỗi vấn đề: chọn “${t.opinion.list.topic}”, “${t.opinion.list.place}”, viết “${t.opinion.form.say}”, rồi xu hướng và mức độ.`,
      `Bấm “${t.opinion.form.submit}”; trang báo mã đã nhận.`,
      `Sai thì mở “${t.opinion.report.correct}” hoặc bấm “${t.opinion.report.withdraw}”.`,
    ],
    asked: [
      {
        question: "Có ghi tên người nói không?",
        answer: "Không. Ghi điều nhân dân nói, không ghi ai nói; ô có tên, số điện thoại bị từ chối.",
      },
      {
        question: "Khi nào có trả lời?",
        answer: `Khi cơ quan đã trả lời và Tổ giúp việc ghi lại; xem ở thẻ “${t.opinion.tabs.issues}”.`,
      },
    ],
  }),
  "hien-truong": (t: Texts) => ({
    title: t.opinion.own.field,
    purpose: "Việc cần sửa tại chỗ: băng rôn rách, thiếu bảng niêm yết, loa không kêu.",
    steps: [
      `Bấm “${t.opinion.field.add}”: việc gì, phường xã nào, mức độ, mô tả; bấm “${t.opinion.field.form.submit}”.`,
      "Thêm ảnh sau khi gửi; ảnh không có mặt người dân.",
      `Đơn vị xử lý ghi “${t.opinion.field.one.answerLabel}”, bấm “${t.opinion.field.one.answerSubmit}”.`,
      `Tổ giúp việc xem lại rồi bấm “${t.opinion.field.one.close}”.`,
    ],
    asked: [{ question: "Gửi nhầm đơn vị thì sao?", answer: `Thư ký mở “${t.opinion.field.one.route}”.` }],
  }),
  "thiet-lap-du-luan": (t: Texts) => ({
    title: t.opinion.settings.title,
    purpose: "Chủ đề, kỳ báo cáo và quy tắc của công tác dư luận.",
    steps: [
      `Ở “${t.opinion.tabs.teams}”: xem tổ nào đã gửi, tổ nào chưa.`,
      `Ở “${t.opinion.tabs.topics}”: thêm, sửa hoặc ẩn chủ đề.`,
      `Ở “${t.opinion.tabs.settings}”: số báo cáo ít nhất để hiện địa bàn, hạn xử lý; bấm “${t.opinion.settings.save}”.`,
    ],
    asked: [
      {
        question: "Có chủ đề về ứng cử viên được không?",
        answer: "Không. Chủ đề là việc của đời sống; không có chủ đề về ứng cử viên hay chính kiến của ai.",
      },
    ],
  }),
  "van-de": (t: Texts) => ({
    title: t.opinionIssues.title,
    purpose: "Gộp các phản ánh cùng một việc, chuyển cơ quan trả lời và theo đến cùng.",
    steps: [
      `Bấm nút gộp phản ánh, chọn các phản ánh nói cùng một việc, đặt “${t.opinionIssues.merging.name}”, bấm “${t.opinionIssues.merging.submit}”.`,
      `Mở vấn đề, mở “${t.opinionIssues.passing.add}”: cơ quan, văn bản, hạn.`,
      "Có trả lời: ghi ngày và nội dung, bấm lưu.",
      `Ở “${t.opinionIssues.tabs.feedback}”: chọn trả lời, bấm “${t.opinionIssues.feedback.tell}”.`,
    ],
    asked: [
      {
        question: "Quá hạn trả lời thì sao?",
        answer: "Vấn đề được đánh dấu quá hạn; dòng đầu trang đếm các vấn đề ấy.",
      },
    ],
  }),
  "tong-hop-du-luan": (t: Texts) => ({
    title: t.opinionSyntheses.title,
    purpose: "Lập báo cáo tổng hợp dư luận của một kỳ hoặc một chuyên đề.",
    steps: [
      `Mở “${t.opinionSyntheses.add.title}”: loại, từ ngày, đến ngày; bấm “${t.opinionSyntheses.add.submit}”.`,
      "Sửa phần lời của từng mục, rồi ban hành.",
      "Tải bản Word theo thể thức của cơ quan.",
    ],
    asked: [
      {
        question: "Ai thấy báo cáo?",
        answer: "Thành viên Tiểu ban. Tổ giúp việc soạn và ban hành; cộng tác viên không xem được.",
      },
    ],
  }),
  "so-lieu-du-luan": (t: Texts) => ({
    title: t.opinionFigures.title,
    purpose: "Con số của công tác dư luận, và chủ đề nào đang tăng.",
    steps: [
      `Chọn “${t.opinion.settings.from}”, “${t.opinionSyntheses.add.to}”, bấm “${t.opinionFigures.show}”; mở dòng để thấy số từ đâu ra.`,
      `Số hệ thống không tự đếm được: mở “${t.opinionFigures.entries.add}”, bấm “${t.opinionFigures.entries.save}”.`,
      `Ở “${t.opinionIssues.tabs.rising}”: so bảy ngày qua với bảy ngày trước.`,
    ],
    asked: [
      {
        question: "Có xếp hạng cộng tác viên không?",
        answer: "Không. Theo thứ tự đơn vị; tên người chỉ thủ trưởng đơn vị đó thấy.",
      },
    ],
  }),
};
