import { Form } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { RowList } from "~/ui/kit/row-list";
import { StatusMark } from "~/ui/kit/status";
import { momentWords } from "~/ui/local-time";
import type { ClosingPage } from "~/usecases/week-closing-page.server";

/** What waits for a second secretary; whoever asked can only take it back. */
export function ReopenRequests({ page }: { page: ClosingPage }) {
  const words = useTexts().weeklyReport.closing;
  return (
    <RowList
      endBelow
      rows={page.requests.map(({ id, week, unit, by, at, reason, isOwn }) => ({
        key: id,
        lead: <StatusMark kind="waiting" />,
        title: `${words.week} ${week} · ${unit ?? words.allUnits}`,
        note: words.request({ by, at: momentWords(at), reason }),
        end: page.mayClose ? (
          <Form method="post" className="acts">
            <input type="hidden" name="request" value={id} />
            {isOwn ? null : (
              <Button size="sm" name="intent" value="consented">
                {words.consent}
              </Button>
            )}
            <Button size="sm" variant="bare" name="intent" value="refused">
              {isOwn ? words.takeBack : words.refuse}
            </Button>
          </Form>
        ) : null,
      }))}
    />
  );
}
