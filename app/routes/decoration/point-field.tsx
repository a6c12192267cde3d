import { useRef, useState } from "react";
import { useTexts } from "~/i18n/texts";
import { Button } from "~/ui/kit/button";
import { useHydrated } from "~/ui/kit/hydrated";
import { TextInput } from "~/ui/kit/inputs";

interface PointFieldProps {
  id: string;
  defaultValue: string;
  error: string | undefined;
}

type Found = { state: "idle" | "finding" | "missing" } | { state: "found"; metres: number };

/** Coordinates as typed, or taken from the device after a tap; it is never asked for them without one. */
export function PointField({ id, defaultValue, error }: PointFieldProps) {
  const t = useTexts();
  const words = t.decoration.form;
  const field = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<Found>({ state: "idle" });
  const isHydrated = useHydrated();
  const take = () => {
    setFound({ state: "finding" });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const input = field.current?.querySelector("input");
        if (input) typeInto(input, `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`);
        setFound({ state: "found", metres: Math.round(coords.accuracy) });
      },
      () => setFound({ state: "missing" }),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 },
    );
  };
  return (
    <div ref={field} className="deco-point">
      <TextInput
        id={id}
        name="point"
        label={words.point}
        aside={t.frame.optional}
        hint={words.pointHint}
        defaultValue={defaultValue}
        error={error}
        maxLength={60}
        autoComplete="off"
      />
      {isHydrated && !("geolocation" in navigator) ? null : (
        <>
          <Button
            type="button"
            className={isHydrated ? undefined : "place-kept"}
            onClick={take}
            disabled={found.state === "finding"}
          >
            {found.state === "finding" ? words.finding : words.here}
          </Button>
          <p role="status" className="f-hint">
            {found.state === "found" ? words.found(found.metres) : null}
            {found.state === "missing" ? words.notFound : null}
          </p>
        </>
      )}
    </div>
  );
}

/** As a person would, so that the kept draft of the form sees it. */
function typeInto(input: HTMLInputElement, text: string): void {
  input.setRangeText(text, 0, input.value.length, "end");
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
