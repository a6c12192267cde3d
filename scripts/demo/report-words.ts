import type { ElectionWeek } from "~/domain/calendar/election-week";

/** What units wrote in their illustrative reports. Most weeks most units have no difficulty to tell, as in life. */
export interface ReportWordsTold {
  results: string;
  difficulties: string;
  proposals: string;
  next_week: string;
}

const pairs: readonly (readonly [difficulties: string, proposals: string])[] = [
  [
    "Một số thôn, khu chưa gửi ảnh minh họa đúng hạn.",
    "Đề nghị Tổ giúp việc gửi sớm nội dung trọng tâm tuần tới.",
  ],
  ["", ""],
  [
    "Loa truyền thanh ở hai khu bị hỏng, đang sửa.",
    "Đề nghị bố trí xe tuyên truyền lưu động trong lúc chờ sửa loa.",
  ],
  ["", ""],
  ["", "Đề nghị cấp thêm áp phích, tờ gấp cho các điểm niêm yết danh sách cử tri."],
  ["", ""],
  ["Băng rôn ở trục đường chính bạc màu sau đợt mưa.", "Đề nghị hỗ trợ thay băng rôn trước ngày 10/5."],
  ["", ""],
];

const nextWeeks: readonly string[] = [
  "Tuyên truyền việc niêm yết danh sách, ngày bầu cử và cách bỏ phiếu.",
  "Phát thanh hằng ngày về ngày bầu cử; hoàn thành trang trí tại các điểm còn lại.",
  "Tuyên truyền miệng tại các khu dân cư; cập nhật bảng tin, fanpage của đơn vị.",
];

/** The same for a unit and week whenever it is asked. */
export function reportWords(unitKey: string, { number }: ElectionWeek): ReportWordsTold {
  const isLead = unitKey === "trung-tam-truyen-thong" || unitKey === "phuong-ha-tu";
  const spread = [...unitKey].reduce((sum, letter) => sum * 7 + (letter.codePointAt(0) ?? 0), number) % 1_009;
  // Loudspeakers and streets are the business of wards and communes.
  const isLocal = unitKey.startsWith("phuong-") || unitKey.startsWith("xa-");
  const [difficulties, proposals] = pairs[isLead ? 0 : isLocal ? spread % pairs.length : 1] ?? ["", ""];
  return {
    results: "Đăng tin, bài và phát thanh theo kế hoạch của Tiểu ban; số liệu ở bảng trên.",
    difficulties,
    proposals,
    next_week: nextWeeks[spread % nextWeeks.length] ?? "",
  };
}
