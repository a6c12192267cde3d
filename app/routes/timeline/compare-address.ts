import type { AskedSide } from "~/domain/timeline-compare-page";

/** What the address of two calendars asks for; unknown words are as if they were not there. */
export interface CompareAddress {
  left: AskedSide;
  right: AskedSide;
  onlyDifferent: boolean;
}

export const SIDE_FIELDS = {
  left: { what: "trai", day: "ngay-trai", law: "luat-trai" },
  right: { what: "phai", day: "ngay-phai", law: "luat-phai" },
} as const;

export function readCompareAddress(params: URLSearchParams): CompareAddress {
  const side = (names: (typeof SIDE_FIELDS)["left" | "right"]): AskedSide => ({
    what: (params.get(names.what) ?? "").slice(0, 80),
    day: (params.get(names.day) ?? "").trim().slice(0, 20),
    law: (params.get(names.law) ?? "").slice(0, 10),
  });
  return {
    left: side(SIDE_FIELDS.left),
    right: side(SIDE_FIELDS.right),
    onlyDifferent: params.get("chi") === "khac-nhau",
  };
}

/** The address of the page that shows this, to be sent to others. */
export function comparePath(slug: string, { left, right, onlyDifferent }: CompareAddress): string {
  const params = new URLSearchParams();
  for (const [names, side] of [
    [SIDE_FIELDS.left, left],
    [SIDE_FIELDS.right, right],
  ] as const) {
    if (side.what) params.set(names.what, side.what);
    if (side.what === "khac" && side.day) params.set(names.day, side.day);
    if (side.what === "khac" && side.law) params.set(names.law, side.law);
  }
  if (onlyDifferent) params.set("chi", "khac-nhau");
  const query = params.toString();
  return `/${slug}/lich/so-sanh${query ? `?${query}` : ""}`;
}
