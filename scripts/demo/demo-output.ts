import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Basis, RatePeriod } from "~/domain/outputs";
import type { Qualifier } from "~/domain/quantities";

/** One entry of the demonstration, as the account that logs it would type it; parts are named by their keys. */
export interface DemoOutput {
  /** Login name of who logs it, and the UTC instant. */
  by: "can-bo" | "thu-ky" | "thu-ky-2";
  loggedAt: string;
  units: readonly string[];
  /** A category; several with a plus between them when they were counted as one; "" when the channels say it. */
  category: string;
  /** Categories of the first unit's channels that carried it: one row for each. */
  channels?: readonly string[];
  basis?: Basis;
  /** First day of a period. */
  from?: CivilDate;
  publishedOn: CivilDate;
  /** null: not counted. */
  value: number | null;
  qualifier?: Qualifier;
  /** The m of "n of m". */
  whole?: number;
  per?: RatePeriod;
  message?: string;
  title: string;
  link?: string;
  note?: string;
  /** What it was corrected to afterwards, and why. */
  corrected?: { value: number; qualifier: Qualifier; reason: string };
  /** Why it was taken back afterwards. */
  withdrawn?: string;
}
