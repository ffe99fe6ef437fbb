export type Row = Record<string, string>;

/** RFC 4180, with commas, semicolons or tabs: whichever the first line has most of. */
export function parseCsv(text: string): { columns: string[]; rows: Row[] } {
  const lines = cells(text.replace(/^\uFEFF/, ""), separator(text));
  const columns = (lines.shift() ?? []).map((name) => name.trim());
  const rows = lines
    .filter((line) => line.some((cell) => cell.trim()))
    .map((line) => Object.fromEntries(columns.map((name, n) => [name, plain(line[n] ?? "")])));
  return { columns, rows };
}

function separator(text: string): string {
  const first = text.split(/\r?\n/, 1)[0] ?? "";
  const count = (mark: string) => first.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function cells(text: string, mark: string): string[][] {
  const lines: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const end = () => {
    lines.at(-1)?.push(cell);
    cell = "";
  };
  for (let n = 0; n < text.length; n += 1) {
    const char = text[n];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[n + 1] === '"') {
        cell += '"';
        n += 1;
      } else quoted = false;
    } else if (char === '"' && cell === "") quoted = true;
    else if (char === mark) end();
    else if (char === "\n") {
      end();
      lines.push([]);
    } else if (char !== "\r") cell += char;
  }
  end();
  return lines;
}

/** Without the mark that tells a spreadsheet that a text is no formula: see `writeCsv`. */
function plain(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@])/, "");
}

const NUMBER = /^-\d+(\.\d+)?$/;

/** A cell that a spreadsheet would take for a formula is written as text. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  let text = String(value);
  const isFormula = typeof value === "string" && /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text);
  if (isFormula) text = `'${text}`;
  return /[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): string {
  return [columns, ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
}

/** Gives a file to whoever asked for it. */
export function download(name: string, content: Blob | string, type = "text/csv"): void {
  const blob = typeof content === "string" ? new Blob(["\uFEFF", content], { type }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
