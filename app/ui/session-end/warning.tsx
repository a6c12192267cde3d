import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { Dialog } from "~/ui/kit/dialog";
import { localTimeOf } from "~/ui/local-time";
import type { Shown } from "./watch";

interface SessionWarningProps {
  end: NonNullable<Shown>;
  onGoOn: () => void;
  onClose: () => void;
}

/** Two minutes before the end, and at it: when it is, what happens to what is being typed, and how to go on. */
export default function SessionWarning({ end, onGoOn, onClose }: SessionWarningProps) {
  const words = useTexts().sessionEnd;
  const { time } = localTimeOf(new Date(end.at).toISOString());
  return (
    <Dialog
      title={end.state === "over" ? words.over : words.soon(time)}
      closeLabel={words.close}
      onClose={onClose}
    >
      <p role="alert">{words[`${end.state}Text`]}</p>
      <div className="acts">
        {end.state !== "soon" ? null : (
          <Button type="button" variant="go" onClick={onGoOn} autoFocus>
            {words.goOn}
          </Button>
        )}
        <Button type="button" variant="bare" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </Dialog>
  );
}
