import { Controller, Get } from '@nestjs/common';
import type { Language } from '#libs/domain';
import { type ExampleListView, exampleListView } from '#libs/contracts/http';
import { readSampleTaskList, sampleSource } from '#libs/task-list';
import { UseCase } from '../../openapi/use-case.ts';
import { RequestLanguage } from '../../platform/request-language.ts';

@Controller('task-lists')
export class ReadExampleListController {
  @Get('example')
  @UseCase({
    name: 'readExampleList',
    subject: '任务清单',
    summary: '示例清单的文字及来源，可直接用于导入',
    answer: exampleListView,
    example: {
      title: sampleSource.title,
      sourceName: `${sampleSource.title}.txt`,
      source: sampleSource.zh,
      text: '序号\t重点任务\t责任部门\t完成时限\n1\t市、区县、各职业院校建立工作专班……\t市教育局，各区县人民政府\t2020.6',
    },
    problems: ['unauthenticated'],
  })
  handle(@RequestLanguage() language: Language): ExampleListView {
    return {
      title: sampleSource.title,
      sourceName: `${sampleSource.title}.txt`,
      source: sampleSource[language],
      text: readSampleTaskList(),
    };
  }
}
