import { caseMediums, caseStates } from "~/domain/cases";
import {
  type CaseListPage,
  caseAges,
  caseAgeWords,
  caseListPath,
  caseStateWords,
  casesPath,
  wholeCases,
} from "~/domain/cases-page";
import { useTexts } from "~/i18n/texts";
import { Checkbox } from "~/ui/kit/choices";
import { Select } from "~/ui/kit/inputs";
import { FilterForm, StateLinks } from "~/ui/lists/filter-form";
import { UnitSelect } from "~/ui/unit-select";

/** Which cases: the states with how many stand in each, and a form that leads to an address. */
export function CaseFilter({ page }: { page: CaseListPage }) {
  const { slug, query } = page;
  const { list } = useTexts().cases;
  const { filter } = list;
  const isAsking = caseListPath(slug, query, { state: "" }) !== casesPath(slug);
  return (
    <div className="stack-1">
      <States page={page} />
      <FilterForm
        action={casesPath(slug)}
        shown={caseListPath(slug, query)}
        kept={query.state === "" ? null : { name: "tt", value: caseStateWords[query.state] }}
        words={{ ...filter, clear: list.clear }}
        text={query.text}
        whole={isAsking ? caseListPath(slug, wholeCases, { state: query.state }) : null}
      >
        <Choices page={page} />
        <Checkbox name="qua" label={filter.over} defaultChecked={query.isOver} />
      </FilterForm>
    </div>
  );
}

function States({ page: { slug, query, counts } }: { page: CaseListPage }) {
  const { list, states } = useTexts().cases;
  const segments = [
    { state: "" as const, label: `${list.all} (${counts.all})` },
    ...caseStates.map((state) => ({ state, label: `${states[state]} (${counts.states[state]})` })),
  ];
  return (
    <StateLinks
      label={list.statesLabel}
      states={segments}
      current={query.state}
      pathOf={(state) => caseListPath(slug, query, { state })}
    />
  );
}

function Choices({ page: { query, topics, units } }: { page: CaseListPage }) {
  const { list, mediums, ages } = useTexts().cases;
  const { filter } = list;
  const named = (choices: CaseListPage["topics"]) =>
    choices.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <>
      <Select
        name="cd"
        label={filter.topic}
        fieldClass="w-l"
        defaultValue={query.topicKey}
        options={[{ value: "", label: filter.allTopics }, ...named(topics)]}
      />
      <Select
        name="kenh"
        label={filter.medium}
        defaultValue={query.medium}
        options={[
          { value: "", label: filter.allMediums },
          ...caseMediums.map((medium) => ({ value: medium, label: mediums[medium] })),
        ]}
      />
      <UnitSelect
        name="dv"
        label={filter.unit}
        defaultValue={query.unitKey}
        units={units}
        first={{ value: "", label: filter.allUnits }}
      />
      <Select
        name="tuoi"
        label={filter.age}
        defaultValue={query.age === "" ? "" : caseAgeWords[query.age]}
        options={[
          { value: "", label: filter.allAges },
          ...caseAges.map((age) => ({ value: caseAgeWords[age], label: ages[age] })),
        ]}
      />
    </>
  );
}
