import { Link, useLocation } from "@remix-run/react";
import { adminListFilePath } from "~/domain/list-files";
import { useTexts } from "~/i18n/texts";
import { ListTable } from "~/ui/lists/list-table";
import type { AccountLine } from "~/usecases/account-pages.server";
import { AccountState } from "./account-state";
import { useRoleWords } from "./role-words";

/** A page of the accounts; the file holds all that were asked for. */
export function AccountTable({ accounts, caption }: { accounts: readonly AccountLine[]; caption: string }) {
  const t = useTexts();
  const [words, roleWords] = [t.admin.list, useRoleWords()];
  return (
    <ListTable
      list="accounts"
      orders={orders}
      file={adminListFilePath("accounts", useLocation().search)}
      caption={caption}
      rows={accounts}
      rowKey={({ id }) => id}
      rowTone={({ state }) => (state === "disabled" ? "off" : undefined)}
      empty={words.empty}
      columns={[
        {
          key: "name",
          head: words.columns.name,
          rowHeader: true,
          cell: ({ id, displayName, title }) => (
            <>
              <Link to={`/quan-tri/tai-khoan/${id}`}>{displayName}</Link>
              {title ? <span className="sub">{title}</span> : null}
            </>
          ),
        },
        { key: "login", head: words.columns.login, width: "m", phone: "start", cell: (one) => one.loginName },
        {
          key: "roles",
          head: words.columns.roles,
          phoneLabel: null,
          cell: (one) => one.roles.map(roleWords).join("; ") || words.noRole,
        },
        {
          key: "factor",
          head: t.secondFactor.account.column,
          cell: ({ hasFactor }) => t.secondFactor.account[hasFactor ? "has" : "hasNot"],
        },
        {
          key: "state",
          head: words.columns.state,
          width: "m",
          phone: "end",
          cell: ({ state }) => <AccountState state={state} />,
        },
      ]}
    />
  );
}

/** Ordered by the server: the page holds a part of the list. */
const orders = {
  name: { word: "ten" },
  login: { word: "dang-nhap" },
  roles: { word: "vai-tro" },
  factor: { word: "hai-buoc" },
  state: { word: "trang-thai" },
} as const;
