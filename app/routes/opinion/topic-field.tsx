import { useState } from "react";
import type { ReportFormPage } from "~/domain/opinion-page";
import { foldVietnamese } from "~/domain/vietnamese";
import { useTexts } from "~/i18n/texts";
import { useHydrated } from "~/ui/kit/hydrated";
import { Select, TextInput } from "~/ui/kit/inputs";

interface TopicFieldProps {
  id: string;
  name: string;
  defaultValue: string;
  error: string | undefined;
  topics: ReportFormPage["topics"];
}

/** The tree of topics; where scripts run, words typed without marks narrow it, and the one chosen always stays. */
export function TopicField({ topics, defaultValue, ...field }: TopicFieldProps) {
  const { form: words } = useTexts().opinion;
  const [wanted, setWanted] = useState("");
  const [chosen, setChosen] = useState(defaultValue);
  const folded = foldVietnamese(wanted.trim());
  const found = topics.filter(({ name }) => foldVietnamese(name).includes(folded));
  const shown = topics.filter((topic) => topic.key === chosen || found.includes(topic));
  const search = (text: string) => {
    setWanted(text);
    const [only, ...more] = topics.filter(({ name }) =>
      foldVietnamese(name).includes(foldVietnamese(text.trim())),
    );
    if (only && more.length === 0) setChosen(only.key);
  };
  return (
    <div className="bar">
      {useHydrated() ? (
        <TextInput
          id={`${field.id}-find`}
          name="_find"
          type="search"
          label={words.findTopic}
          hint={found.length === 0 ? words.noTopicFound : words.findTopicHint}
          value={wanted}
          autoComplete="off"
          onChange={({ currentTarget }) => search(currentTarget.value)}
        />
      ) : null}
      <Select
        {...field}
        label={words.topic}
        fieldClass="grow"
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        options={[
          { value: "", label: words.chooseTopic },
          ...shown.map(({ key, name, depth }) => ({ value: key, label: `${"– ".repeat(depth)}${name}` })),
        ]}
      />
    </div>
  );
}
