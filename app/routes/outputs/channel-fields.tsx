import { type Texts, useTexts } from "~/i18n/texts";
import { CheckboxGroup } from "~/ui/kit/choices";
import { Details } from "~/ui/kit/details";
import { Select } from "~/ui/kit/inputs";
import type { FormOptions } from "~/usecases/outputs-options.server";
import { chosenIn, type FormView } from "./form-view";

/** The unit's own channels; each says what an item on it counts as. Nothing where the units have none. */
export function ChannelFields({ view }: { view: FormView }) {
  const t = useTexts();
  const words = t.outputs.form;
  const { own, channels } = view.options;
  const { isLive, units } = view.live;
  if (channels.length === 0) return null;
  // Without scripts nobody knows yet which of several units it will be.
  const isOpen = !isLive && own.length > 1;
  const shown = isOpen || own.length === 1 ? channels : channels.filter(([, , unit]) => units.includes(unit));
  if (view.isRevision) return <OneChannel view={view} />;
  if (shown.length === 0) {
    if (units.length > 0) return null;
    return (
      <Details summary={words.channels}>
        <p className="f-hint">{words.channelsFirst}</p>
      </Details>
    );
  }
  const group = (
    <CheckboxGroup
      name="channels"
      legend={words.channels}
      hint={words.channelsHint}
      error={view.problems.channels}
      layout={isOpen ? "columns" : "list"}
      defaultValues={chosenIn(view, "channels")}
      options={shown.map((channel) => choiceOf(channel, view.options, t))}
    />
  );
  if (!isOpen) return group;
  return (
    <Details summary={words.channels} open={chosenIn(view, "channels").length > 0}>
      {group}
    </Details>
  );
}

function OneChannel({ view }: { view: FormView }) {
  const t = useTexts();
  const words = t.outputs.form;
  return (
    <Select
      name="channels"
      label={words.channelOne}
      defaultValue={chosenIn(view, "channels")[0] ?? ""}
      error={view.problems.channels}
      options={[
        { value: "", label: words.noChannel },
        ...view.options.channels.map(([value, label, , category]) => ({
          value,
          label: `${label}, ${countsAs(category, view.options, t)}`,
        })),
      ]}
    />
  );
}

type Channel = FormOptions["channels"][number];

const choiceOf = ([value, label, , category]: Channel, options: FormOptions, t: Texts) => ({
  value,
  label,
  hint: countsAs(category, options, t),
});

function countsAs(categoryKey: string, options: FormOptions, t: Texts): string {
  const category = options.categories.find(([key]) => key === categoryKey);
  const words = t.outputs.form;
  return category ? words.countsAs(category[1]) : words.countsAsChosen;
}
