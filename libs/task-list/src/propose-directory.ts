import { nameKey } from './directory.ts';
import type { Directory, DirectoryDepartment, DirectoryGroup } from './directory.ts';
import type { TaskListDraft } from './draft.ts';

/**
 * A directory for a first import: every named department in the order of naming; names that begin with 各 become
 * groups, without members until somebody adds them. Ids depend on the name alone, so a second import
 * proposes the same ones.
 */
export function proposeDirectory(draft: TaskListDraft): Directory {
  const departments: DirectoryDepartment[] = [];
  const groups: DirectoryGroup[] = [];
  const seen = new Set<string>();
  const ids = new Set<string>();
  for (const { name } of draft.rows.flatMap((row) => row.departments)) {
    const key = nameKey(name);
    if (seen.has(key) || seen.has(`市${key}`) || (key.startsWith('市') && seen.has(key.slice(1)))) continue;
    seen.add(key);
    const group = key.startsWith('各');
    const id = unusedId(`${group ? 'group' : 'department'}-${hash(key)}`, ids);
    if (group) groups.push({ id, name, members: [] });
    else departments.push({ id, name, aliases: [] });
  }
  return { departments, groups };
}

function unusedId(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let count = 2; ids.has(id); count += 1) id = `${wanted}-${count}`;
  ids.add(id);
  return id;
}

// FNV-1a, 32 bits: short, readable and the same everywhere.
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value.toString(16).padStart(8, '0');
}
