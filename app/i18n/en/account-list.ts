import type { accountList as vi } from "../vi/account-list";

export const accountList: typeof vi = {
  title: "Create many accounts",
  lede: "Paste a list from Excel, one person a line. Each person chooses a password through a one-time link.",
  link: "Create many accounts",
  campaign: "Election",
  noCampaign: "No election is open. Set one up first.",
  lines: "List",
  linesHint:
    "Columns parted by tabs. A blank role is a member's; a blank user name is made from the unit's name.",
  proposed: ({ secretaries, units }) =>
    `Filled in: ${secretaries} secretaries and ${units} units without anybody. Put real names; a secretary’s line without a name is left out.`,
  head: {
    unit: "Unit",
    displayName: "Name",
    title: "Position",
    role: "Role",
    loginName: "Login",
    email: "Email",
  },
  member: "Member",
  secretary: "Secretary",
  nameOf: (unit) => `Member of ${unit}`,
  preview: "Preview",
  create: (n) => `Create ${n} accounts`,
  found: ({ all, wrong }) =>
    wrong === 0
      ? `${all} lines, all usable. Nothing created yet.`
      : `${all} lines, ${wrong} to mend. Nothing created yet.`,
  caption: "The list as understood",
  line: "Line",
  state: "State",
  fine: "Usable",
  whole: "the whole election",
  made: (n) => `${n} accounts created`,
  madeText: (until) =>
    `The links are shown only now and work until ${until}. Copy the table into Excel and send each to its person.`,
  madeBefore: "This list had been sent before; links are shown once. Make new links on each account's page.",
  madeCaption: "Links to choose a password",
  address: "Link",
  table: "The whole table, for Excel",
  copy: "Copy the whole table",
  copied: "Copied",
  toElection: "To the election",
  toAccounts: "List of accounts",
};
