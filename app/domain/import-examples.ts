/** Rows that a template shows filled in: what reports really say, days of the campaign of 2021. */
import type { Basis, RatePeriod } from "./outputs-terms";
import type { Qualifier } from "./quantities";
import type { Cell } from "./sheets";

export interface ImportExample {
  from: string | null;
  day: string;
  categoryKeys: readonly string[];
  basis: Basis;
  value: Cell;
  qualifier: Qualifier;
  whole: Cell;
  per: RatePeriod | null;
  title: string;
  note: string;
}

const item = {
  from: null,
  day: "2021-05-04",
  basis: "item",
  qualifier: "exact",
  whole: "",
  per: null,
} as const;

export const importExamples: readonly ImportExample[] = [
  { ...item, categoryKeys: ["portal-item"], value: 1, title: "Niêm yết danh sách người ứng cử", note: "" },
  {
    ...item,
    categoryKeys: ["oral-session"],
    value: "hơn 260 cuộc, hơn 8.300 lượt người dự",
    qualifier: "over",
    title: "Tuyên truyền miệng về bầu cử",
    note: "Hai số trong một ô được ghi thành hai mục.",
  },
  {
    ...item,
    from: "2021-01-01",
    day: "2021-03-26",
    categoryKeys: ["article", "feature"],
    basis: "period",
    value: 84,
    title: "Tin, bài, phóng sự từ 01/01 đến 26/3",
    note: "Số của cả kỳ, tính chung hai hình thức.",
  },
  {
    ...item,
    categoryKeys: ["broadcast-run"],
    basis: "rate",
    value: 2,
    per: "day",
    title: "Phát loa truyền thanh hằng ngày",
    note: "",
  },
];
