import { formatDay } from "../../format";

type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "as-of-after-today": "Chưa đến ngày này. Đang hiện số liệu đến hôm nay.",
  "as-of-before-start": (p: Params) =>
    `Trước ngày đầu của kỳ theo dõi (${formatDay(String(p.start))}). Đang hiện số liệu đến hôm nay.`,
};
