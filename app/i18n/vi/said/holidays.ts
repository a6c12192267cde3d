type Params = Record<string, string | number>;

function pastedLine(p: Params): string {
  return `Dòng ${p.line} (“${p.text}”):`;
}

function more(p: Params): string {
  return Number(p.more) > 0 ? ` Còn ${p.more} dòng khác cần sửa.` : "";
}

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "source-needed": "Gõ căn cứ: văn bản nào công bố ngày này.",
  "day-taken": (p: Params) => `Ngày ${p.day} đã có: ${p.name}. Sửa ngày đó thay vì thêm.`,
  "worked-day-not-weekend": "Chỉ làm bù vào thứ Bảy hoặc Chủ Nhật. Sửa ngày hoặc loại.",
  "day-off-on-weekend": "Nghỉ bù, nghỉ hoán đổi phải là ngày từ thứ Hai đến thứ Sáu. Sửa ngày hoặc loại.",
  "holiday-removed": (p: Params) =>
    `${p.by || "Người khác"} đã bỏ ngày này lúc ${p.at}. Muốn giữ: thêm lại từ biểu mẫu bên dưới.`,
  "pasted-day": (p: Params) => `${pastedLine(p)} không đọc được ngày. Gõ dạng 03/05/2027.${more(p)}`,
  "pasted-kind": (p: Params) =>
    `${pastedLine(p)} không rõ loại. Gõ Tết, ngày lễ, nghỉ bù, nghỉ hoán đổi hoặc làm bù.${more(p)}`,
  "pasted-name": (p: Params) => `${pastedLine(p)} thiếu tên, tên quá dài hoặc có dữ liệu cá nhân.${more(p)}`,
  "pasted-weekday": (p: Params) =>
    `${pastedLine(p)} loại không hợp với thứ trong tuần: làm bù vào cuối tuần, nghỉ bù vào ngày thường.${more(p)}`,
  "pasted-twice": (p: Params) => `${pastedLine(p)} lặp lại ngày của một dòng trên.${more(p)}`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "holiday-added": (p: Params) => `Đã thêm ngày ${p.day}: ${p.name}.`,
  "holidays-added": (p: Params) => `Đã thêm ${p.count} ngày.`,
  "holiday-saved": (p: Params) => `Đã lưu ngày ${p.day}.`,
  "holiday-removed": (p: Params) => `Đã bỏ ngày ${p.day}: ${p.name}.`,
  "holidays-removed": (p: Params) => `Đã bỏ ${p.count} ngày.`,
};
