/** Invented names for demonstration accounts: common ones, of nobody in particular. */
export const personNames: readonly string[] = `
李明远 赵文静 孙立新 周晓岚 王建国 陈志强 刘桂芳 张海涛 杨秀英 吴国栋
徐丽萍 朱永刚 马晓东 胡玉兰 郭振华 林雅琴 何俊杰 高卫东 罗淑珍 郑宏伟
梁艳红 谢成林 宋佳怡 唐志远 许春梅 韩建军 冯雪梅 邓伟民 曹丽娜 彭学文
曾庆华 肖凤霞 田军 董晓燕 袁立平 潘美玲 于海洋 蒋文博 蔡秋菊 余振东
杜鹃 叶志明 程秀兰 苏建平 魏红霞 吕思远 丁玉梅 任永强 沈静怡 姚国庆
卢晓峰 姜丽华 崔志刚 钟慧敏 谭光明 陆春燕 汪海波 范晓丽 金宝山 石玉洁
廖志伟 贾文秀 夏建新 韦少华 付桂英 方振宇 白雪松 邹立群 孟庆霞 熊伟
`
  .trim()
  .split(/\s+/);
