import { Form, Link } from "@remix-run/react";
import type { PivotPage } from "~/domain/pivot-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";
import { TextInput } from "~/ui/kit/inputs";
import type { SavedView } from "~/usecases/saved-views.server";

interface SavedViewsProps {
  page: PivotPage;
  saved: { views: SavedView[]; canShare: boolean; formKey: string };
  answer: FormAnswer | undefined;
}

/** Tables kept under a name: one's own and those of everybody. */
export function SavedViews({ page, saved, answer }: SavedViewsProps) {
  const words = useTexts().pivot.views;
  return (
    <Section title={words.title} className="pivot-views" id="bang-da-luu">
      {saved.views.length === 0 ? <p>{words.none}</p> : null}
      <ul className="pivot-saved">
        {saved.views.map((view) => (
          <li key={view.id}>
            <div>
              <Link to={`/${page.slug}/tien-do/bang?${view.query}`}>{view.name}</Link>{" "}
              {view.isShared ? <small>{view.by ? words.by(view.by) : words.shared}</small> : null}
            </div>
            {view.canChange ? <Change view={view} answer={answer} /> : null}
          </li>
        ))}
      </ul>
      <SaveForm page={page} saved={saved} answer={answer} />
    </Section>
  );
}

function Change({ view, answer }: { view: SavedView; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.pivot.views;
  const isAnswered = typed(answer, "view") === view.id;
  const problems = isAnswered ? fieldProblems(answer?.problems, t) : {};
  return (
    <Details
      summary={
        <>
          {words.changeShort}
          <span className="sr"> {view.name}</span>
        </>
      }
      open={isAnswered}
    >
      <Form method="post" className="bar">
        <input type="hidden" name="view" value={view.id} />
        <input type="hidden" name="version" value={view.version} />
        <TextInput
          name="name"
          id={`name-${view.id}`}
          label={words.name}
          maxLength={80}
          defaultValue={isAnswered ? typed(answer, "name") : view.name}
          error={problems.rename ?? problems.name}
        />
        <Button name="intent" value="rename">
          {words.rename}
        </Button>
        <Button name="intent" value="remove" variant="danger">
          {words.remove}
        </Button>
      </Form>
    </Details>
  );
}

function SaveForm({ page, saved, answer }: SavedViewsProps) {
  const t = useTexts();
  const words = t.pivot.views;
  const isAnswered = answer !== undefined && typed(answer, "view") === "";
  const problems = isAnswered ? fieldProblems(answer.problems, t) : {};
  return (
    <Form method="post" className="bar" key={saved.formKey}>
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="_key" value={saved.formKey} />
      <input type="hidden" name="query" value={page.query} />
      <TextInput
        name="name"
        id="view-name"
        label={words.name}
        hint={page.asked.asOf === "" ? words.nameHint : words.liveNote}
        maxLength={80}
        defaultValue={isAnswered ? typed(answer, "name") : ""}
        error={problems.name ?? problems.form}
      />
      {saved.canShare ? (
        <Checkbox
          name="shared"
          value="1"
          label={words.share}
          defaultChecked={isAnswered && typed(answer, "shared") === "1"}
        />
      ) : null}
      <Button>{words.save}</Button>
    </Form>
  );
}
