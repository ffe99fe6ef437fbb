import { words } from "@/words/words";
import { DE } from "./words.de";
import { EN } from "./words.en";
import { PT } from "./words.pt";

export const useShopWords = words({ en: EN, de: DE, pt: PT });
