import type { CampaignKind, InstallationKind, RetentionKind } from "~/domain/retention";
import { counted } from "../counted";
import type { keeping as vi } from "../vi/keeping";

const kinds: Record<RetentionKind, { name: string; why: string }> = {
  "opinion-texts": {
    name: "The wording of opinion reports",
    why: "To synthesise, answer and review by period. The wording goes; topic, place, breadth and counts stay.",
  },
  "field-texts": {
    name: "The wording and photographs of field reports",
    why: "To act and to answer. Wording and photographs go; what it was, unit, due time and outcome stay.",
  },
  "case-texts": {
    name: "Notes made while rebuttal cases were worked on",
    why: "To account for decisions. What was published stays; claims that were left alone lose their wording.",
  },
  "reminder-digests": {
    name: "Daily reminders and their mails",
    why: "So that officials can look up what they were reminded of. Nothing is left to do after the election.",
  },
  "report-nudges": {
    name: "Chases for reports",
    why: "To know which unit was chased, when the work is reviewed.",
  },
  "import-files": {
    name: "Imported lists and the rows read from them",
    why: "To compare and to undo an import. The outputs made of them stay.",
  },
  "audit-texts": {
    name: "What the audit trail says was changed",
    why: "To account for who changed what. The texts go; the lines and their seals stay whole.",
  },
  sessions: { name: "Sessions that have ended", why: "To notice a stranger's sign-in." },
  "account-links": { name: "Expired links for passwords", why: "Used once; only a hash is stored." },
  "form-drafts": {
    name: "What was being typed when a session ended",
    why: "So that nothing typed is lost when one has to sign in again.",
  },
  "notice-reads": {
    name: "Marks of which notices each person has read",
    why: "So that the bell rings for what is unread.",
  },
  "set-up-drafts": {
    name: "Discarded drafts of elections",
    why: "To get back what was discarded by mistake.",
  },
  "sign-in-limits": {
    name: "Failed sign-ins by account and network address",
    why: "To stop the guessing of passwords.",
  },
  "resend-keys": {
    name: "Marks against recording a form twice",
    why: "So that a form sent again over a poor connection counts once.",
  },
  "correction-requests": {
    name: "Settled requests to correct personal data",
    why: "To account for how the rights of data subjects were met.",
  },
  "account-audit-texts": {
    name: "What the system's audit trail says of accounts",
    why: "To account for who granted, changed and closed accounts.",
  },
};

export const keeping: typeof vi = {
  kinds,
  kindNamed: (kind) => kinds[kind as CampaignKind | InstallationKind]?.name ?? kind,
  tab: "Retention",
  title: "Terms of retention",
  lede: (endsOn) =>
    `Counted from the election's last day, or from its closing once it is closed (${endsOn}); what is written after it, from the day it is written. The server deletes every night at 02:20. Counted figures, frozen figures and published outputs are not deleted.`,
  termsTitle: "How long",
  termsCaption: "Terms, and what is due",
  columns: {
    kind: "What",
    why: "Why it is kept",
    months: "Months",
    kept: "Kept now",
    due: "Due",
    dueOn: "First deletion",
  },
  monthsField: (name) => `Months kept: ${name}`,
  dueNow: (n) => (n === 0 ? "none" : `${n} items`),
  reason: "Reason or legal ground",
  reasonHint: "For example: Official letter 12/UBBC of the Election Committee.",
  preview: "Preview",
  previewTitle: "If these terms are saved",
  previewNone: "Nothing will be deleted tonight. Not saved yet.",
  previewSome: (n) => `${n} items will be deleted tonight and cannot be brought back. Not saved yet.`,
  confirm: "I have seen the preview and agree that what is due is deleted at once",
  save: "Save terms",
  recordTitle: "Deleted",
  recordNone: "Nothing has been deleted yet.",
  record: {
    kind: "What",
    count: "Items",
    span: "Written from – to",
    rule: "By the term",
    at: "Deleted at",
    job: "Background job",
  },
  rule: (rule) => {
    const [unit, n] = rule.split(":");
    return counted(Number(n), unit === "days" ? "day" : "month");
  },
  span: (p) => (p.from === p.to ? p.from : `${p.from} – ${p.to}`),
  historyTitle: "Earlier terms",
  historyNone: "Nobody has changed anything: the default terms hold.",
  history: { number: "Version", by: "Set by", at: "At", reason: "Reason", terms: "Terms" },
  term: (p) => `${p.name}: ${p.months} months`,
  what: {
    title: "What Cột Mốc keeps, why, and how long",
    lede: "Cột Mốc is the working tool of the communications sub-committee. It records the office's own work; it records nothing about citizens and watches nobody.",
    neverTitle: "Never kept",
    never: [
      "Names, telephone numbers, identity numbers, accounts or portraits of citizens.",
      "Links to personal pages; who said something false. Only the claim is recorded.",
      "Anybody's political or religious views; remarks about candidates.",
      "The place written inside photographs; tracking or advertising data. No third party receives any data.",
      "State secrets: they must not be entered here.",
    ],
    howTitle: "How this is ensured",
    how: "Forms refuse telephone numbers, identity numbers, e-mail addresses, account numbers and links to personal pages at the very field, and say why.",
    officialsTitle: "Kept about officials with an account",
    officials:
      "Sign-in name, name, position, work e-mail, roles over time, sessions, choices of display and reminders, and the trail of what was done. Of passwords and recovery codes only hashes are stored; the key of two-step verification is encrypted. Accounts are closed, not deleted, so that records keep their author.",
    officialsOwn: "See, download and ask to correct my data",
    campaignTitle: "Deleted by election",
    campaignNote:
      "Counted from the election's last day; what is written after it, from the day it is written. Administrators and the secretary can set the terms; this table is made from the terms in force.",
    installationTitle: "Deleted everywhere",
    installationNote: "Holds for the whole installation.",
    keepTitle: "Kept for good",
    keep: "Counted figures, submitted reports, frozen figures and issued meeting papers, published outputs: they are the office's files.",
    lawTitle: "Legal ground",
    law: "Law on Personal Data Protection 91/2025/QH15, article 3: only what the purpose needs, for as long as the purpose needs it.",
    columns: { kind: "What", why: "Why it is kept", term: "Deleted after" },
    months: (n) => counted(n, "month"),
    days: (n) => counted(n, "day"),
    differs: (p) => `${p.campaign}: ${p.months} months`,
    back: "Back to sign-in",
  },
};
