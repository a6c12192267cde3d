/** The forms of a synthesised report's page, as their buttons name them. */
const REPORT_INTENTS = ["edit", "section", "redraft", "issue", "reopen", "remove", "restore"] as const;
export type ReportIntent = (typeof REPORT_INTENTS)[number];

export const isReportIntent = (text: string): text is ReportIntent =>
  REPORT_INTENTS.some((intent) => intent === text);
