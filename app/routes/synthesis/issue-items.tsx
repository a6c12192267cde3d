import { Form } from "@remix-run/react";
import { issueName } from "~/domain/opinion-issues";
import type { IssuePage, ItemLine } from "~/domain/opinion-issues-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { Select } from "~/ui/kit/inputs";
import { RowList } from "~/ui/kit/row-list";
import { answerOf } from "./answer-of";
import { ItemChoices, ItemFacts } from "./item-choices";

interface PartProps {
  page: IssuePage;
  answer: FormAnswer | undefined;
}

/** What is merged into the issue, and what may belong to it too. */
export function IssueItems({ page, answer }: PartProps) {
  const words = useTexts().opinionIssues;
  return (
    <>
      <Section title={words.page.items} note={words.page.itemsNote(page.items.length)} id="phan-anh">
        {page.items.length === 0 ? (
          <p className="muted">{words.page.noItems}</p>
        ) : (
          <RowList
            endBelow
            rows={page.items.map((item) => ({
              key: item.id,
              title: `${words.breadths[item.breadth]} ${words.tendencies[item.tendency]}`,
              note: <ItemFacts item={item} />,
              end: page.issue.isRemoved ? undefined : <ItemActs page={page} item={item} />,
            }))}
          />
        )}
      </Section>
      {page.suggestions.length > 0 && !page.issue.isRemoved ? (
        <Suggestions page={page} answer={answer} />
      ) : null}
    </>
  );
}

function ItemActs({ page, item }: { page: IssuePage; item: ItemLine }) {
  const words = useTexts().opinionIssues.page;
  return (
    <>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="items" value={item.id} />
        <Button
          size="sm"
          variant="bare"
          name="intent"
          value="take-out"
          aria-label={`${words.takeOut}: ${item.says}`}
        >
          {words.takeOut}
        </Button>
      </Form>
      {page.others.length > 0 ? (
        <Details summary={words.move}>
          <Form method="post" className="form" preventScrollReset>
            <input type="hidden" name="item" value={item.id} />
            <Select
              name="to"
              id={`to-${item.id}`}
              label={words.moveTo}
              options={page.others.map(({ number, title }) => ({
                value: String(number),
                label: `${issueName(number)} · ${title}`,
              }))}
            />
            <div className="acts">
              <Button size="sm" name="intent" value="move">
                {words.moveSubmit}
              </Button>
            </div>
          </Form>
        </Details>
      ) : null}
    </>
  );
}

function Suggestions({ page, answer: told }: PartProps) {
  const t = useTexts();
  const words = t.opinionIssues.page;
  const answer = answerOf(told, "merge");
  return (
    <Section title={words.suggestions} note={words.suggestionsNote} id="goi-y">
      <Form method="post" className="form" preventScrollReset>
        <input type="hidden" name="_key" value={page.formKey} />
        <ItemChoices
          id="suggested"
          legend={words.suggestions}
          items={page.suggestions}
          error={fieldProblems(answer?.problems, t).items}
        />
        <div className="acts">
          <Button name="intent" value="merge">
            {words.merge}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
