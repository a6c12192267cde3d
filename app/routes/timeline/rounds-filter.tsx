import { Form } from "@remix-run/react";
import { roundNumbers } from "~/domain/rounds";
import type { RoundsPage } from "~/domain/rounds-page";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Select } from "~/ui/kit/inputs";
import { roundsPath } from "./rounds-address";

/** Which level and which of the three: a form that leads to an address. */
export function RoundsFilter({ page }: { page: RoundsPage }) {
  const { rounds: words } = useTexts();
  const { kind, number } = page.filters;
  return (
    <Form method="get" className="bar" key={roundsPath(page.slug, page.filters)}>
      <Select
        name="cap"
        label={words.filters.kind}
        defaultValue={kind ?? ""}
        options={[
          { value: "", label: words.filters.kindAll },
          ...page.kinds.map((one) => ({ value: one, label: words.kinds[one] })),
        ]}
      />
      <Select
        name="lan"
        label={words.filters.number}
        defaultValue={number ? String(number) : ""}
        options={[
          { value: "", label: words.filters.numberAll },
          ...roundNumbers.map((one) => ({ value: String(one), label: words.ordinal(one) })),
        ]}
      />
      <Button>{words.filters.apply}</Button>
      {kind || number ? (
        <ButtonLink variant="bare" to={roundsPath(page.slug, { kind: null, number: null })}>
          {words.filters.clear}
        </ButtonLink>
      ) : null}
    </Form>
  );
}
