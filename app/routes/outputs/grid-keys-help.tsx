import { useTexts } from "~/i18n/texts";
import { Details } from "~/ui/kit/details";

/** What the keys do, for whoever wants to know. */
export function GridKeys() {
  const words = useTexts().keys;
  return (
    <div className="grid-keys wide-only">
      <Details summary={words.title}>
        <dl>
          {words.groups.grid.keys.map(([key, meaning]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </div>
  );
}
