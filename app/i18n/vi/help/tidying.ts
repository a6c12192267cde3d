import type { Texts } from "../../texts";

/** Help for what follows logging: proof, twins, changes to many, trash, proposals. Words that stand on a screen are read from its own texts, so that they never differ. */
export const tidyingHelp = {
  "da-gui": (t: Texts) => ({
    title: t.outputs.tabs.receipts,
    purpose: "Sổ những mục máy chủ đã nhận từ tài khoản của mình: bằng chứng đã gửi.",
    steps: [
      `Chọn “${t.offline.receipts.day}” và bấm “${t.outputs.filter.apply}”.`,
      `Bấm “${t.offline.receipts.print}” để có bản giấy.`,
      "Mục còn chờ gửi trên máy này đứng ở đầu trang; có mạng thì tự gửi.",
    ],
    asked: [
      {
        question: "Mục không có ở đây thì sao?",
        answer: "Máy chủ chưa nhận. Mở lại trên chính máy đã ghi và chờ có mạng.",
      },
    ],
  }),
  "ngoai-tuyen": (t: Texts) => ({
    title: t.offline.lost.work,
    purpose: "Ghi kết quả khi không có mạng; mục nằm trên máy này và tự gửi khi có mạng.",
    steps: [
      "Ghi như thường lệ; mục vào hàng chờ trên máy.",
      "Có mạng thì mở lại trang; các mục tự gửi.",
      "Xem trang đã gửi để chắc máy chủ đã nhận.",
    ],
    asked: [
      {
        question: "Đăng xuất khi còn mục chờ có mất không?",
        answer: "Trang hỏi trước: đăng xuất sẽ xóa mục chưa gửi khỏi máy này, vì máy có thể dùng chung.",
      },
    ],
  }),
  trung: (t: Texts) => ({
    title: t.twins.title,
    purpose: "Các cặp mục có thể là một việc ghi hai lần; quyết định từng cặp.",
    steps: [
      `Chọn đơn vị, ngày rồi bấm “${t.imports.show}”.`,
      "So hai mục đặt cạnh nhau.",
      "Bỏ một mục, hoặc giữ cả hai và ghi lý do.",
    ],
    asked: [
      {
        question: "Thế nào là giống nhau?",
        answer: "Cùng liên kết; hoặc cùng đơn vị, ngày, hình thức, số lượng và gần cùng tiêu đề.",
      },
    ],
  }),
  "sua-loat": (t: Texts) => ({
    title: t.bulk.title,
    purpose: "Đổi một điều cho nhiều mục cùng lúc; hoàn tác được cả lượt.",
    steps: [
      `Chọn “${t.bulk.act}”: đổi đơn vị, hình thức, ngày đăng, nội dung, hoặc bỏ vào thùng rác.`,
      `Điền giá trị mới và “${t.paste.why}”, bấm “${t.paste.check}”.`,
      "Xem mục nào đổi, mục nào được giữ lại và vì sao, rồi thực hiện.",
    ],
    asked: [
      {
        question: "Vì sao có mục được giữ lại?",
        answer: "Mục của nhiều đơn vị, của tuần đã chốt hoặc của người khác cần xem riêng từng mục.",
      },
    ],
  }),
  "thung-rac": (t: Texts) => ({
    title: t.outputs.tabs.trash,
    purpose: "Các mục đã bỏ trong 30 ngày; không tính vào tổng, lấy lại được.",
    steps: [
      "Tìm mục, xem ai bỏ và lý do.",
      `Bấm “${t.outputs.page.restore}”, hoặc chọn nhiều mục rồi bấm “${t.bulk.trash.restorePicked}”.`,
    ],
    asked: [
      {
        question: "Quá 30 ngày thì sao?",
        answer: "Mục rời thùng rác nhưng còn trong lịch sử; Tổ giúp việc vẫn khôi phục được bằng mã.",
      },
    ],
  }),
  "de-xuat": (t: Texts) => ({
    title: t.ownFeeds.proposals.title,
    purpose: "Tin mới trên cổng, báo, đài của chính đơn vị, chờ người xác nhận rồi mới tính.",
    steps: [
      `Chọn các tin đúng, bấm “${t.ownFeeds.proposals.confirmMany}”; thiếu chi tiết thì bấm “${t.ownFeeds.proposals.fill}”.`,
      `Tin không liên quan: bấm “${t.ownFeeds.proposals.dismiss}”.`,
      `Thư ký thêm nguồn ở “${t.ownFeeds.proposals.manage}”: dán địa chỉ, bấm “${t.ownFeeds.try}”, rồi “${t.ownFeeds.add}”.`,
    ],
    asked: [
      {
        question: "Hệ thống có theo dõi trang của người khác không?",
        answer: "Không. Chỉ đọc nguồn của chính các đơn vị trong cuộc bầu cử.",
      },
    ],
  }),
};
