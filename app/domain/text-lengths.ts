/**
 * How many characters typed texts may have. They stand apart from the schemas that enforce them, so that a page which
 * says them to the browser does not send zod along.
 */
export const LONGEST_PHASE = 80;
export const LONGEST_CAMPAIGN = { name: 250, shortName: 80, committee: 250, place: 120 } as const;
export const LONGEST_UNIT = { name: 150, shortName: 60, bloc: 80, lines: 60_000, reason: 500 } as const;
export const LONGEST_ROSTER = { name: 120, position: 120, agency: 200, lines: 60_000 } as const;
export const LONGEST_HOLIDAY = { name: 120, source: 400, pasted: 20_000 } as const;
export const LONGEST_CLAUSE = { label: 60, content: 500, lines: 20_000 } as const;
export const LONGEST_TASK = { title: 300, note: 1000, reason: 500, paste: 60_000 } as const;
export const LONGEST_MEETING = {
  title: 200,
  body: 20_000,
  place: 200,
  attendance: 4_000,
  action: 1_000,
  note: 1_000,
} as const;
export const LONGEST_REPORT = { text: 20_000, remark: 20_000, reason: 500 } as const;
export const LONGEST_REPORT_RULE = { name: 120, receiver: 200 } as const;
export const LONGEST_BRIEFING = { name: 200, guidance: 600 } as const;
export const LONGEST_SITE = {
  place: 200,
  street: 200,
  note: 1000,
  doer: 120,
  code: 40,
  wording: 500,
  paste: 200_000,
} as const;
export const LONGEST_READINESS = { reason: 500 } as const;
export const LONGEST_RETENTION = { reason: 500 } as const;
export const LONGEST_CLOSING = { reason: 500 } as const;
export const LONGEST_CORRECTION = { wanted: 254, note: 500, answer: 500 } as const;
export const LONGEST_SOURCE = { owner: 200 } as const;
export const LONGEST_ISSUE = {
  title: 160,
  agency: 200,
  document: 120,
  answer: 4_000,
  said: 60,
  note: 300,
  report: 300,
  reason: 500,
} as const;
export const LONGEST_OPINION = { title: 200, say: 2000, asks: 1000, topic: 80, note: 500 } as const;
export const LONGEST_FIELD_REPORT = { spot: 200, description: 1000, answer: 1000, note: 500 } as const;
export const LONGEST_CASE = { claim: 500, correction: 2_000, reason: 500, note: 300, source: 300 } as const;
export const LONGEST_ACCOUNT_LIST = 60_000;
