import { useRevalidator } from "@remix-run/react";
import { type DragEvent, useRef, useState } from "react";
import { acceptedExtensions, inMebibytes, maxFileBytes } from "~/domain/files";
import type { Problem } from "~/domain/problem";
import { type Texts, useTexts } from "~/i18n/texts";
import { type FormAnswer, problemText } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { useHydrated } from "~/ui/kit/hydrated";
import { UploadList } from "./document-upload-list";
import { useUploads } from "./use-uploads";

/**
 * Where files are chosen or dropped. Without scripts it is a plain form; with them each file is sent by itself as
 * soon as it is chosen, and shows how far it is.
 */
export function UploadForm({ path, answer }: { path: string; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.documents.upload;
  const isHydrated = useHydrated();
  const { revalidate } = useRevalidator();
  const { uploads, send, retry, dismiss } = useUploads(`${path}/tep`, revalidate);
  const input = useRef<HTMLInputElement>(null);
  const { isOver, ...dropping } = useDropping(send);
  const refused = (answer?.problems ?? []).filter(({ field }) => field === "files");
  return (
    <form
      method="post"
      action={path}
      encType="multipart/form-data"
      className={isOver ? "form doc-drop doc-drop-over" : "form doc-drop"}
      {...(isHydrated ? dropping : {})}
    >
      <Field
        id="files"
        label={isHydrated ? words.drop : words.label}
        hint={words.hint(inMebibytes(maxFileBytes))}
        error={refused.length > 0 ? <Refusals problems={refused} t={t} /> : undefined}
      >
        {(aria) => (
          <input
            {...aria}
            ref={input}
            type="file"
            name="files"
            className="in"
            multiple
            accept={acceptedExtensions}
            onChange={({ currentTarget }) => {
              send([...(currentTarget.files ?? [])]);
              currentTarget.value = "";
            }}
          />
        )}
      </Field>
      {isHydrated ? null : (
        <div className="acts">
          <Button variant="go" icon="upload">
            {words.submit}
          </Button>
        </div>
      )}
      <UploadList uploads={uploads} retry={retry} dismiss={dismiss} />
    </form>
  );
}

/** Of several files each says by name what is wrong with it. */
function Refusals({ problems, t }: { problems: readonly Problem[]; t: Texts }) {
  return problems.map((problem) => {
    const file = problem.params?.file;
    const text = problemText(problem, t);
    return (
      <span key={`${file} ${problem.code}`} className="doc-detail">
        {file ? `${file}: ${text}` : text}
      </span>
    );
  });
}

/** Handlers of an element onto which files can be dropped. */
function useDropping(onFiles: (files: File[]) => void) {
  const [isOver, setIsOver] = useState(false);
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      onFiles([...event.dataTransfer.files]);
    },
  };
}
