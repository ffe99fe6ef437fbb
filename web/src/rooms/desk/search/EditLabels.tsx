import { useDo } from "@/api/do";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { plainTitle } from "@/rooms/shop/goods/labels";
import { languageName } from "@/words/language";
import { asItWas, fieldOf, labelled, namedMeanwhile, putLabels, type Row } from "./label";
import { useSearchWords } from "./words";

type Props = {
  /** As it was when the form was opened. */
  row: Row;
  /** As it is now: somebody else may be at it too. */
  now: Row | undefined;
  language: string;
  onClose: () => void;
};

/** A filter and its values named in a language; what others name meanwhile is shown before. */
export function EditLabels({ row, now, language, onClose }: Props) {
  const say = useSearchWords();
  const filter = plainTitle(row.facet);
  const theirs = namedMeanwhile(row, now);
  const saving = useDo<Record<string, string>>({
    act: (typed) => putLabels(labelled(row, language, typed), (now ?? row).version),
    undo: () => putLabels(asItWas(row, language), (now ?? row).version + 1),
    said: () => say("labelsSaved"),
    after: onClose,
    quiet: true,
  });
  const names = ["label", ...row.values.map((_, at) => fieldOf(at))];
  const title = `${say("name", { filter })}: ${languageName(language)}`;
  const told = (name: string) => {
    const called = theirs[name];
    return called === undefined ? undefined : say(called ? "theirs" : "theirsNone", { called });
  };
  return (
    <FormDialog open onClose={onClose} title={title} names={names} doing={saving}>
      {Object.keys(theirs).length > 0 && (
        <p className="problem-note" role="status">
          {say("meanwhile")}
        </p>
      )}
      <Field
        label={say("filter")}
        hint={told("label") ?? say("labelHint", { filter })}
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
                hint={told(fieldOf(at))}
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
