import { Form } from "@remix-run/react";
import type { PublicityLine, PublicityOutput, PublicityPage } from "~/domain/publicity-page";
import { formatShortDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typedAll } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { CheckboxGroup } from "~/ui/kit/choices";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { TextInput } from "~/ui/kit/inputs";

interface LinkingProps {
  page: PublicityPage;
  line: PublicityLine;
  answer: FormAnswer | undefined;
}

/** Outputs to tick an item with: those of its days, or what a search finds. */
export function LinkOutputs({ page, line, answer }: LinkingProps) {
  const { publicity } = useTexts();
  const words = publicity.link;
  const { open } = page;
  if (!open) return null;
  return (
    <Section title={words.title(line.name)} id="gan">
      <Form method="get" action={page.path} className="bar" key={open.text}>
        <input type="hidden" name="muc" value={line.id} />
        <TextInput
          name="q"
          type="search"
          label={words.search}
          hint={words.searchHint}
          defaultValue={open.text}
          maxLength={200}
          fieldClass="grow"
        />
        <Button icon="search">{words.find}</Button>
      </Form>
      {open.found.length === 0 ? (
        <p className="muted">{open.isProposal ? words.none : words.noneFound}</p>
      ) : (
        <Choices page={page} line={line} answer={answer} found={open.found} />
      )}
    </Section>
  );
}

function Choices({ page, line, answer, found }: LinkingProps & { found: readonly PublicityOutput[] }) {
  const t = useTexts();
  const words = t.publicity.link;
  const own = answer?.values.intent?.[0] === "link" ? answer : undefined;
  const problems = fieldProblems(own?.problems, t);
  const text = page.open?.text ?? "";
  return (
    <Form method="post" action={`${page.path}?muc=${line.id}`} className="form">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `link-${name}`, message },
        )}
      />
      <input type="hidden" name="_key" value={page.formKey} />
      <input type="hidden" name="itemId" value={line.id} />
      <CheckboxGroup
        id="link-outputs"
        name="outputs"
        legend={text === "" ? words.proposals : words.found(text)}
        defaultValues={typedAll(own, "outputs")}
        error={problems.outputs}
        options={found.map((output) => ({
          value: output.id,
          label: output.title,
          hint: [output.code, formatShortDay(output.publishedOn), output.category, output.units].join(" · "),
        }))}
      />
      <div className="acts">
        <Button variant="go" name="intent" value="link">
          {words.submit}
        </Button>
        <ButtonLink variant="bare" to={page.path}>
          {words.close}
        </ButtonLink>
      </div>
    </Form>
  );
}
