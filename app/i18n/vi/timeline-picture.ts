type Days = { from: string; to: string };

/** The ways through the timeline picture, planned days that are moved in it, and the picture as a file. */
export const pictureTexts = {
  extents: { label: "Phạm vi hình", whole: "Cả cuộc", month: "Tháng", week: "Tuần" },
  steps: {
    label: "Đi trong hình",
    earlier: { month: "Tháng trước", week: "Tuần trước" },
    later: { month: "Tháng sau", week: "Tuần sau" },
    today: "Hôm nay",
    election: "Ngày bầu cử",
  },
  shown: {
    whole: ({ from, to }: Days) => `${from}–${to}`,
    month: ({ month, year, from, to }: Days & { month: number; year: string }) =>
      `Tháng ${month}/${year} (${from}–${to})`,
    week: ({ number, from, to }: Days & { number: number }) => `Tuần ${number} (${from}–${to})`,
  },
  paper: (n: number) => `Mỗi nhóm in ${n} mốc đầu; danh sách đủ ở trên màn hình.`,
  keys: "Chọn hình rồi dùng phím ← → để lùi, tiến, phím + − để gần lại, xa ra.",
  area: "Hình lịch bầu cử",
  weekOfDays: ({ number, from, to }: Days & { number: number }) => `Tuần ${number} (${from}–${to})`,
  ownWeeks: "Tuần báo cáo",
  meetings: (n: number) => `${n} buổi`,
  early: (n: number) => `sớm ${n} ngày`,
  late: (n: number) => `muộn ${n} ngày`,
  rounds: {
    lead: ({ number, body, level }: { number: number; body: "na" | "pc"; level: string }) => {
      const levels: Record<string, string> = {
        central: "trung ương",
        province: "cấp tỉnh",
        district: "cấp huyện",
        commune: "cấp xã",
      };
      const place = body === "pc" ? ` ${levels[level] ?? ""}`.trimEnd() : "";
      return `Lần ${number} ${body === "na" ? "ĐBQH" : "HĐND"}${place}`;
    },
    held: ({ held, all }: { held: number; all: number }) => `${held}/${all} đã họp`,
    heldOn: (day: string) => `họp ${day}`,
    plannedOn: (day: string) => `dự kiến ${day}`,
  },
  marks: {
    planned: "ngày dự kiến",
    limit: "hạn, khi xong vào ngày khác",
    baseline: "kế hoạch gốc",
    weekend: "thứ Bảy, Chủ Nhật",
    dayOff: "ngày nghỉ theo quy định",
    meeting: "giao ban hằng tuần",
  },
  plan: {
    handle: (title: string) => `Ngày dự kiến: ${title}`,
    value: ({ day, left, weekday }: { day: string; left: string; weekday: string }) =>
      `dự kiến ${day} · ${left} · ${weekday}`,
    hint: "Kéo dấu ngày dự kiến; hoặc chọn dấu rồi dùng phím ← → (Shift: cả tuần), Enter để lưu, Esc để thôi.",
    title: "Dời ngày dự kiến",
    before: "Từ",
    after: "Đến",
    none: "chưa có",
    submit: "Lưu ngày dự kiến",
    cancel: "Thôi",
    close: "Đóng",
    afterLimit: (day: string) => `Ngày này sau hạn ${day}.`,
    now: (day: string) => `Ngày dự kiến bây giờ: ${day}. Lưu lần nữa để thay bằng ngày bên dưới.`,
  },
  file: {
    label: "Lưu hình",
    png: "PNG",
    svg: "SVG",
    failed: "Trình duyệt này không vẽ được PNG. Lưu SVG.",
    asOf: (day: string) => `Tính đến ${day}`,
    demonstration: "Dữ liệu minh họa",
  },
};
