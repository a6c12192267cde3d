import { useRef, useState } from "react";
import { Button } from "./button";
import { useHydrated } from "./hydrated";
import { TextArea, type TextAreaProps } from "./inputs";

/** Lines to be carried elsewhere: read-only, and copied by one button where the browser can. */
export function CopyArea({
  copy,
  copied,
  ...field
}: TextAreaProps & { value: string; copy: string; copied: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [isCopied, setCopied] = useState(false);
  const isHydrated = useHydrated();
  const carry = async () => {
    box.current?.querySelector("textarea")?.select();
    // Browsers offer the clipboard only over https and on the own machine; the selected text can be copied by hand.
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(field.value);
    setCopied(true);
  };
  return (
    <div className="stack-1" ref={box}>
      <TextArea {...field} readOnly />
      {isHydrated ? (
        <div className="acts">
          <Button type="button" onClick={carry}>
            {isCopied ? copied : copy}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
