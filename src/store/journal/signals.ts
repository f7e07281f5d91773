import { BlogError } from '../../core/diagnostic.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Signals that came while something must not be left half done. */
export interface Watch {
  /** Lets signals in. @throws {BlogError} `INTERRUPTED` (cancelled) where one has come. */
  pause(): Promise<void>;
  end(): void;
}

/** Until `end()`, signals that would end the process are kept for the next `pause()`; where `signal` is given, it alone counts. */
export function watchSignals(signal?: AbortSignal): Watch {
  if (signal !== undefined) return { pause: () => letIn(() => signal.aborted), end: () => undefined };
  let came = false;
  const note = (): void => {
    came = true;
  };
  for (const signal of signals) process.on(signal, note);
  return {
    pause: () => letIn(() => came),
    end: () => {
      for (const signal of signals) process.off(signal, note);
    },
  };
}

async function letIn(came: () => boolean): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (came()) throw interrupted();
}

function interrupted(): BlogError {
  return new BlogError(
    { code: 'INTERRUPTED', message: 'Cannot change the files: the run was interrupted; nothing was written' },
    'cancelled',
  );
}
