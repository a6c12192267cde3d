import type * as vi from "../../vi/said/personal";

type Params = Record<string, string | number>;

const refusal = (what: string, instead: string) => (p: Params) =>
  `“${p.found}” ${what}. This register records the office's work, not people: remove that part, then save again. ${instead}`;

export const problems: typeof vi.problems = {
  "personal-phone": refusal(
    "looks like a telephone number",
    "Name the office or its desk; hotlines 1800 and 1900 are fine.",
  ),
  "personal-id-number": refusal(
    "looks like the number of an identity document",
    "Write how many and which papers, not their numbers.",
  ),
  "personal-account-number": refusal(
    "looks like an account number",
    "Name the fund, the bank, where it was published.",
  ),
  "personal-email": refusal("is an e-mail address", "Name the office that receives the mail."),
  "personal-profile-link": refusal(
    "is a personal page or account, or a shortened address",
    "Write the kind of medium (social network, video …), or paste the full address of the office's page.",
  ),
  "named-person": (p: Params) =>
    `“${p.found}” looks like somebody's name. If it is a citizen's, leave it out and write what happened; if not, tick “This is not a citizen's name”, then save again.`,
};
