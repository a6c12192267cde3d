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
      const row = rows.get(rowOf(field));
      const about = row ? `${row}, ${columnOf(part, field, t)}` : labelOf(part, field, t);
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

/** The head of the column that a row's field stands in. */
function columnOf(part: SetUpPart, field: string, { setUp }: Texts): string {
  const columns: Record<string, string> =
    part.step === "units" ? setUp.units.columns : part.step === "phases" ? setUp.phases.columns : {};
  return columns[field.split(".")[2] ?? ""] ?? "";
}

/** What stands before a field of its own; said here because without scripts nothing else names it. */
function labelOf(part: SetUpPart, field: string, { setUp }: Texts): string | undefined {
  const { basics, copy, units, phases, content, rhythm } = setUp;
  const { name, shortName, committee, place, level, electionOn, law, slug, startsOn, endsOn } = basics;
  const hour = (of: string, what: string) => `${of}, ${what}`;
  const labels: Partial<Record<SetUpPart["step"], Record<string, string>>> = {
    copy: { from: copy.from, parts: copy.parts },
    basics: {
      ...{ name, shortName, committee, place, level, electionOn, slug, startsOn, endsOn },
      lawEdition: law,
    },
    units: { root: units.root, pasted: units.paste, units: units.list },
    phases: { milestones: phases.milestones },
    content: { categories: content.categories, messages: content.messages },
    rhythm: {
      weekFirstDay: rhythm.week,
      meetingWeekday: hour(rhythm.meeting, rhythm.weekday),
      meetingTime: hour(rhythm.meeting, rhythm.hour),
      reportWeekday: hour(rhythm.report, rhythm.weekday),
      reportTime: hour(rhythm.report, rhythm.hour),
      decorationLimit: hour(rhythm.decoration, rhythm.limit),
      decorationOn: hour(rhythm.decoration, rhythm.decorationOn),
    },
  };
  return labels[part.step]?.[field];
}
