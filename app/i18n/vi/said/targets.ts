import { formatNumber } from "../../format";

type Params = Record<string, string | number>;

const count = (value: string | number | undefined) => formatNumber(Number(value), "vi");

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "target-set-for-group": (p: Params) =>
    `Đã giao ${count(p.amount)} cho “${p.category}” trong thời gian này. Phần nằm trong nhóm không cộng vào nhóm: bỏ chỉ tiêu kia trước.`,
  "unit-not-active": (p: Params) => `${p.unit} không hoạt động trong kỳ này. Xóa ô hoặc chọn kỳ khác.`,
  "plan-frozen-source":
    "Kế hoạch gốc đã chốt, chỉ tiêu theo định mức đổi theo quy mô: ghi nguồn số liệu mới.",
  "plan-frozen-reason": "Kế hoạch gốc đã chốt: ghi lý do đổi.",
  "plan-frozen-document": "Kế hoạch gốc đã chốt: chọn văn bản cho thay đổi.",
  "group-too-small": "Chọn ít nhất hai hình thức để gộp.",
  "group-measures-differ": "Các hình thức này không cùng đơn vị tính, không cộng được.",
  "rule-factor-zero": "Định mức bằng 0 không giao gì. Gõ số lớn hơn.",
  "rule-days-outside": "Các ngày này nằm ngoài cuộc bầu cử.",
  "rule-overlaps": (p: Params) =>
    `Đã có định mức “${p.category}” cho các đơn vị này trong cùng thời gian; hai định mức sẽ tính hai lần. Sửa định mức kia hoặc đổi ngày.`,
  "rule-too-large": (p: Params) => `Có đơn vị vượt ${count(p.max)}. Xem lại số lượng và quy mô.`,
  "rule-gone": "Định mức này đã bị bỏ.",
  "size-changed-by-other": (p: Params) =>
    p.by === ""
      ? `Người khác vừa xóa số này; số đang gõ là ${count(p.mine)}. Bấm Lưu lần nữa để ghi lại.`
      : `${p.by} vừa đổi ô này thành ${count(p.theirs)} lúc ${p.at}; ô đang gõ ${p.mine === "" ? "để trống" : `là ${count(p.mine)}`}. Sửa rồi lưu, hoặc bấm Lưu lần nữa.`,
  "paste-not-clear": (p: Params) => `${count(p.count)} chỗ cần sửa trước khi lưu. Chưa lưu gì.`,
  "paste-no-cells": "Không có ô số nào để lưu.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "group-opened": "Đã thêm cột gộp vào bảng chỉ tiêu.",
  "rule-saved": "Đã lưu định mức.",
  "rule-removed": "Đã bỏ định mức.",
  "sizes-saved": (p: Params) => `Đã lưu ${p.changed} ô quy mô. Định mức được tính lại.`,
  "sizes-unchanged": "Không có ô nào thay đổi.",
};
