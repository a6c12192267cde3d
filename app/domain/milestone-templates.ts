/** Milestones that every election's units have to reach, offered with a day counted from election day. */
import type { PlanKind } from "./timeline-page";

const TEMPLATE_KEYS = ["unit-plan", "briefing", "training", "epidemic-plan"] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

export interface MilestoneTemplate {
  key: TemplateKey;
  /** Milestones are written in the office's language. */
  title: string;
  planKind: PlanKind;
  /** Proposed days from election day. */
  days: number;
}

/**
 * None is a "meeting": that is the weekly giao ban, and a milestone of that kind stands for its week's. The proposed days
 * are ours, from how the work of 2021 went; none is in the law, all are to be checked by the user.
 */
export const TEMPLATES: readonly MilestoneTemplate[] = [
  { key: "unit-plan", title: "Ban hành kế hoạch tuyên truyền riêng", planKind: "publicity", days: -75 },
  { key: "briefing", title: "Hội nghị quán triệt công tác bầu cử", planKind: "publicity", days: -60 },
  { key: "training", title: "Tập huấn công tác tuyên truyền bầu cử", planKind: "publicity", days: -30 },
  { key: "epidemic-plan", title: "Phương án phòng dịch ngày bầu cử", planKind: "deadline", days: -10 },
];

export function templateOf(key: string | null | undefined): MilestoneTemplate | undefined {
  return TEMPLATES.find((template) => template.key === key);
}
