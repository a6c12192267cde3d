/** How long a session lives, in minutes: without use, and at all. */
export interface SessionLimits {
  idle: number;
  absolute: number;
}

/** Administrators' sessions end sooner: they open everybody's account. */
export function sessionLimits(isAdministrator: boolean): SessionLimits {
  return isAdministrator ? { idle: 15, absolute: 8 * 60 } : { idle: 60, absolute: 12 * 60 };
}

export interface SessionTimes {
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
}

/** The instant at which a session ends unless it is used before, as milliseconds since 1970. */
export function sessionEndsAt(
  { createdAt, lastSeenAt, expiresAt }: SessionTimes,
  limits: SessionLimits,
): number {
  return Math.min(
    Date.parse(expiresAt),
    Date.parse(createdAt) + limits.absolute * 60_000,
    Date.parse(lastSeenAt) + limits.idle * 60_000,
  );
}

/** How long (minutes) a confirmation opens what is dear: long enough for one piece of work. */
export const confirmedMinutes = 10;

/** How somebody confirms: by a code or the password, or at the provider of single sign-on, which is called so. */
export type ConfirmWay = { by: "code" | "password" } | { by: "sign-on"; name: string };

/** Whether the person gave the password or a code within these minutes. */
export function isFreshlyConfirmed(confirmedAt: string | null, now: string): boolean {
  return confirmedAt !== null && Date.parse(now) - Date.parse(confirmedAt) < confirmedMinutes * 60_000;
}

/** Use is written down at most once a minute; also when the clock was set back, or an unused session would not end. */
export function isDueToTouch(lastSeenAt: string, now: string): boolean {
  return Math.abs(Date.parse(now) - Date.parse(lastSeenAt)) >= 60_000;
}

const browsers: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/coc_coc_browser|CocCoc/i, "Cốc Cốc"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const systems: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/Linux/, "Linux"],
];

/** A browser's own description in two words, "Chrome · Windows"; "" when it says nothing known. */
export function deviceOf(userAgent: string): string {
  return [browsers, systems]
    .map((known) => known.find(([pattern]) => pattern.test(userAgent))?.[1])
    .filter(Boolean)
    .join(" · ");
}
