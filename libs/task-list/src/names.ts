/** A name with the role that the words around it claim for it. */
export interface Named {
  readonly name: string;
  readonly claim: 'lead' | 'partner' | undefined;
}

type Claim = Named['claim'];

const separators = new Set(['、', '，', ',', '；', ';', '\n']);
const opening = new Set(['（', '(', '【', '〔', '[']);
const closing = new Set(['）', ')', '】', '〕', ']']);

const label = /^(牵头|主办|配合|协办|参与|协助|责任|承办|落实)(?:责任)?(?:单位|部门)?\s*[:：]\s*/;
const nextLabel = /\s*(?=(?:配合|协办|参与|协助)(?:责任)?(?:单位|部门)?\s*[:：])/g;
const bracketed = /\s*[（(]\s*(?:负责)?(牵头|主办|主责|配合|协办|参与|协助)(?:单位|部门)?\s*[)）]\s*/;
const leadSuffix = /(?:共同|联合)?(?:负责)?牵头(?:负责|办理|落实|推进)?$/;
const partnerSuffix =
  /(?:等(?:有关|相关)?(?:部门|单位)?)?(?:按(?:照)?职责(?:分工)?)?(?:共同|积极|密切)?(?:配合|参与|协助|协同)(?:落实|办理)?$/;
const plainSuffix = /(?:等(?:有关|相关)?(?:部门|单位)?)?(?:按(?:照)?职责分工(?:分别|共同)?|分别|共同)负责$/;

/**
 * The names of a cell in order. Separators are 、 ， , ； ; and line breaks, but not inside brackets. Words
 * such as （牵头）, 由…牵头, …配合, 牵头单位： are taken off and become claims.
 */
export function readNames(cell: string): Named[] {
  // X会同Y says that X leads; a piece ends where the next label begins.
  const words = cell
    .replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '))
    .replace(/牵头[，,]?\s*会同|会同/g, '牵头，')
    .replace(nextLabel, '\n');
  const found: { name: string; claim: Claim }[] = [];
  let labelled: Claim;
  let since = 0;
  for (const piece of pieces(words)) {
    const prefix = label.exec(piece);
    if (prefix !== null) labelled = claimOf(prefix[1]!);
    const read = withoutRoleWords(piece.slice(prefix?.[0].length ?? 0));
    if (read.name !== '') found.push({ name: read.name, claim: read.own ?? labelled });
    if (read.closes === undefined) continue;
    // "A、B牵头" claims for all names since the last such word.
    for (const named of found.slice(since)) named.claim ??= read.closes;
    since = found.length;
  }
  return found;
}

function withoutRoleWords(piece: string): { name: string; own: Claim; closes: Claim } {
  let name = piece.trim().replace(/[。.]$/, '');
  const mark = bracketed.exec(name);
  if (mark !== null) name = name.replace(bracketed, '');
  const own = mark === null ? undefined : claimOf(mark[1]!);
  const closes = leadSuffix.test(name) ? 'lead' : partnerSuffix.test(name) ? 'partner' : undefined;
  const bare = name.replace(leadSuffix, '').replace(partnerSuffix, '').replace(plainSuffix, '');
  return { name: bare.replace(/^由/, '').trim(), own, closes };
}

function claimOf(word: string): Claim {
  if (/牵头|主办|主责/.test(word)) return 'lead';
  return /责任|承办|落实/.test(word) ? undefined : 'partner';
}

function pieces(words: string): string[] {
  const found = [''];
  let depth = 0;
  for (const char of words) {
    if (opening.has(char)) depth += 1;
    if (closing.has(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.has(char)) found.push('');
    else found[found.length - 1] += char;
  }
  // A bracket that never closes would swallow the rest of the list.
  return depth === 0 ? found : words.split(/[、，,；;\n]/);
}
