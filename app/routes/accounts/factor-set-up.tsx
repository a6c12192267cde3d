import { Form } from "@remix-run/react";
import { setUpMinutes } from "~/domain/second-factor";
import { useTexts } from "~/i18n/texts";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { TextInput } from "~/ui/kit/inputs";
import type { SecondFactorPage } from "~/usecases/second-factor.server";

interface FactorSetUpProps {
  waiting: NonNullable<SecondFactorPage["waiting"]>;
  /** Another one is in force until the first code. */
  isChange: boolean;
  problem?: string;
}

/** The new key as a picture and as text, and the field for its first code. */
export function FactorSetUp({ waiting, isChange, problem }: FactorSetUpProps) {
  const words = useTexts().secondFactor;
  const { key, picture } = waiting;
  return (
    <div className="cols">
      <Section title={words.scan} className="c-5">
        <svg
          className="factor-qr"
          viewBox={`0 0 ${picture.size} ${picture.size}`}
          role="img"
          aria-label={words.picture}
        >
          <path d={picture.path} />
        </svg>
        <p className="small muted">{words.typeKey}</p>
        <p>
          <span className="sr">{words.key}: </span>
          <code className="factor-key">{key}</code>
        </p>
      </Section>
      <Section title={words.first} className="c-7">
        <Form method="post" className="form">
          <input type="hidden" name="intent" value="finish" />
          <TextInput
            name="code"
            label={words.first}
            hint={words.waits(setUpMinutes)}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            error={problem}
          />
          <Button variant="go">{words.finish}</Button>
        </Form>
        <Form method="post" className="acts">
          <Button variant="bare" name="intent" value="stop">
            {words.stop}
          </Button>
          {isChange ? <span className="small muted">{words.stays}</span> : null}
        </Form>
      </Section>
    </div>
  );
}
