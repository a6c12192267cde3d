import { formatNumber } from "../../format";

type Params = Record<string, string | number>;

const count = (value: string | number | undefined) => formatNumber(Number(value), "vi");

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "voting-over": (p: Params) => `Đã bỏ phiếu ngày ${p.day}, nên không đổi ngày bầu cử được nữa.`,
  "same-election-day": "Đây là ngày bầu cử và luật đang áp dụng. Gõ ngày khác, hoặc chọn luật khác.",
  "election-in-past": (p: Params) => `Ngày này đã qua. Gõ ngày từ hôm nay (${p.today}) trở đi.`,
  "not-sunday":
    "Ngày này không phải Chủ Nhật. Gõ lại ngày, hoặc đánh dấu nếu văn bản quyết định đúng ngày này.",
  "dates-changed":
    "Vừa có người đổi một ngày trong danh sách. Danh sách bên dưới đã mới: xem lại rồi bấm lưu lần nữa.",
  "election-outside-campaign":
    "Ngày bầu cử mới nằm ngoài ngày đầu và ngày cuối. Cho hai ngày đó dời theo, hoặc sửa ở phần Chung.",
  "election-outside": (p: Params) => `Thời gian phải có ngày bầu cử ${p.day}.`,
  "outputs-before-start": (p: Params) =>
    `Đã có kết quả ghi từ ngày ${p.day}. Ngày đầu không được sau ngày đó.`,
  "outputs-after-end": (p: Params) =>
    `Đã có kết quả ghi đến ngày ${p.day}. Ngày cuối không được trước ngày đó.`,
  "weeks-closed": (p: Params) =>
    `Đã chốt số liệu đến tuần ${p.week} (hết ngày ${p.day}). Mở lại các tuần đã chốt trước.`,
  "closed-figures": (p: Params) =>
    `Thay đổi này làm khác số của tuần đã chốt (đến tuần ${p.week}, hết ngày ${p.day}). Chọn ngày sau đó.`,
  "week-targets-outside": (p: Params) =>
    `Có chỉ tiêu giao cho tuần từ ${p.day}, tuần đó không còn. Bỏ chỉ tiêu đó trước.`,
  "phase-left-out": (p: Params) => `${p.name} nằm ngoài thời gian này. Sửa đợt trước.`,
  "milestone-unknown": "Mốc này không còn trong kế hoạch. Chọn lại.",
  "phase-reversed": (p: Params) => `${p.name}: ngày cuối trước ngày đầu. Đổi lại hai ngày.`,
  "phase-outside": (p: Params) => `${p.name} nằm ngoài cuộc bầu cử. Chọn ngày từ ${p.from} đến ${p.to}.`,
  "phases-overlap": (p: Params) => `${p.name} chồng lên ${p.other}. Sửa ngày của một trong hai.`,
  "phase-has-targets": (p: Params) => `Đợt này đang có ${count(p.n)} ô chỉ tiêu. Bỏ các chỉ tiêu đó trước.`,
  "phase-gone": "Đợt này vừa bị xóa. Tải lại trang.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "campaign-settings-saved": "Đã lưu cài đặt chung.",
  "election-day-moved": (p: Params) => `Ngày bầu cử là ${p.to}. ${p.changed} ngày đã đổi theo.`,
  "phase-added": (p: Params) => `Đã thêm: ${p.name}.`,
  "phase-edited": (p: Params) => `Đã lưu: ${p.name}.`,
  "phase-removed": (p: Params) => `Đã xóa: ${p.name}.`,
};
