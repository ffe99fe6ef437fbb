import type { AnswerOf } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { Check } from "@/design/Check";
import { rowsOf } from "@/goods/tree";
import { number } from "@/words/format";
import { plainTitle, useLabels } from "../goods/labels";
import { type Asked, CATEGORY, chosenOf, only, turned } from "./asked";
import type { Facet } from "./found";
import { Prices } from "./Prices";
import { calledBy, openRows } from "./tree";
import { useBrowseWords } from "./words";

type Props = {
  asked: Asked;
  answer: AnswerOf<"/api/v1/search"> | undefined;
  currency: string;
  onChange: (change: Partial<Asked>) => void;
};

/** What the list can be narrowed by, and how much would be left. */
export function Facets({ asked, answer, currency, onChange }: Props) {
  const say = useBrowseWords();
  const facets = answer?.facets ?? [];
  const others = facets.filter(({ name }) => name !== CATEGORY);
  return (
    <div className="stack wide">
      <Categories
        facet={facets.find(({ name }) => name === CATEGORY)}
        asked={asked}
        onChange={onChange}
      />
      <Prices
        key={`${asked.from} ${asked.to}`}
        asked={asked}
        bounds={answer}
        currency={currency}
        onChange={onChange}
      />
      <Check
        checked={asked.inStock}
        onChange={(event) => onChange({ inStock: event.target.checked })}
      >
        {say("onlyInStock")}
      </Check>
      {others.map((facet) => (
        <Values key={facet.name} facet={facet} asked={asked} onChange={onChange} />
      ))}
    </div>
  );
}

type FacetProps = Pick<Props, "asked" | "onChange">;

/** The branch of the tree that one stands in; one category at a time. */
function Categories({ facet, asked, onChange }: FacetProps & { facet?: Facet }) {
  const say = useBrowseWords();
  const { data } = useAsk("/api/v1/categories");
  const labels = useLabels();
  const [chosen = ""] = chosenOf(asked, CATEGORY);
  const counts = new Map(facet?.values.map(({ value, count }) => [value, count]));
  const shelves = calledBy(labels, data?.items ?? []);
  const rows = openRows(rowsOf(shelves), chosen).filter(
    ({ categoryId }) => counts.has(categoryId) || categoryId === chosen,
  );
  const entry = (id: string, name: string, depth: number, count?: number) => (
    <li key={id}>
      <button
        type="button"
        className={`category depth-${Math.min(depth, 3)}`}
        aria-pressed={id === chosen}
        onClick={() => onChange(only(asked, CATEGORY, id === chosen ? "" : id))}
      >
        <span className="clip">{name}</span>
        {count !== undefined && <span className="small soft numeric">{number(count)}</span>}
      </button>
    </li>
  );
  return (
    <section className="stack tight" aria-label={say("categories")}>
      <h2 className="facet-title">{say("categories")}</h2>
      <ul className="categories">
        {entry("", say("anyCategory"), 0)}
        {rows.map(({ categoryId, name, depth }) =>
          entry(categoryId, name, depth, counts.get(categoryId) ?? 0),
        )}
      </ul>
    </section>
  );
}

/** Several values of one attribute are alternatives. */
function Values({ facet, asked, onChange }: FacetProps & { facet: Facet }) {
  const chosen = chosenOf(asked, facet.name);
  return (
    <fieldset className="facet">
      <legend className="facet-title">{facet.label || plainTitle(facet.name)}</legend>
      {facet.values.map(({ value, label, count }) => (
        <div key={value} className="row apart tight no-wrap">
          <Check
            checked={chosen.includes(value)}
            onChange={() => onChange(turned(asked, facet.name, value))}
          >
            {label || value}
          </Check>
          <span className="small soft numeric">{number(count)}</span>
        </div>
      ))}
    </fieldset>
  );
}
