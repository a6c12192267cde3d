import { formatNumber } from "../../format";

type Params = Record<string, string | number>;

const count = (value: string | number | undefined) => formatNumber(Number(value), "vi");

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "target-changed-by-other": (p: Params) =>
    `${p.by} vừa đổi ô này thành ${count(p.theirs)} lúc ${p.at}; ô đang gõ ${p.mine === "" ? "để trống" : `là ${count(p.mine)}`}. Sửa rồi lưu, hoặc bấm Lưu lần nữa để lấy số đang gõ.`,
  "target-removed-by-other": (p: Params) =>
    `Người khác vừa bỏ chỉ tiêu ở ô này; số đang gõ là ${count(p.mine)}. Bấm Lưu lần nữa để giao lại.`,
  "target-set-for-other-period": (p: Params) =>
    `Đã giao ${count(p.amount)} cho ${p.period === "" ? "cả kỳ" : p.period}. Một hình thức chỉ giao theo đợt hoặc cả kỳ: bỏ chỉ tiêu kia trước.`,
  "period-unknown": "Kỳ giao này không còn. Chọn lại kỳ giao.",
  "document-unknown": "Văn bản này không có trong danh sách. Chọn lại.",
  "too-many-cells": (p: Params) => `Nhiều hơn ${count(p.max)} ô. Chia thành nhiều lần lưu.`,
  "document-title-needed": "Chưa nhập trích yếu.",
  "document-exists": (p: Params) => `Số này đã có trong danh sách: ${p.title}.`,
  "document-not-signed-yet": "Ngày ký chưa đến. Để trống nếu văn bản chưa ký.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "targets-saved": (p: Params) => `Đã lưu ${p.changed} ô chỉ tiêu.`,
  "targets-unchanged": "Không có ô nào thay đổi.",
  "document-added": (p: Params) => `Đã thêm văn bản: ${p.title}.`,
};
