import type { Texts } from "../../texts";

/** Help for progress and readiness. Words that stand on a screen are read from its own texts, so that they never differ. */
export const progressHelp = {
  "tien-do": (t: Texts) => ({
    title: t.progress.title,
    purpose: "Đã làm được bao nhiêu so với kế hoạch đến một ngày.",
    steps: [
      `Chọn “${t.progress.filter.asOf}”, “${t.progress.filter.unit}”, “${t.progress.filter.scope}”; bấm “${t.progress.filter.submit}”.`,
      "Xem đường cộng dồn so với đường chỉ tiêu, rồi bảng đơn vị theo tuần.",
      "Bấm một ô, một số hoặc tên hình thức để mở các mục đã ghi.",
      `Bấm “${t.progress.files.png}” hoặc “${t.progress.files.xlsx}” để đưa hình, bảng vào báo cáo.`,
    ],
    asked: [
      {
        question: "Vì sao có chữ trên trước con số?",
        answer: "Có mục ghi số chưa chính xác; tổng giữ nguyên cách nói ấy.",
      },
      {
        question: "Vì sao không cộng panô với tin, bài?",
        answer: "Mỗi hình thức có đơn vị tính riêng; chỉ cộng những gì cùng đơn vị tính.",
      },
    ],
  }),
  "tien-do-don-vi": (t: Texts) => ({
    title: t.progress.units.title,
    purpose: "So các đơn vị cùng loại, độ phủ, đơn vị dẫn đầu và đơn vị đang im lặng.",
    steps: [
      `Chọn ngày, đơn vị, hình thức; bấm “${t.progress.filter.submit}”.`,
      `Xem “${t.progress.units.rank.title}” trong từng khối.`,
      `Ở “${t.progress.units.coverage.title}”, bấm một phân số để xem tên các đơn vị còn thiếu.`,
    ],
    asked: [
      {
        question: "Có công bằng với đơn vị nhỏ không?",
        answer: "So theo phần đạt của chính đơn vị và theo quy mô, trong khối cùng loại.",
      },
    ],
  }),
  "so-sanh-tien-do": (t: Texts) => ({
    title: t.progress.compare.title,
    purpose: "Đặt hai đợt, hoặc hai cuộc bầu cử, lên cùng một thước đo.",
    steps: [
      `Chọn “${t.progress.compare.first}” và đợt để so với, bấm “${t.progress.compare.kind}”.`,
      "Xem đường cộng dồn đặt chồng, rồi bảng nhịp mỗi tuần.",
    ],
    asked: [
      {
        question: "Hai đợt dài khác nhau so thế nào?",
        answer: "Cùng tính từ ngày đầu của mỗi đợt; nhịp mỗi tuần không phụ thuộc độ dài.",
      },
    ],
  }),
  "bang-tong-hop": (t: Texts) => ({
    title: t.pivot.title,
    purpose: "Tự lập bảng: chọn hàng, cột, số liệu; lưu lại và tải về.",
    steps: [
      `Chọn “${t.pivot.form.rows}”, “${t.pivot.form.columns}”, “${t.pivot.form.measure}”; bấm “${t.pivot.form.submit}”.`,
      `Mở “${t.pivot.form.more}” để giới hạn đơn vị, hình thức, thời gian.`,
      "Bấm một số để mở các mục đã ghi.",
      `Bấm “${t.pivot.files.copy}”, “${t.pivot.files.xlsx}” hoặc “${t.pivot.files.csv}”; đặt tên và bấm “${t.pivot.views.save}” để dùng lại.`,
    ],
    asked: [
      { question: "Người khác thấy bảng của tôi không?", answer: `Chỉ khi chọn “${t.pivot.views.share}”.` },
    ],
  }),
  "san-sang": (t: Texts) => ({
    title: t.readiness.title,
    purpose: "Trả lời câu hỏi đã sẵn sàng chưa, bằng ba mức, kèm lý do và danh sách việc.",
    steps: [
      "Đọc mức chung và câu lý do ở đầu trang.",
      "Bấm một tiêu chí để xem từng việc chưa đạt.",
      `Chọn “${t.readiness.filter.asOf}” hoặc “${t.readiness.filter.compare}”, bấm “${t.progress.filter.submit}” để biết tiến hay lùi.`,
      `Bấm “${t.readiness.interventions}” để biết cần can thiệp ở đâu.`,
    ],
    asked: [
      {
        question: "Điểm được tính thế nào?",
        answer: `Công thức ở “${t.readiness.sections.formula}”, cuối trang; mọi hệ số đều công khai.`,
      },
      {
        question: "Một đơn vị đỏ có kéo cả Tiểu ban xuống không?",
        answer: "Theo phần việc của đơn vị ấy trong tiêu chí; bấm vào tiêu chí để thấy.",
      },
    ],
  }),
  "can-chi-dao": (t: Texts) => ({
    title: t.interventions.title,
    purpose: "Những việc cần lãnh đạo can thiệp, nặng nhất trước.",
    steps: [
      "Đọc mười việc nặng nhất: việc gì, của ai, chậm bao lâu.",
      `Lãnh đạo bấm “${t.interventions.asks.nudge}”, “${t.interventions.asks.extend}” hoặc “${t.interventions.asks.assign}”; bấm nhầm thì “${t.frame.undo}”.`,
      `Thư ký bấm “${t.interventions.acts.nudge}”, “${t.interventions.acts.extend}” hoặc “${t.interventions.acts.assign}” để làm ngay.`,
      `Bấm “${t.interventions.wall}” khi chiếu trong phòng họp.`,
    ],
    asked: [{ question: "Thứ tự dựa vào đâu?", answer: `Mở “${t.interventions.rule.title}” ở cuối trang.` }],
  }),
  "man-hinh-hop": (t: Texts) => ({
    title: t.wallDisplay.title,
    purpose: "Chiếu tình hình trên màn hình lớn; tự chuyển và tự cập nhật.",
    steps: [
      "Mở trang trên máy nối màn hình, nhấn F để đầy màn hình.",
      "Nhấn mũi tên để chuyển, phím cách để dừng, D để đổi nền sáng tối.",
      "Nhấn Esc để ra.",
    ],
    asked: [{ question: "Có cần tải lại trang không?", answer: "Không. Số mới tự hiện." }],
  }),
};
