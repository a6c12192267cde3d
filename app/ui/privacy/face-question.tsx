import { useEffect, useRef, useState } from "react";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { StatusMark } from "~/ui/kit/status";

/**
 * Holds photographs back until whoever chose them has answered whether a citizen's face can be made out. Files that are
 * no pictures go on at once. `ask` takes what was chosen; `question` goes into the page where it is to be asked.
 */
export function useFaceQuestion(send: (files: File[]) => void) {
  const [held, setHeld] = useState<readonly File[]>([]);
  function ask(files: readonly File[]) {
    const others = files.filter((file) => !isPicture(file));
    if (others.length > 0) send(others);
    setHeld((before) => [...before, ...files.filter(isPicture)]);
  }
  function answer(isSent: boolean) {
    if (isSent) send([...held]);
    setHeld([]);
  }
  return { ask, question: held.length > 0 ? <FaceQuestion count={held.length} answer={answer} /> : null };
}

/** Some browsers know no type of HEIC files. */
const isPicture = ({ name, type }: File) =>
  type.startsWith("image/") || /\.(?:hei[cf]|jpe?g|png|webp)$/i.test(name);

function FaceQuestion({ count, answer }: { count: number; answer: (isSent: boolean) => void }) {
  const t = useTexts();
  const words = t.privacy.faces;
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <fieldset className="notice notice-warn" ref={box} tabIndex={-1} aria-describedby="face-advice">
      <legend className="sr">{words.question}</legend>
      <StatusMark kind="warn" />
      <div>
        <b aria-hidden="true">{words.question}</b> <span id="face-advice">{words.advice}</span>
      </div>
      <div className="acts">
        <Button type="button" variant="go" onClick={() => answer(true)}>
          {words.send(count)}
        </Button>
        <Button type="button" onClick={() => answer(false)}>
          {words.other}
        </Button>
      </div>
    </fieldset>
  );
}
