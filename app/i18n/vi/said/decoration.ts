import { siteCode } from "~/domain/decoration";
import { formatDay } from "../../format";

type Params = Record<string, string | number>;
const row = (p: Params) => (p.row === undefined ? "" : `Hạng mục ${p.row}: `);
const day = (value: string | number | undefined) => formatDay(String(value ?? ""));

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "site-not-approved": "Điểm này chưa được duyệt. Chờ Tổ giúp việc duyệt, hoặc nhờ duyệt, rồi báo tiếp.",
  "site-taken-down": "Điểm này đã tháo dỡ.",
  "site-not-complete": "Điểm này chưa báo hoàn thành nên chưa kiểm tra được.",
  "site-approved-already": "Điểm này đã duyệt.",
  "site-nothing-there":
    "Điểm này chưa làm gì nên không có gì để tháo dỡ. Không làm nữa thì bỏ khỏi danh sách.",
  "site-complete-already": "Điểm này đã báo hoàn thành.",
  "site-removed": "Điểm này đã bỏ khỏi danh sách. Khôi phục rồi làm tiếp.",
  "site-changed": (p: Params) =>
    p.by
      ? `${p.by} vừa ghi về điểm này lúc ${p.at}. Xem lại rồi gửi lại.`
      : "Người khác vừa sửa điểm này. So với bản mới rồi lưu lại.",
  "site-day-before-last": (p: Params) => `Bước trước ghi ngày ${day(p.day)}. Ghi ngày đó hoặc sau đó.`,
  "check-own-report": "Bạn đã báo điểm này hoàn thành nên người khác phải kiểm tra.",
  "check-answer-missing": "Chọn đạt, không đạt hoặc không áp dụng.",
  "mend-missing": "Có điều không đạt. Ghi phải sửa gì.",
  "move-not-last": "Đã có bước ghi sau. Mở lại trang để xem.",
  "move-not-yours": (p: Params) => `Bước này do ${p.by} ghi; chỉ người ghi rút lại được.`,
  "choose-sites": "Chọn ít nhất một điểm.",
  "item-done": (p: Params) => `Số đã làm là số nguyên từ 0 đến ${p.most}.`,
  "site-unit-ended": (p: Params) => `${p.unit} đã kết thúc. Chọn đơn vị đang hoạt động.`,
  "site-unit-unknown": (p: Params) => (p.text ? `Không có đơn vị “${p.text}”.` : "Chưa ghi đơn vị."),
  "site-unit-not-yours": "Điểm của đơn vị khác. Chỉ đề xuất cho đơn vị mình.",
  "site-place-missing": "Chưa ghi tên điểm.",
  "site-twin": (p: Params) =>
    `Đơn vị đã có ${siteCode(Number(p.number))} cùng tên và đường. Nếu là điểm khác, đánh dấu rồi gửi lại.`,
  "site-twin-above": (p: Params) => `Trùng với dòng ${p.line}.`,
  "site-paste-warnings": (p: Params) => `${p.n} điểm có cảnh báo. Xem lại, hoặc đánh dấu vẫn ghi.`,
  "point-unreadable": "Tọa độ chưa đúng. Gõ vĩ độ, kinh độ; ví dụ 20.951234, 107.080123.",
  "point-swapped": "Vĩ độ và kinh độ bị đổi chỗ. Gõ vĩ độ trước.",
  "point-abroad": "Tọa độ này ngoài Việt Nam. Kiểm tra lại.",
  "point-far": (p: Params) => `Tọa độ này cách đơn vị khoảng ${p.km} km. Nếu đúng, đánh dấu rồi gửi lại.`,
  "items-missing": "Ghi ít nhất một hạng mục: loại và số lượng.",
  "item-kind": (p: Params) => `${row(p)}chọn loại.`,
  "item-kind-unknown": (p: Params) =>
    `Không rõ loại “${p.text}”. Ghi pano, băng rôn, áp phích, cờ, cờ phướn, cổng chào, LED hoặc khu vực bỏ phiếu.`,
  "item-quantity": (p: Params) => `${row(p)}số lượng là số nguyên từ 1 đến 100.000.`,
  "item-below-done": (p: Params) => `${row(p)}đã làm ${p.done}, không ghi kế hoạch ít hơn.`,
  "item-size": (p: Params) => `${row(p)}khổ ghi rộng × cao bằng mét; ví dụ 3 × 2.`,
  "item-doer-person": (p: Params) => `${row(p)}ghi đơn vị hoặc công ty, không ghi tên người.`,
  "item-design": (p: Params) => `${row(p)}mẫu không có trong danh sách.`,
  "item-design-unknown": (p: Params) => `Không có mẫu “${p.text}” trong danh sách được duyệt.`,
  "item-design-ended": (p: Params) => `${row(p)}mẫu ${p.code} không còn hiệu lực. Chọn mẫu khác.`,
  "design-code-taken": (p: Params) => `Mã ${p.code} đã có. Chọn mã khác.`,
  "design-changed": "Người khác vừa sửa mẫu này. Xem lại rồi lưu.",
  "photo-only": "Chỉ nhận ảnh.",
  "site-photo-changed": "Người khác vừa đổi ảnh này. Xem lại.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "site-added": (p: Params) => `Đã đề xuất ${p.code}: ${p.place}.`,
  "site-edited": (p: Params) => `Đã lưu ${p.code}.`,
  "site-located": "Đã lưu vị trí.",
  "site-moved-approved": "Đã duyệt.",
  "site-moved-in-progress": "Đã ghi: đang làm.",
  "site-moved-complete": "Đã ghi hoàn thành, chờ kiểm tra.",
  "site-moved-checked": "Đã ghi kiểm tra: đạt.",
  "site-moved-needs-repair": "Đã ghi: cần sửa.",
  "site-moved-taken-down": "Đã ghi tháo dỡ.",
  "site-moved-proposed": "Đã trở lại đề xuất.",
  "site-move-withdrawn": "Đã rút lại.",
  "site-removed-done": (p: Params) => `Đã bỏ ${p.code} khỏi danh sách.`,
  "site-restored": (p: Params) => `Đã khôi phục ${p.code}.`,
  "sites-approved": (p: Params) => `Đã duyệt ${p.n} điểm.`,
  "sites-pasted": (p: Params) => `Đã đề xuất ${p.n} điểm.`,
  "site-photo-added": (p: Params) => `Đã gửi ${p.count} ảnh.`,
  "site-photo-removed": "Đã bỏ ảnh.",
  "site-photo-restored": "Đã khôi phục ảnh.",
  "design-added": (p: Params) => `Đã thêm ${p.code}.`,
  "design-edited": (p: Params) => `Đã lưu ${p.code}.`,
  "design-removed": (p: Params) => `Đã bỏ ${p.code}.`,
  "design-restored": (p: Params) => `Đã khôi phục ${p.code}.`,
  "design-file-added": "Đã gửi tệp.",
  "design-file-refused":
    "Chưa nhận tệp. Chọn một tệp ảnh, PDF hoặc Word tối đa 25 MB, tên tệp không có dữ liệu cá nhân.",
  "design-file-removed": "Đã bỏ tệp.",
};
