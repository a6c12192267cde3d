/** The forms of a meeting's page, as their buttons name them. */
const MEETING_INTENTS = [
  "details",
  "note",
  "topic-add",
  "topic-edit",
  "topic-up",
  "topic-down",
  "topic-remove",
  "topic-restore",
  "conclude",
  "freeze",
  "addendum",
  "paper",
] as const;
export type MeetingIntent = (typeof MEETING_INTENTS)[number];

export const isMeetingIntent = (text: string): text is MeetingIntent =>
  MEETING_INTENTS.some((intent) => intent === text);
