import { expect, test } from 'vitest';
import { attachmentHeader, cleanFileName } from './file-name.ts';

test.each([
  ['实施细则.pdf', '实施细则.pdf'],
  ['../../etc/passwd', 'passwd'],
  [String.raw`C:\材料\报告.docx`, '报告.docx'],
  ['a\u0000\nb.txt', 'ab.txt'],
  ['\u202egpj.exe', 'gpj.exe'],
  ['..', '未命名'],
  ['', '未命名'],
])('the name %j is shown as %j', (given, shown) => {
  expect(cleanFileName(given)).toBe(shown);
});

test('a long name is cut, its extension is kept', () => {
  const name = cleanFileName(`${'长'.repeat(300)}.pdf`);
  expect([...name]).toHaveLength(200);
  expect(name.endsWith('.pdf')).toBe(true);
});

test('a download has the name twice: plain for old clients, RFC 5987 for the others', () => {
  expect(attachmentHeader('细则(1)"x.pdf')).toBe(
    `attachment; filename="___1__x.pdf"; filename*=UTF-8''%E7%BB%86%E5%88%99%281%29%22x.pdf`,
  );
});
