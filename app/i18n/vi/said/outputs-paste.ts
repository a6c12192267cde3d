import { outputsPasteTexts } from "../outputs-paste";

type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "paste-empty": "Chưa có dòng nào. Dán danh sách vào ô này.",
  "paste-too-many-lines": (p: Params) =>
    `Có ${p.count} dòng; mỗi lần dán nhiều nhất ${p.max}. Dán từng phần.`,
  "paste-too-many-columns": (p: Params) =>
    `Có ${p.count} cột; nhiều nhất ${p.max}. Bỏ các cột thừa rồi dán lại.`,
  "paste-too-many-characters": (p: Params) =>
    `Có ô dài ${p.count} ký tự; nhiều nhất ${p.max}. Rút ngắn ô đó.`,
  "paste-nothing-new": "Không có dòng mới nào để ghi.",
  "unit-not-found": (p: Params) =>
    `Không có đơn vị nào tên “${p.text}”. Sửa tên, hoặc xóa ô để dùng đơn vị đã chọn.`,
  "category-not-found": (p: Params) => `Không có hình thức nào tên “${p.text}”. Chọn tên có trong danh sách.`,
  "message-not-found": (p: Params) => `Không có nội dung tuyên truyền nào tên “${p.text}”.`,
  "quantity-unread": (p: Params) => `Không đọc được số lượng “${p.text}”. Gõ lại, ví dụ “trên 170”.`,
  "unit-not-own": "Đơn vị này không do bạn ghi. Chọn đơn vị của mình.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "outputs-pasted": (p: Params) => outputsPasteTexts.saved(p),
  "outputs-pasted-held": (p: Params) =>
    `Đã ghi ${p.count} mục lúc ${p.time}; ${p.held} dòng của tuần đã chốt chờ điều chỉnh (${p.waiting}).`,
  "adjustments-open": "Xem đề nghị",
  "paste-undone": (p: Params) => `Đã đưa ${p.count} mục vào thùng rác.`,
};
