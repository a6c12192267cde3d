export const opinionActions: Record<string, string> = {
  "opinion-issue.added": "Opinion issue begun",
  "opinion-issue.edited": "Opinion issue changed",
  "opinion-issue.removed": "Opinion issue removed",
  "opinion-issue.restored": "Opinion issue restored",
  "opinion-issue.merged": "Items merged into an issue",
  "opinion-issue.taken-out": "Items taken out of an issue",
  "opinion-issue.moved": "Item moved to another issue",
  "opinion-issue.passed": "Issue passed on",
  "opinion-issue.pass-taken-back": "Passing on taken back",
  "opinion-issue.pass-restored": "Passing on restored",
  "opinion-issue.answered": "Issue's answer recorded",
  "opinion-issue.told": "Feedback recorded",
  "opinion-issue.told-taken-back": "Feedback taken back",
  "opinion-synthesis.added": "Synthesised report begun",
  "opinion-synthesis.edited": "Synthesised report changed",
  "opinion-synthesis.text-saved": "Synthesised report's text saved",
  "opinion-synthesis.text-redrafted": "Synthesised report's text drafted again",
  "opinion-synthesis.issued": "Synthesised report issued",
  "opinion-synthesis.reopened": "Synthesised report opened again",
  "opinion-synthesis.removed": "Synthesised report removed",
  "opinion-synthesis.restored": "Synthesised report restored",
  "opinion-entry.added": "Opinion figure stated",
  "opinion-entry.removed": "Opinion figure removed",
  "opinion-entry.restored": "Opinion figure restored",
};

export const opinionKinds: Record<string, string> = {
  "opinion-issue": "Opinion issue",
  "opinion-synthesis": "Synthesised report",
  "opinion-entry": "Stated opinion figure",
};

export const opinionFields: Record<string, string> = {
  agency: "Who answers",
  passedOn: "Passed on",
  answeredOn: "Answered on",
  answerDocument: "Document of the answer",
  answer: "Answer",
  fedBackOn: "Told on",
  issuedOn: "Issued on",
  said: "As said",
};
