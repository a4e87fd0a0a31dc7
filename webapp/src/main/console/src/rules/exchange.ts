import { callHeaders } from '../api/client';
import { asProblem, Refused } from '../api/problem';
import { pathOf, type RulesetKey } from './desk';
import type { Imported } from './views';

/** Tables out to other tools and in again; the server writes and reads every format, so that all doors mean the same. */
export const FORMATS = ['csv', 'xlsx', 'dmn'] as const;
export type Format = (typeof FORMATS)[number];

async function call(path: string, method: 'GET' | 'POST', body?: File): Promise<Response> {
  const headers = callHeaders(method);
  if (body) {
    headers.set('Content-Type', 'application/octet-stream');
  }
  const response = await fetch(`/api/v1/rulesets${path}`, {
    method,
    headers,
    body,
    credentials: 'same-origin',
  });
  if (!response.ok) {
    throw new Refused(response.status, asProblem(await response.json().catch(() => undefined)));
  }
  return response;
}

/** Downloads a table as the draft has it, or as it is in force while nobody writes. */
export async function exportTable(
  key: RulesetKey,
  file: string,
  format: Format,
  draft: boolean,
): Promise<void> {
  const query = new URLSearchParams({ format, file, ...(draft ? { version: 'draft' } : {}) });
  const response = await call(`${pathOf(key)}/export?${query}`, 'GET');
  const said = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '');
  download(said?.[1] ?? `${file}.${format}`, await response.blob());
}

export interface ImportAsked {
  file: string;
  chosen: File;
  /** Of a DMN file with several tables: which one. */
  decision?: string;
  /** With the revision that was seen it goes into the draft; without, nothing is changed. */
  apply?: number;
}

export async function importTable(key: RulesetKey, asked: ImportAsked): Promise<Imported> {
  const { file, chosen, decision, apply } = asked;
  const query = new URLSearchParams({ format: formatOf(chosen.name), file });
  if (decision) {
    query.set('decision', decision);
  }
  if (apply !== undefined) {
    query.set('apply', 'true');
    query.set('revision', String(apply));
  }
  const response = await call(`${pathOf(key)}/import?${query}`, 'POST', chosen);
  return (await response.json()) as Imported;
}

function formatOf(name: string): Format {
  const end = name.toLowerCase().split('.').at(-1);
  return end === 'xlsx' ? 'xlsx' : end === 'dmn' || end === 'xml' ? 'dmn' : 'csv';
}

export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
