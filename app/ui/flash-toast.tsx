import { Form, Link, useRouteLoaderData } from "@remix-run/react";
import { useTexts } from "~/i18n/texts";
import { Button } from "./kit/button";
import { Toast } from "./kit/toast";

interface FlashData {
  flash: {
    sentence: string;
    undo?: { path: string; fields: Record<string, string> };
    link?: { path: string; text: string };
  } | null;
  flashId: string | null;
}

/** Says once what was just done, with the way back where there is one. */
export function FlashToast() {
  const t = useTexts();
  const root = useRouteLoaderData("root") as FlashData | undefined;
  const flash = root?.flash;
  if (!flash) return null;
  return (
    <Toast
      key={root.flashId}
      closeLabel={t.frame.close}
      undo={flash.undo ? <Undo {...flash.undo} /> : undefined}
    >
      {flash.sentence}
      {flash.link ? (
        <>
          {" "}
          <Link to={flash.link.path}>{flash.link.text}</Link>
        </>
      ) : null}
    </Toast>
  );
}

function Undo({ path, fields }: { path: string; fields: Record<string, string> }) {
  const t = useTexts();
  return (
    <Form method="post" action={path}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button size="sm" icon="undo">
        {t.frame.undo}
      </Button>
    </Form>
  );
}
