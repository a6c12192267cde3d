import type * as vi from "../../vi/said/admin";
import { adminJobs } from "../admin-jobs";
import { backups } from "../backups";

export const problems: typeof vi.problems = {
  "login-name-form":
    "Use only 3 to 40 lower-case letters without marks, digits, full stops or hyphens, for example can-bo.2.",
  "login-name-taken": "Somebody has this user name. Choose another.",
  "not-an-email": "This is not an e-mail address. Type it again, for example vanphong@halong.gov.vn.",
  "email-taken": "Another account uses this address. Type another or leave it empty.",
  "account-disabled": "The account is disabled. Enable it first, then make a link.",
  "last-administrator": "This is the last administrator. Give the role to somebody else first.",
  "system-role": "Administrators work on the whole installation. Choose that.",
  "campaign-role": "This role is for the whole election. Choose the election, not a unit.",
  "unit-role": "This role belongs to a unit. Choose the unit.",
  "list-unit-unknown": (p) =>
    `There is no unit “${p.text}” in this election. Write it as in the list of units.`,
  "list-role-unknown": (p) =>
    `No role is called “${p.text}”. Write: Secretary, Leader, Unit head, Member, Collaborator or Press agency.`,
  "list-unit-wanted": "This role belongs to a unit. Write which.",
  "list-unit-unwanted": "This role is for the whole election. Leave the unit blank.",
  "no-such-place": "This place is gone. Reload the page and choose again.",
  "outside-unit-life": "On the first day this unit did not exist. Change the day or the unit.",
  "membership-overlaps": "The person holds that role there in this time. End the earlier one first.",
  "last-day-before-first": (p) => `The last day is before the first (${p.from}). Correct one of them.`,
};

export const flash: typeof vi.flash = {
  "account-saved": "Account saved.",
  "account-disabled": (p) => `The account ${p.name} is disabled.`,
  "account-enabled": (p) => `The account ${p.name} is enabled again.`,
  "membership-granted": "Role given.",
  "membership-ended": "Role ended.",
  "job-retried": () => adminJobs.retried,
  "backup-asked": () => backups.told,
};
