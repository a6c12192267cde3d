import { Form, Link } from "@remix-run/react";
import type { PackTopic } from "~/domain/meeting-pack";
import { actionPath } from "~/domain/meeting-topics";
import type { MeetingPage } from "~/domain/meetings-page";
import { useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button, ButtonLink } from "~/ui/kit/button";
import { EditTopic } from "./agenda-forms";
import { Minutes } from "./minutes";
import { topicTitle } from "./pack-words";
import { TopicContent } from "./topic-content";

interface TopicProps {
  page: MeetingPage;
  topic: PackTopic;
  index: number;
  answer: FormAnswer | undefined;
}

/** A topic of the meeting: what is known of it, what was said about it. */
export function TopicSection({ page, topic, index, answer }: TopicProps) {
  const t = useTexts();
  const mayChange = page.canEdit && !page.frozen;
  return (
    <Section
      id={`muc-${topic.id}`}
      title={`${index + 1}. ${topicTitle(topic, t)}`}
      action={mayChange ? <Order page={page} topic={topic} index={index} /> : undefined}
    >
      <TopicContent topic={topic} pack={page.pack} slug={page.slug} on={page.on} />
      {topic.kind === "free" && mayChange ? <EditTopic page={page} topic={topic} answer={answer} /> : null}
      <Minutes page={page} topic={topic} answer={answer} />
      <Concluded page={page} topic={topic} />
    </Section>
  );
}

/** What was concluded on this topic, and the way to the form that records another. */
function Concluded({ page, topic }: Pick<TopicProps, "page" | "topic">) {
  const words = useTexts().meetings;
  const own = page.actions.filter(({ topicId }) => topicId === topic.id);
  return (
    <>
      {own.map(({ id, number, content }) => (
        <p key={id} className="small">
          {words.conclude.one(number)} <Link to={actionPath(page.slug, id)}>{content}</Link>
        </p>
      ))}
      {page.canEdit ? (
        <p className="small meeting-conclude">
          <ButtonLink size="sm" to={`?muc=${topic.id}#ket-luan`}>
            {words.conclude.title}
          </ButtonLink>
        </p>
      ) : null}
    </>
  );
}

function Order({ page, topic, index }: Omit<TopicProps, "answer">) {
  const t = useTexts();
  const words = t.meetings.page;
  const name = topicTitle(topic, t);
  return (
    <Form method="post" preventScrollReset className="meeting-order">
      <input type="hidden" name="topic" value={topic.id} />
      <Button
        size="sm"
        name="intent"
        value="topic-up"
        disabled={index === 0}
        aria-label={words.up(name)}
        title={words.up(name)}
      >
        ↑
      </Button>
      <Button
        size="sm"
        name="intent"
        value="topic-down"
        disabled={index === page.pack.topics.length - 1}
        aria-label={words.down(name)}
        title={words.down(name)}
      >
        ↓
      </Button>
    </Form>
  );
}
