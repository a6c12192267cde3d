import { useRef, useState } from "react";
import { Button } from "./button";
import { useHydrated } from "./hydrated";
import { TextInput, type TextInputProps } from "./inputs";

/** A text to be carried elsewhere: read-only, and copied by one button where the browser can. */
export function CopyField({
  copy,
  copied,
  ...field
}: TextInputProps & { value: string; copy: string; copied: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [isCopied, setCopied] = useState(false);
  const isHydrated = useHydrated();
  const carry = async () => {
    const input = box.current?.querySelector("input");
    input?.select();
    // Browsers offer the clipboard only over https and on the own machine; the selected text can be copied by hand.
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(field.value);
    setCopied(true);
  };
  return (
    <div className="copy" ref={box}>
      <TextInput {...field} readOnly />
      {isHydrated ? (
        <Button type="button" onClick={carry}>
          {isCopied ? copied : copy}
        </Button>
      ) : null}
    </div>
  );
}
