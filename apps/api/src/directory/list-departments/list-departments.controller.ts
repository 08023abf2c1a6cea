import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type DepartmentsView, departmentsView } from '#libs/contracts/http';
import { listDepartments } from '#libs/persistence';
import { UseCase } from '../../openapi/use-case.ts';

/** The database sorts by code point; people look for names by their sound. */
const byPinyin = new Intl.Collator('zh-CN');

@Controller('departments')
export class ListDepartmentsController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @UseCase({
    name: 'listDepartments',
    subject: '目录',
    summary: '部门目录：名称、别名、所属部门组',
    answer: departmentsView,
    example: {
      items: [
        {
          id: 'zhangdian-qu',
          name: '张店区',
          aliases: ['张店'],
          groups: ['各区县人民政府'],
          confirmed: true,
        },
      ],
    },
  })
  async handle(): Promise<DepartmentsView> {
    const departments = await listDepartments(this.database);
    return { items: departments.toSorted((a, b) => byPinyin.compare(a.name, b.name)) };
  }
}
