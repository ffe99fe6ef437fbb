import { Button } from "@/design/Button";
import { Combobox } from "@/design/Combobox";
import { Select } from "@/design/Select";
import { type Names, optionsOf } from "@/places/names";
import { useVendorChoices } from "@/vendors/choices";
import { useVendorNames } from "@/vendors/names";
import { useHouseWords } from "@/words/house";
import { usePromotionsWords } from "./words";

type Props = {
  label: string;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** Some of many by name: one more is chosen from the list, a chosen one goes with a click. */
export function Several({ names, ...props }: Props & { names: Names }) {
  const { label, chosen, onChange } = props;
  const say = usePromotionsWords();
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
      <Chosen {...props} nameOf={(id) => names.get(id) ?? id} />
    </div>
  );
}

/** Some of very many vendors: one more is found by typing. */
export function SeveralVendors(props: Props) {
  const { label, chosen, onChange } = props;
  const say = usePromotionsWords();
  const { choices, onType } = useVendorChoices();
  const nameOf = useVendorNames(chosen);
  return (
    <div className="stack tight">
      <Combobox
        label={label}
        placeholder={chosen.length ? say("addOne") : say("all")}
        value=""
        choices={choices.filter(({ value }) => !chosen.includes(value))}
        onType={onType}
        onChoose={(id) => onChange([...chosen, id])}
      />
      <Chosen {...props} nameOf={nameOf} />
    </div>
  );
}

function Chosen({ label, chosen, onChange, nameOf }: Props & { nameOf: (id: string) => string }) {
  const house = useHouseWords();
  if (!chosen.length) return null;
  return (
    <ul className="row tight chosen" aria-label={label}>
      {chosen.map((id) => (
        <li key={id}>
          <Button
            small
            icon="trash"
            aria-label={`${house("do.remove")}: ${nameOf(id)}`}
            onClick={() => onChange(chosen.filter((other) => other !== id))}
          >
            {nameOf(id)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
