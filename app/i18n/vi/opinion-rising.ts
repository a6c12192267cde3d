/** Điểm nóng dư luận: chủ đề tăng theo tuần, theo địa bàn. */
const columns = (...heads: [string, number][]) => heads;

interface Weeks {
  nowFrom: string;
  nowTo: string;
  beforeFrom: string;
  beforeTo: string;
}

export const opinionRising = {
  title: "Điểm nóng dư luận",
  lede: (p: { rising: number }) =>
    p.rising === 0 ? "Không có chủ đề nào tăng trong tuần." : `${p.rising} chủ đề đang tăng trong tuần.`,
  day: "Bảy ngày đến hết ngày",
  show: "Xem",
  whole: "Toàn địa bàn",
  weeks: (p: Weeks) => `${p.nowFrom}–${p.nowTo} so với ${p.beforeFrom}–${p.beforeTo}`,
  rule: (least: number) =>
    `Đang tăng: bảy ngày qua có từ ${least} báo cáo trở lên và nhiều hơn bảy ngày trước đó. Nơi có dưới ${least} báo cáo về một chủ đề được tính vào địa bàn rộng hơn và không hiện riêng.`,
  fewer: (least: number) => `dưới ${least}`,
  figures: (p: { now: number; before: string }) => `${p.now} (tuần trước ${p.before})`,
  legend: { rising: "Đang tăng", steady: "Không tăng", before: "Bảy ngày trước đó" },
  picture: "Báo cáo theo chủ đề và nơi",
  table: "Bảng số liệu",
  caption: "Chủ đề theo nơi, bảy ngày qua so với bảy ngày trước đó",
  topic: "Chủ đề",
  place: "Nơi",
  now: "Bảy ngày qua",
  before: "Bảy ngày trước",
  state: "Nhận xét",
  rising: "Đang tăng",
  steady: "Không tăng",
  empty: "Chưa có chủ đề nào đủ số báo cáo",
  emptyText: (least: number) =>
    `Một chủ đề hiện ở đây khi có từ ${least} báo cáo trở lên trong bảy ngày ở cùng một nơi.`,
  files: { label: "Tải về", png: "PNG", svg: "SVG", xlsx: "Excel", failed: "Trình duyệt không vẽ được ảnh." },
  sheet: {
    columns: columns(
      ["Chủ đề", 40],
      ["Nơi", 32],
      ["Bảy ngày qua", 14],
      ["Bảy ngày trước", 16],
      ["Đang tăng", 12],
    ),
    yes: "x",
    about: "Ghi chú",
    campaign: "Cuộc bầu cử",
    day: "Đến hết ngày",
    rule: "Cách tính",
  },
};
