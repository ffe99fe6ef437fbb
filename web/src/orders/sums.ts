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

export type Reason = {
  line?: number;
  kind: string;
  amount: number;
  rate?: number | null;
  taxableAmount?: number | null;
};
/** What is taxed at one rate, in parts per million, without its tax; and the tax on it. */
export type Tax = { rate: number; net: number; tax: number };

/**
 * One for each rate, highest first, as the law wants taxes told; what several places take of a line
 * is one rate. None where they are not all of the tax: old orders name no rate.
 */
export function taxesOf(taxAmount: number, reasons: readonly Reason[]): Tax[] {
  const lines = new Map<number, Tax>();
  for (const { line = 0, kind, amount, rate, taxableAmount } of reasons) {
    if (kind !== "tax" || rate == null || taxableAmount == null) continue;
    const known = lines.get(line) ?? { rate: 0, net: 0, tax: 0 };
    const net = Math.max(known.net, taxableAmount);
    lines.set(line, { rate: known.rate + rate, net, tax: known.tax + amount });
  }
  const rates = new Map<number, Tax>();
  for (const { rate, net, tax } of lines.values()) {
    const known = rates.get(rate) ?? { rate, net: 0, tax: 0 };
    rates.set(rate, { rate, net: known.net + net, tax: known.tax + tax });
  }
  const taxes = [...rates.values()].sort((one, other) => other.rate - one.rate);
  return taxes.reduce((all, { tax }) => all + tax, 0) === taxAmount ? taxes : [];
}
