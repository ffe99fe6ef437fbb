import { locale } from "./language";

const CODES =
  "AT AU BE BG BR CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT JP LI LT LU LV MT MX NL NO NZ PL PT RO SE SI SK US";

/** A country's name in the reader's language; what is no country's code stays as it is. */
export function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([locale()], { type: "region" }).of(code) ?? code;
}

/** `Köln, Germany`; what is not known of it is left out. */
export function placeName(city: string | null, country: string | null): string {
  return [city, country && countryName(country)].filter(Boolean).join(", ");
}

/** Countries by their names in the reader's language, in its order. */
export function countryNames(): { value: string; label: string }[] {
  return CODES.split(" ")
    .map((value) => ({ value, label: countryName(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale()));
}
