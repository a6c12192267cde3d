import { z } from "zod";
import {
  addendumForm,
  conclusionForm,
  meetingDetailsForm,
  meetingPaperForm,
  newTopicForm,
  noteForm,
  topicForm,
  topicVersionForm,
} from "~/domain/meeting-forms";
import { meetingPath } from "~/domain/meeting-topics";
import { redirectWithFlash } from "~/server/flash.server";
import { type FormAnswer, formAct } from "~/server/form-acts.server";
import type { FormInput } from "~/server/forms.server";
import type { Outcome, UseCaseContext } from "~/usecases/context.server";
import { addConclusion } from "~/usecases/meeting-actions.server";
import { addAddendum, freezePack } from "~/usecases/meeting-freezing.server";
import {
  addTopic,
  editMeeting,
  editTopic,
  moveTopic,
  removeTopic,
  restoreTopic,
  saveMeetingNumber,
  saveNote,
} from "~/usecases/meeting-minutes.server";
import type { MeetingIntent } from "./meeting-intents";

interface Place {
  ctx: UseCaseContext;
  slug: string;
  on: string;
}

/** Carries out one of the forms of a meeting's page. */
export function changeMeeting(place: Place, intent: MeetingIntent, form: FormInput): FormAnswer {
  return changes[intent](place, form);
}

const moveForm = z.object({ topic: z.string().min(1, "not-valid").max(64) });
const moved = (way: "up" | "down") =>
  told("topic-moved", moveForm, (ctx, slug, on, { topic }) => moveTopic(ctx, slug, on, { topic, way }), {
    at: "#noi-dung",
  });

const changes: Record<MeetingIntent, (place: Place, form: FormInput) => FormAnswer> = {
  details: told("meeting-edited", meetingDetailsForm, editMeeting, { isMoved: true }),
  note: told("note-saved", noteForm, saveNote, { atTopic: true }),
  "topic-add": told("agenda-topic-added", newTopicForm, addTopic, { at: "#noi-dung" }),
  "topic-edit": told("topic-edited", topicForm, editTopic, { atTopic: true }),
  "topic-up": moved("up"),
  "topic-down": moved("down"),
  "topic-remove": told("agenda-topic-removed", topicVersionForm, removeTopic, { undoBy: "topic-restore" }),
  "topic-restore": told("agenda-topic-restored", topicVersionForm, restoreTopic),
  conclude: told("conclusion-added", conclusionForm, addConclusion, { at: "#ket-luan" }),
  freeze: told("pack-frozen-now", z.object({}), (ctx, slug, on) => freezePack(ctx, slug, on)),
  addendum: told("addendum-added", addendumForm, addAddendum, { at: "#bo-sung" }),
  paper: told("meeting-paper-saved", meetingPaperForm, saveMeetingNumber, { at: "#van-ban" }),
};

interface Telling {
  undoBy?: MeetingIntent;
  /** Where the page is read on from. */
  at?: string;
  atTopic?: boolean;
  /** The value is the meeting's new day. */
  isMoved?: boolean;
}

/** A form of its own schema; what was done is said, with the way back where there is one. */
function told<S extends z.ZodObject, T>(
  code: string,
  schema: S,
  work: (ctx: UseCaseContext, slug: string, on: string, value: z.infer<S>) => Promise<Outcome<T>>,
  { undoBy, at = "", atTopic, isMoved }: Telling = {},
) {
  return formAct(
    schema,
    ({ ctx, slug, on }: Place, value: z.infer<S>) => work(ctx, slug, on, value),
    (done, { slug, on }, _, form) => {
      const path = meetingPath(slug, isMoved ? String(done) : on);
      const number = typeof done === "number" ? done : 0;
      const fields = { intent: undoBy ?? "", topic: form.get("topic"), version: String(number) };
      const undo = undoBy ? { undo: { path, fields } } : {};
      const place = atTopic ? `#muc-${form.get("topic")}` : at;
      return redirectWithFlash(`${path}${place}`, { code, params: { number }, ...undo });
    },
  );
}
