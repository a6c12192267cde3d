/** Reports of one week that wait to be accepted, as the secretary ticks them. */
export interface WaitingReport {
  /** What a tick sends, see `reportAsSeen`. */
  value: string;
  unit: string;
  name: string;
  /** "16:42 02/05/2021": when it was sent last. */
  sentText: string;
  isLate: boolean;
  isNothing: boolean;
}

export interface WaitingReports {
  lines: WaitingReport[];
  /** How many wait; `lines` are the first of them. */
  found: number;
}

/** So many are accepted by one press. */
export const mostAccepted = 200;

/** The unit's key and the version in which the report was read. */
export const reportAsSeen = ({ unit, version }: { unit: string; version: number }): string =>
  `${unit} ${version}`;

/** null: it is not such a text. */
export function readReportAsSeen(text: string): { unit: string; version: number } | null {
  const [, unit, version] = /^(\S+) (\d{1,9})$/.exec(text) ?? [];
  return unit === undefined || version === undefined ? null : { unit, version: Number(version) };
}
