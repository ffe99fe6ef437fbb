// Before anything is drawn, so that nobody who chose the dark sees a flash of light.
try {
  const chosen = localStorage.getItem("entrepot.theme");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
  const language = localStorage.getItem("entrepot.language");
  if (language) document.documentElement.lang = language;
} catch {
  // A browser that keeps nothing follows the system.
}
