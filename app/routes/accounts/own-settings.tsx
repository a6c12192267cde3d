import { Form } from "@remix-run/react";
import { locales, type Settings, themes } from "~/domain/accounts";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { RadioGroup } from "~/ui/kit/choices";

/** Language and background; the whole page comes again, in the chosen ones. */
export function OwnSettings({ settings }: { settings: Settings }) {
  const words = useTexts().accounts.settings;
  return (
    <Section title={words.display}>
      <Form method="post" reloadDocument className="form">
        <input type="hidden" name="intent" value="settings" />
        <RadioGroup
          name="locale"
          layout="row"
          legend={words.locale}
          defaultValue={settings.locale}
          options={locales.map((value) => ({ value, label: words.locales[value] }))}
        />
        <RadioGroup
          name="theme"
          layout="row"
          legend={words.theme}
          defaultValue={settings.theme}
          options={themes.map((value) => ({ value, label: words.themes[value] }))}
        />
        <div className="acts">
          <Button>{words.save}</Button>
        </div>
      </Form>
    </Section>
  );
}
