import type { GateNeed } from "~/domain/decoration-gate";
import type { KnownSum } from "~/domain/decoration-proposals";
import { formatNumber } from "../format";
import { decorationPlaces } from "./decoration-places";
import { decorationProposals } from "./decoration-proposals";

const n = (value: number) => formatNumber(value, "vi");
const known = ({ sum, unknown }: KnownSum) =>
  unknown === 0 ? `${n(sum)} đ` : `trên ${n(sum)} đ (${n(unknown)} dòng chưa có dự toán)`;

/** The gate of the decoration and its proposals of investment; with the map and the wall of photographs. */
export const decorationGate = {
  dong: (value: number) => `${n(value)} đ`,
  known,
  gate: {
    title: "Tiến độ trang trí",
    whole: "Toàn bộ",
    lede: (p: { planned: number; complete: number; checked: number; day: string }) =>
      p.planned === 0
        ? "Chưa có điểm trang trí nào."
        : `${n(p.complete)}/${n(p.planned)} điểm đã xong, ${n(p.checked)} điểm đã kiểm tra${p.day ? `; hạn ${p.day}` : ""}.`,
    passed: "Mọi điểm đã xong và đã kiểm tra.",
    left: (p: { toComplete: number; toCheck: number; days: number; complete: number; check: number }) =>
      `Còn ${n(p.toComplete)} điểm phải làm xong, ${n(p.toCheck)} điểm phải kiểm tra đạt trong ${n(p.days)} ngày: mỗi ngày xong ${n(p.complete)} điểm, kiểm tra ${n(p.check)} điểm thì kịp.`,
    over: (p: { toComplete: number; toCheck: number; day: string }) =>
      `Đã quá hạn ${p.day}: còn ${n(p.toComplete)} điểm chưa xong, ${n(p.toCheck)} điểm chưa kiểm tra đạt.`,
    noDay: (p: { toComplete: number; toCheck: number }) =>
      `Còn ${n(p.toComplete)} điểm chưa xong, ${n(p.toCheck)} điểm chưa kiểm tra đạt. Cuộc bầu cử chưa có mốc hoàn thành trang trí.`,
    milestone: "Mốc trang trí",
    unitLabel: "Đơn vị",
    show: "Xem",
    pictureTitle: "Số điểm trang trí đã xong và đã kiểm tra",
    pictureNote: "Đơn vị tính: điểm",
    lines: { planned: "Kế hoạch", complete: "Đã xong", checked: "Đã kiểm tra", needsRepair: "Cần sửa" },
    planRule:
      "Kế hoạch: mỗi điểm được chia đều từ ngày đầu đến hạn của nó. Đã xong gồm cả điểm đã kiểm tra và đã tháo dỡ.",
    spoken: (p: {
      planned: number;
      complete: number;
      checked: number;
      needsRepair: number;
      expected: number;
    }) =>
      `${n(p.complete)} điểm đã xong, kế hoạch đến hôm nay ${n(p.expected)}, tất cả ${n(p.planned)}; ${n(p.checked)} đã kiểm tra, ${n(p.needsRepair)} cần sửa.`,
    empty: "Chưa vẽ được",
    emptyText: "Cần có điểm trang trí và mốc hoàn thành trang trí.",
    table: { summary: "Bảng số liệu", sheet: "Theo ngày", day: "Ngày" },
    files: { label: "Tải về", png: "PNG", svg: "SVG", xlsx: "XLSX", failed: "Chưa tạo được ảnh. Tải SVG." },
    unitTable: {
      title: "Theo đơn vị",
      unit: "Đơn vị",
      planned: "Kế hoạch",
      left: "Còn lại",
      late: "Chậm",
      sum: "Cộng",
    },
    sites: {
      title: "Còn lại, theo tên điểm",
      site: "Điểm",
      unit: "Đơn vị",
      need: "Còn phải",
      doer: "Ai làm",
      due: "Hạn",
      state: "Trạng thái",
      more: (count: number) => `Xem cả ${n(count)} điểm`,
      none: "Không còn điểm nào.",
    },
    needs: {
      approve: "duyệt rồi làm",
      work: "làm xong",
      mend: "sửa lại",
      check: "kiểm tra",
    } satisfies Record<GateNeed, string>,
    asked: "Hỏi nhanh",
    pano: {
      question: "Nơi nào thiếu pano?",
      answer: (p: { without: number; all: number }) =>
        p.without === 0
          ? `${n(p.all)}/${n(p.all)} phường, xã có pano`
          : `${n(p.without)}/${n(p.all)} phường, xã chưa có pano treo xong`,
      planned: (count: number) => (count === 0 ? "chưa có trong danh sách" : `${n(count)} điểm đang làm`),
      note: "Có pano: ít nhất một điểm có pano đã xong hoặc đã kiểm tra.",
    },
    charge: {
      question: "Ai phụ trách phần còn lại?",
      answer: (p: { doers: number; sites: number }) =>
        p.sites === 0 ? "không còn gì" : `${n(p.doers)} đơn vị, ${n(p.sites)} điểm`,
    },
    cost: {
      question: "Hết bao nhiêu tiền?",
      answer: (p: { asked: string; approved: string }) => `đề xuất ${p.asked}; đã duyệt ${p.approved}`,
      none: "chưa có đề xuất đầu tư",
      open: "Xem các đề xuất",
    },
    deciders: {
      question: "Ai quyết định?",
      answer: (p: { lines: number; sites: number }) =>
        p.lines + p.sites === 0
          ? "không còn gì chờ quyết định"
          : [
              p.lines > 0 ? `${n(p.lines)} đề xuất chờ quyết định` : "",
              p.sites > 0 ? `${n(p.sites)} điểm chờ Tổ giúp việc duyệt` : "",
            ]
              .filter(Boolean)
              .join("; "),
      line: (p: { name: string; lines: number; asked: string }) =>
        `${p.name || "Chưa ghi cơ quan quyết định"}: ${n(p.lines)} đề xuất, ${p.asked}`,
      sites: (count: number) => `Tổ giúp việc: duyệt ${n(count)} điểm trang trí`,
    },
    slogans: {
      question: "Khẩu hiệu có đúng mẫu không?",
      answer: (p: { wrong: number; right: number; unchecked: number }) =>
        p.wrong === 0
          ? `${n(p.right)} điểm đã kiểm tra đúng mẫu; ${n(p.unchecked)} điểm chưa kiểm tra`
          : `${n(p.wrong)} điểm sai mẫu hoặc sai nội dung; ${n(p.unchecked)} điểm chưa kiểm tra`,
      unnamed: (count: number) => `${n(count)} điểm có pano, băng rôn chưa ghi theo mẫu nào`,
      ended: (count: number) => `${n(count)} điểm dùng mẫu không còn hiệu lực`,
      designs: "Mẫu được duyệt",
    },
  },
  ...decorationProposals,
  ...decorationPlaces,
};
