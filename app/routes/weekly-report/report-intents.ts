const reportIntents = ["save", "present", "submit", "nothing", "accept", "return"] as const;
export type ReportIntent = (typeof reportIntents)[number];

export const isReportIntent = (text: string): text is ReportIntent =>
  (reportIntents as readonly string[]).includes(text);
