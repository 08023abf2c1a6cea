import { Inject } from '@nestjs/common';

/** Token of the parsed environment (libs/config). */
export const CONFIG = Symbol('CONFIG');
export const InjectConfig = () => Inject(CONFIG);
