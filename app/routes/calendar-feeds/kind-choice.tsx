import { agendaKinds } from "~/domain/agenda";
import { useTexts } from "~/i18n/texts";
import { CheckboxGroup } from "~/ui/kit/choices";

/** What a feed holds; duties of one's own units only for those who answer for some. */
export function KindChoice({
  id,
  chosen,
  hasOwnUnits,
  error,
}: {
  id: string;
  chosen: readonly string[];
  hasOwnUnits: boolean;
  error: string | undefined;
}) {
  const words = useTexts().feeds;
  const offered = agendaKinds.filter((kind) => kind !== "own-unit" || hasOwnUnits);
  return (
    <CheckboxGroup
      name="kinds"
      id={`kinds-${id}`}
      legend={words.choose}
      layout="columns"
      defaultValues={chosen}
      error={error}
      options={offered.map((kind) => ({
        value: kind,
        label: words.kinds[kind],
        hint: kind === "own-unit" ? words.ownUnitHint : undefined,
      }))}
    />
  );
}
