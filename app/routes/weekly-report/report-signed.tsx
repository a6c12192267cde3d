import { figureOf } from "~/domain/progress-figures";
import { LONGEST_REPORT } from "~/domain/text-lengths";
import type { WeeklyReportPage } from "~/domain/weekly-report-page";
import { formatQuantity } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { type FormAnswer, typedAll } from "~/ui/forms";
import { Details } from "~/ui/kit/details";
import { NumberInput, TextInput } from "~/ui/kit/inputs";

interface SignedProps {
  page: WeeklyReportPage;
  answer: FormAnswer | undefined;
  problems: Record<string, string>;
}

/** A head may sign for more than is listed; both figures are kept, and why. */
export function SignedFields({ page, answer, problems }: SignedProps) {
  const t = useTexts();
  const locale = useLocale();
  const words = t.weeklyReport.figures;
  if (page.figures.length === 0) return null;
  const signed = typedAll(
    answer,
    "signed",
    page.figures.map((one) => (one.signed ? String(one.signed.value) : "")),
  );
  const why = typedAll(
    answer,
    "why",
    page.figures.map((one) => one.signed?.reason ?? ""),
  );
  const isOpen = signed.some((value) => value !== "");
  return (
    <Details summary={words.sign} open={isOpen}>
      <p className="f-hint">{words.signHint}</p>
      {page.figures.map(({ key, name, inWeek }, at) => {
        const listed = formatQuantity(figureOf(inWeek) ?? { value: 0, qualifier: "exact" }, t, locale);
        return (
          <div className="report-signed" key={key}>
            <input type="hidden" name="category" value={key} />
            <NumberInput
              name="signed"
              id={`signed-${key}`}
              label={words.signOf({ category: name, listed })}
              defaultValue={signed[at] ?? ""}
              error={problems[`signed-${key}`]}
              maxLength={20}
            />
            <TextInput
              name="why"
              id={`why-${key}`}
              label={words.why}
              defaultValue={why[at] ?? ""}
              error={problems[`why-${key}`]}
              maxLength={LONGEST_REPORT.reason}
            />
          </div>
        );
      })}
    </Details>
  );
}
