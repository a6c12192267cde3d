import { Form } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Table } from "~/ui/kit/table";

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
      <Table
        caption={words.title}
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { key: "device", head: words.columns.device, rowHeader: true, phone: "lead", cell: nameOf },
          { key: "started", head: words.columns.started, cell: ({ started }) => started },
          { key: "seen", head: words.columns.seen, cell: ({ seen }) => seen },
          { key: "ends", head: words.columns.ends, cell: ({ ends }) => ends },
          {
            key: "end",
            head: words.revoke,
            phone: "end",
            cell: (one) => (one.isCurrent ? words.current : <Revoke id={one.id} name={nameOf(one)} />),
          },
        ]}
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
