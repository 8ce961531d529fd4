/** What a spec gets, whichever shell it runs in. */
import type { Browser, Page } from '@playwright/test';

export type ShellName = 'browser' | 'fake-electron' | 'electron';

/** Set by the project in playwright.config.ts. */
export interface ShellOptions {
  shell: ShellName;
}

/** How a shell is started. */
export interface LaunchOptions {
  /** Files given on the command line. */
  files: string[];
  /** The library file; a shell makes it when it does not exist. */
  library: string;
  /** A folder of this test alone, removed afterwards. */
  folder: string;
  /** The worker's Chromium, for shells whose window is one of its pages. */
  chromium: () => Promise<Browser>;
  colorScheme: 'light' | 'dark';
  viewport: { width: number; height: number };
}

/** A running app with its window. */
export interface AppWindow {
  page: Page;
  /** Path of the library file. */
  library: string;
  /** A folder of this test alone, removed afterwards. */
  folder: string;
  /**
   * What nobody wants to see: errors on the console, breaches of the content security policy, requests to anywhere else.
   * The fixture fails a test that leaves some here; a test that provokes them takes them out.
   */
  problems: string[];
  /** Drops files and folders of the disk on the window, as a person does with the mouse. */
  drop(paths: string[]): Promise<void>;
  /** Chooses files in the Open dialog that `click` brings up. */
  choose(paths: string[], click: () => Promise<void>): Promise<void>;
  /** Saves through the dialog or download that `click` brings up, and returns the bytes of the file. */
  save(click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }>;
  /** Kills the process that owns the library, as a crash would. */
  killEngine(): Promise<void>;
  close(): Promise<void>;
}

/** One of test/e2e/shell/{browser,fake-electron,electron}.ts. */
export type Launch = (options: LaunchOptions) => Promise<AppWindow>;
