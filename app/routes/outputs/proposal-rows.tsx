import { Form } from "@remix-run/react";
import { formatDay, formatLongDay } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems } from "~/ui/forms";
import { Button, ButtonLink } from "~/ui/kit/button";
import { FieldError } from "~/ui/kit/field";
import { RowList } from "~/ui/kit/row-list";
import type { ProposalRow } from "~/usecases/own-feed-proposals.server";
import type { ProposalsData } from "./proposals";

/** The form that the boxes at the rows belong to. */
const chosenForm = "chosen";

interface RowsProps {
  page: ProposalsData;
  rows: readonly ProposalRow[];
  answer: FormAnswer | undefined;
}

/** Items of feeds with what can be done about each; those that can be recorded as they stand are ticked. */
export function ProposalRows({ page, rows, answer }: RowsProps) {
  const problems = fieldProblems(answer?.problems, useTexts());
  return (
    <RowList
      endBelow
      rows={rows.map((row) => ({
        key: row.id,
        lead: row.twin || page.isDismissed ? null : <Pick row={row} />,
        title: <Title row={row} />,
        note: <Note row={row} slug={page.slug} problem={problems[`item-${row.id}`]} />,
        end: <RowActs row={row} page={page} />,
      }))}
    />
  );
}

function Pick({ row }: { row: ProposalRow }) {
  const words = useTexts().ownFeeds.proposals;
  return (
    <input
      type="checkbox"
      name="items"
      value={row.id}
      form={chosenForm}
      defaultChecked={row.isWhole}
      aria-label={words.pick(row.title || words.noTitle)}
    />
  );
}

function Title({ row: { title, link } }: { row: ProposalRow }) {
  const words = useTexts().ownFeeds.proposals;
  const said = title || words.noTitle;
  if (link === "") return said;
  return (
    <a href={link} target="_blank" rel="noreferrer">
      {said}
    </a>
  );
}

function Note({ row, slug, problem }: { row: ProposalRow; slug: string; problem: string | undefined }) {
  const words = useTexts().ownFeeds.proposals;
  const locale = useLocale();
  const { twin } = row;
  const facts = [
    row.day === "" ? words.noDay : formatLongDay(row.day, locale),
    row.channel || row.unit,
    row.category || words.noCategory,
  ];
  return (
    <>
      {facts.join(" · ")}
      {row.hasGap ? <span className="sub">{words.gap}</span> : null}
      {twin ? (
        <span className="sub">
          {words.twin[twin.by]} <a href={`/${slug}/ket-qua/${twin.number}`}>{twin.code}</a>{" "}
          {words.twinOf({ day: formatDay(twin.day), title: twin.title })}
        </span>
      ) : null}
      {problem ? <FieldError id={`item-${row.id}-error`}>{problem}</FieldError> : null}
    </>
  );
}

function RowActs({ row, page }: { row: ProposalRow; page: ProposalsData }) {
  const words = useTexts().ownFeeds.proposals;
  const title = row.title || words.noTitle;
  const asked = new URLSearchParams({
    ...(page.unit ? { [page.names.unit]: page.unit } : {}),
    [page.names.edit]: row.id,
  });
  return (
    <Form method="post" className="acts">
      <input type="hidden" name="_key" value={page.formKey} />
      <input type="hidden" name="items" value={row.id} />
      {page.isDismissed ? (
        <Button size="sm" name="intent" value="restore" aria-label={words.restoreNamed(title)}>
          {words.restore}
        </Button>
      ) : (
        <>
          {row.isWhole && !row.twin ? (
            <Button size="sm" name="intent" value="confirm" aria-label={words.confirmNamed(title)}>
              {words.confirm}
            </Button>
          ) : null}
          <ButtonLink
            size="sm"
            variant="bare"
            to={`/${page.slug}/ket-qua/de-xuat?${asked}`}
            aria-label={row.isWhole ? words.editNamed(title) : words.fillNamed(title)}
          >
            {row.isWhole ? words.edit : words.fill}
          </ButtonLink>
          <Button
            size="sm"
            variant="bare"
            name="intent"
            value="dismiss"
            aria-label={words.dismissNamed(title)}
          >
            {words.dismiss}
          </Button>
        </>
      )}
    </Form>
  );
}

/** What can be done with all that are ticked. */
export function ChosenActs({ page }: { page: ProposalsData }) {
  const words = useTexts().ownFeeds.proposals;
  return (
    <Form method="post" id={chosenForm} className="acts">
      <input type="hidden" name="_key" value={page.formKey} />
      <Button variant="go" name="intent" value="confirm">
        {words.confirmMany}
      </Button>
      <Button name="intent" value="dismiss">
        {words.dismissMany}
      </Button>
    </Form>
  );
}
