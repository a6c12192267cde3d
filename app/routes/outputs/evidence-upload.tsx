import { useRevalidator } from "@remix-run/react";
import { useRef } from "react";
import { evidenceExtensions, evidencePath, maxEvidenceBytes } from "~/domain/evidence";
import { inMebibytes } from "~/domain/files";
import type { Problem } from "~/domain/problem";
import { type Texts, useTexts } from "~/i18n/texts";
import { problemText } from "~/ui/forms";
import { Button, buttonClass } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { useHydrated } from "~/ui/kit/hydrated";
import { usePhotos } from "~/ui/offline/use-photos";
import { useFaceQuestion } from "~/ui/privacy/face-question";
import type { EvidencePage } from "~/usecases/evidence-page.server";
import { useDropping, usePasting } from "./file-drops";
import { PhotosOnTheWay } from "./photos-on-the-way";

interface EvidenceUploadProps {
  evidence: Pick<EvidencePage, "slug" | "number" | "owner">;
  /** Of a plain form that came back. */
  problems: readonly Problem[];
}

/**
 * Where photographs are chosen, taken, dropped or pasted. Without scripts it is a plain form; with them each file is
 * shrunk and sent by itself as soon as it is there, and what a broken connection left goes on by itself.
 */
export function EvidenceUpload({ evidence, problems }: EvidenceUploadProps) {
  const t = useTexts();
  const words = t.evidence.upload;
  const { slug, number } = evidence;
  const isHydrated = useHydrated();
  const { revalidate } = useRevalidator();
  const sending = usePhotos(evidence, revalidate);
  const { ask, question } = useFaceQuestion((files) => void sending.add(files));
  const { isOver, ...dropping } = useDropping(ask);
  usePasting(ask);
  const refused = problems.filter(({ field }) => field === "files");
  return (
    <form
      method="post"
      action={evidencePath(slug, number)}
      encType="multipart/form-data"
      className={isOver ? "form doc-drop doc-drop-over" : "form doc-drop"}
      {...(isHydrated ? dropping : {})}
    >
      <Field
        id="files"
        label={isHydrated ? words.drop : words.label}
        hint={words.hint(inMebibytes(maxEvidenceBytes))}
        error={refused.length > 0 ? <Refusals problems={refused} t={t} /> : undefined}
      >
        {(aria) => (
          <FileInput aria={aria} accept={evidenceExtensions} onFiles={isHydrated ? ask : undefined} />
        )}
      </Field>
      {isHydrated ? (
        <Camera onFiles={ask} />
      ) : (
        <>
          <p className="f-hint">
            <b>{t.privacy.faces.question}</b> {t.privacy.faces.advice}
          </p>
          <div className="acts">
            <Button variant="go" icon="upload">
              {words.submit}
            </Button>
          </div>
        </>
      )}
      {question}
      <PhotosOnTheWay slug={slug} sending={sending} />
    </form>
  );
}

interface FileInputProps {
  aria: object;
  accept: string;
  /** Takes the files at once; else they go with the form. */
  onFiles: ((files: File[]) => void) | undefined;
}

function FileInput({ aria, accept, onFiles }: FileInputProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <input
      {...aria}
      ref={input}
      type="file"
      name="files"
      className="in"
      multiple
      accept={accept}
      onChange={({ currentTarget }) => {
        if (!onFiles) return;
        onFiles([...(currentTarget.files ?? [])]);
        currentTarget.value = "";
      }}
    />
  );
}

/** A telephone opens its camera at once. */
function Camera({ onFiles }: { onFiles: (files: File[]) => void }) {
  return (
    <label className={`${buttonClass({})} ev-camera`}>
      {useTexts().evidence.upload.camera}
      <input
        type="file"
        accept="image/*"
        capture="environment"
        className="sr"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
    </label>
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
