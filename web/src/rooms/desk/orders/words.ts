import { words } from "@/words/words";
import { de } from "./words.de";
import { en } from "./words.en";
import { pt } from "./words.pt";

export const useOrdersWords = words({ en, de, pt });
