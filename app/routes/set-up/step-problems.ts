import type { Problem } from "~/domain/problem";
import type { SetUpFrame, SetUpPart } from "~/domain/set-up-page";
import { type Texts, useTexts } from "~/i18n/texts";
import { fieldProblems } from "~/ui/forms";

/** Problems of long lists that are said above the form; all of them are said at their rows. */
const MOST_LISTED = 20;

/** The problems of a step: by field for its controls, and as the list above the form with what each is about. */
export function useStepProblems(part: SetUpPart, frame: SetUpFrame, refused: readonly Problem[]) {
  const t = useTexts();
  const own = frame.problems.filter((one) => one.step === part.step);
  const fields = fieldProblems([...refused, ...own], t);
  const rows = rowNames(part, t);
  const order = [...rows.keys()];
  const list = Object.entries(fields)
    .sort(([one], [other]) => order.indexOf(rowOf(one)) - order.indexOf(rowOf(other)))
    // Rows on other pages are told of by the pages' buttons.
    .filter(([field]) => !/^[up]\./.test(field) || rows.has(rowOf(field)))
    .map(([field, message]) => {
      if (field === "form") return { message };
      const about = rows.get(rowOf(field)) ?? labelOf(part, field, t);
      return { field, message: about ? `${about}: ${message}` : message };
    });
  return { fields, list: list.slice(0, MOST_LISTED), count: own.length + refused.length };
}

const rowOf = (field: string) => field.split(".")[1] ?? "";

function rowNames(part: SetUpPart, t: Texts): Map<string, string> {
  if (part.step !== "units" && part.step !== "phases") return new Map();
  const named = part.step === "units" ? t.setUp.units.row : t.setUp.phases.row;
  const first = part.step === "units" ? (part.page - 1) * part.perPage : 0;
  return new Map(part.lines.map(({ id, name }, index) => [id, named({ n: first + index + 1, name })]));
}

function labelOf(part: SetUpPart, field: string, t: Texts): string | undefined {
  if (part.step !== "basics") return undefined;
  const { name, shortName, committee, place, level, electionOn, law, slug, startsOn, endsOn } =
    t.setUp.basics;
  const labels: Record<string, string> = {
    ...{ name, shortName, committee, place, level, electionOn, slug, startsOn, endsOn },
    lawEdition: law,
  };
  return labels[field];
}
