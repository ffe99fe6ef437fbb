import { words } from "@/words/words";
import { DE } from "./words.de";
import { EN } from "./words.en";
import { PT } from "./words.pt";

/** The words of a customer's account. */
export const useAccountWords = words({ en: EN, de: DE, pt: PT });
