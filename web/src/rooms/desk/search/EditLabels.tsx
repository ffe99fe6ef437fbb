import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { plainTitle } from "@/rooms/shop/goods/labels";
import { languageName } from "@/words/language";
import { fieldOf, labelled, type Row } from "./label";
import { useSearchWords } from "./words";

type Props = { row: Row; language: string; onClose: () => void };

/** A filter and its values named in a language. */
export function EditLabels({ row, language, onClose }: Props) {
  const say = useSearchWords();
  const filter = plainTitle(row.facet);
  const saving = useDo<Record<string, string>>({
    act: (typed) => api.PUT("/api/v1/search/labels", { body: labelled(row, language, typed) }),
    said: () => say("labelsSaved"),
    after: onClose,
    quiet: true,
  });
  const names = ["label", ...row.values.map((_, at) => fieldOf(at))];
  const title = `${say("name", { filter })}: ${languageName(language)}`;
  return (
    <FormDialog open onClose={onClose} title={title} names={names} doing={saving}>
      <Field
        label={say("filter")}
        hint={say("labelHint", { filter })}
        name="label"
        lang={language}
        maxLength={500}
        defaultValue={row.called}
      />
      {row.values.length > 0 && (
        <fieldset className="plain-set stack">
          <legend className="small soft">{say("valuesLead")}</legend>
          <div className="columns narrow">
            {row.values.map(({ value, shown, called }, at) => (
              <Field
                key={value}
                label={shown}
                name={fieldOf(at)}
                lang={language}
                maxLength={200}
                defaultValue={called}
              />
            ))}
          </div>
        </fieldset>
      )}
    </FormDialog>
  );
}
