import { Form } from "@remix-run/react";
import {
  type DesignLine,
  type DesignPage,
  designFilePath,
  designUploadPath,
} from "~/domain/decoration-designs-page";
import { useTexts } from "~/i18n/texts";
import type { FormAnswer } from "~/ui/forms";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { DesignForm } from "./design-form";

/** Its pictures as they are, its other files by name. */
export function DesignFiles({ page: { slug, canEdit }, design }: { page: DesignPage; design: DesignLine }) {
  const words = useTexts().decoration.designs;
  return (
    <>
      {design.files.map((file) => (
        <span key={file.id} className="deco-file">
          <a href={designFilePath(slug, design.id, file.id)}>
            {file.isPicture ? (
              <img
                src={designFilePath(slug, design.id, file.id)}
                alt={words.picture(design.code)}
                loading="lazy"
              />
            ) : (
              file.name
            )}
          </a>
          {canEdit ? (
            <Form method="post" className="screen-only">
              <input type="hidden" name="id" value={design.id} />
              <input type="hidden" name="file" value={file.id} />
              <Button size="sm" variant="bare" icon="close" iconOnly name="intent" value="remove-file">
                {words.removeFile(file.name)}
              </Button>
            </Form>
          ) : null}
        </span>
      ))}
    </>
  );
}

interface EditProps {
  page: DesignPage;
  design: DesignLine;
  answer: FormAnswer | undefined;
}

/** Changing it, sending a file for it, taking it off the list. */
export function DesignEdit({ page, design, answer }: EditProps) {
  const words = useTexts().decoration.designs;
  return (
    <div className="screen-only">
      <Details summary={words.edit(design.code)} open={answer !== undefined || undefined}>
        <DesignForm key={answer ? "typed" : design.version} page={page} design={design} answer={answer} />
        <form
          method="post"
          action={designUploadPath(page.slug, design.id)}
          encType="multipart/form-data"
          className="bar"
        >
          <label className="f">
            <span className="f-label">{words.file}</span>
            <input type="file" name="files" className="in" accept=".jpg,.jpeg,.png,.pdf,.docx" />
          </label>
          <Button icon="upload">{words.sendFile}</Button>
        </form>
        <Form method="post" className="acts">
          <input type="hidden" name="id" value={design.id} />
          <input type="hidden" name="version" value={design.version} />
          <Button variant="danger" size="sm" name="intent" value="remove">
            {words.remove}
          </Button>
        </Form>
      </Details>
    </div>
  );
}
