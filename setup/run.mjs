import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** Runs a program with our terminal and answers its exit code. Signals go to it; we wait until it has ended. */
export function run(program, words, options = {}) {
  return new Promise(done => {
    const child = spawn(program, words, { stdio: 'inherit', ...options });
    const pass = signal => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
    child.on('error', error => {
      process.stderr.write(`${program} cannot be run: ${error.message}\n`);
      done(3);
    });
    child.on('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, pass);
      done(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}
