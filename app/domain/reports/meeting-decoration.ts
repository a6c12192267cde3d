/** What a meeting's papers say of decoration. */
import { formatCivil } from "../calendar/civil-date";
import type { MeetingPack } from "../meeting-pack";

/** "Hoàn thành công tác trang trí: 12/33 đơn vị đã hoàn thành; hạn 10/05/2021." */
export function decorationText(decoration: MeetingPack["decoration"]): string {
  if (!decoration) return "Chưa đặt mốc hoàn thành trang trí.";
  const { title, done, total, on } = decoration;
  const state =
    total > 0 ? `${done}/${total} đơn vị đã hoàn thành` : done > 0 ? "đã hoàn thành" : "chưa hoàn thành";
  return `${title}: ${state}; hạn ${formatCivil(on)}.`;
}

/** "Điểm trang trí: đã xong 31/72, trong đó đã kiểm tra 22; 9 điểm phải sửa." */
export function sitesText(sites: NonNullable<NonNullable<MeetingPack["decoration"]>["sites"]>): string {
  const { planned, standing, checked, needsRepair } = sites;
  return `Điểm trang trí: đã xong ${standing}/${planned}, trong đó đã kiểm tra ${checked}; ${needsRepair} điểm phải sửa.`;
}
