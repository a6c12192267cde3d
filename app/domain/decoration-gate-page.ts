/** The gate as its page shows it; plain JSON. */

import type { CivilDate } from "./calendar/civil-date";
import type { CheckAnswer, ItemKind, SiteState } from "./decoration";
import type { GateCurve, GateLeft, GateNeed } from "./decoration-gate";
import type { KnownSum, ProposalTotals } from "./decoration-proposals";
import type { UnitChoice } from "./unit-choice";

export const gatePath = (slug: string, unitKey = ""): string =>
  `/${slug}/trang-tri/tien-do${unitKey === "" ? "" : `?dv=${encodeURIComponent(unitKey)}`}`;

export interface GateUnit {
  key: string;
  name: string;
  planned: number;
  complete: number;
  checked: number;
  needsRepair: number;
  takenDown: number;
  /** Not passed the gate. */
  left: number;
  late: number;
}

export interface GateSite {
  number: number;
  place: string;
  street: string;
  unit: string;
  state: SiteState;
  need: GateNeed;
  isLate: boolean;
  dueOn: CivilDate | null;
  /** Who puts it up. */
  doers: string[];
}

/** What a chairman asks of the decoration. */
export interface GateAnswers {
  /** Wards and communes without a pano that stands; `planned`: one is on the list. */
  withoutPano: { key: string; name: string; planned: number }[];
  localUnits: number;
  /** Who puts up what is left. */
  doers: { name: string; sites: number; late: number }[];
  cost: ProposalTotals;
  /** Who decides what waits. */
  deciders: { name: string; lines: number; asked: KnownSum }[];
  /** Sites that wait for approval; the secretariat gives it. */
  toApprove: number;
  slogans: {
    /** By the last inspection of each site that stands: as issued, not, not asked. */
    design: Record<CheckAnswer, number>;
    content: Record<CheckAnswer, number>;
    unchecked: number;
    wrong: { number: number; place: string; unit: string; mend: string }[];
    /** Sites with an item of a kind that bears words but no approved wording or design named. */
    unnamed: number;
    ended: number;
  };
}

export interface GatePage {
  slug: string;
  name: string;
  isDemo: boolean;
  today: CivilDate;
  electionOn: CivilDate;
  decorationOn: CivilDate | null;
  decorationPath: string | null;
  unit: { key: string; name: string } | null;
  unitChoice: UnitChoice[];
  figures: { planned: number; complete: number; checked: number; needsRepair: number; late: number };
  left: GateLeft;
  curve: GateCurve | null;
  units: GateUnit[];
  leftSites: GateSite[];
  /** Not passed, of which the first are listed. */
  leftCount: number;
  answers: GateAnswers;
}

/** Kinds that say something to who passes by. */
export const wordedKinds: readonly ItemKind[] = ["pano", "banner", "poster", "gate", "led"];
