import { formatNumber } from "../format";

const n = (value: number) => formatNumber(value, "vi");

/** The map of the decoration sites and the wall of their photographs. */
export const decorationPlaces = {
  map: {
    title: "Bản đồ trang trí",
    lede: (p: { shown: number; all: number }) => `${n(p.shown)}/${n(p.all)} điểm có tọa độ.`,
    none: "Chưa điểm nào có tọa độ",
    noneText: "Ghi tọa độ tại trang của từng điểm, hoặc lấy vị trí của điện thoại khi đứng ở đó.",
    spoken: (p: { shown: number }) => `Bản đồ với ${n(p.shown)} điểm; danh sách các điểm ở dưới.`,
    units: "Đơn vị",
    whole: "Tất cả",
    show: "Xem",
    zoomIn: "Phóng to",
    zoomOut: "Thu nhỏ",
    list: "Các điểm trên bản đồ",
    near: (place: string) => `Phóng đến ${place}`,
    nearWord: "Phóng đến",
    fit: "Xem toàn bộ",
    inPicture: (shown: number) => `${n(shown)} điểm trong khung hình`,
    kinds: {
      bad: "cần sửa hoặc chậm",
      none: "chưa làm",
      begun: "đang làm",
      done: "đã xong hoặc đã kiểm tra",
    },
    several: (p: { count: number; kind: string }) => `${n(p.count)} điểm, có điểm ${p.kind}: phóng đến`,
    legend:
      "Tròn đặc: đã xong hoặc đã kiểm tra; vòng rỗng: đang làm; vuông đỏ: cần sửa hoặc chậm; vòng đứt: chưa làm. Số là các điểm gần nhau, hình theo điểm kém nhất: bấm để phóng đến.",
    offline: "Bản đồ không nền: vị trí vẽ theo tọa độ, bắc ở trên; mất mạng vẫn xem được.",
    scale: (p: { metres: number }) => (p.metres >= 1000 ? `${n(p.metres / 1000)} km` : `${n(p.metres)} m`),
  },
  wall: {
    title: "Ảnh trang trí",
    lede: (p: { sites: number; photos: number }) => `${n(p.photos)} ảnh của ${n(p.sites)} điểm.`,
    none: "Chưa có ảnh nào",
    noneText: "Ảnh gửi từ trang của từng điểm, trước và sau khi trang trí, hiện ở đây.",
    noMatch: "Không có ảnh nào như vậy.",
    before: "Trước",
    after: "Sau",
    missing: { before: "chưa có ảnh trước", after: "chưa có ảnh sau" },
    alt: (p: { moment: string; place: string; day: string }) => `${p.moment}: ${p.place}, ${p.day}`,
    more: (count: number) => `${n(count)} ảnh`,
    unit: "Đơn vị",
    allUnits: "Mọi đơn vị",
    state: "Trạng thái",
    allStates: "Mọi trạng thái",
    show: "Lọc",
    pages: "Các trang",
    previous: "Trang trước",
    next: "Trang sau",
    found: (p: { sites: number; page: number; pages: number }) =>
      p.pages > 1 ? `${n(p.sites)} điểm · trang ${p.page}/${p.pages}` : `${n(p.sites)} điểm`,
  },
};
