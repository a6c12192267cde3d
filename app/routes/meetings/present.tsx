import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { slidesOf } from "~/domain/meeting-slides";
import { meetingPath } from "~/domain/meeting-topics";
import type { MeetingPage } from "~/domain/meetings-page";
import { useTexts } from "~/i18n/texts";
import { guardedLoader } from "~/server/guard.server";
import { actionDueWords } from "~/ui/conclusion-words";
import { ButtonLink } from "~/ui/kit/button";
import { RowList } from "~/ui/kit/row-list";
import type { PageHandle } from "~/ui/page-title";
import { loadMeeting } from "~/usecases/meeting-page.server";
import { topicTitle } from "./pack-words";
import { PresentControls } from "./present-controls";
import { SlideContent } from "./slide-content";
import { usePresentation } from "./use-presentation";

export const handle: PageHandle = { title: "of-its-subject" };

export const loader = guardedLoader(({ ctx, params }) =>
  loadMeeting(ctx, params.campaign ?? "", params.meeting ?? ""),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** The meeting on a projector. Without scripts every screen stands under the other. */
export default function Present() {
  const page = useLoaderData<typeof loader>();
  const t = useTexts();
  const words = t.meetings.present;
  const slides = slidesOf(page.pack);
  const path = meetingPath(page.slug, page.on);
  const count = slides.length + 2;
  const show = usePresentation(count, path);
  const state = page.frozen ? words.frozen(page.frozen.at) : words.draft(page.asOf);
  return (
    <main className={show.isLive ? "present present-live" : "present"}>
      <section className="slide slide-title" hidden={show.isLive && show.at !== 0}>
        <TitleScreen page={page} />
      </section>
      {slides.map((slide, index) => (
        <section
          key={`${slide.topic.id} ${slide.part} ${slide.at}`}
          className="slide"
          hidden={show.isLive && show.at !== index + 1}
        >
          <h1>
            {slide.of > 1
              ? words.part({ title: topicTitle(slide.topic, t), at: slide.at, all: slide.of })
              : topicTitle(slide.topic, t)}
          </h1>
          <SlideContent slide={slide} slug={page.slug} on={page.on} />
        </section>
      ))}
      <section className="slide" hidden={show.isLive && show.at !== count - 1}>
        <h1>{words.concluded}</h1>
        <Concluded page={page} />
      </section>
      <footer className="present-foot">
        <span>{page.pack.isDemo ? `${words.demo} · ${state}` : state}</span>
        {show.isLive ? (
          <PresentControls show={show} count={count} exit={path} />
        ) : (
          <ButtonLink size="sm" to={path}>
            {words.exit}
          </ButtonLink>
        )}
      </footer>
    </main>
  );
}

function TitleScreen({ page }: { page: MeetingPage }) {
  const t = useTexts();
  return (
    <>
      <p className="slide-over">{page.pack.campaign}</p>
      <h1>{page.title}</h1>
      <ol>
        {page.pack.topics.map((topic) => (
          <li key={topic.id}>{topicTitle(topic, t)}</li>
        ))}
      </ol>
    </>
  );
}

/** What the meeting has concluded so far. */
function Concluded({ page }: { page: MeetingPage }) {
  const t = useTexts();
  if (page.actions.length === 0) return <p>{t.meetings.page.noConclusions}</p>;
  return (
    <RowList
      rows={page.actions.map((row) => ({
        key: row.id,
        lead: <span className="num">{row.number}</span>,
        title: row.content,
        note: [row.units.map(({ name }) => name).join("; "), actionDueWords(row, t)].join(" · "),
      }))}
    />
  );
}
