import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "../kit/button";
import { TextInput } from "../kit/inputs";
import { KeptOrder } from "./list-order";

interface FilterFormProps {
  /** The list's own address, and the one that is shown: a new one brings new defaults into the fields. */
  action: string;
  shown: string;
  /** A part of the address that the form leaves as it is; null: there is none. */
  kept: { name: string; value: string } | null;
  words: { text: string; apply: string; clear: string };
  /** What is looked for in words. */
  text: string;
  /** The fields for what else may be asked. */
  children: ReactNode;
  /** The list without what is asked; null: nothing is. */
  whole: string | null;
}

/** What a list is asked for, as a form that leads to an address. */
export function FilterForm({ action, shown, kept, words, text, children, whole }: FilterFormProps) {
  return (
    <Form method="get" action={action} key={shown}>
      {kept === null ? null : <input type="hidden" name={kept.name} value={kept.value} />}
      <KeptOrder />
      <div className="bar">
        <TextInput
          name="q"
          type="search"
          label={words.text}
          defaultValue={text}
          fieldClass="grow"
          maxLength={200}
        />
        {children}
        <Button icon="filter">{words.apply}</Button>
        {whole === null ? null : (
          <ButtonLink variant="bare" to={whole}>
            {words.clear}
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

interface StateLinksProps<S extends string> {
  label: string;
  /** "" for all of them. */
  states: readonly { state: S | ""; label: string }[];
  current: S | "";
  pathOf: (state: S | "") => string;
}

/** The states of a list's records with how many stand in each, the shown one marked. */
export function StateLinks<S extends string>({ label, states, current, pathOf }: StateLinksProps<S>) {
  return (
    <nav className="deco-states" aria-label={label}>
      {states.map(({ state, label: name }) => (
        <Link
          key={state}
          to={pathOf(state)}
          aria-current={current === state ? "true" : undefined}
          preventScrollReset
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
