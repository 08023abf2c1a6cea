/** The number of a row: 1, 1. , 1、, （1）, full-width digits; four digits are a year, not a number. */
export function rowNumber(cell: string): number | undefined {
  if (cell.length > 12) return undefined;
  const found = /^[（(]?(\d{1,3})[)）]?[.、．]?$/.exec(cell.normalize('NFKC').replace(/\s/g, ''));
  const number = Number(found?.[1]);
  return number >= 1 ? number : undefined;
}

/** Page numbers that cannot be anything else: - 16 -, —16—, 第16页, 第 16 页 共 20 页, 16/20. */
export function isPageNumber(line: string): boolean {
  const words = line.length > 30 ? '' : line.replace(/\s/g, '');
  return /^[-–—－―·]+\d{1,4}[-–—－―·]+$|^第\d{1,4}页(?:[，,/]?共\d{1,4}页)?$|^\d{1,4}\/\d{1,4}$/.test(words);
}

/** The beginning of the remarks below a table. */
export function isRemark(line: string): boolean {
  return /^(?:备\s*注|注|说\s*明|填表说明|填报说明)\s*\d{0,2}\s*[:：.．、]/.test(line.trim());
}

/** A heading between rows: 一、加强领导, （二）完善机制. */
export function isSection(words: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])\S/.test(words);
}
