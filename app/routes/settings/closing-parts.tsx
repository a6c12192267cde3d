import { Form, Link } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { RowList } from "~/ui/kit/row-list";
import { StatusMark } from "~/ui/kit/status";
import type { ClosingRequestLine, ElectionClosingPage } from "~/usecases/campaign-closing-page.server";

/** What has no end yet, each with the way to where it is settled. */
export function OpenMatterList({ page }: { page: ElectionClosingPage }) {
  const words = useTexts().closing;
  return (
    <>
      {page.matters.length === 0 ? (
        <EmptyState title={words.openNone} />
      ) : (
        <RowList
          fine
          rows={page.matters.map(({ matter, count, path }) => ({
            key: matter,
            lead: <StatusMark kind="warn" />,
            title: (
              <Link to={path}>
                {count} {words.matter(matter)}
              </Link>
            ),
          }))}
        />
      )}
      <p className="small muted">{words.outboxNote}</p>
    </>
  );
}

/** What waits for a second person; whoever asked can only take it back. */
export function WaitingRequest({ request }: { request: ClosingRequestLine }) {
  const words = useTexts().closing;
  const { id, kind, by, at, reason, isOwn } = request;
  return (
    <RowList
      endBelow
      rows={[
        {
          key: id,
          lead: <StatusMark kind="waiting" />,
          title: words.waiting[kind]({ by, at }),
          note: `${reason} · ${kind === "close" ? words.stillOpen(request.stillOpen) : words.needsOther}`,
          end: (
            <Form method="post" className="acts goes-on">
              <input type="hidden" name="request" value={id} />
              {isOwn ? null : (
                <Button size="sm" name="intent" value="consented">
                  {words.consent[kind]}
                </Button>
              )}
              <Button size="sm" variant="bare" name="intent" value="refused">
                {isOwn ? words.takeBack : words.refuse}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}

/** Every earlier wish and what became of it. */
export function ClosingHistory({ page }: { page: ElectionClosingPage }) {
  const words = useTexts().closing;
  if (page.history.length === 0) return <p className="muted">{words.historyNone}</p>;
  return (
    <RowList
      rows={page.history.map(({ id, kind, by, at, reason, decision, decidedBy, decidedAt }) => ({
        key: id,
        lead: <StatusMark kind={decision === "consented" ? "ok" : "returned"} />,
        title: words.waiting[kind]({ by, at }),
        note: `${reason} · ${decision === null ? "" : words.decided[decision]({ by: decidedBy, at: decidedAt })}`,
      }))}
    />
  );
}
