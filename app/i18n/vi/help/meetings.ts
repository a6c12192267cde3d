import type { Texts } from "../../texts";

/** Help for meetings. Words that stand on a screen are read from its own texts, so that they never differ. */
export const meetingsHelp = {
  "giao-ban": (t: Texts) => ({
    title: t.meetings.title,
    purpose: "Hội nghị giao ban hằng tuần: tài liệu tự lập, biên bản, kết luận.",
    steps: [
      `Bấm “${t.meetings.list.open}” ở hội nghị tới.`,
      "Xem lần lượt: kết luận còn mở, khó khăn, số liệu tuần, báo cáo thiếu, mốc sắp tới.",
      `Bấm “${t.meetings.page.freeze}” trước giờ họp; tải bằng “${t.meetings.page.word}”, “${t.meetings.page.excel}”.`,
      `Khi họp bấm “${t.meetings.list.present}”; ghi ý kiến ở “${t.meetings.notes.write}”.`,
      `Mở “${t.meetings.conclude.title}”: nội dung, đơn vị hoặc cả khối, hạn; rồi tải thông báo kết luận.`,
    ],
    asked: [
      {
        question: "Chốt tài liệu rồi có số mới thì sao?",
        answer: "Tài liệu giữ số lúc chốt; số mới vào hội nghị sau.",
      },
      { question: "Họp ngoài lịch thì sao?", answer: `Mở “${t.meetings.list.add}”, chọn ngày, giờ.` },
    ],
  }),
  "trinh-chieu": (t: Texts) => ({
    title: t.meetings.list.present,
    purpose: "Chiếu tài liệu giao ban từng màn hình một.",
    steps: ["Nhấn mũi tên phải hoặc trái để chuyển.", "Nhấn F đầy màn hình, D đổi sáng tối, Esc để ra."],
    asked: [{ question: "Màn hình cuối là gì?", answer: "Các kết luận vừa ghi, cập nhật khi mở." }],
  }),
  "ket-luan": (t: Texts) => ({
    title: t.meetings.actions.title,
    purpose: "Kết luận của các hội nghị, theo dõi đến khi đơn vị làm xong.",
    steps: [
      `Chọn “${t.meetings.sheet.state}”, “${t.meetings.sheet.unit}” rồi bấm “${t.meetings.actions.show}”.`,
      "Mở kết luận của đơn vị mình, báo đã làm gì, xong hay chưa.",
      "Thư ký sửa nội dung, hạn hoặc đơn vị trên trang của kết luận.",
    ],
    asked: [
      {
        question: "Kết luận chưa xong có mất sau hội nghị sau không?",
        answer: "Không. Nó tự chuyển sang tài liệu hội nghị sau, kèm tuổi.",
      },
    ],
  }),
  "giao-ban-bao-chi": (t: Texts) => ({
    title: t.briefings.title,
    purpose: "Nội dung cần tuyên truyền từng tuần và đã có bao nhiêu mục, ở đơn vị nào.",
    steps: [
      "Xem các nội dung của tuần và số mục đã có.",
      "Bấm một ô trong bảng đơn vị để xem từng mục.",
      `Thư ký bấm “${t.meetings.page.addTopic}”: chọn nội dung, thời gian, gợi ý, đơn vị.`,
      `Tải “${t.briefings.word}” hoặc “${t.briefings.sheetLink}”.`,
    ],
    asked: [
      {
        question: "Mục nào được tính?",
        answer: "Mục đã ghi trong thời gian ấy và chọn đúng nội dung tuyên truyền.",
      },
    ],
  }),
};
