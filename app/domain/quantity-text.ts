/** A figure as reports write it: "hơn 260 cuộc", "2 buổi/ngày", "10/10 xã", "hàng nghìn lượt". */
import type { Basis, RatePeriod } from "./outputs-terms";
import type { Qualifier } from "./quantities";
import { foldVietnamese } from "./vietnamese";

/** The parts of a form that such a text fills; the digits stay as they were written. */
export interface WrittenQuantity {
  quantity: string;
  qualifier: Qualifier;
  basis: Extract<Basis, "item" | "rate" | "coverage">;
  whole: string;
  per: "" | RatePeriod;
}

/** Null when no figure can be made out. An empty text is one: a line is one item. */
export function readQuantityText(text: string): WrittenQuantity | null {
  const typed = foldVietnamese(text).replace(/\s+/g, " ").trim();
  const plain: WrittenQuantity = { quantity: "1", qualifier: "exact", basis: "item", whole: "", per: "" };
  if (typed === "") return plain;
  if (/^(hang|nhieu|vai|chua dem)\b/.test(typed)) return { ...plain, quantity: "", qualifier: "uncounted" };
  const found = WRITTEN.exec(typed);
  if (!found) return null;
  const [, before = "", figure = "", whole, rest = ""] = found;
  const qualifier = qualifiers.find(([word]) => word.test(before))?.[1] ?? "exact";
  if (whole !== undefined) return { ...plain, quantity: figure, qualifier, basis: "coverage", whole };
  const per = periods.find(([word]) => word.test(rest))?.[1];
  if (per) return { ...plain, quantity: figure, qualifier, basis: "rate", per };
  return { ...plain, quantity: figure, qualifier };
}

const NUMBER = "\\d+(?:[., ]\\d{3})*";
const BEFORE = "tren|hon|gan|khoang|chung|xap xi|uoc|dung|du|~|>|<";
const WRITTEN = new RegExp(`^(?:(${BEFORE}) ?)?(${NUMBER})(?: ?/ ?(${NUMBER}))?(?![.,\\d]| ?/ ?\\d)(.*)$`);

const qualifiers: readonly [RegExp, Qualifier][] = [
  [/^(tren|hon|>)$/, "over"],
  [/^(gan|<)$/, "nearly"],
  [/^(khoang|chung|xap xi|uoc|~)$/, "about"],
];

const periods: readonly [RegExp, RatePeriod][] = [
  [/(\/|moi|mot|hang) ?ngay\b/, "day"],
  [/(\/|moi|mot|hang) ?tuan\b/, "week"],
  [/(\/|moi|mot|hang) ?thang\b/, "month"],
];
