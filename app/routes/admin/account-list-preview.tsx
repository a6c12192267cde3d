import type { ListedAccount } from "~/domain/account-list";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { type Column, Table } from "~/ui/kit/table";
import { LineState, lineColumn } from "~/ui/pasted-list";

/** How each line was understood, and what has to be mended; nothing is written yet. */
export function AccountListPreview({ people }: { people: readonly ListedAccount[] }) {
  const words = useTexts().accountList;
  const wrong = people.filter(({ problems }) => problems.length > 0).length;
  return (
    <>
      <Notice
        kind={wrong > 0 ? "warn" : "ok"}
        live={wrong > 0 ? "alert" : "status"}
        title={words.found({ all: people.length, wrong })}
        actions={
          wrong === 0 ? (
            <Button variant="go" name="intent" value="create">
              {words.create(people.length)}
            </Button>
          ) : null
        }
      />
      <Table
        caption={words.caption}
        rows={people}
        rowKey={({ line }) => String(line)}
        columns={useColumns()}
      />
    </>
  );
}

function useColumns(): Column<ListedAccount>[] {
  const t = useTexts();
  const words = t.accountList;
  return [
    lineColumn(words.line, "start"),
    {
      key: "name",
      head: words.head.displayName,
      rowHeader: true,
      cell: ({ details }) => (
        <>
          {details.displayName}
          <span className="sub">{details.title}</span>
        </>
      ),
    },
    { key: "login", head: words.head.loginName, cell: ({ details }) => details.loginName },
    { key: "role", head: words.head.role, cell: ({ role }) => (role ? t.frame.roles[role] : "") },
    { key: "unit", head: words.head.unit, cell: ({ unit }) => unit || words.whole },
    {
      key: "state",
      head: words.state,
      cell: ({ problems }) => <LineState problems={problems.slice(0, 1)} fine={words.fine} t={t} />,
    },
  ];
}
