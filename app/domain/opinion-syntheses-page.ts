/** What the pages of synthesised reports show. */
import type { CivilDate } from "./calendar/civil-date";
import type { Synthesis, SynthesisSection } from "./opinion-syntheses";
import type { PaperLayout } from "./reports/written-document";

export interface SynthesisListPage {
  slug: string;
  formKey: string;
  canEdit: boolean;
  reports: SynthesisRow[];
  removed: { id: string; title: string; version: number }[];
  /** What a new one begins with. */
  proposed: { from: CivilDate; to: CivilDate };
}

export interface SynthesisRow extends Synthesis {
  issues: number;
}

export interface WordingPart {
  section: SynthesisSection;
  body: string;
  /** 0: nobody has written here. */
  version: number;
  isDraft: boolean;
  /** Earlier wordings, newest first. */
  history: { version: number; by: string; at: string; body: string | null }[];
}

export interface SynthesisPage {
  slug: string;
  synthesis: Synthesis;
  canEdit: boolean;
  texts: WordingPart[];
  figures: { name: string; text: string }[];
  /** Those it covers, in its order. */
  covered: { number: number; title: string; state: string }[];
  /** All that it may cover. */
  choices: { number: number; title: string; topic: string }[];
  proposedSymbol: string;
  layout: PaperLayout;
}
