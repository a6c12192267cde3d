import type { ShownShare } from "~/domain/plan";
import type { RuleScope, RuleTimes } from "~/domain/target-rules";
import type { SizeKey } from "~/domain/unit-sizes";
import { formatNumber } from "../format";
import { planBaselines, sizeNames as sizes } from "./targets-baselines";

type Period = { kind: string; name: string; from: string; to: string };

const count = (value: string | number | undefined) => formatNumber(Number(value), "vi");

const often: Record<RuleTimes, string> = { once: "", day: "ngày", week: "tuần" };

function share({ factor, sizeKey, size, times, count: often_, amount }: ShownShare): string {
  const parts = [count(factor)];
  if (sizeKey)
    parts.push(size === null ? `chưa có số ${sizes[sizeKey]}` : `${count(size)} ${sizes[sizeKey]}`);
  if (often_ !== null) parts.push(`${often_} ${often[times]}`);
  const left = parts.join(" × ");
  return amount === null || parts.length === 1 ? left : `${left} = ${count(amount)}`;
}

/** Rules of the plan, sizes of units, and the pasted matrix. */
export const targets = {
  period: ({ kind, name, from, to }: Period) => {
    if (kind === "campaign") return "Cả kỳ";
    if (kind === "phase") return `${name}, ${from}–${to}`;
    return kind === "week" ? `Tuần ${name} (${from}–${to})` : `Từ ${from} đến hết ${to}`;
  },
  periodGroups: { campaign: "Cả kỳ, đợt", days: "Theo định mức", week: "Tuần báo cáo" },
  share,
  given: (shown: ShownShare) => `định mức ${share(shown)}`,
  oneUnit: "Đơn vị",
  wholeBlock: "Cả khối",
  reason: "Lý do đổi",
  reasonHint: "Kế hoạch gốc đã chốt: thay đổi cần lý do và văn bản.",
  group: {
    title: "Gộp hình thức vào một chỉ tiêu",
    text: "Chọn các hình thức mà kế hoạch giao chung một số, ví dụ “tin, bài, phóng sự”. Kết quả ghi riêng hay ghi gộp của các hình thức này đều được tính.",
    legend: "Hình thức gộp",
    submit: "Thêm cột gộp",
  },
  links: {
    paste: "Dán từ Excel",
    save: "Tải toàn bộ chỉ tiêu",
  },
  rules: {
    title: "Định mức",
    lede: "Số giao suy ra từ quy mô đơn vị và số ngày. Ô chỉ tiêu gõ tay thay cho định mức; cả hai số vẫn hiện.",
    list: "Các định mức",
    emptyTitle: "Chưa có định mức nào",
    emptyText: "Ví dụ: 10 cờ mỗi tổ bầu cử; 1 xe mỗi phường; 2 buổi phát mỗi ngày từ 01/05.",
    per: (p: { factor: number; unit: string; per: string; times: string }) =>
      `${count(p.factor)} ${p.unit} mỗi ${[p.per, p.times].filter(Boolean).join(", mỗi ")}`,
    perUnit: "đơn vị",
    perLocal: "phường, xã",
    sizes,
    times: { once: "Một lần trong kỳ", day: "Mỗi ngày", week: "Mỗi tuần báo cáo" } as Record<
      RuleTimes,
      string
    >,
    often,
    scopes: { all: "Tất cả đơn vị báo cáo", local: "Các phường, xã", under: "Các đơn vị thuộc" } as Record<
      RuleScope,
      string
    >,
    under: (name: string) => `Các đơn vị thuộc ${name}`,
    gone: "Kỳ không còn",
    total: (p: { total: number; units: number }) => `${count(p.total)} cho ${p.units} đơn vị`,
    unknown: (p: { n: number; size: string }) => `${p.n} đơn vị chưa có số ${p.size}, chưa tính được`,
    byHand: (n: number) => `${n} đơn vị giao tay, không theo định mức`,
    expand: "Xem từng đơn vị",
    unit: "Đơn vị",
    amount: "Theo định mức",
    hand: "Giao tay",
    notKnown: "chưa có số",
    basis: "Căn cứ",
    applies: "Áp dụng",
    rule: "Định mức",
    result: "Kết quả",
    edit: "Sửa",
    editTitle: "Sửa định mức",
    addTitle: "Thêm định mức",
    category: "Hình thức",
    chooseCategory: "Chọn hình thức",
    factor: "Số lượng",
    perLabel: "Tính trên",
    timesLabel: "Nhịp",
    periodLabel: "Kỳ",
    ownDays: "Từ ngày đến ngày",
    from: "Từ ngày",
    to: "Đến hết ngày",
    daysHint: "Chỉ điền khi kỳ là “Từ ngày đến ngày”.",
    scopeLabel: "Đơn vị áp dụng",
    submit: "Thêm định mức",
    save: "Lưu định mức",
    remove: "Bỏ định mức",
    cancel: "Thôi sửa",
  },
  sizesPage: {
    title: "Quy mô đơn vị",
    lede: "Số tổ bầu cử, thôn, hộ của từng đơn vị: để tính định mức và so các đơn vị to nhỏ khác nhau. Để trống là chưa biết; 0 là không có.",
    sheet: "Bảng quy mô",
    unit: "Đơn vị",
    columns: {
      "polling-areas": "Khu vực bỏ phiếu (tổ bầu cử)",
      neighbourhoods: "Thôn, khu phố",
      households: "Hộ",
      voters: "Cử tri",
    } as Record<SizeKey, string>,
    total: "Cộng những số đã biết",
    source: "Nguồn số liệu",
    sourceHint: "Ví dụ: Quyết định thành lập khu vực bỏ phiếu, ngày 20/03/2021. Ghi cho những ô vừa đổi.",
    sources: (list: string) => `Nguồn: ${list}`,
    save: "Lưu quy mô",
    cell: (p: { unit: string; size: string }) => `${p.unit}, ${p.size}`,
    pasteTitle: "Dán từ Excel",
    paste: "Bảng đã chép",
    pasteHint: "Dòng đầu là tên cột (Đơn vị, Khu vực bỏ phiếu, Hộ …). Số vào bảng trên để xem lại rồi lưu.",
    pasteSubmit: "Đưa vào bảng",
    pasted: (n: number) => `Đã đưa ${n} ô vào bảng, chưa lưu. Xem lại rồi bấm Lưu quy mô.`,
    unknown: (names: string) => `Không có trong danh sách, chưa đưa vào: ${names}.`,
  },
  paste: {
    title: "Dán chỉ tiêu từ Excel",
    lede: "Chép bảng có đơn vị ở cột đầu, hình thức ở dòng đầu. Xem trước rồi mới lưu.",
    period: "Kỳ giao",
    text: "Bảng đã chép",
    textHint: "Dán cả dòng tên cột. Ô trống không đổi chỉ tiêu đang có; 0 là giao bằng 0.",
    check: "Xem trước",
    recheck: "Xem lại",
    save: (n: number) => `Lưu ${n} ô`,
    preview: "Xem trước",
    summary: (p: {
      new: number;
      changed: number;
      same: number;
      keep: number;
      bad: number;
      wrongNames: number;
    }) =>
      [
        `${p.new} ô giao mới`,
        `${p.changed} ô đổi`,
        `${p.same} ô như cũ`,
        `${p.keep} ô trống, giữ nguyên`,
        p.bad + p.wrongNames > 0 ? `${p.bad + p.wrongNames} chỗ cần sửa` : "",
      ]
        .filter(Boolean)
        .join(", "),
    unit: "Đơn vị",
    states: {
      ok: "",
      unknown: "Không có trong danh sách",
      twice: "Có hai lần",
      number: "số thứ tự, không nhập",
      label: "tên đơn vị",
      total: "dòng hoặc cột cộng, không nhập",
      skipped: "bỏ qua theo lựa chọn",
    },
    choose: "Chọn đúng tên",
    chooseAll: "Các tên này không có trong danh sách hoặc có hai lần: chọn đúng tên rồi bấm Xem lại.",
    nearest: "Gần giống",
    all: "Tất cả",
    skip: "Không nhập",
    was: (before: string) => `đang là ${before}`,
    fresh: "mới",
    same: "như cũ",
    nameOf: (p: { text: string }) => `Tên đúng của “${p.text}”`,
    scrollLabel: "Bảng xem trước",
  },
  baselines: planBaselines,
  audit: {
    actions: {
      "target-rule.added": "Thêm định mức",
      "target-rule.changed": "Sửa định mức",
      "target-rule.removed": "Bỏ định mức",
      "unit-sizes.saved": "Lưu quy mô đơn vị",
    } as Record<string, string>,
    kinds: { "target-rule": "Định mức", "unit-sizes": "Quy mô đơn vị" } as Record<string, string>,
  },
};
