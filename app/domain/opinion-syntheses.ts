/** Reports of public opinion that an organisation writes (báo cáo tổng hợp, báo cáo chuyên đề). */
import type { CivilDate } from "./calendar/civil-date";
import { periodName } from "./opinion-figure-periods";
import type { Period } from "./opinion-figures";

/** A thematic report is a synthesised one about one topic: counted among them, never beside them. */
export const synthesisKinds = ["general", "thematic"] as const;
export type SynthesisKind = (typeof synthesisKinds)[number];

/** The headings I–IV. */
export const synthesisSections = ["situation", "issues", "results", "proposals"] as const;
export type SynthesisSection = (typeof synthesisSections)[number];

export interface Synthesis extends Period {
  id: string;
  kind: SynthesisKind;
  title: string;
  number: string;
  symbol: string;
  /** null: a draft. What an issued one says does not change any more. */
  issuedOn: CivilDate | null;
  isRemoved: boolean;
  version: number;
}

/** "Tổng hợp tình hình dư luận xã hội tháng 4, 5 năm 2020" */
export function proposedTitle(kind: SynthesisKind, period: Period, days: (period: Period) => string): string {
  const when = periodName(period) ?? days(period);
  return kind === "general"
    ? `Tổng hợp tình hình dư luận xã hội ${when}`
    : `Chuyên đề tình hình dư luận xã hội ${when}`;
}

export const synthesesPath = (slug: string) => `/${slug}/du-luan/tong-hop`;
export const synthesisPath = (slug: string, id: string) => `${synthesesPath(slug)}/${id}`;
