// Before anything is drawn, so that nobody who chose the dark sees a flash of light.
try {
  const chosen = localStorage.getItem("entrepot.theme");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
  const language = localStorage.getItem("entrepot.language");
  if (language) document.documentElement.lang = language;
} catch {
  // A browser that keeps nothing follows the system.
}

// The room of this address, fetched while the app itself still is.
const rooms = JSON.parse(document.getElementById("rooms")?.textContent || "{}");
for (const file of rooms[location.pathname.split("/")[1]] || []) {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = `/${file}`;
  document.head.append(link);
}
