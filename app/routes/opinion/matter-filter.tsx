import { Form } from "@remix-run/react";
import { urgencies } from "~/domain/opinion";
import { type OpinionListPage, opinionPath, urgencyWords, WHOLE } from "~/domain/opinion-page";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/choices";
import { Select, TextInput } from "~/ui/kit/inputs";

/** What the list is narrowed to; it stands in the address. */
export function MatterFilter({ page: { slug, query, topics, places } }: { page: OpinionListPage }) {
  const { list: words, urgencies: names } = useTexts().opinion;
  return (
    <Form method="get" action={opinionPath(slug)} className="bar screen-only" key={JSON.stringify(query)}>
      <TextInput name="q" type="search" label={words.text} fieldClass="grow" defaultValue={query.text} />
      <Select
        name="chu-de"
        label={words.topic}
        defaultValue={query.topicKey}
        options={[{ value: "", label: words.allTopics }, ...topics]}
      />
      <Select
        name="noi"
        label={words.place}
        defaultValue={query.placeKey === "" ? WHOLE : (query.placeKey ?? "")}
        options={[
          { value: "", label: words.allPlaces },
          ...places.map(({ value, label }) => ({ value: value || WHOLE, label })),
        ]}
      />
      <Select
        name="khan"
        label={words.urgency}
        defaultValue={query.urgency && urgencyWords[query.urgency]}
        options={[
          { value: "", label: words.allUrgencies },
          ...urgencies.map((one) => ({ value: urgencyWords[one], label: names[one] })),
        ]}
      />
      <Checkbox name="moi" label={words.onlyNew} defaultChecked={query.isNew} />
      <Button icon="filter">{words.filter}</Button>
    </Form>
  );
}
