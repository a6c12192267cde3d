import { Form } from "@remix-run/react";
import { setUpMinutes } from "~/domain/second-factor";
import { useTexts } from "~/i18n/texts";
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
      <div className="c-5 stack-1">
        <h2>{words.scan}</h2>
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
      </div>
      <div className="c-7 stack-1">
        <h2>{words.typeFirst}</h2>
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
          <div className="acts">
            <Button variant="go">{words.finish}</Button>
          </div>
        </Form>
        <Form method="post" className="acts">
          <Button variant="bare" name="intent" value="stop">
            {words.stop}
          </Button>
          {isChange ? <span className="small muted">{words.stays}</span> : null}
        </Form>
      </div>
    </div>
  );
}
