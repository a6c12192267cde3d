/** What the page of hot spots shows. */
import type { CivilDate } from "./calendar/civil-date";
import type { RisingWeeks } from "./opinion-rising";

export interface RisingPage {
  slug: string;
  name: string;
  isDemo: boolean;
  day: CivilDate;
  today: CivilDate;
  weeks: RisingWeeks;
  least: number;
  rows: RisingRow[];
  risingCount: number;
}

export interface RisingRow {
  key: string;
  topicKey: string;
  placeKey: string;
  topic: string;
  /** "" is the whole place. */
  place: string;
  now: number;
  /** null: some, but fewer than may be shown. */
  before: number | null;
  isRising: boolean;
}
