import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { publicitySides } from "~/domain/publicity";
import { LONGEST_ITEM, type PublicityLine, type PublicityPage } from "~/domain/publicity-page";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed, typedAll } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { CheckboxGroup } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Select, TextInput } from "~/ui/kit/inputs";
import { termText } from "~/ui/timeline/publicity-words";

interface ItemsProps {
  page: PublicityPage;
  answer: FormAnswer | undefined;
}

/** What is usually made known around such a step, to be ticked and added. */
export function Templates({ page, answer }: ItemsProps) {
  const { publicity } = useTexts();
  const words = publicity.items;
  const own = answerTo("templates", undefined, answer);
  const chosen = page.lines.length === 0 ? page.templates.map(({ key }) => key) : [];
  return (
    <Section title={words.templates} note={words.templatesHint} className="screen-only">
      <ItemForm prefix="templates" page={page} answer={own}>
        {(problems) => (
          <>
            <CheckboxGroup
              id="templates-templates"
              name="templates"
              legend={publicity.title}
              defaultValues={typedAll(own, "templates", chosen)}
              error={problems.templates}
              options={page.templates.map(({ key, side, name }) => ({
                value: key,
                label: `${publicity.sides[side]}: ${name}`,
              }))}
            />
            <Submit intent="templates" label={words.addTemplates} />
          </>
        )}
      </ItemForm>
    </Section>
  );
}

export function AddItem({ page, answer }: ItemsProps) {
  const words = useTexts().publicity.items;
  const own = answerTo("add", undefined, answer);
  return (
    <Details summary={words.add} open={own !== undefined}>
      <ItemForm prefix="add" page={page} answer={own}>
        {(problems) => (
          <>
            <ItemFields prefix="add" page={page} answer={own} problems={problems} />
            <Submit intent="add" label={words.submit} />
          </>
        )}
      </ItemForm>
    </Details>
  );
}

/** Changing or removing one item, folded away under its name. */
export function EditItem({ page, line, answer }: ItemsProps & { line: PublicityLine }) {
  const words = useTexts().publicity.items;
  const own = answerTo("edit", line.id, answer);
  const prefix = `edit-${line.id}`;
  return (
    <Details
      summary={
        <>
          {words.edit}
          <span className="sr">: {line.name}</span>
        </>
      }
      open={own !== undefined}
    >
      <ItemForm prefix={prefix} page={page} answer={own} itemId={line.id}>
        {(problems) => (
          <>
            <input type="hidden" name="version" value={line.version} />
            <ItemFields prefix={prefix} page={page} line={line} answer={own} problems={problems} />
            <Submit intent="edit" label={words.save}>
              <Button variant="danger" name="intent" value="remove">
                {words.remove}
              </Button>
            </Submit>
          </>
        )}
      </ItemForm>
    </Details>
  );
}

/** The answer to one form out of the page's answer. */
function answerTo(intent: string, itemId: string | undefined, answer: FormAnswer | undefined) {
  if (answer?.values.intent?.[0] !== intent) return undefined;
  return itemId === undefined || answer.values.itemId?.[0] === itemId ? answer : undefined;
}

interface ItemFormProps extends ItemsProps {
  prefix: string;
  itemId?: string;
  children: (problems: Record<string, string>) => ReactNode;
}

function ItemForm({ prefix, page, answer, itemId, children }: ItemFormProps) {
  const t = useTexts();
  const problems = fieldProblems(answer?.problems, t);
  return (
    <Form method="post" action={page.path} className="form tl-form">
      <FormErrorSummary
        title={t.frame.summaryTitle(Object.keys(problems).length)}
        problems={Object.entries(problems).map(([name, message]) =>
          name === "form" ? { message } : { field: `${prefix}-${name}`, message },
        )}
      />
      <input type="hidden" name="_key" value={page.formKey} />
      {itemId ? <input type="hidden" name="itemId" value={itemId} /> : null}
      {children(problems)}
    </Form>
  );
}

function Submit({ intent, label, children }: { intent: string; label: string; children?: ReactNode }) {
  return (
    <div className="acts">
      <Button variant="go" name="intent" value={intent}>
        {label}
      </Button>
      {children}
    </div>
  );
}

interface FieldsProps extends ItemsProps {
  prefix: string;
  line?: PublicityLine;
  problems: Record<string, string>;
}

function ItemFields({ prefix, page, line, answer, problems }: FieldsProps) {
  const words = useTexts().publicity.items;
  const field = (name: string, initial = "") => ({
    id: `${prefix}-${name}`,
    name,
    defaultValue: typed(answer, name, initial),
    error: problems[name],
  });
  const named = (all: PublicityPage["units"], none: string) => [
    { value: "", label: none },
    ...all.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <TextInput {...field("name", line?.name)} label={words.name} maxLength={LONGEST_ITEM.name} required />
      <div className="cols tight">
        <Select
          {...field("side", line?.side ?? "before")}
          fieldClass="c-4"
          label={words.side}
          options={publicitySides.map((side) => ({ value: side, label: words.sideOptions[side] }))}
        />
        <TextInput {...field("from", line && termText(line.from))} fieldClass="c-4 p-6" label={words.from} />
        <TextInput {...field("due", line && termText(line.due))} fieldClass="c-4 p-6" label={words.due} />
      </div>
      <p className="f-hint">{words.termHint}</p>
      <Select
        {...field("categoryId", line?.categoryId ?? "")}
        label={words.category}
        options={named(page.categories, words.anyCategory)}
      />
      <Select
        {...field("unitId", line?.unitId ?? "")}
        label={words.unit}
        options={named(page.units, words.anyUnit)}
      />
    </>
  );
}
