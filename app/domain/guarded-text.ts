/** Typed texts of forms. Every form takes its texts by one of these; a test walks all forms and finds those that do not. */
import { z } from "zod";
import { findNamedPerson } from "./named-person";
import { findAnyPersonalData, findPersonalData, type PersonalData } from "./personal-data";
import type { Problem } from "./problem";

/**
 * A text about the office's own work. Refused with `personal-KIND` {found}. Pages on social networks that only the
 * election's channels tell from a person's are left to the use case, which knows them (`textProblems`).
 */
export const freeText = () =>
  z.string().superRefine((text, context) => refuse(findPersonalData(text, "any"), context));

/** A text about a claim, an opinion or what was seen in the field: no page, account or link of a social network at all. */
export const claimText = () =>
  z.string().superRefine((text, context) => refuse(findAnyPersonalData(text), context));

function refuse(personal: PersonalData | null, context: z.RefinementCtx) {
  if (!personal) return;
  const { kind, found } = personal;
  context.addIssue({ code: "custom", message: `personal-${kind}`, params: { found: shown(found) } });
}

/** What was found may be as long as the text. */
const shown = (found: string) => (found.length > 80 ? `${found.slice(0, 79)}…` : found);

/** The tick of forms that ask whether somebody who is called by name is a citizen: "1" when they are none. */
export const namedTick = { notCitizen: z.string().max(1).optional() };

/** `named-person` {found} at each text that calls somebody by name, until the tick says that it is no citizen's name. */
export function namedPersonProblems(
  texts: Record<string, string>,
  notCitizen: string | undefined,
): Problem[] {
  if (notCitizen === "1") return [];
  return Object.entries(texts).flatMap(([field, text]) => {
    const found = findNamedPerson(text);
    return found ? [{ field, code: "named-person", params: { found } }] : [];
  });
}
