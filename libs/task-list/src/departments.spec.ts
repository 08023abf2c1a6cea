import { describe, expect, it } from 'vitest';
import { readDepartments } from './departments.ts';
import type { DepartmentCells } from './departments.ts';

// Each department as name, with * for the lead.
const read = (cells: DepartmentCells): string =>
  readDepartments(cells)
    .departments.map(({ name, role }) => name + (role === 'lead' ? '*' : ''))
    .join(' ');
const source = (departments: string): string | undefined =>
  readDepartments({ departments }).departments[0]?.leadSource;

describe('names of one cell', () => {
  it.each([
    ['市委办公室、市政府办公室、市考核办', '市委办公室* 市政府办公室 市考核办'],
    ['甲局，乙局,丙局；丁局;戊局\n己局', '甲局* 乙局 丙局 丁局 戊局 己局'],
    ['  甲局 、　乙局 ,, ', '甲局* 乙局'],
    ['甲局（含乙局、丙局）、丁局', '甲局（含乙局、丙局）* 丁局'],
    ['甲局（未完、乙局、丙局', '甲局（未完* 乙局 丙局'],
    ['甲局、乙局。', '甲局* 乙局'],
    ['各区县人民政府、市教育局', '各区县人民政府 市教育局*'],
    ['各区县人民政府', '各区县人民政府*'],
    ['市工业和信息化局', '市工业和信息化局*'],
    ['', ''],
    ['、，；', ''],
  ])('%j → %s, assumed', (departments, names) => {
    expect(read({ departments })).toBe(names);
    expect(source(departments) ?? 'assumed').toBe('assumed');
  });
});

describe('the lead said in words', () => {
  it.each([
    ['甲局、乙局（牵头）、丙局', '甲局 乙局* 丙局'],
    ['甲局、乙局(牵头单位)', '甲局 乙局*'],
    ['由乙局牵头，甲局、丙局配合', '乙局* 甲局 丙局'],
    ['乙局牵头，甲局配合', '乙局* 甲局'],
    ['乙局牵头，甲局、丙局等按职责分工负责', '乙局* 甲局 丙局'],
    ['甲局配合，乙局牵头', '甲局 乙局*'],
    ['牵头单位：乙局；配合单位：甲局、丙局', '乙局* 甲局 丙局'],
    ['牵头：乙局 配合：甲局', '乙局* 甲局'],
    ['乙局会同甲局', '乙局* 甲局'],
  ])('%j → %s', (departments, names) => {
    expect(read({ departments })).toBe(names);
    expect(source(departments)).toBe('words');
  });

  it('only 配合 said: the first of the others is assumed', () => {
    expect(read({ departments: '甲局（配合）、乙局' })).toBe('甲局 乙局*');
  });

  it('keeps one lead of several and names the others', () => {
    const reading = readDepartments({ departments: '甲局、乙局牵头，丙局配合' });
    expect(reading.departments.map(({ role }) => role)).toEqual(['lead', 'partner', 'partner']);
    expect(reading.otherLeads).toEqual(['乙局']);
  });
});

describe('lead and partners in columns', () => {
  it('takes the lead from its column', () => {
    const { departments } = readDepartments({ lead: '乙局', partners: '甲局、丙局' });
    expect(departments.map(({ name }) => name)).toEqual(['乙局', '甲局', '丙局']);
    expect(departments.every(({ leadSource }) => leadSource === 'column')).toBe(true);
  });

  it('keeps a department that is named twice once', () => {
    const reading = readDepartments({ departments: '甲局、乙局、甲局' });
    expect(reading.departments).toHaveLength(2);
    expect(reading.duplicates).toEqual(['甲局']);
  });
});
