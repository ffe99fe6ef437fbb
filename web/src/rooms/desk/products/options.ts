/** `colour = red` a line, as it is typed. */
export function optionsIn(typed: string): Record<string, string> {
  const lines = typed.split("\n").map((line) => line.split(/[=:]/, 2).map((part) => part.trim()));
  return Object.fromEntries(
    lines.flatMap(([name, value]): [string, string][] => (name && value ? [[name, value]] : [])),
  );
}

export function optionLines(options: Record<string, string>): string {
  return Object.entries(options)
    .map(([name, value]) => `${name} = ${value}`)
    .join("\n");
}
