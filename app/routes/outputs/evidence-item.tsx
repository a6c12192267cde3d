import { Form } from "@remix-run/react";
import { type EvidenceItem, evidenceFilePath, maxCaption, thumbnailPath } from "~/domain/evidence";
import { formatDay, formatSize } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Icon } from "~/ui/kit/icon";
import { TextInput } from "~/ui/kit/inputs";
import { momentWords } from "~/ui/local-time";

interface EvidenceRowProps {
  slug: string;
  number: number;
  item: EvidenceItem;
  /** What it is called: "Ảnh 2 của KQ-2021-0896". */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  canChange: boolean;
  canRemove: boolean;
  answer: FormAnswer | undefined;
}

/** One photograph with its facts; for those who may, its caption, its place and the way out. */
export function EvidenceRow(props: EvidenceRowProps) {
  const { slug, number, item, name, canChange, canRemove } = props;
  const words = useTexts().evidence;
  return (
    <li className="ev-row">
      <a
        href={evidenceFilePath(slug, number, item.id)}
        className="ev-thumb"
        download
        aria-label={words.open(name)}
      >
        {item.kind === "photo" ? (
          <img src={thumbnailPath(slug, number, item.id)} alt="" width={200} height={150} loading="lazy" />
        ) : (
          <span className="ev-pdf">
            <Icon name="document" /> PDF
          </span>
        )}
      </a>
      <div className="ev-about">
        <Facts item={item} name={name} />
        {canChange ? <CaptionForm {...props} /> : item.caption ? <p>{item.caption}</p> : null}
        {canChange ? (
          <div className="acts">
            <MoveForms {...props} />
            {canRemove ? (
              <Form method="post">
                <input type="hidden" name="evidence" value={item.id} />
                <input type="hidden" name="version" value={item.version} />
                <Button size="sm" name="intent" value="remove" aria-label={words.removeOne(name)}>
                  {words.remove}
                </Button>
              </Form>
            ) : null}
          </div>
        ) : null}
      </div>
    </li>
  );
}

function Facts({ item, name }: { item: EvidenceItem; name: string }) {
  const words = useTexts().evidence;
  const locale = useLocale();
  const facts = [
    formatSize(item.size, locale),
    item.width !== null && `${item.width} × ${item.height}`,
    item.takenOn !== null && words.takenOn(formatDay(item.takenOn)),
    item.afterClose && words.afterClose,
  ];
  return (
    <p className="small">
      <b>{item.name || name}</b>
      <br />
      <span className="muted">
        {facts.filter(Boolean).join(" · ")}
        <br />
        {words.by({ who: item.addedBy, when: momentWords(item.addedAt) })}
      </span>
    </p>
  );
}

function CaptionForm({ item, name, answer }: EvidenceRowProps) {
  const t = useTexts();
  const words = t.evidence;
  const isMine = answer?.values.intent?.[0] === "caption" && answer.values.evidence?.[0] === item.id;
  const own = isMine ? answer : undefined;
  return (
    <Form method="post" className="form" key={`${item.version} ${isMine}`}>
      <input type="hidden" name="evidence" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      <TextInput
        id={`caption-${item.id}`}
        name="caption"
        label={words.caption}
        hint={words.captionHint}
        defaultValue={typed(own, "caption", item.caption)}
        error={fieldProblems(own?.problems, t).caption}
        maxLength={maxCaption}
        autoComplete="off"
      />
      <div className="acts">
        <Button size="sm" name="intent" value="caption" aria-label={`${words.saveCaption}: ${name}`}>
          {words.saveCaption}
        </Button>
      </div>
    </Form>
  );
}

function MoveForms({ item, name, isFirst, isLast }: EvidenceRowProps) {
  const words = useTexts().evidence;
  return (
    <Form method="post" className="ev-move">
      <input type="hidden" name="evidence" value={item.id} />
      <input type="hidden" name="intent" value="move" />
      <Button size="sm" name="direction" value="earlier" disabled={isFirst} aria-label={words.earlier(name)}>
        ↑
      </Button>
      <Button size="sm" name="direction" value="later" disabled={isLast} aria-label={words.later(name)}>
        ↓
      </Button>
    </Form>
  );
}
