import type { Bilingual } from '#libs/domain';

export interface ProblemEntry {
  readonly status: number;
  readonly title: Bilingual;
  /** What happened and what to do instead. `{x}` stands for a parameter. */
  readonly detail: Bilingual;
  /** Seconds after which it is worth asking again. */
  readonly retryAfter?: number;
}

/** Every problem that the HTTP edge itself reports; the refusals of the domain (libs/domain) come on top. */
export const problems = {
  'invalid-request': {
    status: 400,
    title: { zh: '请求内容有误', en: 'Invalid request' },
    detail: {
      zh: '请按下列提示更正后再提交。',
      en: 'Please correct what is listed below and send it again.',
    },
  },
  'body-not-parsable': {
    status: 400,
    title: { zh: '无法读取请求内容', en: 'Body cannot be read' },
    detail: {
      zh: '请求内容不是有效的 JSON，请检查后重试。',
      en: 'The body is not valid JSON; check it and try again.',
    },
  },
  'request-not-readable': {
    status: 400,
    title: { zh: '无法识别的请求', en: 'Request not readable' },
    detail: {
      zh: '请求不符合 HTTP 格式，地址中的中文须编码。 / Not a well-formed HTTP request; encode other scripts in addresses.',
      en: 'Not a well-formed HTTP request; encode other scripts in addresses.',
    },
  },
  'upload-broken': {
    status: 400,
    title: { zh: '上传未完成', en: 'Upload broken' },
    detail: {
      zh: '文件没有完整传到，未保存任何内容，请重新上传。',
      en: 'The file did not arrive completely and nothing was kept; please upload it again.',
    },
  },
  'idempotency-key-missing': {
    status: 400,
    title: { zh: '缺少请求编号', en: 'Idempotency-Key missing' },
    detail: {
      zh: '请在 Idempotency-Key 请求头中给出 8 到 64 位字母、数字、- 或 _ 组成的编号。',
      en: 'Send the header Idempotency-Key: 8 to 64 letters, digits, - or _.',
    },
  },
  unauthenticated: {
    status: 401,
    title: { zh: '请先登录', en: 'Please sign in' },
    detail: {
      zh: '您尚未登录或登录已过期，请重新登录。',
      en: 'You are not signed in, or your session is over; sign in again.',
    },
  },
  'wrong-credentials': {
    status: 401,
    title: { zh: '登录失败', en: 'Sign-in failed' },
    detail: {
      zh: '用户名或密码不正确，请核对后重试。',
      en: 'Username or password is wrong; check them and try again.',
    },
  },
  forbidden: {
    status: 403,
    title: { zh: '无权办理', en: 'Not allowed' },
    detail: {
      zh: '您的岗位不能办理此事项，请联系{who}。',
      en: 'Your duties do not include this; please contact {who}.',
    },
  },
  'password-change-required': {
    status: 403,
    title: { zh: '请先修改密码', en: 'Change your password first' },
    detail: {
      zh: '当前为一次性密码，请先修改密码再继续。',
      en: 'This is a one-time password; change it before you go on.',
    },
  },
  'cross-site-request': {
    status: 403,
    title: { zh: '请求来源不明', en: 'Request from elsewhere' },
    detail: {
      zh: '该请求不是从本系统页面发出的。程序调用请加请求头 X-Requested-By。',
      en: 'The request does not come from our own pages. Programs send the header X-Requested-By.',
    },
  },
  'not-found': {
    status: 404,
    title: { zh: '未找到', en: 'Not found' },
    detail: {
      zh: '没有这个{what}，请检查地址或返回列表。',
      en: 'There is no such {what}; check the address or go back to the list.',
    },
  },
  'payload-too-large': {
    status: 413,
    title: { zh: '内容过大', en: 'Too large' },
    detail: {
      zh: '内容超过上限 {limit}，请压缩或拆分后再上传。',
      en: 'The limit is {limit}; compress or split it and try again.',
    },
  },
  'unsupported-media-type': {
    status: 415,
    title: { zh: '不支持的内容类型', en: 'Unsupported content type' },
    detail: {
      zh: '请以 application/json 提交；上传文件用 multipart/form-data。',
      en: 'Send application/json, or multipart/form-data for a file.',
    },
  },
  'file-type-refused': {
    status: 415,
    title: { zh: '不接受此类文件', en: 'File type not accepted' },
    detail: {
      zh: '不接受此类文件（{found}）。可上传 PDF、OFD、Word、Excel、PPT、WPS、图片、音视频、压缩包、纯文本或 CSV。',
      en: 'This kind of file ({found}) is not accepted. Possible: PDF, OFD, Office, WPS, images, audio, video, archives, plain text, CSV.',
    },
  },
  'empty-file': {
    status: 422,
    title: { zh: '文件为空', en: 'Empty file' },
    detail: { zh: '该文件没有内容，请重新选择。', en: 'The file is empty; choose another one.' },
  },
  'evidence-not-uploaded': {
    status: 422,
    title: { zh: '材料未上传', en: 'Evidence not uploaded' },
    detail: {
      zh: '有 {count} 份材料不是为本分工上传的，请先上传再报送。',
      en: '{count} of the files were not uploaded for this assignment; upload them first.',
    },
  },
  'empty-list': {
    status: 422,
    title: { zh: '没有识别到任务', en: 'No task found' },
    detail: {
      zh: '文中没有识别到任务。请连同“序号、重点任务、责任部门、完成时限”整表复制后重试。',
      en: 'No task was found. Copy the whole table with number, task, departments and deadline.',
    },
  },
  'unreadable-file': {
    status: 422,
    title: { zh: '无法识别', en: 'Not readable' },
    detail: {
      zh: '无法识别该内容（{reason}）。请从 Word 中复制表格文字粘贴。',
      en: 'This cannot be read as text ({reason}). Copy the table out of Word and paste it.',
    },
  },
  'list-has-errors': {
    status: 422,
    title: { zh: '清单尚有错误', en: 'The list has errors' },
    detail: {
      zh: '清单还有 {count} 处错误，请更正后重新导入再发布。',
      en: 'The list still has {count} errors; correct and import it again.',
    },
  },
  'wrong-current-password': {
    status: 422,
    title: { zh: '原密码不正确', en: 'Current password wrong' },
    detail: {
      zh: '原密码不正确，请核对后重试。',
      en: 'The current password is wrong; check it and try again.',
    },
  },
  'task-too-large': {
    status: 422,
    title: { zh: '任务过大', en: 'Task too large' },
    detail: {
      zh: '第 {number} 项任务的责任部门过多或文字过长，无法记入一条记录，请拆分后重新导入。',
      en: 'Task {number} has too many departments or too long texts for one record; split it and import again.',
    },
  },
  'password-too-weak': {
    status: 422,
    title: { zh: '密码不符合要求', en: 'Password too weak' },
    detail: {
      zh: '新密码至少 {minimum} 位，不得含用户名，且不能与原密码相同。',
      en: 'At least {minimum} characters, not containing the username, and different from the old one.',
    },
  },
  'too-many-attempts': {
    status: 429,
    title: { zh: '尝试次数过多', en: 'Too many attempts' },
    detail: {
      zh: '登录失败次数过多，请 {minutes} 分钟后再试。',
      en: 'Too many failures; try again in {minutes} minutes.',
    },
  },
  'internal-error': {
    status: 500,
    title: { zh: '系统内部错误', en: 'Internal error' },
    detail: {
      zh: '系统出现内部错误，已记录。请稍后重试，或将编号 {requestId} 告知管理员。',
      en: 'Something went wrong and was logged. Try again later, or tell the administrator the number {requestId}.',
    },
  },
  'workflow-missing': {
    status: 500,
    title: { zh: '流程缺失', en: 'Workflow missing' },
    detail: {
      zh: '任务 {task} 的流程未在运行，操作未执行，请告知管理员。',
      en: 'The workflow of task {task} is not running and nothing was done; please tell the administrator.',
    },
  },
  'engine-unavailable': {
    status: 503,
    title: { zh: '流程引擎暂不可用', en: 'Workflow engine unavailable' },
    detail: {
      zh: '流程引擎暂时连接不上，操作未执行，请稍后重试。',
      en: 'The workflow engine cannot be reached; nothing was done. Try again shortly.',
    },
    retryAfter: 5,
  },
  'database-unavailable': {
    status: 503,
    title: { zh: '数据库暂不可用', en: 'Database unavailable' },
    detail: {
      zh: '数据库暂时连接不上，请稍后重试。',
      en: 'The database cannot be reached; try again shortly.',
    },
    retryAfter: 5,
  },
  'outcome-unknown': {
    status: 503,
    title: { zh: '结果未知', en: 'Outcome unknown' },
    detail: {
      zh: '操作可能已生效，但未收到确认。请用同一请求编号 {key} 重试，不会重复办理。',
      en: 'It may have taken effect, but no confirmation arrived. Repeat it with the same Idempotency-Key {key}; it will not be done twice.',
    },
    retryAfter: 5,
  },
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof problems;
export const problemCodes = Object.keys(problems) as readonly ProblemCode[];
