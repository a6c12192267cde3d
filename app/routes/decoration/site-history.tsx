import { Form } from "@remix-run/react";
import { checkPoints } from "~/domain/decoration";
import type { SiteHistoryLine, SitePage } from "~/domain/decoration-page";
import { formatDay } from "~/i18n/format";
import { type Texts, useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { RowList } from "~/ui/kit/row-list";

/** Every step with its author and time, the newest first; what was taken back stays, struck out. */
export function SiteHistory({ page: { history, undo, formKey } }: { page: SitePage }) {
  const t = useTexts();
  const words = t.decoration.site;
  return (
    <>
      {undo === null ? null : (
        <Form method="post" className="screen-only acts">
          <input type="hidden" name="_key" value={`${formKey}-undo`} />
          <input type="hidden" name="event" value={undo} />
          <Button size="sm" icon="undo" name="intent" value="undo">
            {words.undo}
          </Button>
        </Form>
      )}
      <RowList
        rows={history.map((line) => ({
          key: line.id,
          title: line.isWithdrawn ? (
            <>
              <del>{titleOf(line, t)}</del> ({words.takenBack})
            </>
          ) : (
            titleOf(line, t)
          ),
          note: noteOf(line, t),
        }))}
      />
    </>
  );
}

const titleOf = ({ kind, on }: SiteHistoryLine, { decoration }: Texts) =>
  `${formatDay(on)}: ${decoration.moves[kind]}`;

function noteOf({ note, document, by, at, check }: SiteHistoryLine, { decoration }: Texts): string {
  const { points, answers, site } = decoration;
  const said = check
    ? checkPoints.map((point) =>
        site.checkOf({ point: points[point], answer: answers[check.answers[point]].toLowerCase() }),
      )
    : [];
  return [said.join("; "), check?.mend && `${site.mend}: ${check.mend}`, note, document, `${by} · ${at}`]
    .filter(Boolean)
    .join(" · ");
}
