/** Tries to get the Electron runtime, and gives up soon where the network does not answer. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { electronRuntime, electronVersion, packageFolder } from './runtime.ts';

export interface Patience {
  /** Milliseconds until the server must have answered. */
  answer: number;
  /** Milliseconds until the runtime must be unpacked. */
  whole: number;
}

/** Downloads the runtime with the package's own installer, which checks it. Returns null, or why there is none, in a few words. */
export async function downloadRuntime(patience: Patience, environment: NodeJS.ProcessEnv = process.env): Promise<string | null> {
  // The installer itself would wait five minutes for a server that accepts and says nothing.
  const silence = await whyUnreachable(runtimeAddress(environment), patience.answer);
  if (silence !== null) return silence;
  console.log('Coterie: downloading the Electron runtime, about 120 MB, this once.');
  const failure = await install(patience.whole);
  if (failure !== null) return failure;
  return electronRuntime(environment) === null ? 'the download left no runtime behind' : null;
}

/** Where the installer will look for the archive. */
export function runtimeAddress(environment: NodeJS.ProcessEnv): string {
  const mirror = environment['ELECTRON_MIRROR'] ?? environment['npm_config_electron_mirror'] ?? 'https://github.com/electron/electron/releases/download/';
  const version = electronVersion();
  return `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

async function whyUnreachable(address: string, patience: number): Promise<string | null> {
  try {
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(patience) });
    return response.ok ? null : `${new URL(address).host} answered ${response.status}`;
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return `${host(address)} did not answer`;
    return `no way to ${host(address)}`;
  }
}

function host(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

function install(patience: number): Promise<string | null> {
  return new Promise((resolve) => {
    const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], { stdio: ['ignore', 'ignore', 'pipe'], timeout: patience, killSignal: 'SIGKILL' });
    let said = '';
    installer.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    installer.on('error', (error) => resolve(error.message));
    installer.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(`the download took longer than ${Math.round(patience / 1000)} seconds`);
      else resolve(code === 0 ? null : (said.trim().split('\n')[0] ?? 'the installer failed'));
    });
  });
}
