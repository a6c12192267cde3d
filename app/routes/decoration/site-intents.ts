/** The forms of a site's page, as their buttons name them. */
const SITE_INTENTS = [
  "edit",
  "point",
  "remove",
  "restore",
  "move",
  "check",
  "undo",
  "remove-photo",
  "restore-photo",
  "arrived",
] as const;
export type SiteIntent = (typeof SITE_INTENTS)[number];

export function isSiteIntent(text: string): text is SiteIntent {
  return SITE_INTENTS.some((intent) => intent === text);
}
