import { locale } from "./language";

const CODES =
  "AT AU BE BG BR CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT JP LI LT LU LV MT MX NL NO NZ PL PT RO SE SI SK US";

/** Countries by their names in the reader's language, in its order. */
export function countryNames(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale()], { type: "region" });
  return CODES.split(" ")
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label, locale()));
}
