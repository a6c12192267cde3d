type Params = Record<string, string | number>;

const day = (iso: string | number | undefined) => String(iso).split("-").reverse().join("/");

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "briefing-names":
    "Đoạn này nêu từ hai người trở lên. Viết về nội dung, không nêu danh sách người: người ứng cử được đối xử như nhau (Luật Bầu cử, Điều 63).",
  "message-gone": "Nội dung này không còn trong danh sách. Chọn lại.",
  "document-gone": "Có văn bản không còn trong danh sách. Chọn lại.",
  "period-before-week": (p: Params) => `Thời gian kết thúc trước tuần giao ban (bắt đầu ${day(p.from)}).`,
  "topic-exists": (p: Params) => `Tuần này đã có nội dung “${p.name}”. Sửa nội dung đó.`,
  "topic-changed": "Người khác vừa sửa hoặc bỏ nội dung này. So với bản mới rồi lưu lại.",
  "topic-removed": "Nội dung này đã bỏ khỏi giao ban. Khôi phục rồi làm tiếp.",
  "week-unknown": "Tuần này nằm ngoài cuộc bầu cử. Chọn tuần khác.",
  "nothing-to-copy": "Không còn nội dung nào để chép: đã có đủ, hoặc đơn vị đã kết thúc.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "topic-added": (p: Params) => `Đã thêm: ${p.name}.`,
  "topic-saved": (p: Params) => `Đã lưu: ${p.name}.`,
  "topic-removed": (p: Params) => `Đã bỏ: ${p.name}.`,
  "topic-restored": (p: Params) => `Đã khôi phục: ${p.name}.`,
  "topics-copied": (p: Params) =>
    `Đã chép ${p.n} nội dung từ tuần ${p.week}.${Number(p.left) > 0 ? ` ${p.left} nội dung để lại vì đơn vị đã kết thúc.` : ""}`,
  "copy-taken-back": (p: Params) => `Đã bỏ ${p.n} nội dung vừa chép.`,
};
