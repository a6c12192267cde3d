import type { Texts } from "../../texts";

/** Help for decoration. Words that stand on a screen are read from its own texts, so that they never differ. */
export const decorationHelp = {
  "trang-tri": (t: Texts) => ({
    title: t.decoration.title,
    purpose: "Các điểm trang trí của mọi đơn vị: kế hoạch, trạng thái, ảnh, còn lại gì đến hạn.",
    steps: [
      `Lọc theo đơn vị, hạng mục, trạng thái; hoặc chọn “${t.decoration.late}”, “${t.decoration.list.filter.unseen}”.`,
      "Bấm tên điểm để báo tình hình và gửi ảnh.",
      `Đơn vị bấm “${t.decoration.list.add}”, “${t.decoration.list.paste}” hoặc “${t.decoration.list.importFile}” để thêm điểm.`,
      `Thư ký chọn các điểm, chọn văn bản, bấm “${t.decoration.list.approve}”.`,
    ],
    asked: [
      { question: "Nhiều điểm, đi nhanh thế nào?", answer: "Nhấn j và k để đi giữa các dòng, Enter để mở." },
      {
        question: "Xong và đã kiểm tra khác nhau thế nào?",
        answer: "Đơn vị báo hoàn thành; người kiểm tra xác nhận đúng mẫu, đúng chỗ.",
      },
    ],
  }),
  "diem-trang-tri": (t: Texts) => ({
    title: t.decoration.tabs.sites,
    purpose: "Một điểm trang trí: hạng mục, ảnh trước và sau, trạng thái, kiểm tra.",
    steps: [
      "Mở phần báo tình hình, chọn đã làm đến đâu, gửi.",
      `Chọn “${t.decoration.tabs.wall}”, bấm “${t.decoration.photos.plain}”: một ảnh trước, một ảnh sau.`,
      `Đứng tại chỗ, bấm “${t.decoration.form.here}” rồi “${t.decoration.form.savePoint}”.`,
      `Sửa hạng mục, hạn, mẫu ở “${t.decoration.site.edit}”.`,
    ],
    asked: [
      {
        question: "Không có mạng tại chỗ thì sao?",
        answer: "Ảnh và báo cáo nằm trên máy, tự gửi khi có mạng.",
      },
    ],
  }),
  "nhap-diem": (t: Texts) => ({
    title: t.decoration.pasting.title,
    purpose: "Thêm nhiều điểm trang trí cùng lúc từ Excel, xem trước rồi mới ghi.",
    steps: [
      `Dán bảng vào “${t.decoration.pasting.text}”, hoặc chọn tệp và bấm “${t.decoration.importing.submit}”.`,
      "Mỗi dòng một hạng mục; các dòng cùng điểm được gộp.",
      `Bấm “${t.decoration.pasting.preview}”, sửa dòng sai rồi ghi.`,
    ],
    asked: [{ question: "Cột cần có những gì?", answer: "Tải tệp mẫu ở trang nhập từ tệp để biết các cột." }],
  }),
  "tien-do-trang-tri": (t: Texts) => ({
    title: t.decorationGate.gate.title,
    purpose: "Trang trí đã xong bao nhiêu, còn nơi nào, ai làm, đến hạn kịp không.",
    steps: [
      `Mở từng câu ở “${t.decorationGate.gate.asked}” để có câu trả lời kèm danh sách.`,
      `Chọn “${t.decoration.site.unit}”, bấm “${t.decorationGate.map.show}” để chỉ xem một đơn vị.`,
      `Xem “${t.decorationGate.gate.sites.title}” để giao việc tại chỗ.`,
      "Trang bản đồ và trang ảnh cho xem theo vị trí và theo ảnh.",
    ],
    asked: [{ question: "Vì sao bản đồ ít điểm?", answer: "Chỉ điểm đã lưu vị trí mới có trên bản đồ." }],
  }),
  "de-xuat-dau-tu": (t: Texts) => ({
    title: t.decorationGate.proposals.title,
    purpose: "Rà soát pano, bảng, cụm cổ động đang có và đề xuất sửa chữa hoặc làm mới.",
    steps: [
      `Bấm “${t.decorationGate.proposals.add}”: địa điểm, hiện trạng, số lượng, đề xuất, dự toán.`,
      `Bấm “${t.decorationGate.proposals.form.submit}”.`,
      "Có quyết định: mở đề xuất, ghi kết quả, số tiền, văn bản.",
      `Tải “${t.decorationGate.proposals.word}” để trình.`,
    ],
    asked: [
      {
        question: "Chưa có dự toán thì sao?",
        answer: "Để trống; tổng sẽ ghi là trên vì còn dòng chưa có dự toán.",
      },
    ],
  }),
  "mau-duyet": (t: Texts) => ({
    title: t.decoration.tabs.designs,
    purpose: "Khẩu hiệu và mẫu do cấp có thẩm quyền duyệt, để mọi nơi dùng đúng từng chữ.",
    steps: [
      "Xem nội dung, văn bản duyệt và thời gian hiệu lực.",
      `Thư ký mở “${t.decoration.designs.add}”, chép đúng nội dung, bấm “${t.decoration.designs.submit}”.`,
    ],
    asked: [
      {
        question: "Mẫu hết hiệu lực mà điểm vẫn dùng?",
        answer: `Điểm ấy được nêu ở “${t.decorationGate.gate.title}”; người kiểm tra ghi cần sửa.`,
      },
    ],
  }),
};
