import { useState } from "react";
import { Button } from "./kit/button";
import { useHydrated } from "./kit/hydrated";

/** Three times A4's 165 mm at 96 dots an inch: about 290 dots an inch on paper. */
const PRINT_SHARPNESS = 3;

export interface PngButtonProps {
  /** Address of the picture as SVG. */
  svg: string;
  /** Name of the file, without its ending. */
  name: string;
  words: { png: string; failed: string };
  /** Pixels for each of the picture's own. */
  sharpness?: number;
}

/** Saves a picture as PNG. Its place is kept where scripts do not run yet, so that nothing beside it moves. */
export function PngButton({ svg, name, words, sharpness = PRINT_SHARPNESS }: PngButtonProps) {
  const isLive = useHydrated();
  const [hasFailed, setFailed] = useState(false);
  const save = async () => {
    setFailed(false);
    try {
      const { savePng } = await import("./picture-png");
      await savePng(svg, `${name}.png`, sharpness);
    } catch {
      setFailed(true);
    }
  };
  const place = isLive ? undefined : "place-kept";
  return (
    <>
      <Button type="button" variant="bare" size="sm" icon="download" className={place} onClick={save}>
        {words.png}
      </Button>
      {hasFailed ? <span role="alert">{words.failed}</span> : null}
    </>
  );
}
