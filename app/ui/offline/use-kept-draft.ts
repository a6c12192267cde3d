import { useLocation, useRouteLoaderData } from "@remix-run/react";
import { useEffect, useMemo, useState } from "react";
import type { FormAnswer } from "~/ui/forms";
import type { DraftPlace } from "./draft-keys";
import type { FieldsDraft } from "./drafts";
import { watchForm } from "./form-watch";
import { acknowledgeSent, forgetSent } from "./sent-drafts";

export interface KeptDraft {
  /** Belongs on the form as its `ref`. */
  ref: (form: HTMLFormElement | null) => void;
  /** What the form shows: the server's answer to it, else the draft that was brought back. */
  answer: FormAnswer | undefined;
  /** A draft of earlier that can be brought back. */
  offered: { savedAt: string; restore: () => void; drop: () => void } | null;
  /** This browser keeps nothing (a private window, a full disk). */
  isUnkept: boolean;
}

interface Form {
  /** The key that the page came with; one that changes is a new form. */
  formKey?: string;
  /** The answer is no refusal: what was sent has been carried out. */
  isDone?: boolean;
}

/**
 * Keeps what is typed into a form in this browser until the server has acknowledged it, and offers it again when the
 * form is opened anew. `name` tells the forms of one page apart. Most forms are answered with another page and its
 * sentence about what was done, which the line under the header takes as the acknowledgement.
 */
export function useKeptDraft(
  name: string,
  answer: FormAnswer | undefined,
  { formKey = "", isDone = false }: Form = {},
): KeptDraft {
  const place = usePlace(name);
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const [restored, setRestored] = useState<{ formKey: string; answer: FormAnswer } | null>(null);
  const [isUnkept, setUnkept] = useState(false);
  const search = { place: answer ? null : place, formKey };
  const [offer, setOffer] = useEarlierDraft(search, () => setUnkept(true));

  useEffect(() => {
    // The server gave the form back: what was sent is still being filled in.
    if (answer && !isDone) forgetSent();
    if (answer && isDone) acknowledgeSent();
  }, [answer, isDone]);

  useEffect(() => {
    if (!form || !place) return;
    return watchForm(form, place, { onKept: () => setUnkept(false), onUnkept: () => setUnkept(true) });
  }, [form, place]);

  const brought = restored?.formKey === formKey ? restored.answer : undefined;
  return {
    ref: setForm,
    answer: answer ?? brought,
    offered: offer && {
      savedAt: offer.savedAt,
      restore: () => {
        setRestored({ formKey, answer: { problems: [], values: valuesOf(offer.content) } });
        setOffer(null);
      },
      drop: () => {
        setOffer(null);
        drop(offer.key);
      },
    },
    isUnkept,
  };
}

/** The answer to a form: of its action, else what a session that ended had kept on the server; the same object each time. */
export function useAnswer(
  told: FormAnswer | undefined,
  draft: Record<string, string[]> | null,
): FormAnswer | undefined {
  return useMemo(() => told ?? (draft ? { problems: [], values: draft } : undefined), [told, draft]);
}

function usePlace(name: string): DraftPlace | null {
  const { pathname: path } = useLocation();
  const login = (useRouteLoaderData("root") as { login: string | null } | undefined)?.login ?? null;
  return useMemo(() => (login === null ? null : { path, name, login }), [path, name, login]);
}

/** Looks for a draft where the form shows no answer, anew for each new form. */
function useEarlierDraft(
  { place, formKey }: { place: DraftPlace | null; formKey: string },
  onUnkept: () => void,
): [FieldsDraft | null, (offer: FieldsDraft | null) => void] {
  const [offer, setOffer] = useState<FieldsDraft | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the form, the callback never differs
  useEffect(() => {
    setOffer(null);
    if (!place) return;
    let isOver = false;
    earlierDraft(place).then(
      (draft) => isOver || setOffer(draft),
      () => isOver || onUnkept(),
    );
    return () => {
      isOver = true;
    };
  }, [place, formKey]);
  return [offer, setOffer];
}

async function earlierDraft(place: DraftPlace): Promise<FieldsDraft | null> {
  const { findDraft } = await import("./drafts");
  return findDraft(place);
}

async function drop(key: string): Promise<void> {
  const { removeDraft } = await import("./drafts");
  await removeDraft(key);
}

function valuesOf(fields: [string, string][]): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of fields) values[name] = [...(values[name] ?? []), value];
  return values;
}
