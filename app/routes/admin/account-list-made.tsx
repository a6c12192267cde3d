import { tableText } from "~/domain/pasted-table";
import { useTexts } from "~/i18n/texts";
import { ButtonLink } from "~/ui/kit/button";
import { CopyArea } from "~/ui/kit/copy-area";
import { Notice } from "~/ui/kit/notice";
import { Table } from "~/ui/kit/table";

interface AccountListMadeProps {
  people: readonly { unit: string; displayName: string; loginName: string; href: string }[];
  /** null: the form had been sent before, and its links were shown then. */
  until: string | null;
  slug: string;
}

/** The links as they are handed over, once as a table and once to be copied as a whole. */
export function AccountListMade({ people, until, slug }: AccountListMadeProps) {
  const words = useTexts().accountList;
  const { head } = words;
  const rows = [
    [head.unit, head.displayName, head.loginName, words.address],
    ...people.map(({ unit, displayName, loginName, href }) => [unit, displayName, loginName, href]),
  ];
  return (
    <>
      <Notice kind={until ? "ok" : "warn"} live="status" title={words.made(people.length)}>
        {until ? words.madeText(until) : words.madeBefore}
      </Notice>
      {until ? (
        <CopyArea
          name="table"
          label={words.table}
          value={tableText(rows)}
          rows={8}
          copy={words.copy}
          copied={words.copied}
        />
      ) : null}
      <Table
        caption={words.madeCaption}
        rows={people}
        rowKey={({ loginName }) => loginName}
        columns={[
          { key: "name", head: head.displayName, rowHeader: true, cell: ({ displayName }) => displayName },
          { key: "unit", head: head.unit, cell: ({ unit }) => unit || words.whole },
          { key: "login", head: head.loginName, cell: ({ loginName }) => loginName },
          { key: "link", head: words.address, cell: ({ href }) => href },
        ]}
      />
      <div className="acts">
        <ButtonLink variant="go" to={`/${slug}`}>
          {words.toElection}
        </ButtonLink>
        <ButtonLink to="/quan-tri/tai-khoan">{words.toAccounts}</ButtonLink>
      </div>
    </>
  );
}
