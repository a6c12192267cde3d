/** A checklist of publicity as its pages show it; all of it plain JSON in one language. */
import type { CivilDate } from "./calendar/civil-date";
import type {
  PublicityAnchor,
  PublicityCounts,
  PublicitySide,
  PublicityState,
  PublicityTerm,
} from "./publicity";
import type { TemplateKey } from "./publicity-templates";

export const LONGEST_ITEM = { name: 300, text: 200 } as const;

/** An output that is linked to an item, or may be. */
export interface PublicityOutput {
  id: string;
  number: number;
  code: string;
  title: string;
  publishedOn: CivilDate;
  category: string;
  units: string;
  /** Withdrawn: it stays linked, and ticks nothing. */
  isWithdrawn: boolean;
  mayUnlink: boolean;
}

export interface PublicityLine {
  id: string;
  side: PublicitySide;
  name: string;
  categoryId: string | null;
  category: string;
  unitId: string | null;
  unit: string;
  from: PublicityTerm;
  due: PublicityTerm;
  fromOn: CivilDate | null;
  dueOn: CivilDate | null;
  state: PublicityState;
  /** The linked ones that the reader may see, earliest first. */
  outputs: PublicityOutput[];
  /** Linked outputs that count, seen or not. */
  count: number;
  version: number;
}

/** The items around a round or a milestone. */
export interface PublicityChecklist {
  /** The page on which it is worked on. */
  path: string;
  slug: string;
  anchor: PublicityAnchor;
  lines: PublicityLine[];
  counts: PublicityCounts;
  may: { edit: boolean; link: boolean };
}

/** The checklist with the item at work and what could be linked to it. */
export interface PublicityPage extends PublicityChecklist {
  today: CivilDate;
  /** What it is about, and where that is told. */
  title: string;
  backTo: string;
  templates: { key: TemplateKey; side: PublicitySide; name: string }[];
  categories: { id: string; name: string }[];
  units: { id: string; name: string }[];
  /** The item whose outputs are being looked for; null: none is open. */
  open: { itemId: string; text: string; found: PublicityOutput[]; isProposal: boolean } | null;
  formKey: string;
}
