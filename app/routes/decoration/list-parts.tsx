import { Form, Link } from "@remix-run/react";
import { type SiteListPage, siteListPath } from "~/domain/decoration-page";
import { sitePath } from "~/domain/decoration-photos";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { RowList } from "~/ui/kit/row-list";

/** What is left to the decoration date, and what is late. */
export function LeftToDo({ page }: { page: SiteListPage }) {
  const { left, decorationOn, decorationPath, late, slug, query, units } = page;
  const words = useTexts().decoration.list;
  return (
    <p className="deco-left">
      {decorationOn === null
        ? words.noDay(left.sites)
        : words.left({ ...left, day: formatDay(decorationOn) })}{" "}
      {late > 0 ? (
        <>
          <Link to={siteListPath(slug, query, { isLate: true, state: "" })}>{words.late(late)}</Link>.{" "}
        </>
      ) : null}
      {decorationPath ? <Link to={decorationPath}>{words.milestone}</Link> : null}
      {units.length > 1 ? (
        <>
          {" · "}
          <a href="#don-vi">{words.toUnits}</a>
        </>
      ) : null}
    </p>
  );
}

/** What was taken off the list, for those who can bring it back. */
export function RemovedSites({ page: { slug, removed } }: { page: SiteListPage }) {
  const words = useTexts().decoration.list;
  if (removed.length === 0) return null;
  const rows = removed.map(({ number, place, version }) => ({
    key: String(number),
    title: place,
    end: (
      <Form method="post" action={sitePath(slug, number)}>
        <input type="hidden" name="version" value={version} />
        <Button size="sm" name="intent" value="restore" aria-label={words.restoreSpoken(place)}>
          {words.restore}
        </Button>
      </Form>
    ),
  }));
  return (
    <Details summary={words.removedTitle(removed.length)}>
      <RowList fine rows={rows} />
    </Details>
  );
}
