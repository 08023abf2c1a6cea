import { Module } from '@nestjs/common';
import { ReadDeskController } from './read-desk/read-desk.controller.ts';
import { ReadDesk } from './read-desk/read-desk.ts';

@Module({ controllers: [ReadDeskController], providers: [ReadDesk] })
export class DeskModule {}
