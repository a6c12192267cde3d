import { findAddress } from "./personal-addresses";
import { findNumber } from "./personal-numbers";
import { plainly } from "./personal-writing";

/**
 * Guards free text: the tool records the office's own work, never people (product rules 1; Law 91/2025/QH15 art. 3:
 * only what the purpose needs). It finds what points at one person: telephone numbers (office ones too, since
 * nothing tells them apart), identity and account numbers, e-mail addresses, personal pages, however they are spelt.
 * Dates, numbers of documents ("03/KH-TBTT"), quantities ("1.250.000"), short hotlines (1900 …) and links to official
 * outlets pass. Names pass too: titles of published items name officials (`findNamedPerson` warns of them). Plates of
 * vehicles pass: the loudspeaker cars of the office's own work are named by them.
 */
export type PersonalDataKind = "phone" | "id-number" | "account-number" | "email" | "profile-link";

export interface PersonalData {
  kind: PersonalDataKind;
  /** The words that gave it away, as typed. */
  found: string;
}

/**
 * The first piece of personal data in a text, or null. `channels` are links of official outlets, whose own addresses
 * pass; "any" leaves to a later look whatever only a list of channels can tell.
 */
export function findPersonalData(
  text: string,
  channels: readonly string[] | "any" = [],
): PersonalData | null {
  return find(text, { network: "official", channels });
}

/**
 * The same rule for texts about claims and opinions: no address of a social network at all, no account's name, no
 * shortened link. Nothing said there needs one, and behind each may be a person.
 */
export function findAnyPersonalData(text: string): PersonalData | null {
  return find(text, { network: "none", channels: [] });
}

function find(text: string, rule: Parameters<typeof findAddress>[1]): PersonalData | null {
  const written = plainly(text);
  const { personal, rest } = findAddress(written, rule);
  return personal ?? findNumber(rest);
}
