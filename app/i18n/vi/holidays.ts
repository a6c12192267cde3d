type Params = Record<string, string | number>;

/** The administrator's page of days off. */
export const holidays = {
  title: "Ngày nghỉ",
  lede: "Ngày lễ, Tết, nghỉ bù và làm bù dùng để cảnh báo hạn và đếm ngày làm việc. Hạn không bao giờ bị dời.",
  years: "Năm",
  unknown: (years: string) =>
    `Có cuộc bầu cử trong năm ${years} mà chưa có lịch nghỉ. Thêm ngày nghỉ của năm đó.`,
  listTitle: (year: number) => `Ngày nghỉ năm ${year}`,
  count: (p: { days: number; toCheck: number }) =>
    p.toCheck > 0 ? `${p.days} ngày, ${p.toCheck} cần kiểm tra` : `${p.days} ngày`,
  empty: (year: number) => `Chưa có lịch nghỉ năm ${year}. Thêm ngày ở dưới khi thông báo được công bố.`,
  columns: { day: "Ngày", kind: "Loại", name: "Tên, căn cứ" },
  kinds: {
    tet: "Tết",
    public: "Ngày lễ",
    "in-lieu": "Nghỉ bù",
    "swapped-off": "Nghỉ hoán đổi",
    "swapped-working": "Làm bù",
  },
  mustBeChecked: "cần kiểm tra",
  mustBeCheckedLabel: "Cần kiểm tra: quyết định chưa công bố hoặc chưa đọc được",
  add: "Thêm ngày nghỉ",
  addTitle: "Thêm ngày nghỉ",
  editTitle: "Sửa ngày nghỉ",
  save: "Lưu ngày nghỉ",
  cancel: "Thôi",
  remove: "Bỏ",
  removeDay: (day: string) => `Bỏ ngày ${day}`,
  day: "Ngày",
  dayFixed: "Đổi sang ngày khác: bỏ ngày này rồi thêm ngày mới.",
  kind: "Loại",
  nameVi: "Tên",
  nameEn: "Tên tiếng Anh",
  source: "Căn cứ",
  sourceHint: "Số, ngày của văn bản và địa chỉ, ví dụ Thông báo 9441/TB-BNV ngày 16/10/2025.",
  pasteTitle: "Dán nhiều ngày",
  pasted: "Mỗi dòng một ngày",
  pastedHint:
    "Ngày, loại, tên; cách nhau bằng tab (dán từ Excel) hoặc dấu chấm phẩy. Loại: Tết, ngày lễ, nghỉ bù, nghỉ hoán đổi, làm bù. Ví dụ: 03/05/2027; nghỉ bù; Nghỉ bù 1/5.",
  addAll: "Thêm các ngày này",
  kept: "Điều anh chị gõ còn nguyên trong biểu mẫu.",
  index: {
    title: "Ngày nghỉ",
    text: "Lịch nghỉ lễ, Tết theo năm, có căn cứ; thêm năm mới không cần bản cập nhật.",
    open: "Xem ngày nghỉ",
  },
  problems: {
    "source-needed": "Gõ căn cứ: văn bản nào công bố ngày này.",
    "day-taken": (p: Params) => `Ngày ${p.day} đã có: ${p.name}. Sửa ngày đó thay vì thêm.`,
    "worked-day-not-weekend": "Chỉ làm bù vào thứ Bảy hoặc Chủ Nhật. Sửa ngày hoặc loại.",
    "day-off-on-weekend": "Nghỉ bù, nghỉ hoán đổi phải là ngày từ thứ Hai đến thứ Sáu. Sửa ngày hoặc loại.",
    "holiday-removed": (p: Params) =>
      `${p.by || "Người khác"} đã bỏ ngày này lúc ${p.at}. Muốn giữ: thêm lại từ biểu mẫu bên dưới.`,
    "pasted-day": (p: Params) => `${pastedLine(p)} không đọc được ngày. Gõ dạng 03/05/2027.${more(p)}`,
    "pasted-kind": (p: Params) =>
      `${pastedLine(p)} không rõ loại. Gõ Tết, ngày lễ, nghỉ bù, nghỉ hoán đổi hoặc làm bù.${more(p)}`,
    "pasted-name": (p: Params) =>
      `${pastedLine(p)} thiếu tên, tên quá dài hoặc có dữ liệu cá nhân.${more(p)}`,
    "pasted-weekday": (p: Params) =>
      `${pastedLine(p)} loại không hợp với thứ trong tuần: làm bù vào cuối tuần, nghỉ bù vào ngày thường.${more(p)}`,
    "pasted-twice": (p: Params) => `${pastedLine(p)} lặp lại ngày của một dòng trên.${more(p)}`,
  },
  flash: {
    "holiday-added": (p: Params) => `Đã thêm ngày ${p.day}: ${p.name}.`,
    "holidays-added": (p: Params) => `Đã thêm ${p.count} ngày.`,
    "holiday-saved": (p: Params) => `Đã lưu ngày ${p.day}.`,
    "holiday-removed": (p: Params) => `Đã bỏ ngày ${p.day}: ${p.name}.`,
    "holidays-removed": (p: Params) => `Đã bỏ ${p.count} ngày.`,
  },
};

function pastedLine(p: Params): string {
  return `Dòng ${p.line} (“${p.text}”):`;
}

function more(p: Params): string {
  return Number(p.more) > 0 ? ` Còn ${p.more} dòng khác cần sửa.` : "";
}
