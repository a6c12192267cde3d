import type { Texts } from "../../texts";

/** Help for rebuttal cases. Words that stand on a screen are read from its own texts, so that they never differ. */
export const casesHelp = {
  "phan-bac": (t: Texts) => ({
    title: t.cases.title,
    purpose: "Những nội dung sai về bầu cử cần phản bác, và đã xử lý nhanh đến đâu.",
    steps: [
      "Đọc dòng đầu: bao nhiêu nội dung đang mở, bao nhiêu quá mục tiêu.",
      `Lọc theo chủ đề, kênh, đơn vị; chọn “${t.cases.over}” để xem trước.`,
      `Bấm tên để mở; bấm “${t.cases.list.add}” để thêm.`,
    ],
    asked: [
      {
        question: "Có ghi ai đăng không?",
        answer: "Không. Chỉ ghi nội dung sai, không ghi người, tài khoản hay đường dẫn cá nhân.",
      },
    ],
  }),
  "ghi-phan-bac": (t: Texts) => ({
    title: t.cases.form.newTitle,
    purpose: "Báo một nội dung sai vừa thấy, bằng lời trung tính.",
    steps: [
      "Viết nội dung sai thành một câu ngắn; trang cho biết đã có ai ghi chưa.",
      `Chọn “${t.cases.form.topic}”, “${t.cases.form.medium}”, ngày và giờ thấy.`,
      `Bấm “${t.cases.list.add}”; Tổ giúp việc xem và quyết định.`,
    ],
    asked: [
      { question: "Nội dung đã có rồi thì sao?", answer: "Mở nội dung ấy và ghi thêm một lần lặp lại." },
    ],
  }),
  "noi-dung-phan-bac": (t: Texts) => ({
    title: "Một nội dung cần phản bác",
    purpose: "Một nội dung: quyết định xử lý, thông tin đúng kèm căn cứ, kết quả đã đăng, thời gian xử lý.",
    steps: [
      "Thư ký quyết định: phản bác công khai, báo người cần biết, hoặc không phản bác; ghi căn cứ và lý do.",
      `Bấm “${t.cases.publish.open}” khi đã đăng; đồng hồ dừng ở lần đăng đầu tiên.`,
      `Lại thấy: mở “${t.cases.repeat.title}”.`,
      `Hai nội dung là một: mở “${t.cases.merge.title}”.`,
    ],
    asked: [
      {
        question: "Căn cứ được lấy ở đâu?",
        answer: "Chỉ từ nguồn chính thống trong cài đặt, điều luật hoặc văn bản của kế hoạch.",
      },
    ],
  }),
  "thoi-gian-phan-bac": (t: Texts) => ({
    title: t.cases.clock.title,
    purpose: "Từ lúc thấy đến lúc quyết định và đăng mất bao lâu, từng tuần.",
    steps: [
      "Đọc trung vị ở đầu trang, so với vạch mục tiêu.",
      "Xem nội dung đang mở theo tuổi; bấm số để mở.",
      `Thư ký đặt lại giờ mục tiêu và bấm “${t.cases.clock.set.submit}”.`,
    ],
    asked: [
      { question: "Vì sao dùng trung vị?", answer: "Một vài việc kéo dài không làm sai cả bức tranh." },
    ],
  }),
};
