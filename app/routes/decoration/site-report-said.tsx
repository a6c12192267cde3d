import type { SitePage } from "~/domain/decoration-page";
import { LONGEST_SITE } from "~/domain/text-lengths";
import { formatDay } from "~/i18n/format";
import type { Texts } from "~/i18n/texts";
import { type FormAnswer, typed } from "~/ui/forms";
import { DateInput } from "~/ui/kit/date-input";
import { Select, TextArea } from "~/ui/kit/inputs";
import type { Move } from "./site-moves";

interface SaidProps {
  page: SitePage;
  answer: FormAnswer | undefined;
  moves: Move[];
  problems: Record<string, string>;
  t: Texts;
}

/** The day, the approving document, a note. */
export function ReportSaid({ page, moves, answer, problems, t }: SaidProps) {
  const words = t.decoration.report;
  return (
    <>
      <DateInput
        id="move-on"
        name="on"
        label={words.on}
        defaultValue={typed(answer, "on", formatDay(page.today))}
        pickerLabel={t.frame.openCalendar}
        error={problems.on}
        max={page.today}
      />
      {moves.includes("approved") ? (
        <Select
          id="move-document"
          name="documentId"
          label={words.document}
          aside={t.frame.optional}
          defaultValue={typed(answer, "documentId")}
          error={problems.documentId}
          options={[
            { value: "", label: t.decoration.list.noDocument },
            ...page.documents.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : null}
      <TextArea
        id="move-note"
        name="note"
        label={words.note}
        aside={t.frame.optional}
        rows={2}
        defaultValue={typed(answer, "note")}
        error={problems.note}
        maxLength={LONGEST_SITE.note}
      />
    </>
  );
}
