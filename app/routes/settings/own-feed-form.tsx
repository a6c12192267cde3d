import { Form } from "@remix-run/react";
import { type Texts, useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { Select, TextInput } from "~/ui/kit/inputs";
import { Notice } from "~/ui/kit/notice";
import type { FeedLine, FeedsPage, Tried } from "~/usecases/own-feeds-page.server";
import { answerFor, SettingsForm, useFields } from "./form-parts";

interface FeedFormProps {
  page: FeedsPage;
  /** null: a new one. */
  feed: FeedLine | null;
  answer: (FormAnswer & { tried?: Tried }) | undefined;
}

/** One feed: whose it is, what its items count as, where it is read; with a try before it is kept. */
export function FeedForm({ page, feed, answer }: FeedFormProps) {
  const t = useTexts();
  const words = t.ownFeeds;
  const intent = feed ? "edit" : "add";
  const own = answerFor(answer, intent) ?? answerFor(answer, "try");
  const { field } = useFields(intent, own);
  return (
    <SettingsForm prefix={intent} answer={own} hidden={hiddenOf(page, feed)}>
      <TextInput
        {...field("address", feed?.address)}
        label={words.address}
        hint={words.addressHint}
        inputMode="url"
        autoComplete="off"
        required
      />
      {answer?.tried ? <TriedNotice tried={answer.tried} /> : null}
      <Select
        {...field("place", feed?.place)}
        label={words.place}
        hint={words.placeHint}
        options={[{ value: "", label: words.choosePlace }, ...placeOptions(page, t)]}
      />
      <Select
        {...field("category", feed?.categoryKey)}
        label={words.category}
        aside={t.frame.optional}
        hint={words.categoryHint}
        options={[{ value: "", label: words.noCategory }, ...categoryOptions(page, t)]}
      />
      <div className="acts">
        <Button variant="go" name="intent" value={intent}>
          {feed ? words.save : words.add}
        </Button>
        <Button name="intent" value="try" formNoValidate>
          {words.try}
        </Button>
      </div>
    </SettingsForm>
  );
}

function TriedNotice({ tried: { found, ours, first } }: { tried: Tried }) {
  const words = useTexts().ownFeeds;
  return (
    <Notice kind={ours > 0 ? "ok" : "warn"} live="status" title={words.tried({ found, ours })}>
      {first === "" ? "" : `${words.triedFirst(first)} `}
      {words.triedNote}
    </Notice>
  );
}

/** What can be done with a feed besides correcting it. */
export function FeedActs({ feed }: { feed: FeedLine }) {
  const words = useTexts().ownFeeds;
  return (
    <div className="set-more">
      <Details summary={words.more}>
        <Form method="post" className="stack-1">
          <input type="hidden" name="feed" value={feed.id} />
          <div className="acts">
            <Button name="intent" value="read">
              {words.read}
            </Button>
            <Button name="intent" value={feed.isPaused ? "resume" : "pause"}>
              {feed.isPaused ? words.resume : words.pause}
            </Button>
            <Button variant="danger" name="intent" value="remove">
              {words.remove}
            </Button>
          </div>
          <p className="f-hint">{words.removeNote}</p>
        </Form>
      </Details>
    </div>
  );
}

/** A feed as its form has it, for the two texts of a lost race. */
export function feedInWords(feed: FeedLine, page: FeedsPage, t: Texts) {
  const words = t.ownFeeds;
  const names = new Map(
    page.places.flatMap(({ unit, channels }) => [
      unit,
      ...channels.map(([value, name]) => [value, `${unit[1]}, ${name}`] as const),
    ]),
  );
  const categories = new Map(page.categories.map(([key, name]) => [key, name]));
  return [
    { name: "address", label: words.address, value: feed.address },
    {
      name: "place",
      label: words.place,
      value: feed.place,
      inWords: (value: string) => names.get(value) ?? value,
    },
    {
      name: "category",
      label: words.category,
      value: feed.categoryKey,
      inWords: (value: string) => categories.get(value) ?? words.noCategory,
    },
  ];
}

function placeOptions({ places }: FeedsPage, t: Texts) {
  return places.map(({ unit: [key, name], channels }) => ({
    group: name,
    options: [
      { value: key, label: t.ownFeeds.wholeUnit(name) },
      ...channels.map(([value, label]) => ({ value, label })),
    ],
  }));
}

function categoryOptions({ categories }: FeedsPage, t: Texts) {
  const names: Record<string, string> = t.progress.groups;
  const groups = [...new Set(categories.map(([, , group]) => group))];
  return groups.map((group) => ({
    group: names[group] ?? group,
    options: categories.filter(([, , own]) => own === group).map(([value, label]) => ({ value, label })),
  }));
}

function hiddenOf(page: FeedsPage, feed: FeedLine | null): Record<string, string> {
  if (!feed) return { _key: page.formKey };
  return { _key: page.formKey, feed: feed.id, _version: String(feed.version) };
}
