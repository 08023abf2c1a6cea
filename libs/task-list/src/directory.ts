/** A department that rows can be matched to. */
export interface DirectoryDepartment {
  readonly id: string;
  readonly name: string;
  /** Abbreviations and former names. */
  readonly aliases: readonly string[];
}

/** A name that stands for many departments; members that nobody confirmed are marked so. */
export interface DirectoryGroup {
  readonly id: string;
  readonly name: string;
  readonly members: readonly { readonly departmentId: string; readonly confirmed: boolean }[];
}

/** The departments and groups that names in a list can mean. Ids are unique across both. */
export interface Directory {
  readonly departments: readonly DirectoryDepartment[];
  readonly groups: readonly DirectoryGroup[];
}

/** What a written name means. */
export type Meaning =
  | { readonly kind: 'department'; readonly department: DirectoryDepartment }
  | { readonly kind: 'group'; readonly group: DirectoryGroup };

/** The form in which names are compared: full-width as half-width, no spaces. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}

/**
 * A look-up by name, then alias, then either with or without the leading 市. A name that could mean two
 * departments means none: a person decides.
 */
export function directoryLookup(directory: Directory): (name: string) => Meaning | undefined {
  const names = new Map<string, Meaning[]>();
  const aliases = new Map<string, Meaning[]>();
  const put = (map: Map<string, Meaning[]>, name: string, meaning: Meaning): void => {
    const key = nameKey(name);
    map.set(key, [...(map.get(key) ?? []), meaning]);
  };
  for (const group of directory.groups) put(names, group.name, { kind: 'group', group });
  for (const department of directory.departments) {
    const meaning: Meaning = { kind: 'department', department };
    put(names, department.name, meaning);
    for (const alias of new Set(department.aliases.map(nameKey))) put(aliases, alias, meaning);
  }
  return (name) => {
    const key = nameKey(name);
    const forms = [key, `市${key}`, ...(key.startsWith('市') ? [key.slice(1)] : [])];
    for (const form of forms) {
      const found = names.get(form) ?? aliases.get(form);
      if (found !== undefined) return found.length === 1 ? found[0] : undefined;
    }
    return undefined;
  };
}
