import { itemKinds, siteStates } from "~/domain/decoration";
import { type SiteListPage, siteListPath, sitesPath, stateWords } from "~/domain/decoration-page";
import { useTexts } from "~/i18n/texts";
import { Checkbox } from "~/ui/kit/choices";
import { Select } from "~/ui/kit/inputs";
import { FilterForm, StateLinks } from "~/ui/lists/filter-form";
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
      <FilterForm
        action={sitesPath(slug)}
        shown={siteListPath(slug, query)}
        kept={query.state === "" ? null : { name: "tt", value: stateWords[query.state] }}
        words={{ ...filter, clear: list.clear }}
        text={query.text}
        whole={isAsking ? siteListPath(slug, query, none) : null}
      >
        <Choices page={page} />
        <Checkbox name="cham" label={late} defaultChecked={query.isLate} />
        <Checkbox name="anh" value="khong" label={filter.unseen} defaultChecked={query.isUnseen} />
      </FilterForm>
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
    <StateLinks
      label={list.statesLabel}
      states={segments}
      current={query.state}
      pathOf={(state) => siteListPath(slug, query, { state })}
    />
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
