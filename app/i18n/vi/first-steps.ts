interface Count {
  now: number;
  needed: number;
}

/** What a new election still needs, on its overview. */
export const firstSteps = {
  title: (p: { done: number; all: number }) => `Bắt đầu: xong ${p.done}/${p.all} việc`,
  note: "làm lần lượt từ trên xuống; phần này tự ẩn khi xong hết",
  done: "Xong",
  open: "Chưa xong",
  go: "Làm ngay",
  titles: {
    timeline: "Mốc thời gian",
    units: "Đơn vị báo cáo",
    secretaries: "Tổ giúp việc",
    people: "Người ghi của các đơn vị",
    rhythm: "Hạn gửi báo cáo tuần",
    document: "Văn bản kế hoạch",
    targets: "Chỉ tiêu",
    output: "Mục kết quả đầu tiên",
  },
  whose: {
    timeline: "",
    units: "Việc của Quản trị hoặc Tổ giúp việc",
    secretaries: "Việc của Quản trị",
    people: "Việc của Quản trị",
    rhythm: "Việc của Quản trị hoặc Tổ giúp việc",
    document: "Việc của Tổ giúp việc",
    targets: "Việc của Tổ giúp việc",
    output: "Việc của Cán bộ đầu mối, Thủ trưởng đơn vị hoặc Tổ giúp việc",
  },
  notes: {
    timeline: () => "Đã tính từ ngày bầu cử theo luật. Xem lại, ghi ngày khác nếu có văn bản.",
    units: ({ now }: Count) => (now > 0 ? `${now} đơn vị.` : "Chưa có đơn vị nào."),
    secretaries: ({ now, needed }: Count) =>
      now >= needed ? `${now} thư ký.` : `Có ${now}, cần ${needed} thư ký: một người làm, một người thay.`,
    people: ({ now, needed }: Count) =>
      now >= needed ? "Đơn vị nào cũng có người ghi." : `${now}/${needed} đơn vị đã có người ghi.`,
    rhythm: ({ now }: Count): string =>
      now > 0 ? "Đã định thứ và giờ." : "Chưa định thứ và giờ nên chưa biết đơn vị nào nộp trễ.",
    document: ({ now }: Count) =>
      now > 0 ? `${now} văn bản.` : "Ghi số, ngày, cơ quan ban hành; chỉ tiêu và nhiệm vụ dẫn về đây.",
    targets: ({ now }: Count): string =>
      now > 0
        ? "Đã giao."
        : "Nhập từng khối đơn vị hoặc dán bảng từ Excel. Có chỉ tiêu thì có tỷ lệ hoàn thành.",
    output: ({ now }: Count): string =>
      now > 0 ? "Đã có." : "Ghi một tin, bài đã đăng: con số đầu tiên hiện ngay trên trang này.",
  },
};
