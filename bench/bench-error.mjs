/** What ends the benchmark with a message instead of a stack: `status` 2 for a wrong call. */
export class BenchError extends Error {
  constructor(message, { status = 1 } = {}) {
    super(message);
    this.status = status;
  }
}
