/** What the page of a period's figures shows. */
import type { CivilDate } from "./calendar/civil-date";
import type { PeriodKind } from "./opinion-figure-periods";
import type { Period, PeriodEntry, PeriodFigures } from "./opinion-figures";
import type { TeamLine } from "./opinion-team-review";

export interface FiguresPage {
  slug: string;
  today: CivilDate;
  locale: "vi" | "en";
  formKey: string;
  canEdit: boolean;
  period: Period;
  /** null: two days of one's own choice. */
  kind: PeriodKind | null;
  presets: ({ kind: PeriodKind; isBefore: boolean } & Period)[];
  figures: PeriodFigures;
  sources: FigureSources;
  /** Stated for the period or a part of it. */
  entries: (PeriodEntry & { by: string; at: string })[];
  teams: TeamLine[];
  /** The period is not of whole months, so nothing is told of teams. */
  teamsNeedMonths: boolean;
}

/** The rows behind the figures that the product counts itself. */
export interface FigureSources {
  /** Days with how many reports were received; a report's number only where its place may be told. */
  reports: { on: CivilDate; count: number }[];
  syntheses: { id: string; title: string; number: string; issuedOn: CivilDate; isThematic: boolean }[];
  issues: { number: number; title: string }[];
  answered: { number: number; title: string; on: CivilDate }[];
}
