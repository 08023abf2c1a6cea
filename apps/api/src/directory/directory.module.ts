import { Module } from '@nestjs/common';
import { ListDepartmentsController } from './list-departments/list-departments.controller.ts';

@Module({ controllers: [ListDepartmentsController] })
export class DirectoryModule {}
