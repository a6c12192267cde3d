import { Form } from "@remix-run/react";
import { type DocumentFile, type DocumentPage, documentPath } from "~/domain/documents-page";
import { maxFileName } from "~/domain/files";
import { formatDay } from "~/i18n/format";
import { useTexts } from "~/i18n/texts";
import { type FormAnswer, fieldProblems, typed } from "~/ui/forms";
import { Section } from "~/ui/frame/section";
import { Button } from "~/ui/kit/button";
import { Details } from "~/ui/kit/details";
import { Icon } from "~/ui/kit/icon";
import { TextInput } from "~/ui/kit/inputs";
import { RowList } from "~/ui/kit/row-list";
import { FileLink } from "./document-file-link";
import { UploadForm } from "./document-upload-form";

interface FilesProps {
  page: DocumentPage;
  answer: FormAnswer | undefined;
}

/** The document's files; who may adds more, names them and takes them away. */
export function DocumentFiles({ page, answer }: FilesProps) {
  const words = useTexts().documents.file;
  const { files, slug, document } = page;
  const isOpen = page.canEdit && !page.isRemoved;
  return (
    <Section title={words.title}>
      {files.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <RowList
          endBelow
          rows={files.map((file) => ({
            key: file.id,
            lead: <Icon name="document" />,
            title: (
              <>
                <FileLink slug={slug} documentId={document.id} file={file} />
                <FileNote file={file} />
                {isOpen ? <Renaming file={file} answer={answer} /> : null}
              </>
            ),
            end: isOpen ? <RemoveFile file={file} /> : undefined,
          }))}
        />
      )}
      {isOpen ? <UploadForm path={documentPath(slug, document.id)} answer={answer} /> : null}
    </Section>
  );
}

function FileNote({ file }: { file: DocumentFile }) {
  const words = useTexts().documents;
  return (
    <p className="rows-note">
      {words.by({ who: file.addedBy, when: `${formatDay(file.addedOn)} ${file.addedAt}` })}
    </p>
  );
}

function RemoveFile({ file }: { file: DocumentFile }) {
  const words = useTexts().documents.file;
  return (
    <Form method="post">
      <input type="hidden" name="file" value={file.id} />
      <input type="hidden" name="version" value={file.version} />
      <Button size="sm" name="intent" value="remove-file" aria-label={words.removeOne(file.name)}>
        {words.remove}
      </Button>
    </Form>
  );
}

/** The name anew, folded away until it is wanted or was refused. */
function Renaming({ file, answer }: { file: DocumentFile; answer: FormAnswer | undefined }) {
  const t = useTexts();
  const words = t.documents.file;
  const isMine = answer?.values.intent?.[0] === "rename-file" && answer.values.file?.[0] === file.id;
  const own = isMine ? answer : undefined;
  const problems = fieldProblems(own?.problems, t);
  return (
    <Details summary={words.rename} open={isMine}>
      <Form method="post" className="form doc-rename" key={`${file.version} ${isMine}`}>
        <input type="hidden" name="file" value={file.id} />
        <input type="hidden" name="version" value={file.version} />
        <TextInput
          id={`name-${file.id}`}
          name="name"
          label={words.name}
          defaultValue={typed(own, "name", file.name)}
          error={problems.name}
          maxLength={maxFileName}
          autoComplete="off"
        />
        <div className="acts">
          <Button size="sm" name="intent" value="rename-file" aria-label={words.renameOne(file.name)}>
            {words.saveName}
          </Button>
        </div>
      </Form>
    </Details>
  );
}
