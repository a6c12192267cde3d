import { Form } from "@remix-run/react";
import { nameField } from "~/domain/pasted-names";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import type { ImportPage } from "~/usecases/imports-page.server";
import { NameChoices } from "./paste-names";

/** Names in the file that nothing is called by: one choice each, for all their rows; the file stays as it is. */
export function ImportNames({ page }: { page: ImportPage }) {
  const t = useTexts();
  const words = t.imports;
  const { version, options, found } = page.import;
  const unknown = found?.unknown ?? [];
  if (unknown.length === 0 && options.names.length === 0) return null;
  return (
    <Section title={t.paste.names} note={words.namesLede}>
      <Form method="post" className="form wide" key={version}>
        <input type="hidden" name="version" value={version} />
        <NameChoices names={unknown} page={page} />
        {options.names.length > 0 ? (
          <ul className="stack-1">
            {options.names.map((said) => (
              <li key={nameField(said)}>{words.nameSaid(said)}</li>
            ))}
          </ul>
        ) : null}
        <div className="acts">
          {unknown.length > 0 ? (
            <Button variant="go" name="intent" value="names">
              {words.recheck}
            </Button>
          ) : null}
          {options.names.length > 0 ? (
            <Button name="intent" value="forget-names">
              {words.namesForget}
            </Button>
          ) : null}
        </div>
      </Form>
    </Section>
  );
}
