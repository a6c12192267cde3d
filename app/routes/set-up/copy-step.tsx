import { copyParts } from "~/domain/set-up-copy";
import type { SetUpPart } from "~/domain/set-up-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { CheckboxGroup, RadioGroup } from "~/ui/kit/choices";
import { Notice } from "~/ui/kit/notice";

interface CopyStepProps {
  part: Extract<SetUpPart, { step: "copy" }>;
  canUndo: boolean;
  problems: Record<string, string>;
}

/** What to take over from an earlier election. */
export function CopyStep({ part, canUndo, problems }: CopyStepProps) {
  const t = useTexts();
  const words = t.setUp.copy;
  return (
    <>
      <p>{words.lede}</p>
      {part.copied ? (
        <Notice
          kind="ok"
          title={words.copied(part.copied.name)}
          actions={
            canUndo ? (
              <Button size="sm" icon="undo" name="intent" value="undo-copy">
                {words.undo}
              </Button>
            ) : null
          }
        />
      ) : null}
      <RadioGroup
        name="from"
        legend={words.from}
        defaultValue={part.copied?.slug ?? part.campaigns[0]?.slug}
        error={problems.from}
        options={part.campaigns.map(({ slug, name, electionOn }) => ({
          value: slug,
          label: `${name} · ${formatDay(electionOn)}`,
        }))}
      />
      <CheckboxGroup
        name="parts"
        legend={words.parts}
        hint={words.hint}
        defaultValues={copyParts}
        error={problems.parts}
        options={copyParts.map((value) => ({ value, label: words.part[value] }))}
      />
      <div className="acts">
        <Button variant="go" name="intent" value="copy">
          {words.submit}
        </Button>
        <Button name="to" value="basics">
          {words.skip}
        </Button>
      </div>
    </>
  );
}
