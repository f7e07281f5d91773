import fs from 'node:fs';
import os from 'node:os';

/** When and on what it was measured, and with which other programs, as one line. */
export function aboutMachine(programs) {
  const [cpu] = os.cpus();
  const cores = os.cpus().length;
  return [
    new Date().toISOString().slice(0, 10),
    `${cores} ${cores === 1 ? 'core' : 'cores'} of ${cpu?.model.trim() ?? 'an unknown processor'}`,
    systemName(),
    `Node ${process.versions.node}`,
    ...new Set(programs),
  ].join(', ');
}

function systemName() {
  const file = '/etc/os-release';
  const named = fs.existsSync(file) ? /^PRETTY_NAME="?([^"\n]+)/m.exec(fs.readFileSync(file, 'utf8')) : null;
  return named?.[1] ?? `${os.type()} ${os.release()}`;
}
