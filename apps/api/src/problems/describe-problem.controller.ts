import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Language, type RefusalCode, refusals } from '#libs/domain';
import { RequestLanguage } from '../platform/request-language.ts';
import { Public } from '../session/public.ts';
import { type ProblemCode, type ProblemEntry, problems } from './catalogue.ts';
import { notFound, refusalForms } from './problem-error.ts';

/** The page behind the `type` of a problem: what the code means, with its placeholders. */
@ApiExcludeController()
@Controller('problems')
export class DescribeProblemController {
  @Public()
  @Get(':code')
  describe(@Param('code') code: string, @RequestLanguage() language: Language) {
    const { status, title, detail } = this.entryOf(code);
    return { code, status, title: title[language], detail: detail[language] };
  }

  private entryOf(code: string): ProblemEntry {
    if (Object.hasOwn(problems, code)) return problems[code as ProblemCode];
    if (!Object.hasOwn(refusals, code)) throw notFound('问题代码', 'problem code');
    const refusal = refusals[code as RefusalCode];
    return { ...refusalForms[refusal.kind], detail: refusal };
  }
}
