import type { Texts } from "../../texts";

/** Help for the pages that everybody begins with. Words that stand on a screen are read from its own texts, so that they never differ. */
export const startHelp = {
  "tong-quan": (t: Texts) => ({
    title: t.frame.nav.overview,
    purpose: "Cho biết việc của mình cần làm trước, và cuộc bầu cử đang đến đâu so với kế hoạch.",
    steps: [
      "Đọc dòng đầu trang: đã làm bao nhiêu so với chỉ tiêu đến hôm nay.",
      "Xem từng khung từ trên xuống; việc quá hạn và việc của đơn vị mình đứng trước.",
      "Bấm tên một việc để mở và làm ngay.",
      `Bấm “${t.overview.log}” để ghi việc vừa làm; bấm “${t.overview.progressLink}” để xem hình và bảng.`,
    ],
    asked: [
      {
        question: "Vì sao trang của tôi khác trang của đồng nghiệp?",
        answer:
          "Trang xếp theo vai trò: cán bộ đầu mối thấy việc của đơn vị, thư ký thấy việc của cả Tiểu ban, lãnh đạo thấy việc cần chỉ đạo.",
      },
      {
        question: "Con số này từ đâu ra?",
        answer: "Bấm vào số: danh sách các mục làm nên số ấy mở ra, có đơn vị và ngày.",
      },
    ],
  }),
  tim: (t: Texts) => ({
    title: t.search.go,
    purpose:
      "Tìm mọi thứ của cuộc bầu cử ở một chỗ: kết quả, mốc, nhiệm vụ, văn bản, đơn vị, nội dung phản bác, kết luận.",
    steps: [
      "Nhấn Ctrl K ở bất kỳ trang nào, hoặc bấm biểu tượng tìm trên điện thoại.",
      "Gõ từ hai chữ cái; gõ không dấu cũng được.",
      "Dùng phím mũi tên chọn, Enter để mở; hoặc Enter ngay để xem tất cả.",
    ],
    asked: [
      { question: "Tìm bằng mã được không?", answer: "Được: gõ mã như KQ-2021-0005 hoặc PB-1." },
      {
        question: "Vì sao tìm không ra?",
        answer: "Chỉ tìm trong cuộc bầu cử đang mở và trong những phần tài khoản được xem.",
      },
    ],
  }),
  "thong-bao": (t: Texts) => ({
    title: t.notices.title,
    purpose:
      "Việc đã xảy ra có liên quan đến mình: bị trả lại, được tiếp nhận, được giao, được trả lời, được đôn đốc.",
    steps: [
      "Bấm chuông ở đầu trang bất kỳ; số bên cạnh là số chưa đọc.",
      "Bấm tên một thông báo để mở đúng chỗ; mở rồi là đã đọc.",
      `Bấm “${t.notices.markAll}” khi đã xem hết.`,
    ],
    asked: [
      {
        question: "Thông báo giữ bao lâu?",
        answer: "30 ngày. Việc ấy vẫn còn ở màn hình của nó, lâu hơn thế.",
      },
      {
        question: "Thông báo khác nhắc việc thế nào?",
        answer: "Thông báo là điều đã xảy ra; nhắc việc là điều sắp đến hạn. Hai thẻ ở đầu trang đi qua lại.",
      },
    ],
  }),
  "nhac-viec": (t: Texts) => ({
    title: t.reminders.title,
    purpose: "Mỗi sáng một bản: những việc còn mở của mình sắp đến hạn, đến hạn hoặc vừa quá hạn.",
    steps: [
      "Đọc các việc của ngày trên cùng; bấm tên việc để mở.",
      `Bấm “${t.reminders.markRead}” khi đã xem.`,
      `Bấm “${t.reminders.settings}” để chọn nhắc trước mấy ngày và có gửi thư hay không, rồi bấm “${t.reminders.choices.save}”.`,
    ],
    asked: [
      {
        question: "Đánh dấu đã đọc có nghĩa là đã làm không?",
        answer: "Không. Việc còn được nhắc đến khi xong hoặc quá hạn một ngày.",
      },
      {
        question: "Nhắc việc khác đôn đốc thế nào?",
        answer: "Nhắc việc là máy nhắc việc của chính mình; đôn đốc là người nhắc người khác.",
      },
    ],
  }),
  "ngay-minh-hoa": (t: Texts) => ({
    title: t.overview.demoDay.title,
    purpose: "Dữ liệu minh họa sống ở một ngày cố định; trang này đổi ngày ấy.",
    steps: [
      `Chọn “${t.overview.demoDay.day}”.`,
      `Bấm “${t.overview.demoDay.submit}”; mọi người cùng thấy ngày mới.`,
    ],
    asked: [
      {
        question: "Có đổi số liệu không?",
        answer:
          "Không. Chỉ đổi ngày hôm nay của bản minh họa, nên trạng thái và số còn lại được tính theo ngày mới.",
      },
    ],
  }),
  "khong-dang-nhap-duoc": (t: Texts) => ({
    title: "Đăng nhập, khi không vào được",
    purpose: "Cách vào hệ thống, và việc cần làm khi không vào được.",
    steps: [
      `Nhập “${t.signIn.login}” và “${t.signIn.password}”, bấm “${t.signIn.title}”.`,
      "Nếu được hỏi mã: mở ứng dụng trên điện thoại, gõ 6 số đang hiện.",
      "Quên mật khẩu: gọi quản trị của cơ quan, xin liên kết đặt lại; mở liên kết và tự đặt mật khẩu mới.",
      "Mất điện thoại: gõ một mã dự phòng; không còn mã thì nhờ quản trị gỡ xác thực hai bước.",
    ],
    asked: [
      {
        question: "Quản trị có biết mật khẩu của tôi không?",
        answer: "Không. Quản trị chỉ tạo liên kết dùng một lần; mật khẩu do chính mình đặt.",
      },
      {
        question: "Gõ sai nhiều lần thì sao?",
        answer: "Hệ thống bắt chờ trước khi thử lại, để chống dò mật khẩu. Chờ đủ thời gian đã báo rồi thử.",
      },
    ],
  }),
};
