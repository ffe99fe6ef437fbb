import { Icon } from "@/design/Icon";
import { useCategoryNames } from "@/places/names";
import { useLabels } from "../goods/labels";
import { type Asked, CATEGORY, NOTHING, turned } from "./asked";
import type { Facet } from "./found";
import { useBrowseWords } from "./words";

type Props = {
  asked: Asked;
  facets: readonly Facet[];
  onChange: (change: Partial<Asked>) => void;
};

/** What narrows the list, each to be taken away by itself. */
export function Chips({ asked, facets, onChange }: Props) {
  const say = useBrowseWords();
  const { from, to } = asked;
  const categories = useCategoryNames();
  const labels = useLabels();
  const chips = asked.filters.map((filter) => {
    const [facet = "", ...rest] = filter.split(":");
    const value = rest.join(":");
    const values = facets.find((one) => one.name === facet)?.values;
    const label = values?.find((one) => one.value === value)?.label;
    const known = facet === CATEGORY ? categories.get(value) : undefined;
    const called = label || labels.value(facet, value, known);
    return { id: filter, label: called, gone: turned(asked, facet, value) };
  });
  if (from || to) {
    const label = to ? (from ? `${from} – ${to}` : say("upTo", { to })) : say("atLeast", { from });
    chips.push({ id: "price", label, gone: { ...asked, from: "", to: "" } });
  }
  if (asked.inStock) {
    chips.push({ id: "stock", label: say("inStock"), gone: { ...asked, inStock: false } });
  }
  if (chips.length === 0) return null;
  return (
    <ul className="row tight chips" aria-label={say("filters")}>
      {chips.map(({ id, label, gone }) => (
        <li key={id}>
          <button
            type="button"
            className="chip"
            aria-label={say("without", { label })}
            onClick={() => onChange(gone)}
          >
            {label}
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button
            type="button"
            className="chip plain"
            onClick={() => onChange({ ...NOTHING, q: asked.q, sort: asked.sort })}
          >
            {say("widen")}
          </button>
        </li>
      )}
    </ul>
  );
}
