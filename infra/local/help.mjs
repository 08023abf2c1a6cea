import { say } from './bootstrap.mjs';

/** The text of `npm start -- --help`; readable before anything is installed. */
export function helpText() {
  return say(chinese, english);
}

const chinese = `用法
  npm start [-- 选项]      启动整套系统（首次会安装依赖、准备数据库与 Temporal、编译）
  npm run doctor [-- 选项] 检查环境，说明问题与修复办法（--json 输出 JSON）

选项
  --port <端口>      网页与 HTTP 接口端口，默认 8080（0 表示任取空闲端口）
  --data <文件夹>    数据文件夹，默认本仓库的 .duban/
  --demo             发布示例清单，并为每个部门建立演示账号
  --temporal-ui      同时启动 Temporal 网页界面（供运维查看）
  --help             显示本说明

环境变量
  DATABASE_URL            使用已有的 PostgreSQL（所有者账号，需 CREATEROLE），不再启动内置数据库
  TEMPORAL_ADDRESS        使用已有的 Temporal（host:port），不再启动内置服务
  DUBAN_TEMPORAL_BIN_DIR  已备好的 Temporal 程序（server 与 sql）所在文件夹
  LANG                    en 开头时显示英文，否则显示中文`;

const english = `Usage
  npm start [-- options]      start the whole system (the first time: install, database, Temporal, build)
  npm run doctor [-- options] check this machine; names each problem and its repair (--json for JSON)

Options
  --port <port>      port of the pages and the HTTP API, 8080 unless given (0: any free port)
  --data <folder>    data folder, .duban/ in this checkout unless given
  --demo             publish the sample list and create demonstration accounts
  --temporal-ui      also start Temporal's own web interface (for operators)
  --help             show this

Environment
  DATABASE_URL            use an existing PostgreSQL (owner account with CREATEROLE) instead of the embedded one
  TEMPORAL_ADDRESS        use an existing Temporal (host:port) instead of starting one
  DUBAN_TEMPORAL_BIN_DIR  folder that already holds the Temporal programs (server and sql)
  LANG                    English when it starts with en, else Chinese`;
