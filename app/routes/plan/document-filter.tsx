import { Form } from "@remix-run/react";
import { documentKinds } from "~/domain/document-kinds";
import type { DocumentQuery } from "~/domain/documents-page";
import { useTexts } from "~/i18n/texts";
import { Button, ButtonLink } from "~/ui/kit/button";
import { Select, TextInput } from "~/ui/kit/inputs";

/** Which documents: a form that leads to an address. */
export function DocumentFilter({ slug, query }: { slug: string; query: DocumentQuery }) {
  const t = useTexts();
  const words = t.documents;
  const path = `/${slug}/ke-hoach/van-ban`;
  return (
    // A new address brings new defaults into the fields.
    <Form method="get" action={path} key={`${query.kind} ${query.text}`}>
      <div className="bar">
        <TextInput
          name="q"
          type="search"
          label={words.search}
          defaultValue={query.text}
          fieldClass="grow"
          maxLength={200}
        />
        <Select
          name="loai"
          label={t.plan.documents.kind}
          fieldClass="w-l"
          defaultValue={query.kind}
          options={[
            { value: "", label: words.allKinds },
            ...documentKinds.map((kind) => ({ value: kind, label: t.plan.documents.kinds[kind] })),
          ]}
        />
        <Button icon="filter">{words.apply}</Button>
        {query.text || query.kind ? (
          <ButtonLink variant="bare" to={path}>
            {words.clear}
          </ButtonLink>
        ) : null}
      </div>
    </Form>
  );
}
