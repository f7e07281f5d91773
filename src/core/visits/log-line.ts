/** One request of an access log. */
export interface LogLine {
  readonly address: string;
  /** Milliseconds since the epoch. */
  readonly ms: number;
  readonly method: string;
  /** As it was asked for: path and query, percent-encoded. */
  readonly target: string;
  readonly status: number;
  /** Absent in the common format; `-` where the reader named none. */
  readonly agent?: string;
}

/**
 * Reads a line of the common or the combined log format (https://httpd.apache.org/docs/2.4/logs.html#accesslog), also with the name of
 * the host before it, as `vhost_combined` has it.
 *
 * @returns Undefined for any other line.
 */
export function parseLogLine(line: string): LogLine | undefined {
  const found = format.exec(line);
  if (found === null) return undefined;
  const [, address = '', day, month = '', year, hour, minute, second, sign, zoneHours, zoneMinutes, request = ''] =
    found;
  const monthIndex = months.indexOf(month);
  const [method = '', target = ''] = request.split(' ', 2);
  if (monthIndex < 0) return undefined;
  const utc = Date.UTC(Number(year), monthIndex, Number(day), Number(hour), Number(minute), Number(second));
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000 * (sign === '-' ? -1 : 1);
  const agent = found[13];
  return {
    ...{ address, ms: utc - offset, method, target, status: Number(found[12]) },
    ...(agent === undefined ? {} : { agent }),
  };
}

/** Quotation marks inside a quoted text are escaped with a backslash. */
const quoted = String.raw`"((?:[^"\\]|\\.)*)"`;
const date = String.raw`\[(\d{2})/(\w{3})/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2})\]`;
const format = new RegExp(
  String.raw`^(?:[^\s:]+:\d+ )?(\S+) \S+ .{0,256}?${date} ${quoted} (\d{3}) (?:\d+|-)(?: "(?:[^"\\]|\\.)*" ${quoted})?`,
);
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
