import { Form, useLoaderData } from "@remix-run/react";
import { accountStates } from "~/domain/accounts";
import { accountParams, askedOf } from "~/domain/admin-lists";
import { orderParam, readOrder } from "~/domain/list-order";
import { roles } from "~/domain/permissions";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { PageHead } from "~/ui/frame/page-head";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Select, TextInput } from "~/ui/kit/inputs";
import { Pagination } from "~/ui/kit/pagination";
import { KeptOrder, useAskedOrder, withOrder } from "~/ui/lists/list-order";
import type { PageHandle } from "~/ui/page-title";
import { type AccountSearch, accountSearchSchema, loadAccountList } from "~/usecases/account-pages.server";
import { AccountTable } from "./account-table";
import { NewAccountLinks } from "./new-account-links";

export const handle: PageHandle = { title: (t) => t.admin.list.title };

export const loader = guardedLoader(async ({ ctx, url }) => {
  const ask = (name: string) => url.searchParams.get(name) ?? "";
  const search = accountSearchSchema.parse(askedOf(accountParams, ask));
  return loadAccountList(ctx, search, readOrder(ask(orderParam)));
});

export default function Accounts() {
  const { accounts, total, older, search } = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.admin.list;
  const order = useAskedOrder();
  const pathOf = (after: string) => withOrder(listPath({ ...search, after }), order);
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={[{ label: t.admin.title, to: "/quan-tri" }, { label: words.title }]}
        crumbsLabel={t.admin.crumbs}
        actions={<NewAccountLinks isMain />}
      />
      <Filters search={search} />
      <AccountTable accounts={accounts} caption={words.total(total)} />
      {older !== null || search.after ? (
        <Pagination
          label={words.pages}
          newer={search.after ? { to: pathOf(""), label: words.first } : undefined}
          older={older ? { to: pathOf(older), label: words.more } : undefined}
        />
      ) : null}
    </>
  );
}

function listPath(search: AccountSearch): string {
  const keys = Object.keys(accountParams) as (keyof AccountSearch)[];
  const pairs = keys.map((key) => [accountParams[key], search[key]]);
  return `/quan-tri/tai-khoan?${new URLSearchParams(pairs.filter(([, value]) => value !== ""))}`;
}

function Filters({ search }: { search: AccountSearch }) {
  const t = useTexts();
  const words = t.admin.list;
  const roleOptions = roles.map((role) => ({ value: role, label: t.frame.roles[role] }));
  const stateOptions = accountStates.map((state) => ({ value: state, label: t.admin.states[state] }));
  return (
    <Form className="bar" key={listPath(search)}>
      <TextInput
        name="tim"
        type="search"
        label={words.search}
        maxLength={120}
        defaultValue={search.text}
        fieldClass="grow"
      />
      <Select
        name="vai-tro"
        label={words.role}
        defaultValue={search.role}
        options={[{ value: "", label: words.anyRole }, ...roleOptions]}
      />
      <Select
        name="trang-thai"
        label={words.state}
        defaultValue={search.state}
        options={[{ value: "", label: words.anyState }, ...stateOptions]}
      />
      <KeptOrder />
      <Button icon="filter">{words.apply}</Button>
      {search.text || search.role || search.state ? (
        <ButtonLink variant="bare" to="/quan-tri/tai-khoan">
          {words.clear}
        </ButtonLink>
      ) : null}
    </Form>
  );
}
