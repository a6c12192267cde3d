import type { CivilDate } from "../../calendar/civil-date";
import type { EditionKey, LawEdition } from "../edition";
import { law2015 } from "./law-2015";
import { law2025 } from "./law-2025";

/** Every edition of the election law the product knows. */
export const EDITIONS: Readonly<Record<EditionKey, LawEdition>> = Object.freeze({
  "2015": law2015,
  "2025": law2025,
});

/** Whether a text (a form's or a command's) names an edition. */
export function isEditionKey(value: unknown): value is EditionKey {
  return typeof value === "string" && Object.hasOwn(EDITIONS, value);
}

/** The edition in force on election day; null before 01/09/2015, when older laws held that are not here. */
export function editionFor(electionOn: CivilDate): LawEdition | null {
  if (electionOn >= law2025.inForceFrom) return law2025;
  if (electionOn >= law2015.inForceFrom) return law2015;
  return null;
}
