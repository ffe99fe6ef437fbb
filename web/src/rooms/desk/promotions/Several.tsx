import { Button } from "@/design/Button";
import { Select } from "@/design/Select";
import { type Names, optionsOf } from "@/places/names";
import { useHouseWords } from "@/words/house";
import { usePromotionsWords } from "./words";

type Props = {
  label: string;
  names: Names;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** Some of many by name: one more is chosen from the list, a chosen one goes with a click. */
export function Several({ label, names, chosen, onChange }: Props) {
  const say = usePromotionsWords();
  const house = useHouseWords();
  const left = optionsOf(names).filter(({ value }) => !chosen.includes(value));
  if (!left.length && !chosen.length) return null;
  return (
    <div className="stack tight">
      <Select
        label={label}
        none={chosen.length ? say("addOne") : say("all")}
        options={left}
        value=""
        onChange={(event) => event.target.value && onChange([...chosen, event.target.value])}
      />
      {chosen.length > 0 && (
        <ul className="row tight chosen" aria-label={label}>
          {chosen.map((id) => (
            <li key={id}>
              <Button
                small
                icon="trash"
                aria-label={`${house("do.remove")}: ${names.get(id) ?? id}`}
                onClick={() => onChange(chosen.filter((other) => other !== id))}
              >
                {names.get(id) ?? id}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
