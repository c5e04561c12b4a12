/**
 * Which files of a workspace are none of ours: those that `.gitignore` files name, those that the setting `files.exclude`
 * names, hidden ones, and packages.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globMatcher } from '../core/util/glob';
import { readIgnoreRules, type IgnoreRules } from '../core/util/ignore-rules';
import type { Exclusions } from '../lsp/platform';

interface IgnoreFile {
  readonly folder: string;
  readonly rules: IgnoreRules;
}

interface Pattern {
  readonly matches: (path: string) => boolean;
  /** A file beside it must exist for the pattern to count; `$(basename)` in it stands for the name without its ending. */
  readonly when?: string;
}

/** The rules that hold in one folder, given by the folders above it and by its own `.gitignore`. */
export class LeftOut {
  readonly #root: string;
  readonly #path: string;
  readonly #patterns: readonly Pattern[];
  /** The innermost first, each with the folder that it lies in. */
  readonly #ignored: readonly IgnoreFile[];

  private constructor(root: string, path: string, patterns: readonly Pattern[], ignored: readonly IgnoreFile[]) {
    this.#root = root;
    this.#path = path;
    this.#patterns = patterns;
    const text = readIfThere(join(root, path, '.gitignore'));
    this.#ignored = text === undefined ? ignored : [{ folder: path, rules: readIgnoreRules(text) }, ...ignored];
  }

  /** The rules at the root of a workspace. */
  static at(root: string, excluded: Exclusions): LeftOut {
    const patterns = Object.entries(excluded).flatMap(([pattern, value]): Pattern[] => {
      const when = typeof value === 'object' && value !== null ? (value as { when?: unknown }).when : undefined;
      if (typeof when === 'string') return [{ matches: globMatcher(pattern), when }];
      return value === true ? [{ matches: globMatcher(pattern) }] : [];
    });
    return new LeftOut(root, '', patterns, []);
  }

  /** The rules in a folder of this one. */
  in(folder: string): LeftOut {
    return new LeftOut(this.#root, this.pathOf(folder), this.#patterns, this.#ignored);
  }

  /** The path from the root of something in this folder. */
  pathOf(name: string): string {
    return this.#path === '' ? name : `${this.#path}/${name}`;
  }

  /** Whether something in this folder is left out. */
  has(name: string, isFolder: boolean): boolean {
    if (name.startsWith('.') || name === 'node_modules') return true;
    const path = this.pathOf(name);
    return this.#isIgnored(path, isFolder) || this.#patterns.some((pattern) => pattern.matches(path) && this.#isMet(pattern, name));
  }

  /** The innermost file that speaks of a path decides. */
  #isIgnored(path: string, isFolder: boolean): boolean {
    for (const { folder, rules } of this.#ignored) {
      const ignored = rules(folder === '' ? path : path.slice(folder.length + 1), isFolder);
      if (ignored !== undefined) return ignored;
    }
    return false;
  }

  #isMet({ when }: Pattern, name: string): boolean {
    if (when === undefined) return true;
    return namesIn(join(this.#root, this.#path)).includes(when.replace('$(basename)', name.replace(/\.[^.]*$/, '')));
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
