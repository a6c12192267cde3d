import type { PublicityLine } from "~/domain/publicity-page";
import { useTexts } from "~/i18n/texts";
import { typedAll } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { CheckboxGroup } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";
import { answerTo, ItemFields, ItemForm, type ItemsProps, Submit } from "./publicity-item-form";

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

/** Changing or removing one item. */
export function EditItem({ page, line, answer }: ItemsProps & { line: PublicityLine }) {
  const words = useTexts().publicity.items;
  const own = answerTo("edit", line.id, answer);
  return (
    <Section title={words.editTitle(line.name)} id="sua" className="screen-only">
      <ItemForm prefix="edit" page={page} answer={own} itemId={line.id}>
        {(problems) => (
          <>
            <input type="hidden" name="version" value={line.version} />
            <ItemFields prefix="edit" page={page} line={line} answer={own} problems={problems} />
            <Submit intent="edit" label={words.save}>
              <Button variant="danger" name="intent" value="remove">
                {words.remove}
              </Button>
              <ButtonLink variant="bare" to={page.path}>
                {words.keep}
              </ButtonLink>
            </Submit>
          </>
        )}
      </ItemForm>
    </Section>
  );
}
