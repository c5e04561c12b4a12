/** Who is often named together with an entry whose names others bear too: it helps to tell which of them is meant. */
import type { CompiledEntry, EntryDetails } from '../core/facts/index-format';

/** The entry with its signatories, participants and relations. States are left out: they are named with everything. */
export function withCompany(entry: CompiledEntry, details: EntryDetails | undefined): CompiledEntry {
  if (details === undefined || !entry.names.some((name) => name.shared !== undefined)) return entry;
  const ids = [...(details.relations ?? []).map(({ to }) => to), ...(details.signatories ?? []).flatMap(({ person }) => person ?? []), ...(details.participants ?? [])];
  const company = [...new Set(ids)].filter((id) => !id.startsWith('states/') && id !== entry.id);
  return company.length === 0 ? entry : { ...entry, company };
}
