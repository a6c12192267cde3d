import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { casePath, type SimilarCase } from "~/domain/cases-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { caseStatusOf } from "~/ui/case-words";
import { RowList } from "~/ui/kit/row-list";
import { Status } from "~/ui/kit/status";

interface SimilarRowsProps {
  slug: string;
  similar: readonly SimilarCase[];
  /** What can be done with each. */
  act: (one: SimilarCase) => ReactNode;
}

/** Earlier claims with how they stand and, once published, what is correct. */
export function SimilarRows({ slug, similar, act }: SimilarRowsProps) {
  const words = useTexts().cases;
  return (
    <RowList
      endBelow
      rows={similar.map((one) => ({
        key: one.code,
        lead: <Link to={casePath(slug, one.number)}>{one.code}</Link>,
        title: (
          <>
            {one.claim} <Status kind={caseStatusOf[one.state]}>{words.states[one.state]}</Status>
          </>
        ),
        note: [
          words.similar.seen(formatDay(one.seenOn)),
          one.repeats > 0 ? words.list.repeats(one.repeats) : "",
          one.correction === "" ? "" : words.similar.answered(one.correction),
        ]
          .filter(Boolean)
          .join(" · "),
        end: act(one),
      }))}
    />
  );
}
