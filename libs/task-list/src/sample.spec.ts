import { describe, expect, it } from 'vitest';
import {
  matchDepartments,
  proposeDirectory,
  readSampleTaskList,
  recogniseTaskList,
  sampleDirectory,
  sampleSource,
} from './index.ts';

const draft = recogniseTaskList(readSampleTaskList());
const matched = matchDepartments(draft, sampleDirectory);

// Written by hand from the list: number, month, departments in order, without 市; 区县 = 各区县人民政府, 高职 = 各高职院校.
const expected: readonly (readonly [number, string, string])[] = [
  [1, '2020-06', '教育局 区县 高职'],
  [2, '2020-06', '委编办 人社 教育局 区县'],
  [3, '2020-06', '人社 财政局 教育局 区县'],
  [4, '2020-06', '人社 财政局 教育局 区县'],
  [5, '2022-12', '发展改革委 财政局 教育局 区县'],
  [6, '2022-12', '委办公室 政府办公室 考核办 教育局 工信 人社 财政局'],
  [7, '2020-12', '发展改革委 教育局 财政局 人社 住房城乡建设局 自然资源局 税务局 地方金融监管局 区县'],
  [8, '2020-12', '教育局 人社 区县'],
  [9, '2020-12', '财政局 发展改革委 教育局 区县'],
  [10, '2020-12', '发展改革委 财政局 税务局 区县'],
  [11, '2020-12', '委编办 人社 财政局 教育局 区县'],
  [12, '2021-06', '教育局 区县'],
  [13, '2020-12', '委组织部 人社 区县'],
  [14, '2022-12', '委编办 发展改革委 教育局 人社'],
  [15, '2021-06', '教育局 发展改革委 工信 委编办'],
  [16, '2021-09', '教育局 区县'],
  [17, '2020-12', '工信 发展改革委 教育局 国资委 财政局 区县'],
  [18, '2021-12', '工信 发展改革委 教育局 国资委 财政局 区县'],
  [19, '2021-09', '教育局 人社'],
  [20, '2022-12', '教育局 发展改革委 工信 财政局 人社 区县'],
  [21, '2022-12', '教育局 区县'],
  [22, '2022-12', '发展改革委 教育局 工信 人社 区县'],
  [23, '2020-06', '教育局 人社 发展改革委 区县'],
  [24, '2022-06', '教育局 人社 区县'],
  [25, '2022-12', '教育局 财政局 区县'],
  [26, '2022-12', '教育局 发展改革委 人社 工信 财政局 区县'],
  [27, '2022-12', '教育局 财政局 人社 大数据局'],
  [28, '2022-12', '教育局 人社 财政局 退役军人事务局 农业农村局 残联 区县'],
  [29, '2022-12', '委组织部 人社 委统战部 工会 团市委 财政局 教育局 区县'],
  [30, '2022-12', '财政局 教育局 区县'],
  [31, '2021-12', '委办公室 政府办公室 考核办 教育局 人社 财政局 区县'],
  [32, '2022-12', '人社 教育局 区县'],
  [33, '2022-12', '教育局 外办 工信 财政局 人社 区县'],
];
const short: Readonly<Record<string, string>> = {
  区县: '各区县人民政府',
  高职: '各高职院校',
  人社: '市人力资源社会保障局',
  工信: '市工业和信息化局',
  团市委: '团市委',
};

describe('the sample list', () => {
  it('has its title, its remark and 33 tasks', () => {
    expect(draft.title).toBe(sampleSource.title);
    expect(draft.remarks).toEqual(['备注：责任部门中，加黑的为牵头部门']);
    expect(draft.rows).toHaveLength(33);
    expect(draft.rows[13]!.title).toBe(
      '按照高校设置制度规定，支持淄博市技师学院、山东水利技师学院按程序首批纳入高职院校序列。',
    );
    expect(draft.rows[0]!.source.line).toBe(10);
  });

  it.each(expected)('task %i: %s, %s', (number, month, names) => {
    const row = draft.rows[number - 1]!;
    const departments = names.split(' ').map((name) => short[name] ?? `市${name}`);
    expect(row.number).toBe(number);
    expect(row.deadline).toEqual({ kind: 'month', month });
    expect(row.departments.map(({ name }) => name)).toEqual(departments);
    expect(row.departments.map(({ role }) => role)).toEqual(
      departments.map((_, at) => (at ? 'partner' : 'lead')),
    );
    expect(row.departments.every(({ leadSource }) => leadSource === 'assumed')).toBe(true);
  });

  it('says that the bold of its remark is lost and every lead assumed', () => {
    expect(draft.findings.filter(({ code }) => code === 'bold-lost')).toHaveLength(1);
    expect(draft.findings.filter(({ code }) => code === 'lead-assumed')).toHaveLength(33);
  });

  it('points out passed deadlines when it is told the time', () => {
    const passed = (now: string): number =>
      recogniseTaskList(readSampleTaskList(), { now }).findings.filter(
        ({ code }) => code === 'deadline-passed',
      ).length;
    expect(passed('2020-06-30T15:59:59.999Z')).toBe(0);
    expect(passed('2020-06-30T16:00:00.000Z')).toBe(5);
    expect(passed('2026-01-01T00:00:00Z')).toBe(33);
  });
});

describe('the sample list against the sample directory', () => {
  it('has no errors', () => {
    expect(matched.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('fans the groups out, in order, under their names', () => {
    const districts = '张店区 淄川区 博山区 周村区 临淄区 桓台县 高青县 沂源县'.split(' ');
    const { assignments } = matched.rows[0]!;
    expect(assignments[0]).toMatchObject({ departmentName: '市教育局', role: 'lead', leadSource: 'assumed' });
    expect(assignments[0]).not.toHaveProperty('groupName');
    const ofGroup = (group: string): string[] =>
      assignments.filter(({ groupName }) => groupName === group).map(({ departmentName }) => departmentName);
    expect(ofGroup('各区县人民政府')).toEqual(districts.map((name) => `${name}人民政府`));
    expect(ofGroup('各高职院校')).toContain('淄博职业学院');
    expect(assignments.slice(1).every(({ role }) => role === 'partner')).toBe(true);
  });

  it('gives each task one lead and each department once', () => {
    for (const { assignments } of matched.rows) {
      expect(assignments.filter(({ role }) => role === 'lead')).toHaveLength(1);
      expect(new Set(assignments.map(({ departmentId }) => departmentId)).size).toBe(assignments.length);
    }
  });

  it('has unique readable ids and names, and groups of known members', () => {
    const { departments, groups } = sampleDirectory;
    const ids = [...departments, ...groups].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    const known = new Set(departments.map(({ id }) => id));
    expect(
      groups.flatMap(({ members }) => members).filter(({ departmentId }) => !known.has(departmentId)),
    ).toEqual([]);
    const names = departments.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('proposes the named departments and groups for a first import', () => {
    const proposed = proposeDirectory(draft);
    expect(proposed.departments).toHaveLength(23);
    expect(proposed.departments[0]?.name).toBe('市教育局');
    expect(proposed.groups.map(({ name }) => name)).toEqual(['各区县人民政府', '各高职院校']);
    const codes = matchDepartments(draft, proposed).findings.map(({ code }) => code);
    expect(codes).not.toContain('unknown-department');
    expect(codes).toContain('empty-group');
  });
});
