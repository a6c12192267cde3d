import { useTexts } from "~/i18n/texts";

/** How figures are counted, beside the entry form where there is room for it. */
export function EntryRules() {
  const { rules } = useTexts().outputs.form;
  return (
    <aside className="c-4 wide-only">
      <h2>{rules.title}</h2>
      <ul className="stack-1 small">
        {rules.items.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </aside>
  );
}
