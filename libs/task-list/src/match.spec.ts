import { describe, expect, it } from 'vitest';
import { findingText, matchDepartments, recogniseTaskList, sampleDirectory } from './index.ts';
import type { Directory, MatchedRow } from './index.ts';

const match = (departments: string, directory: Directory = sampleDirectory): MatchedRow => {
  const text = `清单\n\n\t序号\n\t重点任务\n\t责任部门\n\t完成时限\n\n\t1\n\t做事\n\t${departments}\n\t2030.6\n`;
  return matchDepartments(recogniseTaskList(text), directory).rows[0]!;
};
const codes = (row: MatchedRow): string[] => row.findings.map(({ code }) => code);

describe('a written name is matched', () => {
  it.each([
    ['市教育局', '市教育局'],
    ['教育局', '市教育局'],
    ['淄博市教育局', '市教育局'],
    ['市人社局', '市人力资源社会保障局'],
    ['人社局', '市人力资源社会保障局'],
    ['市 发改委', '市发展改革委'],
    ['市工信局', '市工业和信息化局'],
    ['市总工会', '市工会'],
    ['张店区', '张店区人民政府'],
    ['淄博市沂源县人民政府', '沂源县人民政府'],
  ])('%s → %s', (written, name) => {
    const [assignment] = match(written).assignments;
    expect(assignment).toMatchObject({ departmentName: name, writtenAs: written, role: 'lead' });
  });

  it('市 is taken off as a prefix only', () => {
    const market = { id: 'scjg', name: '市市场监管局', aliases: [] };
    const row = match('市场监管局', { departments: [market], groups: [] });
    expect(row.assignments[0]?.departmentId).toBe('scjg');
  });
});

describe('a name that is not in the directory', () => {
  it('is an error with suggestions and no assignment', () => {
    const row = match('市教育局、市工业信息化局');
    expect(row.assignments).toHaveLength(1);
    const unknown = row.findings.find(({ code }) => code === 'unknown-department');
    expect(unknown).toMatchObject({ severity: 'error', row: 1, params: { name: '市工业信息化局' } });
    const [suggestion] = row.findings.filter(({ code }) => code === 'department-suggestion');
    expect(suggestion?.params.suggestion).toBe('市工业和信息化局');
    expect(unknown!.row).toBe(1);
    expect(findingText(unknown!, 'zh')).toContain('部门目录中没有“');
  });

  it('is not guessed when two departments share the alias', () => {
    const departments = ['one', 'two'].map((id) => ({ id, name: `第${id}局`, aliases: ['市局'] }));
    expect(codes(match('市局', { departments, groups: [] }))).toContain('unknown-department');
  });
});

describe('groups', () => {
  it('a department named itself stays once, as named itself', () => {
    const { assignments } = match('市教育局，各区县人民政府，张店区人民政府');
    expect(assignments).toHaveLength(9);
    expect(assignments.at(-1)).toMatchObject({
      departmentName: '张店区人民政府',
      writtenAs: '张店区人民政府',
    });
    expect(assignments.at(-1)).not.toHaveProperty('groupName');
    expect(assignments.slice(1, 8).every(({ groupName }) => groupName === '各区县人民政府')).toBe(true);
  });

  it('a group alone gives its first member as lead, to be confirmed', () => {
    const row = match('各区县人民政府');
    expect(row.assignments.map(({ role }) => role)).toEqual(['lead', ...Array<string>(7).fill('partner')]);
    expect(codes(row)).toContain('group-as-lead');
  });

  it('members that nobody confirmed are pointed out', () => {
    expect(codes(match('市教育局、各高职院校'))).toContain('unconfirmed-members');
  });

  it('a group without members assigns nobody', () => {
    const row = match('各乡镇', { departments: [], groups: [{ id: 'x', name: '各乡镇', members: [] }] });
    expect(codes(row)).toEqual(['lead-assumed', 'empty-group', 'missing-departments']);
  });
});

describe('the same department under two names', () => {
  it('stays once and is pointed out', () => {
    const row = match('市教育局、市人社局、市人力资源社会保障局');
    expect(row.assignments).toHaveLength(2);
    expect(codes(row)).toContain('duplicate-department');
  });

  it('leads if one of the two was marked as lead', () => {
    const row = match('市人社局、市教育局、市人力资源社会保障局（牵头）');
    expect(row.assignments.map(({ departmentName, role }) => departmentName + role)).toEqual([
      '市人力资源社会保障局lead',
      '市教育局partner',
    ]);
  });
});
