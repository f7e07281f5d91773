/** A Markdown table; all columns but the first are set to the right. */
export function table(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** `7.1 ms`, `33 ms`, `1.54 s`. */
export function time(ms) {
  if (ms === undefined) return '–';
  if (ms >= 1_000) return `${digits(ms / 1_000)} s`;
  return `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`;
}

/** `0.052`, `1.31`, `45.6`. */
export function digits(value) {
  if (value === undefined) return '–';
  return value.toFixed(value < 0.1 ? 3 : value < 10 ? 2 : 1);
}

/** `45`, or `< 10` where it cannot be told from less. */
export function megabytes(peak, floor = 0) {
  if (peak === undefined) return '–';
  return peak <= floor + 0.5 ? `< ${Math.ceil(floor)}` : peak.toFixed(0);
}

/** `1.31 ≤ 1.4`; what is missed stands out, with by how much. The unit follows the limit. */
export function verdictCell(verdict, { unit = '' } = {}) {
  if (verdict === undefined) return '–';
  const { value, limit, met } = verdict;
  if (met) return `${digits(value)} ≤ ${limit}${unit}`;
  return `**${digits(value)} > ${limit}${unit} (+${Math.ceil((value / limit - 1) * 100)} %)**`;
}

/** `10,000`. */
export function count(number) {
  return number.toLocaleString('en');
}
