import { Module } from '@nestjs/common';
import { ChangePasswordController } from './change-password/change-password.controller.ts';
import { ChangePassword } from './change-password/change-password.ts';
import { ListDemoAccountsController } from './list-demo-accounts/list-demo-accounts.controller.ts';
import { SignInController } from './sign-in/sign-in.controller.ts';
import { SignInLimiter } from './sign-in/sign-in-limiter.ts';
import { SignIn } from './sign-in/sign-in.ts';
import { SignOutController } from './sign-out/sign-out.controller.ts';
import { WhoAmIController } from './who-am-i/who-am-i.controller.ts';

@Module({
  controllers: [
    SignInController,
    WhoAmIController,
    SignOutController,
    ChangePasswordController,
    ListDemoAccountsController,
  ],
  providers: [SignIn, SignInLimiter, ChangePassword],
})
export class SessionModule {}
