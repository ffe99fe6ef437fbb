import { words } from "@/words/words";

/** How reviews are spoken of in every room. */
export const useReviewWords = words({
  en: {
    ofFive: "{stars} of 5 stars",
    Pending: "Waits for a look",
    Published: "Published",
    Rejected: "Not shown",
    Withdrawn: "Withdrawn",
  },
  de: {
    ofFive: "{stars} von 5 Sternen",
    Pending: "Wartet auf Prüfung",
    Published: "Veröffentlicht",
    Rejected: "Nicht gezeigt",
    Withdrawn: "Zurückgezogen",
  },
  pt: {
    ofFive: "{stars} de 5 estrelas",
    Pending: "À espera de revisão",
    Published: "Publicada",
    Rejected: "Não mostrada",
    Withdrawn: "Retirada",
  },
});
