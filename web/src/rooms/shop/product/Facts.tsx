import type { Product, Variant } from "@/goods/product";
import { number } from "@/words/format";
import { useLabels } from "../goods/labels";
import { useProductWords } from "./words";

/** What the catalog knows of it, besides its words. */
export function Facts({ product, variant }: { product: Product; variant: Variant | undefined }) {
  const say = useProductWords();
  const labels = useLabels();
  const attributes = Object.entries(product.attributes as Record<string, unknown>);
  const { weightG = 0, lengthMm = 0, widthMm = 0, heightMm = 0 } = variant ?? {};
  const sides = [lengthMm, widthMm, heightMm].filter((side) => side > 0);
  const facts: [string, string][] = [
    ...attributes.map(([name, value]): [string, string] => [
      labels.title(name),
      told(value, (one) => labels.value(name, one)),
    ]),
    ...(weightG > 0 ? [[say("weight"), weight(weightG)] as [string, string]] : []),
    ...(sides.length === 3
      ? [
          [say("size"), `${sides.map((side) => number(side / 10)).join(" × ")} cm`] as [
            string,
            string,
          ],
        ]
      : []),
  ];
  return (
    <section className="stack tight" aria-label={say("details")}>
      <h2 className="facet-title">{say("details")}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => [
          <dt key={name}>{name}</dt>,
          <dd key={`${name} is`}>{value}</dd>,
        ])}
        <dt>{say("number")}</dt>
        <dd className="mono">{variant?.sku ?? product.sku}</dd>
      </dl>
    </section>
  );
}

function weight(grams: number): string {
  const unit = grams < 1000 ? "gram" : "kilogram";
  return number(grams < 1000 ? grams : grams / 1000, {
    style: "unit",
    unit,
    maximumFractionDigits: 2,
  });
}

function told(value: unknown, called: (value: string) => string): string {
  if (Array.isArray(value)) return value.map((one) => told(one, called)).join(", ");
  return typeof value === "number" ? number(value) : called(String(value));
}
