/** Rows of comma-separated values as RFC 4180 has them: lines end with CR and LF, and what needs quotation marks gets them. */
export function csvRow(values: readonly (string | number)[]): string {
  return `${values.map((value) => quoted(String(value))).join(',')}\r\n`;
}

function quoted(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}
