import { type DocumentFile, documentPath } from "~/domain/documents-page";
import { fileKinds } from "~/domain/files";
import { formatSize } from "~/i18n/format";
import { useLocale, useTexts } from "~/i18n/texts";

interface FileLinkProps {
  slug: string;
  documentId: string;
  file: DocumentFile;
}

/** The file to be saved, with its kind and size. */
export function FileLink({ slug, documentId, file }: FileLinkProps) {
  const words = useTexts().documents.file;
  const locale = useLocale();
  const facts = `${words.kinds[fileKinds[file.mime].key]}, ${formatSize(file.size, locale)}`;
  return (
    <span className="doc-file">
      <a href={`${documentPath(slug, documentId)}/tep/${file.id}`} download>
        {file.name}
      </a>{" "}
      <span className="muted nb">({facts})</span>
    </span>
  );
}
