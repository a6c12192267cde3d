import { Form } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { RowList } from "~/ui/kit/row-list";

export interface ShownSession {
  id: string;
  device: string;
  started: string;
  seen: string;
  ends: string;
  isCurrent: boolean;
}

/** Where the account is open, each place with the way to close it. */
export function OwnSessions({ sessions }: { sessions: readonly ShownSession[] }) {
  const words = useTexts().accounts.sessions;
  const nameOf = ({ device }: ShownSession) => device || words.unknown;
  return (
    <Section
      title={words.title}
      note={words.note}
      action={
        sessions.length > 1 ? (
          <Form method="post">
            <Button size="sm" name="intent" value="revoke-others">
              {words.revokeOthers}
            </Button>
          </Form>
        ) : undefined
      }
    >
      <RowList
        rows={sessions.map((session) => ({
          key: session.id,
          title: nameOf(session),
          note: words.times(session),
          end: session.isCurrent ? words.current : <Revoke id={session.id} name={nameOf(session)} />,
        }))}
      />
    </Section>
  );
}

function Revoke({ id, name }: { id: string; name: string }) {
  const words = useTexts().accounts.sessions;
  return (
    <Form method="post">
      <input type="hidden" name="session" value={id} />
      <Button size="sm" name="intent" value="revoke" aria-label={words.revokeNamed(name)}>
        {words.revoke}
      </Button>
    </Form>
  );
}
