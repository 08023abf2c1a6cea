/** What a column of a list is for. `other` is kept in the row's source only. */
export type Column = 'number' | 'title' | 'departments' | 'lead' | 'partners' | 'deadline' | 'other';

const synonyms: Readonly<Record<Column, string>> = {
  number: '序号 编号 任务序号 号 No No. NO NO.',
  title:
    '重点任务 工作任务 主要任务 任务内容 工作内容 任务 重点工作 重点工作任务 重点任务内容 任务名称 主要工作 工作事项 事项 目标任务 具体任务 督办事项 任务事项',
  departments:
    '责任部门 责任单位 承办单位 承办部门 负责部门 负责单位 责任主体 落实单位 落实部门 实施单位 责任部门和单位 责任分工 任务分工 部门 单位',
  lead: '牵头部门 牵头单位 牵头责任单位 牵头责任部门 主办单位 主办部门',
  partners:
    '配合部门 配合单位 协办单位 协办部门 参与单位 参与部门 协助单位 协同单位 配合责任单位 责任配合单位',
  deadline:
    '完成时限 完成时间 时限要求 时限 完成期限 办结时限 时间要求 时间节点 完成时间节点 完成日期 截止时间',
  other:
    '备注 责任人 责任领导 分管领导 牵头领导 联系人 联系电话 工作措施 具体措施 主要措施 工作目标 预期成效 进展情况 完成情况 工作要求',
};

const columnOfWord = new Map(
  Object.entries(synonyms).flatMap(([column, words]) =>
    words.split(' ').map((word) => [word, column as Column]),
  ),
);

/** The columns of a list that has no header row. */
export const usualColumns: readonly Column[] = ['number', 'title', 'departments', 'deadline'];

/** The column that a header cell names, stray spaces and a bracketed note aside; undefined for other words. */
export function columnOf(cell: string): Column | undefined {
  if (cell.length > 30) return undefined;
  const known = columnOfWord.get(cell);
  if (known !== undefined) return known;
  const word = cell.replace(/\s/g, '');
  return columnOfWord.get(word) ?? columnOfWord.get(word.replace(/[（(].*[)）]$/, ''));
}

/** Whether these columns, side by side or one below the other, are a header: at least two, one of them telling. */
export function isHeader(columns: readonly (Column | undefined)[]): boolean {
  const known = new Set(columns.filter((column) => column !== undefined));
  const telling = known.has('title') || known.has('departments') || known.has('lead');
  return known.size >= 2 && telling;
}
