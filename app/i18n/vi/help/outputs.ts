import type { Texts } from "../../texts";

/** Help for logging and the log. Words that stand on a screen are read from its own texts, so that they never differ. */
export const outputsHelp = {
  "ket-qua": (t: Texts) => ({
    title: t.outputs.title,
    purpose: "Sổ các kết quả đã ghi của mọi đơn vị: tìm, lọc, mở, tải về.",
    steps: [
      `Gõ từ cần tìm vào “${t.outputs.filter.text}”, hoặc chọn đơn vị, hình thức, ngày; bấm “${t.outputs.filter.apply}”.`,
      `Mở “${t.outputs.filter.more}” để lọc theo nội dung, nhóm hình thức, cách tính.`,
      "Bấm tiêu đề một mục để xem, sửa, gắn minh chứng.",
      `Đánh dấu nhiều mục rồi bấm “${t.bulk.onPicked}” để sửa một lượt.`,
      `Bấm “${t.outputs.log}” để ghi mục mới.`,
    ],
    asked: [
      {
        question: "Gửi bộ lọc cho đồng nghiệp thế nào?",
        answer: "Chép địa chỉ trên trình duyệt; người nhận mở ra đúng danh sách ấy.",
      },
      {
        question: "Bỏ nhầm một mục thì sao?",
        answer: "Bấm hoàn tác ngay, hoặc lấy lại trong thùng rác trong 30 ngày.",
      },
    ],
  }),
  "ghi-ket-qua": (t: Texts) => ({
    title: t.outputs.log,
    purpose: "Ghi một việc tuyên truyền đơn vị đã làm, hoặc con số của cả một kỳ.",
    steps: [
      `Chọn “${t.outputs.form.unit}” và kênh đã đăng; đăng chung với đơn vị khác thì mở “${t.outputs.form.coUnits}”.`,
      `Điền ngày đăng, “${t.outputs.form.quantity}” và “${t.outputs.form.name}”; có đường dẫn thì dán vào.`,
      `Bấm “${t.outputs.log}”. Trang báo mã của mục: đó là bằng chứng đã nhận.`,
      "Có nhiều mục: dùng nhập bảng, dán danh sách hoặc nhập tệp.",
    ],
    asked: [
      {
        question: "Chưa đếm được chính xác thì ghi thế nào?",
        answer:
          "Chọn cách nói: trên, gần, khoảng, hoặc chưa đếm; con số được giữ đúng như vậy trong mọi bảng cộng.",
      },
      {
        question: "Một bài đăng trên ba kênh là mấy mục?",
        answer: "Ba: mỗi kênh một mục, chọn cả ba kênh trong một lần ghi.",
      },
      {
        question: "Mất mạng giữa chừng thì sao?",
        answer: "Điều đang gõ được giữ trên máy này; có mạng lại thì gửi, và chỉ vào sổ một lần.",
      },
    ],
  }),
  "nhap-bang": (t: Texts) => ({
    title: t.grid.title,
    purpose: "Ghi nhiều mục như trong bảng tính; rời dòng là tự ghi.",
    steps: [
      "Gõ vào ô, nhấn Tab sang ô bên, Enter xuống dòng dưới.",
      "Chép một khối từ Excel rồi dán vào ô đầu tiên.",
      `Nhấn Ctrl D để lặp lại ô bên trên; mở “${t.keys.title}” để xem các phím.`,
      "Dòng có dấu báo lỗi: sửa ô được tô, dòng tự ghi lại.",
    ],
    asked: [
      {
        question: "Đóng máy khi chưa ghi xong thì sao?",
        answer: "Các dòng còn nguyên trên máy này, mở lại trang thì thấy.",
      },
    ],
  }),
  dan: (t: Texts) => ({
    title: t.paste.title,
    purpose: "Ghi nhiều mục bằng cách dán từ Excel, Google Trang tính, Word hoặc tin nhắn.",
    steps: [
      `Chép các dòng rồi dán vào ô “${t.outputs.tabs.list}”; mỗi dòng là một mục.`,
      "Chọn đơn vị, hình thức, ngày dùng cho dòng không ghi.",
      `Bấm “${t.paste.check}”, sửa các ô được tô.`,
      "Ghi các dòng đã đúng.",
    ],
    asked: [
      {
        question: "Dán hai lần có bị tính hai lần không?",
        answer: "Không. Dòng giống mục đã ghi được báo; ghi tiếp phải nêu lý do.",
      },
      {
        question: "Lần sau có phải chọn lại cột không?",
        answer: "Không. Cách chọn cột được nhớ cho đơn vị và dòng tiêu đề ấy.",
      },
    ],
  }),
  "nhap-tep": (t: Texts) => ({
    title: t.imports.title,
    purpose: "Ghi cả một tệp Excel hoặc CSV: kiểm tra mọi dòng trước, rồi mới ghi.",
    steps: [
      `Bấm “${t.imports.templateGet}” nếu chưa có tệp đúng cột.`,
      `Chọn “${t.imports.file}” rồi bấm “${t.imports.submit}”.`,
      "Xem dòng nào chưa đúng, sửa trong tệp hoặc bỏ dòng ấy.",
      "Ghi các dòng đã kiểm tra; xem tiến trình trên trang của lần nhập.",
    ],
    asked: [
      {
        question: "Đang nhập mà tắt máy có mất không?",
        answer: "Không. Máy chủ làm tiếp; mở lại trang lần nhập để xem.",
      },
      {
        question: "Nhập nhầm tệp thì sao?",
        answer: `Mở lần nhập ấy trong “${t.imports.listTitle}” và hoàn tác cả lần.`,
      },
    ],
  }),
  "muc-ket-qua": (t: Texts) => ({
    title: "Một mục kết quả",
    purpose: "Một kết quả đã ghi: nội dung, lịch sử sửa, lần phát lại, minh chứng.",
    steps: [
      `Sai số hoặc chữ: mở phần sửa, đổi, ghi “${t.outputs.form.reason}”, bấm “${t.outputs.page.saveRevision}”.`,
      `Thêm ảnh hoặc PDF ở phần “${t.evidence.title}”, bấm “${t.evidence.upload.submit}”.`,
      `Phát lại: mở “${t.twins.onPage.add}” và chọn ngày; không tính thành mục mới.`,
      `Bấm “${t.outputs.page.copy}” để ghi mục mới từ mục này.`,
    ],
    asked: [
      {
        question: "Sửa rồi có còn bản cũ không?",
        answer: `Còn. Mọi bản cũ nằm trong “${t.outputs.page.history.title}” với người, giờ, lý do.`,
      },
      {
        question: "Mục thuộc tuần đã chốt thì sửa thế nào?",
        answer: "Cứ sửa như thường: bản sửa thành đề nghị điều chỉnh số liệu, chờ Tổ giúp việc quyết định.",
      },
    ],
  }),
  "minh-chung": (t: Texts) => ({
    title: t.evidence.title,
    purpose: "Ảnh và tệp PDF chứng minh kết quả; xem của một mục hoặc của cả cuộc bầu cử.",
    steps: [
      `Chọn “${t.evidence.upload.label}” rồi bấm “${t.evidence.upload.submit}”; mạng yếu thì ảnh tự gửi tiếp.`,
      `Ghi chú thích ngắn rồi bấm “${t.evidence.saveCaption}”.`,
      "Ở trang ảnh: lọc theo đơn vị, hình thức, ngày; tải tất cả thành một tệp zip.",
    ],
    asked: [
      { question: "Ảnh có người dân thì sao?", answer: "Không dùng ảnh rõ mặt người dân. Chọn ảnh khác." },
      { question: "Vị trí chụp có bị lưu không?", answer: "Không. Ảnh được làm lại không kèm tọa độ." },
    ],
  }),
  "khai-bao": (t: Texts) => ({
    title: t.outputs.declare,
    purpose: "Nói rõ đơn vị không có kết quả, để ô trống không bị coi là chưa báo cáo.",
    steps: [
      `Chọn “${t.outputs.declarations.kinds.zero}” hoặc “${t.outputs.declarations.kinds["not-applicable"]}”.`,
      "Chọn đơn vị, hình thức, thời gian rồi gửi.",
    ],
    asked: [
      {
        question: "Hai loại khác nhau thế nào?",
        answer:
          "Không phát sinh: đã báo cáo, bằng 0. Không áp dụng: việc không thuộc đơn vị, không tính vào chỉ tiêu chờ.",
      },
    ],
  }),
};
