import { useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { Select } from "@/design/Select";
import { rowsOf, type Shelf } from "@/goods/tree";
import { useMay } from "@/session/session";
import { languageName } from "@/words/language";
import { calledIn, type Labelled, languagesOf, name } from "./called";
import { useCategoriesWords } from "./words";

/** A category, or where a new one shall hang. */
export type Edited = Shelf | { parentId: string | null };
type Props = {
  edited: Edited;
  categories: readonly Shelf[];
  labels: readonly Labelled[];
  onClose: () => void;
};

const INDENT = "\u2007\u2007";

/** A category named, in several languages, and hung somewhere with all below it. */
export function EditCategory({ edited, categories, labels, onClose }: Props) {
  const say = useCategoriesWords();
  const mayLabel = useMay("search:write");
  const [fresh] = useState(newId);
  const before = "categoryId" in edited ? edited : null;
  const categoryId = before?.categoryId ?? fresh;
  const called = calledIn(labels, categoryId);
  const languages = mayLabel ? languagesOf(labels) : [];
  const put = (body: { name: string; parentId: string | null }) =>
    api.PUT("/api/v1/categories/{categoryId}", { params: { path: { categoryId } }, body });
  const saving = useDo<Record<string, string>>({
    act: async ({ name: own = "", parentId, ...typed }) => {
      const body = { name: own, parentId: parentId || null };
      // The names in other languages go first: asking again after a failure finds nothing done.
      await name(categoryId, called, typed);
      if (!before) return api.POST("/api/v1/categories", { body: { ...body, categoryId } });
      return put(body);
    },
    undo: before
      ? async ({ name: _own, parentId: _parentId, ...typed }) => {
          const was = languages.map((language) => [language, called[language] ?? ""]);
          await name(categoryId, typed, Object.fromEntries(was));
          await put({ name: before.name, parentId: before.parentId });
        }
      : undefined,
    said: () => say("saved"),
    after: onClose,
    quiet: true,
  });
  const below = before ? rowsOf(categories, categoryId).map((one) => one.categoryId) : [];
  const places = rowsOf(categories)
    .filter((one) => one.categoryId !== categoryId && !below.includes(one.categoryId))
    .map((one) => ({ value: one.categoryId, label: INDENT.repeat(one.depth) + one.name }));
  const title = before ? say("change", { name: before.name }) : say("add");
  const names = ["name", "parentId", ...languages];
  return (
    <FormDialog open onClose={onClose} title={title} names={names} doing={saving}>
      <Field
        label={say("name")}
        name="name"
        required
        maxLength={200}
        defaultValue={before?.name}
        wrong={saving.problem?.of("name")}
      />
      <Select
        label={say("below")}
        name="parentId"
        none={say("onTop")}
        options={places}
        defaultValue={edited.parentId ?? ""}
      />
      {languages.length > 0 && (
        <fieldset className="plain-set stack">
          <legend className="small soft">{say("inLanguages")}</legend>
          <div className="columns narrow">
            {languages.map((language) => (
              <Field
                key={language}
                label={languageName(language)}
                name={language}
                lang={language}
                maxLength={200}
                defaultValue={called[language] ?? ""}
              />
            ))}
          </div>
        </fieldset>
      )}
    </FormDialog>
  );
}
