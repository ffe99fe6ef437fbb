export type Line = {
  totalPrice: number | null;
  discountAmount?: number | null;
  taxAmount?: number | null;
  taxIncluded?: boolean | null;
};
export type Priced = { shippingCost: number; taxAmount: number; totalAmount: number };
export type Sums = {
  /** Before what was taken off. */
  goods: number;
  discount: number;
  shipping: number;
  /** What comes on top of the prices. */
  tax: number;
  /** What the prices hold already. */
  contained: number;
  total: number;
};

/** What a line costs as its price is told: with the tax that the price holds. */
export function lineTotal(line: Line): number | null {
  return line.totalPrice === null ? null : line.totalPrice + includedIn(line);
}

/**
 * The sums as a buyer reads them: goods - discount + shipping + tax = total. Where all prices hold
 * their tax, freight is told with its tax, too, and no tax comes on top.
 */
export function sumsOf(priced: Priced, lines: readonly Line[]): Sums {
  const included = sum(lines, includedIn);
  const onFreight = priced.taxAmount - sum(lines, (line) => line.taxAmount ?? 0);
  const gross = holdTax(lines) ? onFreight : 0;
  const contained = included + gross;
  const shipping = priced.shippingCost + gross;
  const tax = priced.taxAmount - contained;
  const discount = sum(lines, (line) => line.discountAmount ?? 0);
  const total = priced.totalAmount;
  return { goods: total - shipping - tax + discount, discount, shipping, tax, contained, total };
}

export function holdTax(lines: readonly Line[]): boolean {
  return lines.length > 0 && lines.every((line) => line.taxIncluded);
}

const includedIn = (line: Line) => (line.taxIncluded ? (line.taxAmount ?? 0) : 0);

function sum(lines: readonly Line[], of: (line: Line) => number): number {
  return lines.reduce((all, line) => all + of(line), 0);
}
