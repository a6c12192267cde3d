import { formatNumber } from "../format";

const n = (value: number) => formatNumber(value, "vi");

/** Where units lie on the map. */
export const unitPoints = {
  title: "Vị trí đơn vị",
  lede: (p: { known: number; all: number }) => `${n(p.known)}/${n(p.all)} đơn vị đã có vị trí.`,
  ledeNote: "Tên đơn vị trên bản đồ trang trí đứng ở vị trí này; điểm trang trí xa quá 10 km được nhắc.",
  spoken: (p: { shown: number }) => `Bản đồ với vị trí của ${n(p.shown)} đơn vị; danh sách ở dưới.`,
  pick: "Chọn đơn vị rồi bấm lên bản đồ để lấy tọa độ, hoặc gõ tọa độ.",
  offline: "Bản đồ không nền: vị trí vẽ theo tọa độ, bắc ở trên; chấm nhỏ là điểm trang trí.",
  zoomIn: "Phóng to",
  zoomOut: "Thu nhỏ",
  scale: (p: { metres: number }) => (p.metres >= 1000 ? `${n(p.metres / 1000)} km` : `${n(p.metres)} m`),
  unit: "Đơn vị",
  chooseUnit: "Chọn đơn vị",
  point: "Tọa độ",
  pointHint:
    "Vĩ độ trước: 20.951234, 107.080123 hoặc 20,951234; 107,080123 hoặc 20°57'04\"B 107°04'48\"Đ. Để trống: bỏ vị trí.",
  confirmFar: "Tọa độ này đúng",
  submit: "Lưu vị trí",
  pasteTitle: "Dán danh sách từ Excel",
  pasteText: "Danh sách",
  pasteHint: "Ba cột: đơn vị, vĩ độ, kinh độ; hoặc hai cột: đơn vị, tọa độ.",
  preview: "Xem trước",
  previewTitle: (p: { good: number; bad: number }) =>
    p.bad === 0 ? `${n(p.good)} dòng ghi được` : `${n(p.good)} dòng ghi được, ${n(p.bad)} dòng phải sửa`,
  columns: {
    line: "Dòng",
    unit: "Đơn vị",
    before: "Đang lưu",
    after: "Sẽ lưu",
    state: "Kiểm tra",
    point: "Tọa độ",
    group: "Thuộc",
  },
  fine: "Được",
  mend: "Sửa trong ô trên rồi xem lại.",
  confirm: (count: number) => `Vẫn ghi ${n(count)} dòng có cảnh báo`,
  pasteSubmit: (count: number) => `Lưu ${n(count)} vị trí`,
  listTitle: "Các đơn vị",
  listNote: (missing: number) =>
    missing === 0 ? "Mọi đơn vị báo cáo đã có vị trí." : `${n(missing)} đơn vị báo cáo chưa có vị trí.`,
  none: "Chưa có",
  set: "Đặt",
  setSpoken: (unit: string) => `Đặt vị trí ${unit}`,
  historyTitle: "Đã đặt gần đây",
  historyLine: (p: { names: string; more: number }) =>
    p.more > 0 ? `${p.names} và ${n(p.more)} đơn vị khác` : p.names,
  undone: "Đã hoàn tác",
  undo: "Hoàn tác",
  undoSpoken: (p: { by: string; at: string }) => `Hoàn tác lần đặt của ${p.by} lúc ${p.at}`,
};
