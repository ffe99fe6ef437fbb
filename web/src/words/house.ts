import { de } from "./house.de";
import { en } from "./house.en";
import { pt } from "./house.pt";
import { words } from "./words";

/** What the whole house says: the shell, the components, the problems. */
export const useHouseWords = words({ en, de, pt });
