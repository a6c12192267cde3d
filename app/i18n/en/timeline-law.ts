import type { MilestoneKey, MilestoneRule } from "~/domain/law/edition";
import { counted } from "../counted";

export const shortNames: Record<MilestoneKey, string> = {
  "election-day-announced": "Election day announced",
  "na-structure-projected": "NA structure projected",
  "pc-structure-projected": "PC structure projected",
  "election-committees-established": "Election Committees set up",
  "consultation-1": "Consultation 1",
  "na-structure-adjusted-1": "NA structure, 1st change",
  "pc-structure-adjusted": "PC structure changed",
  "na-constituencies-published": "NA constituencies",
  "pc-constituencies-published": "PC constituencies",
  "election-boards-established": "Election Boards set up",
  "candidacy-filing-deadline": "Candidacy filing closes",
  "consultation-2": "Consultation 2",
  "na-structure-adjusted-2": "NA structure, 2nd change",
  "polling-teams-established": "Polling Teams set up",
  "polling-areas-determined": "Polling areas determined",
  "voter-lists-posted": "Voter lists posted",
  "voter-list-complaints": "Voter-list complaints",
  "voter-meetings": "Voter conferences",
  "voter-issues-verified": "Voters' issues verified",
  "consultation-3": "Consultation 3",
  "eligible-list-submitted": "Eligible list submitted",
  "na-official-list-published": "Official NA list",
  "pc-official-list-published": "Official PC list",
  "ballots-to-boards": "Ballots to Boards",
  "na-list-announced-locally": "NA list announced locally",
  "candidate-lists-posted": "Candidate lists posted",
  "campaign-starts": "Campaigning opens",
  "ballots-to-teams": "Ballots to Teams",
  "polling-notice-period-starts": "Continuous polling notices",
  "candidate-complaints-stop": "Candidate complaints stop",
  "campaign-ends": "Campaigning ends",
  "voter-roll-changes-close": "Voter rolls close",
  "polling-day": "Polling day",
  "count-minutes-sent": "Team count minutes",
  "constituency-minutes-sent": "Board result minutes",
  "province-na-minutes-sent": "Provincial NA minutes",
  "supplementary-or-repeat-vote": "Repeat vote (if any)",
  "pc-results-published": "PC results",
  "na-results-published": "NA results",
  "results-complaints-filed": "Result complaints close",
  "results-complaints-resolved": "Result complaints resolved",
};

export function ruleText(rule: MilestoneRule, names: Record<string, string>): string {
  const named = (key: string) => `“${names[key] ?? key}”`;
  switch (rule.type) {
    case "no-later-than":
      return rule.offset === 0 ? "No later than election day" : `No later than ${fromElection(rule.offset)}`;
    case "fixed":
      return rule.offset === 0 ? "On election day" : `Exactly ${fromElection(rule.offset)}`;
    case "window-start":
      return `From ${fromElection(rule.offset)} to the end of ${fromElection(rule.untilOffset)}`;
    case "hours-before-polls-open":
      return `${rule.hours} hours before the polls open`;
    case "before":
      return `Before ${named(rule.key)}; the law gives no number of days`;
    case "between":
      return `Between ${named(rule.from)} and ${named(rule.to)}; the law gives no number of days`;
    case "days-after":
      return `Within ${rule.days} days of ${named(rule.key)}; answers within ${rule.answerDays} more days`;
    case "after-actual": {
      const start = `the ${rule.take} actual day of ${rule.keys.map(named).join(", ")}`;
      return rule.days === 0 ? `From ${start}` : `Within ${rule.days} days of ${start}`;
    }
    case "after-receipt":
      return `Within ${rule.days} days of receiving a complaint, so there is no common date`;
  }
}

function fromElection(offset: number): string {
  if (offset === 0) return "election day";
  return offset < 0
    ? `${counted(-offset, "day")} before election day`
    : `${counted(offset, "day")} after election day`;
}
