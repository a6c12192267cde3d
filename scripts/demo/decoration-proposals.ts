import type { AddProposalForm } from "~/domain/decoration-proposal-forms";
import type { CampaignContext } from "~/usecases/campaigns.server";
import { decideProposal } from "~/usecases/decoration-proposal-decide.server";
import { addProposal } from "~/usecases/decoration-proposal-edit.server";
import { emptyProposal } from "~/usecases/decoration-proposals.server";
import { must } from "./must";

type Line = Pick<AddProposalForm, "unit" | "place" | "kind" | "there" | "usable" | "repairable" | "wish"> & {
  quantity?: string;
  reason?: string;
  estimate?: string;
  /** Sum that was approved, or why it was rejected. */
  decision?: { sum: string } | { note: string };
};

const found = (there: number, usable: number, repairable: number) => ({
  ...{ there: String(there), usable: String(usable), repairable: String(repairable) },
});

/** Places, counts and sums are illustrative. */
const lines: Line[] = [
  {
    ...{ unit: "phuong-bai-chay", place: "Ngã ba vào cảng tàu du lịch", kind: "pano", ...found(2, 1, 1) },
    ...{ wish: "repair", quantity: "1", reason: "Khung pano gỉ, mặt bạt rách một góc." },
    ...{ estimate: "6500000", decision: { sum: "6000000" } },
  },
  {
    ...{ unit: "phuong-hong-gai", place: "Quảng trường trung tâm", kind: "led", ...found(1, 1, 0) },
    wish: "none",
  },
  {
    ...{ unit: "phuong-ha-khau", place: "Cửa ngõ quốc lộ 18", kind: "pano", ...found(0, 0, 0) },
    ...{ wish: "new", quantity: "2", reason: "Cửa ngõ thành phố chưa có pano nào." },
    ...{ estimate: "48000000", decision: { sum: "48000000" } },
  },
  {
    ...{ unit: "phuong-cao-thang", place: "Tuyến phố chính", kind: "streamer", ...found(60, 35, 10) },
    ...{
      wish: "new",
      quantity: "15",
      reason: "Mười lăm lá bạc màu, không dùng lại được.",
      estimate: "5250000",
    },
  },
  {
    ...{ unit: "phuong-ha-phong", place: "Nhà văn hóa khu 3", kind: "polling-area", ...found(0, 0, 0) },
    ...{ wish: "new", quantity: "1", reason: "Khu vực bỏ phiếu mới, chưa có bảng và cổng." },
  },
  {
    ...{ unit: "phuong-bai-chay", place: "Cổng chào khu phố", kind: "gate", ...found(1, 1, 0) },
    ...{ wish: "new", quantity: "1", reason: "Thêm một cổng chào ở đầu phía nam.", estimate: "35000000" },
    decision: { note: "Đã có một cổng còn tốt; ưu tiên pano cửa ngõ." },
  },
];

/** The survey of the places that are there already, with what the city decided by 4/5/2021. */
export async function proposeInvestment(open: CampaignContext): Promise<void> {
  const { slug } = open.campaign;
  const units = new Set(open.structure.tree.units.map(({ key }) => key));
  const documentId = open.structure.documents.find((one) => one.numberSymbol === "03/KH-TBTT")?.id ?? "";
  for (const [index, { decision, ...line }] of lines.filter(({ unit }) => units.has(unit)).entries()) {
    const form = { ...emptyProposal, surveyedOn: "02/04/2021", decider: "UBND thành phố", ...line };
    const key = `demonstration-proposal-${index}`;
    const { number, version } = must(await addProposal(open, slug, { ...form, _key: key }));
    if (!decision) continue;
    const said = "sum" in decision ? { sum: decision.sum, note: "" } : { sum: "", note: decision.note };
    const verdict = "sum" in decision ? "approved" : "rejected";
    must(
      await decideProposal(open, slug, number, {
        ...{ version, verdict, on: "12/04/2021", documentId, confirm: [], ...said },
      }),
    );
  }
}
