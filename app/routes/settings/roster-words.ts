import type { RosterMember } from "~/domain/roster";
import type { Texts } from "~/i18n/texts";
import type { RosterPage } from "~/usecases/roster.server";

/** A member as the form has it, for the two texts of a lost race. */
export function memberInWords(member: RosterMember, page: RosterPage, t: Texts) {
  const words = t.settings.roster;
  const account = (id: string) => page.accounts.find((one) => one.id === id)?.name ?? "";
  return [
    { name: "name", label: words.name, value: member.name },
    { name: "position", label: words.position, value: member.position },
    { name: "agency", label: words.agency, value: member.agency },
    { name: "accountId", label: words.account, value: member.accountId ?? "", inWords: account },
    { name: "areas", label: words.areas, value: member.areas.map((area) => area.key).join(", ") },
  ];
}
