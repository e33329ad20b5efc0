import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Problem } from './problem.mjs';

/** Runs a program and returns what it wrote; keeps it to itself unless the program fails. Nothing can be typed into it. */
export function capture(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', chunk => (output += chunk));
    child.stderr.on('data', chunk => (output += chunk));
    child.once('error', ({ message }) => reject(new Problem(`${command} cannot be run: ${message}.`)));
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Problem(`${command} ended with ${signal ?? code}.`, { output }));
    });
  });
}

/** Runs a program in this one's place: its terminal, its signals, its exit code. */
export function handOver(command, args, options = {}) {
  return follow(spawn(command, args, { ...options, stdio: 'inherit' }));
}

/** Waits for a child's exit code. Whoever asks us to end asks the child; we end after it. */
export function follow(child) {
  return new Promise((resolve, reject) => {
    const pass = signal => child.kill(signal);
    // Ctrl-C in a terminal reaches the child without us.
    const ignore = () => {};
    const interrupt = process.stdin.isTTY ? ignore : pass;
    const handlers = { SIGINT: interrupt, SIGTERM: pass, SIGHUP: pass };
    for (const [signal, handler] of Object.entries(handlers)) process.on(signal, handler);
    child.once('error', ({ message }) => reject(new Problem(`${child.spawnfile} cannot be run: ${message}.`)));
    child.once('exit', (code, signal) => {
      for (const [name, handler] of Object.entries(handlers)) process.off(name, handler);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
