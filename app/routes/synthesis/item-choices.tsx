import type { ItemLine } from "~/domain/opinion-issues-page";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { CheckboxGroup } from "~/ui/kit/choices";

interface ItemChoicesProps {
  id: string;
  legend: string;
  items: readonly ItemLine[];
  chosen?: readonly string[];
  error?: string;
}

/** Items to be ticked, each with its place, its day, how widely it is held and what is asked. */
export function ItemChoices({ id, legend, items, chosen, error }: ItemChoicesProps) {
  return (
    <CheckboxGroup
      name="items"
      id={id}
      legend={legend}
      error={error}
      defaultValues={chosen}
      options={items.map((item) => ({
        value: item.id,
        label: <ItemHead item={item} />,
        hint: <ItemFacts item={item} />,
      }))}
    />
  );
}

function ItemHead({ item }: { item: ItemLine }) {
  const { breadths, tendencies } = useTexts().opinionIssues;
  return (
    <>
      {item.topic}: {breadths[item.breadth].toLocaleLowerCase()} {tendencies[item.tendency]}
    </>
  );
}

/** What people say and ask, and where it came from, as far as that may be told. */
export function ItemFacts({ item }: { item: ItemLine }) {
  const words = useTexts().opinionIssues;
  const place = item.place || words.whole;
  const where = { place, received: formatDay(item.receivedOn), report: item.report };
  return (
    <>
      {item.says}
      {item.asks ? ` ${words.item.asks(item.asks)}` : null} ({words.item.where(where)}
      {item.isWidened ? `; ${words.item.widened}` : ""}
      {item.urgency === "normal" ? "" : `; ${words.urgencies[item.urgency]}`})
    </>
  );
}
