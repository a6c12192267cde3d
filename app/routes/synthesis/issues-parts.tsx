import { Form, Link } from "@remix-run/react";
import { type IssueState, issuePath, issueStates, issuesPath } from "~/domain/opinion-issues";
import type { IssueListPage } from "~/domain/opinion-issues-page";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { RowList } from "~/ui/kit/row-list";

/** The states as chips, each with how many there are. */
export function States({ page, all }: { page: IssueListPage; all: number }) {
  const words = useTexts().opinionIssues;
  const chip = (state: IssueState | "", name: string, count: number) => (
    <li key={state}>
      <Link
        className="chip"
        to={state === "" ? issuesPath(page.slug) : `${issuesPath(page.slug)}?trang-thai=${state}`}
        aria-current={page.state === state ? "true" : undefined}
      >
        {name} {count}
      </Link>
    </li>
  );
  return (
    <nav aria-label={words.filter}>
      <ul className="chips">
        {chip("", words.all, all)}
        {issueStates.map((state) => chip(state, words.states[state], page.counts[state]))}
      </ul>
    </nav>
  );
}

/** Issues that were taken away, each with its way back. */
export function Removed({ page }: { page: IssueListPage }) {
  const words = useTexts().opinionIssues;
  return (
    <Details summary={words.removedTitle(page.removed.length)}>
      <RowList
        rows={page.removed.map(({ number, title, version }) => ({
          key: String(number),
          title: <Link to={issuePath(page.slug, number)}>{title}</Link>,
          end: (
            <Form method="post" action={issuePath(page.slug, number)}>
              <input type="hidden" name="version" value={version} />
              <Button
                size="sm"
                icon="undo"
                name="intent"
                value="restore"
                aria-label={words.restoreOne(title)}
              >
                {words.restore}
              </Button>
            </Form>
          ),
        }))}
      />
    </Details>
  );
}
