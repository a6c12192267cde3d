import type { Texts } from "../../texts";

/** Help for the plan. Words that stand on a screen are read from its own texts, so that they never differ. */
export const planHelp = {
  "chi-tieu": (t: Texts) => ({
    title: t.plan.tabs.targets,
    purpose: "Số lượng giao cho từng đơn vị, từng hình thức, từng đợt hoặc tuần.",
    steps: [
      `Chọn “${t.targets.paste.period}”, “${t.plan.targets.block}” rồi bấm “${t.plan.targets.show}”.`,
      `Gõ số vào ô; thiếu cột thì chọn “${t.plan.targets.addColumn}” và bấm “${t.plan.targets.add}”.`,
      `Có bảng Excel: bấm “${t.targets.links.paste}”, dán bảng, “${t.targets.paste.check}”, rồi lưu.`,
      `Chọn văn bản làm căn cứ, bấm “${t.plan.targets.save}”.`,
    ],
    asked: [
      { question: "Ô trống khác số 0 thế nào?", answer: "Để trống là không giao; 0 là giao bằng 0." },
      {
        question: "Nhiều hình thức chung một chỉ tiêu thì sao?",
        answer: `Mở “${t.targets.group.title}”; số gộp không bị chia theo phỏng đoán.`,
      },
    ],
  }),
  "dinh-muc": (t: Texts) => ({
    title: t.targets.rules.title,
    purpose: "Suy chỉ tiêu từ quy mô đơn vị và số ngày, ví dụ 2 tờ áp phích mỗi tổ bầu cử.",
    steps: [
      `Nhập số tổ bầu cử, thôn, hộ ở “${t.targets.sizesPage.title}”, bấm “${t.targets.sizesPage.save}”; hoặc mở “${t.targets.links.paste}”.`,
      `Ở “${t.targets.rules.title}”: chọn hình thức, số lượng, tính trên gì, nhịp, thời gian; bấm “${t.targets.rules.submit}”.`,
      "Mở dòng xem từng đơn vị để so số theo định mức với số giao tay.",
    ],
    asked: [
      { question: "Định mức và số giao tay, số nào được dùng?", answer: "Số giao tay; cả hai vẫn hiện." },
    ],
  }),
  "nhiem-vu": (t: Texts) => ({
    title: t.tasks.title,
    purpose: "Việc được giao cho đơn vị theo kế hoạch: hạn, căn cứ, ai làm, xong chưa.",
    steps: [
      "Lọc theo đơn vị, văn bản, trạng thái; bấm tên nhiệm vụ để mở.",
      "Đơn vị làm xong: mở nhiệm vụ, báo đã xong, gắn kết quả nếu nhiệm vụ cần.",
      `Thư ký bấm “${t.tasks.add}”, hoặc “${t.targets.links.paste}” để giao nhiều việc.`,
      `Bấm “${t.tasks.export}” để gửi danh sách.`,
    ],
    asked: [
      {
        question: "Gắn đủ kết quả rồi, sao chưa xong?",
        answer: "Nhiệm vụ xong khi đơn vị báo xong; kết quả gắn vào chỉ được đếm bên cạnh.",
      },
      {
        question: "Nhiệm vụ làm hằng tuần thì báo thế nào?",
        answer: "Báo từng lần; mỗi tuần hoặc tháng là một lần làm riêng.",
      },
    ],
  }),
  "van-ban": (t: Texts) => ({
    title: t.plan.documents.title,
    purpose: "Các văn bản làm căn cứ: kế hoạch, công văn, thông báo, với tệp và điều khoản.",
    steps: [
      `Tìm theo số, trích yếu, cơ quan hoặc tên tệp; bấm “${t.tasks.filter.apply}”.`,
      `Mở “${t.plan.documents.add}”, điền số, ngày ký, trích yếu, bấm “${t.plan.documents.add}”.`,
      "Mở văn bản để tải tệp lên và ghi điều, khoản.",
    ],
    asked: [
      {
        question: "Văn bản chưa có số thì ghi được không?",
        answer: "Được. Để trống số và ngày, bổ sung khi có.",
      },
      {
        question: "Vì sao không bỏ được một điều khoản?",
        answer: "Vì có mốc, chỉ tiêu hoặc nhiệm vụ đang dẫn đến nó.",
      },
    ],
  }),
  "so-ket": (t: Texts) => ({
    title: t.reviews.title,
    purpose: "Lập báo cáo sơ kết, tổng kết một đợt từ số liệu đã ghi, in ra Word và Excel.",
    steps: [
      `Mở “${t.reviews.add.title}”, chọn đợt, ngày chốt số liệu; bấm “${t.reviews.add.submit}”.`,
      "Mở báo cáo, sửa phần lời; số liệu lấy từ các mục đã ghi.",
      "Chốt số liệu, rồi tải bản Word, Excel.",
      `Đặt phần đầu và phần ký ở “${t.reviews.letterhead}”.`,
    ],
    asked: [
      {
        question: "Số trong báo cáo có đổi sau khi chốt không?",
        answer: "Không. Đã chốt thì giữ nguyên, dù mục gốc được sửa sau đó.",
      },
    ],
  }),
  "the-thuc": (t: Texts) => ({
    title: t.reviews.letterhead,
    purpose: "Phần đầu và phần ký của mọi văn bản in ra, theo Nghị định 30 hoặc Hướng dẫn 36.",
    steps: [
      "Chọn thể thức của cơ quan nhà nước hoặc cơ quan Đảng.",
      "Điền cơ quan, địa danh, chức vụ người ký, nơi nhận.",
      `Bấm “${t.reviews.head.save}”; văn bản tải về sau đó dùng phần này.`,
    ],
    asked: [{ question: "Có đổi văn bản đã ban hành không?", answer: "Không. Chỉ dùng cho lần tải về sau." }],
  }),
};
