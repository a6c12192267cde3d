import type { Texts } from "../../texts";

/** Help for weekly reports. Words that stand on a screen are read from its own texts, so that they never differ. */
export const reportsHelp = {
  "bao-cao-tuan": (t: Texts) => ({
    title: t.reportGrid.title,
    purpose: "Đơn vị nào đã gửi, gửi trễ hay thiếu báo cáo tuần, từng tuần một.",
    steps: [
      "Đọc dòng đầu: đã nhận bao nhiêu, thiếu bao nhiêu.",
      "Bấm một ô để mở báo cáo của đơn vị tuần ấy.",
      "Dùng các phím mũi tên để đi giữa các ô.",
      `Thư ký chọn báo cáo ở cuối trang, bấm “${t.reportGrid.accept.submitTicked}”: nhiều báo cáo một lần.`,
      `Thư ký bấm nút đôn đốc ở đầu trang; tải bảng bằng “${t.reportGrid.export}”.`,
    ],
    asked: [
      {
        question: "Trễ rồi gửi bù có hết trễ không?",
        answer: "Không. Trễ là sự thật và được giữ, nhưng báo cáo không còn thiếu.",
      },
    ],
  }),
  "don-doc": (t: Texts) => ({
    title: t.chase.crumb,
    purpose: "Nhắc các đơn vị còn thiếu báo cáo: trong hệ thống, bằng tin nhắn hoặc công văn.",
    steps: [
      `Chọn “${t.weeklyReport.own.week}”, bấm “${t.reportGrid.filter.apply}”.`,
      "Bấm nút đôn đốc: mọi đơn vị thiếu được nhắc cùng lúc.",
      `Chép đoạn tin để dán vào nhóm trao đổi, rồi bấm “${t.chase.message.mark}”.`,
      `Bấm “${t.chase.paper.download}” khi cần văn bản.`,
    ],
    asked: [
      {
        question: "Nhắc hai lần có sao không?",
        answer: `Cột “${t.chase.table.told}” cho biết đã nhắc lúc nào để không nhắc thừa.`,
      },
    ],
  }),
  "bao-cao": (t: Texts) => ({
    title: "Báo cáo tuần của đơn vị",
    purpose: "Báo cáo tuần của đơn vị, số liệu đã điền sẵn từ các mục đã ghi.",
    steps: [
      `Mở “${t.weeklyReport.own.title}”, chọn tuần còn chờ.`,
      "Xem số liệu; sai thì sửa ở chính mục đã ghi.",
      `Viết ngắn “${t.weeklyReport.words.results}”, “${t.weeklyReport.words.difficulties}”, “${t.weeklyReport.words.proposals}”.`,
      `Cán bộ đầu mối bấm “${t.weeklyReport.acts.present}”; thủ trưởng bấm nút gửi. Tuần không có gì: bấm “${t.weeklyReport.nothing}”.`,
      `Thư ký bấm “${t.weeklyReport.acts.accept}”, hoặc mở “${t.weeklyReport.acts.returnTo}”.`,
    ],
    asked: [
      {
        question: "Làm sao biết đã gửi?",
        answer: "Trang có phiếu gửi với mã, giờ nhận và mã kiểm tra; in được.",
      },
      {
        question: "Đơn vị làm nhiều hơn số đã ghi thì sao?",
        answer: `Mở “${t.weeklyReport.figures.sign}”, ghi số và lý do; cả hai số được giữ.`,
      },
    ],
  }),
  "chot-so-lieu": (t: Texts) => ({
    title: t.weeklyReport.closing.title,
    purpose: "Chốt một tuần: từ đó số liệu chỉ đổi bằng điều chỉnh có đánh số.",
    steps: [
      `Chọn “${t.weeklyReport.own.week}”, “${t.weeklyReport.own.unit}”; bấm “${t.weeklyReport.closing.submit}”.`,
      "Xem các lần chốt và mã kiểm tra trong bảng.",
      `Cần mở lại: bấm “${t.weeklyReport.closing.ask}”; thư ký thứ hai đồng ý thì tuần mới mở.`,
    ],
    asked: [
      {
        question: "Vì sao một mình không mở lại được?",
        answer: "Để không ai tự sửa số đã báo cáo; cần hai thư ký.",
      },
    ],
  }),
  "dieu-chinh": (t: Texts) => ({
    title: t.weeklyReport.adjustments.to,
    purpose: "Các đề nghị sửa số của tuần đã chốt: đang chờ và đã quyết định.",
    steps: [
      "Đơn vị ghi hoặc sửa mục của tuần đã chốt: việc ấy tự thành đề nghị.",
      "Thư ký xem mục cũ và mới, rồi chấp nhận hoặc không.",
      "Được chấp nhận: số thay đổi, và điều chỉnh có số thứ tự.",
    ],
    asked: [
      {
        question: "Báo cáo đã in có sai không?",
        answer: "Không. Bản cũ vẫn đúng vào lúc in; điều chỉnh cho biết đã đổi gì sau đó.",
      },
    ],
  }),
};
