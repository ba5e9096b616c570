import type { Folders } from '../content/folders.ts';

/** One thing that must hold before a change is merged. */
export interface Gate {
  /** One word: the name in --only and --skip. */
  name: string;
  /** What holds where the gate lets a change pass. */
  promise: string;
  examine: (folders: Folders) => Promise<Verdict>;
}

/** What a gate found. */
export interface Verdict {
  /** How much was looked at, in a few words: a gate that saw nothing should show it. */
  seen: string;
  /** Everything that is wrong, each as a person can find and mend it; empty where the gate lets pass. */
  findings: readonly string[];
}
