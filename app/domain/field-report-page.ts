/** Field reports as their pages show them; plain JSON. */

import type { FieldEventKind, FieldMatter, FieldMoment, FieldState } from "./field-reports";
import type { Urgency } from "./opinion";
import type { UnitChoice } from "./unit-choice";

/** Which of them the list shows. */
export const fieldViews = ["open", "overdue", "answered", "all", "mine"] as const;
export type FieldView = (typeof fieldViews)[number];
export const fieldViewWords = {
  ...{ open: "cho", overdue: "qua-han", answered: "da-tra-loi", all: "tat-ca", mine: "cua-toi" },
} as const satisfies Record<FieldView, string>;

export const fieldReportsPath = (slug: string): string => `/${slug}/du-luan/hien-truong`;
export const fieldReportPath = (slug: string, number: number): string =>
  `${fieldReportsPath(slug)}/${number}`;

export interface FieldRow {
  number: number;
  code: string;
  what: FieldMatter;
  place: string;
  spot: string;
  unit: string;
  urgency: Urgency;
  dueAt: string;
  state: FieldState;
  isOverdue: boolean;
}

export interface FieldListPage {
  slug: string;
  view: FieldView;
  rows: FieldRow[];
  counts: Record<FieldView, number>;
  views: FieldView[];
  mayReport: boolean;
}

export interface FieldReportPage extends FieldRow {
  slug: string;
  version: number;
  unitKey: string;
  site: { number: number; code: string } | null;
  description: string;
  reportedAt: string;
  isOwn: boolean;
  /** Null: not for this person to know. */
  reporter: string | null;
  answer: string;
  answeredAt: string | null;
  history: { id: string; kind: FieldEventKind; note: string; unit: string; at: string }[];
  photos: { id: string; moment: FieldMoment; width: number; height: number }[];
  units: UnitChoice[];
  may: {
    answer: boolean;
    route: boolean;
    close: boolean;
    reopen: boolean;
    withdraw: boolean;
    photo: FieldMoment | null;
  };
}

export interface FieldFormPage {
  slug: string;
  formKey: string;
  places: { key: string; name: string }[];
  place: string;
  site: string;
  hours: Record<Urgency, number>;
}
