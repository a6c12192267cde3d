import type { AuditFindingKind } from "~/domain/audit-findings";

type Place = { where: string; from: number; to: number };
const lines = ({ from, to }: Place) => (from === to ? `dòng ${from}` : `dòng ${from}–${to}`);

/** What the verification of the audit trail read and found. */
export const adminTrail = {
  title: "Kiểm tra nhật ký",
  well: (p: { at: string; entries: number }) =>
    `Lần kiểm tra lúc ${p.at} không thấy dấu hiệu sửa, xóa (${p.entries.toLocaleString("vi-VN")} dòng).`,
  bad: (p: { at: string; findings: number }) =>
    `Lần kiểm tra lúc ${p.at} thấy ${p.findings} dấu hiệu nhật ký bị can thiệp.`,
  badHint:
    "Giữ nguyên máy chủ và các bản sao lưu, chạy npm run verify-audit, báo người phụ trách an toàn thông tin.",
  never: "Nhật ký chưa được kiểm tra lần nào; việc này tự chạy mỗi đêm.",
  late: (at: string) => `Lần kiểm tra nhật ký cuối cùng là lúc ${at}, quá hai ngày: xem trang Việc nền.`,
  code: (code: string) => `Mã neo: ${code}`,
  attention: (n: number) => `Nhật ký có ${n} dấu hiệu bị can thiệp: xem trang Nhật ký.`,
  more: (n: number) => `và ${n} dấu hiệu khác.`,
  system: "hệ thống",
  chain: (name: string) => `Chuỗi ${name}`,
  anchors: "Mã neo",
  findings: {
    deleted: (p) => `${p.where}: mất ${lines(p)}`,
    renumbered: (p) => `${p.where}: có dòng bị xóa và đánh số lại tại ${lines(p)}`,
    edited: (p) => `${p.where}: ${lines(p)} không khớp dấu niêm phong, đã bị sửa`,
    inserted: (p) => `${p.where}: ${lines(p)} bị chèn thêm`,
    moved: (p) => `${p.where}: ${lines(p)} bị đổi chỗ`,
    "other-key": (p) =>
      `${p.where}: ${lines(p)} không khớp khóa, bị niêm phong lại bằng khóa khác hoặc AUDIT_KEY_FILE không phải khóa của dữ liệu này`,
    payload: (p) => `${p.where}: nội dung thay đổi ghi ở ${lines(p)} đã bị sửa`,
    emptied: (p) =>
      `${p.where}: nội dung ghi ở ${lines(p)} đã bị xóa mà không có lần xóa theo thời hạn lưu nào ghi lại`,
    cut: (p) => `${p.where}: bị cắt đuôi, mất ${lines(p)}`,
    head: (p) => `${p.where}: bảng đầu chuỗi không khớp dòng cuối (${p.to})`,
    "behind-anchor": (p) =>
      `${p.where}: mã neo cũ biết đến ${lines(p)} nay không còn: đuôi bị cắt hoặc cơ sở dữ liệu cũ được đưa trở lại`,
    "anchor-differs": (p) => `${p.where}: ${lines(p)} khác với mã neo đã ghi: chuỗi bị viết lại`,
    "anchor-broken": (p) =>
      `${p.where}: ${p.to - p.from + 1} mã neo (thứ ${p.from}–${p.to}) không phải do máy chủ này niêm phong`,
    "anchor-missing": (p) =>
      `${p.where}: ${p.to - p.from + 1} mã neo có ở thư mục neo mà cơ sở dữ liệu không có: cơ sở dữ liệu cũ được đưa trở lại hoặc mã neo bị xóa`,
  } satisfies Record<AuditFindingKind, (place: Place) => string> as Record<
    AuditFindingKind,
    (place: Place) => string
  >,
};
