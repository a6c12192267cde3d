import type { Texts } from "../../texts";

/** Help for the timeline. Words that stand on a screen are read from its own texts, so that they never differ. */
export const timelineHelp = {
  lich: (t: Texts) => ({
    title: t.timeline.title,
    purpose:
      "Mọi mốc của cuộc bầu cử trên một trang: luật định, của kế hoạch, nội bộ; còn bao nhiêu ngày, ai làm, xong chưa.",
    steps: [
      "Nhìn hình: vạch hôm nay, các đợt, hội nghị hiệp thương, ngày bầu cử.",
      `Chọn “${t.timeline.filters.whose}”, “${t.timeline.units.state}” hoặc “${t.timeline.adding.responsible}” rồi bấm “${t.timeline.filters.apply}”.`,
      "Bấm tên mốc để xem căn cứ, lịch sử và ghi đã xong.",
      `Thư ký bấm “${t.timeline.add}” để thêm mốc của kế hoạch hoặc mốc nội bộ.`,
      `Bấm “${t.feeds.title}” để đưa các mốc vào lịch điện thoại.`,
    ],
    asked: [
      {
        question: "Vì sao có mốc không chấm trễ?",
        answer:
          "Mốc của cơ quan khác chỉ để tuyên truyền, không chấm Tiểu ban. Thư ký đổi được trên trang của mốc.",
      },
      {
        question: "Hạn rơi vào ngày nghỉ có tự dời không?",
        answer: "Không. Trang cảnh báo, ngày giữ nguyên theo luật.",
      },
    ],
  }),
  moc: (t: Texts) => ({
    title: "Một mốc thời gian",
    purpose: "Một mốc: hạn, ngày dự kiến, ngày thực tế, căn cứ, đơn vị phải làm và lịch sử.",
    steps: [
      `Xong việc: điền “${t.timeline.milestone.forms.complete.on}”, kèm văn bản nếu có, bấm “${t.timeline.milestone.forms.complete.title}”.`,
      `Mốc nhiều đơn vị: chọn các đơn vị đã làm, điền “${t.timeline.units.on}”, bấm “${t.timeline.units.mark}”.`,
      `Đổi hạn: mở “${t.timeline.milestone.forms.override.title}”, ghi ngày mới, lý do và văn bản; cả hai ngày vẫn hiện.`,
      `Ghi nhầm: mở “${t.timeline.milestone.forms.reopen.title}”, ghi lý do, bấm “${t.timeline.milestone.forms.reopen.submit}”.`,
    ],
    asked: [
      {
        question: "Ai ghi được mốc đã xong?",
        answer: "Thư ký ghi mọi mốc; thủ trưởng và cán bộ đầu mối ghi phần của đơn vị mình.",
      },
      {
        question: "Vì sao phải ghi lý do khi đổi ngày?",
        answer: "Vì kế hoạch đã chốt bản gốc; mọi thay đổi sau đó phải giải thích được.",
      },
    ],
  }),
  "dang-ky-lich": (t: Texts) => ({
    title: t.feeds.title,
    purpose:
      "Đưa các mốc của cuộc bầu cử vào lịch trên điện thoại hoặc máy tính; lịch tự cập nhật khi ngày đổi.",
    steps: [
      "Chọn loại mốc cần có.",
      `Bấm “${t.feeds.open}” rồi sao chép địa chỉ.`,
      `Mở “${t.feeds.how}” và làm theo hướng dẫn cho máy của mình.`,
    ],
    asked: [
      {
        question: "Gửi địa chỉ cho người khác được không?",
        answer: "Không nên: ai có địa chỉ đều xem được lịch. Mỗi người tạo địa chỉ riêng.",
      },
    ],
  }),
  "so-sanh-lich": (t: Texts) => ({
    title: t.timeline.compare.title,
    purpose: "Đặt hai lịch cạnh nhau: hai ngày bầu cử, hoặc luật 2015 với luật sửa đổi 2025.",
    steps: [
      `Chọn lịch “${t.timeline.compare.left}” và “${t.timeline.compare.right}”.`,
      `Bấm “${t.timeline.compare.submit}”; bảng cho biết từng mốc sớm hơn hay muộn hơn mấy ngày.`,
      `Bấm “${t.timeline.compare.swap}” để đổi chỗ hai lịch.`,
    ],
    asked: [{ question: "So sánh có đổi gì không?", answer: "Không. Đổi ngày bầu cử làm ở Cài đặt." }],
  }),
  "hiep-thuong": (t: Texts) => ({
    title: t.rounds.title,
    purpose:
      "Theo dõi các hội nghị hiệp thương do Mặt trận Tổ quốc tổ chức, để tuyên truyền đúng lúc; không chấm điểm.",
    steps: [
      "Thư ký chọn bầu cho cấp nào, lần mấy, ở nơi nào, rồi lập hội nghị.",
      "Mở một hội nghị, ghi ngày đã họp và kết quả bằng số.",
      "Mở danh mục tuyên truyền trước và sau của hội nghị để gắn kết quả.",
    ],
    asked: [
      {
        question: "Có ghi tên người ứng cử không?",
        answer: "Không. Kết quả chỉ là con số; ô có tên người bị từ chối.",
      },
    ],
  }),
  "tuyen-truyen-truoc-sau": (t: Texts) => ({
    title: t.publicity.title,
    purpose: "Danh mục việc cần tuyên truyền trước và sau một mốc; mỗi việc xong khi có kết quả gắn vào.",
    steps: [
      `Bấm “${t.publicity.work}” ở một việc và chọn mục đã ghi.`,
      `Mở “${t.publicity.items.add}” để thêm việc: nội dung, khi nào, hình thức, đơn vị.`,
      `Bấm “${t.publicity.items.edit}” để đổi thời gian hoặc đơn vị.`,
    ],
    asked: [
      {
        question: "Vì sao việc đã làm vẫn ghi là trễ?",
        answer: "Kết quả đầu tiên đăng sau ngày hẹn; trễ là sự thật nên được giữ.",
      },
    ],
  }),
  "ke-hoach-goc": (t: Texts) => ({
    title: t.plan.tabs.baselines,
    purpose: "Bản chốt của mốc, đợt, chỉ tiêu, nhiệm vụ: để biết đã đổi gì so với lúc ban hành.",
    steps: [
      `Chọn “${t.targets.baselines.from}” và “${t.targets.baselines.to}”, bấm “${t.timeline.compare.submit}”.`,
      `Bấm “${t.targets.baselines.export}” để gửi bảng thay đổi.`,
      `Thư ký chốt bản mới: chọn “${t.timeline.baseline.on}” và văn bản, bấm “${t.timeline.baseline.freezeSubmit}”.`,
    ],
    asked: [
      {
        question: "Chốt rồi có sửa kế hoạch được không?",
        answer: "Được, nhưng mỗi lần đổi ngày phải ghi lý do, và bản gốc không thay đổi.",
      },
    ],
  }),
  "moc-da-bo": (t: Texts) => ({
    title: t.timeline.trash.of,
    purpose: "Các mốc của kế hoạch và mốc nội bộ đã bỏ; lấy lại được nguyên vẹn.",
    steps: ["Tìm mốc trong bảng, xem ai bỏ và vì sao.", "Bấm nút lấy lại ở dòng ấy."],
    asked: [
      {
        question: "Mốc luật định có bỏ được không?",
        answer: "Không. Mốc của luật chỉ được ghi ngày khác kèm lý do.",
      },
    ],
  }),
};
