import { locale } from "./language";

/** Amounts are integers in the currency's smallest unit, as everywhere in Entrepot. */
export function money(amount: number, currency: string): string {
  return moneyFormat(currency).format((amount || 0) / 10 ** decimals(currency));
}

/** How many decimals a currency has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function decimals(currency: string): number {
  return moneyFormat(currency).resolvedOptions().maximumFractionDigits ?? 2;
}

/** What somebody typed as an amount, in the smallest unit; null when it is none. */
export function amountOf(typed: string, currency: string): number | null {
  const text = typed.replace(/\s/g, "");
  const places = decimals(currency);
  for (const form of [PLAIN, GROUPED]) {
    const { whole, part = "" } = form.exec(text)?.groups ?? {};
    if (whole !== undefined && part.length <= places) {
      return Number(`${whole.replace(/[.,']/g, "")}${part.padEnd(places, "0")}`);
    }
  }
  return null;
}

const PLAIN = /^(?<whole>-?\d+)(?:[.,](?<part>\d*))?$/;
const GROUPED = /^(?<whole>-?\d{1,3}([.,'])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](?<part>\d*))?$/;

/** An amount as it stands in a field, with the reader's decimal sign: `12.50`, in German `12,50`. */
export function typedAmount(amount: number, currency: string): string {
  const places = decimals(currency);
  return typedNumber(amount / 10 ** places, places);
}

/** A number as it stands in a field, with as many decimals as it has, at least `places`. */
export function typedNumber(value: number, places = 0): string {
  return number(value, {
    useGrouping: false,
    minimumFractionDigits: places,
    maximumFractionDigits: Math.max(places, MOST_PLACES),
  });
}
const MOST_PLACES = 6;

/** An amount as programs read it, in a file: `12.50` in every language. */
export function plainAmount(amount: number, currency: string): string {
  return (amount / 10 ** decimals(currency)).toFixed(decimals(currency));
}

export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return formatOf(
    `n${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(locale(), options),
  ).format(value);
}

export type Moment = string | number | Date;

export function dateTime(at: Moment, options: Intl.DateTimeFormatOptions = SHORT): string {
  const make = () => new Intl.DateTimeFormat(locale(), options);
  return formatOf(`d${JSON.stringify(options)}`, make).format(new Date(at));
}

export const SHORT: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeStyle: "short" };
export const EXACT: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeStyle: "medium" };
export const DAY: Intl.DateTimeFormatOptions = { dateStyle: "medium" };

/** "23 – 25 Nov", or one day of them. */
export function dayRange(from: Moment, to: Moment): string {
  const make = () => new Intl.DateTimeFormat(locale(), NEAR);
  return formatOf("near", make).formatRange(new Date(from), new Date(to));
}
const NEAR: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: "short" };

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["second", 60],
  ["minute", 60],
  ["hour", 24],
  ["day", 7],
];

/** "3 minutes ago"; a date when it was more than a week ago. */
export function ago(at: Moment, now: number = Date.now()): string {
  let passed = (new Date(at).getTime() - now) / 1000;
  const relative = formatOf("r", () => new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }));
  for (const [unit, next] of STEPS) {
    if (Math.abs(passed) < next) return relative.format(Math.round(passed), unit);
    passed /= next;
  }
  return dateTime(at, DAY);
}

/** How long something took: `12 ms`, `3.2 s`, `4 min`, `2 h`, `3 d`. */
export function duration(seconds: number): string {
  if (seconds < 1) return `${number(Math.round(seconds * 1000))} ms`;
  if (seconds < 60) return `${number(seconds, { maximumFractionDigits: 1 })} s`;
  if (seconds < 3600) return `${number(Math.round(seconds / 60))} min`;
  if (seconds < 172_800) return `${number(seconds / 3600, { maximumFractionDigits: 1 })} h`;
  return `${number(Math.round(seconds / 86_400))} d`;
}

type Format = Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat;
const formats = new Map<string, Format>();

function formatOf<F extends Format>(name: string, make: () => F): F {
  const key = `${locale()} ${name}`;
  const kept = formats.get(key) ?? make();
  formats.set(key, kept);
  return kept as F;
}

function moneyFormat(currency: string): Intl.NumberFormat {
  return formatOf(
    `m${currency}`,
    () => new Intl.NumberFormat(locale(), { style: "currency", currency: currency || "EUR" }),
  );
}
