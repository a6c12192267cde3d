import { Form, Link } from "@remix-run/react";
import { itemKinds, siteStates } from "~/domain/decoration";
import { type SiteListPage, siteListPath, sitesPath, stateWords } from "~/domain/decoration-page";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { Select, TextInput } from "~/ui/kit/inputs";
import { KeptOrder } from "~/ui/lists/list-order";
import { UnitSelect } from "~/ui/unit-select";

/** Which sites: the states with how many stand in each, and a form that leads to an address. */
export function SiteFilter({ page }: { page: SiteListPage }) {
  const { slug, query } = page;
  const { list, late } = useTexts().decoration;
  const { filter } = list;
  const isAsking =
    query.unitKey || query.kind || query.designId || query.text || query.isLate || query.isUnseen;
  const none = { unitKey: "", kind: "", designId: "", text: "", isLate: false, isUnseen: false } as const;
  return (
    <div className="stack-1">
      <States page={page} />
      {/* A new address brings new defaults into the fields. */}
      <Form method="get" action={sitesPath(slug)} key={siteListPath(slug, query)}>
        {query.state === "" ? null : <input type="hidden" name="tt" value={stateWords[query.state]} />}
        <KeptOrder />
        <div className="bar">
          <TextInput
            name="q"
            type="search"
            label={filter.text}
            defaultValue={query.text}
            fieldClass="grow"
            maxLength={200}
          />
          <Choices page={page} />
          <Checkbox name="cham" label={late} defaultChecked={query.isLate} />
          <Checkbox name="anh" value="khong" label={filter.unseen} defaultChecked={query.isUnseen} />
          <Button icon="filter">{filter.apply}</Button>
          {isAsking ? (
            <ButtonLink variant="bare" to={siteListPath(slug, query, none)}>
              {list.clear}
            </ButtonLink>
          ) : null}
        </div>
      </Form>
    </div>
  );
}

function States({ page: { slug, query, counts, total } }: { page: SiteListPage }) {
  const { list, states } = useTexts().decoration;
  const shown = siteStates.filter((state) => counts[state] > 0 || query.state === state);
  const segments = [
    { state: "" as const, label: `${list.all} (${total})` },
    ...shown.map((state) => ({ state, label: `${states[state]} (${counts[state]})` })),
  ];
  return (
    <nav className="deco-states" aria-label={list.statesLabel}>
      {segments.map(({ state, label }) => (
        <Link
          key={state}
          to={siteListPath(slug, query, { state })}
          aria-current={query.state === state ? "true" : undefined}
          preventScrollReset
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

function Choices({ page: { query, unitChoice, designs } }: { page: SiteListPage }) {
  const { list, kinds } = useTexts().decoration;
  const { filter } = list;
  return (
    <>
      <UnitSelect
        name="dv"
        label={filter.unit}
        fieldClass="w-l"
        defaultValue={query.unitKey}
        units={unitChoice}
        first={{ value: "", label: filter.allUnits }}
      />
      <Select
        name="loai"
        label={filter.kind}
        defaultValue={query.kind}
        options={[
          { value: "", label: filter.allKinds },
          ...itemKinds.map((kind) => ({ value: kind, label: kinds[kind] })),
        ]}
      />
      <Select
        name="mau"
        label={filter.design}
        defaultValue={query.designId}
        options={[
          { value: "", label: filter.allDesigns },
          ...designs.map(({ id, code }) => ({ value: id, label: code })),
        ]}
      />
    </>
  );
}
