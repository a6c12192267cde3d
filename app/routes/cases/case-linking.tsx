import { Form } from "@remix-run/react";
import { type CasePage, casePath } from "~/domain/cases-page";
import { formatShortDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed, typedAll } from "~/ui/forms";
import { Button, ButtonLink } from "~/ui/kit/button";
import { CheckboxGroup } from "~/ui/kit/choices";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { TextInput } from "~/ui/kit/inputs";
import { MomentFields } from "./sighting-fields";

interface LinkingProps {
  page: CasePage;
  answer: FormAnswer | undefined;
}

/** Outputs to link: recent rebuttals like the claim, or what a search finds; and from when on it is published. */
export function LinkOutputs({ page, answer }: LinkingProps) {
  const words = useTexts().cases.publish;
  const { search } = page;
  return (
    <div className="stack-1 screen-only">
      {search ? (
        <Form method="get" action={casePath(page.slug, page.row.number)} className="bar" key={search.text}>
          <input type="hidden" name="gan" value="1" />
          <TextInput
            name="q"
            type="search"
            label={words.search}
            hint={words.searchHint}
            defaultValue={search.text}
            maxLength={200}
            fieldClass="grow"
          />
          <Button icon="search">{words.find}</Button>
        </Form>
      ) : null}
      {search && search.found.length === 0 ? <p className="muted">{words.none}</p> : null}
      {search?.found.length === 0 && page.outputs.length === 0 ? null : (
        <Choices page={page} answer={answer} />
      )}
    </div>
  );
}

function Choices({ page, answer }: LinkingProps) {
  const t = useTexts();
  const words = t.cases.publish;
  const problems = fieldProblems(answer?.problems, t);
  const { search, row } = page;
  const found = search?.found ?? [];
  const isFirst = row.state === "to-publish";
  return (
    <Form method="post" className="form">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `link-${name}`, message },
        )}
      />
      <input type="hidden" name="_key" value={page.formKey} />
      {found.length > 0 ? (
        <CheckboxGroup
          id="link-outputs"
          name="outputs"
          legend={search?.text ? words.found(search.text) : words.proposals}
          defaultValues={typedAll(answer, "outputs")}
          error={problems.outputs}
          options={found.map((output) => ({
            value: output.id,
            label: output.title,
            hint: [output.code, formatShortDay(output.publishedOn), output.category, output.units].join(
              " · ",
            ),
          }))}
        />
      ) : null}
      {isFirst ? <Moment page={page} answer={answer} problems={problems} /> : null}
      {row.state === "to-decide" ? <p className="muted">{words.later}</p> : null}
      <div className="acts">
        <Button variant="go" name="intent" value="link">
          {isFirst ? (found.length > 0 ? words.submitPublish : words.publishOnly) : words.submit}
        </Button>
        {search ? (
          <ButtonLink variant="bare" to={casePath(page.slug, row.number)}>
            {words.close}
          </ButtonLink>
        ) : null}
      </div>
    </Form>
  );
}

function Moment({ page, answer, problems }: LinkingProps & { problems: Record<string, string> }) {
  const words = useTexts().cases.publish;
  const field = (name: string, initial: string) => ({
    id: `link-${name}`,
    name,
    defaultValue: typed(answer, name, initial),
    error: problems[name],
  });
  return (
    <>
      <p>{words.first}</p>
      <MomentFields
        today={page.today}
        on={{ ...field("publishedOn", page.moments.now.on), label: words.on }}
        time={{ ...field("publishedTime", page.moments.now.time), label: words.time }}
      />
    </>
  );
}
