import type { Directory, DirectoryDepartment } from './directory.ts';

const offices: readonly (readonly [id: string, name: string, ...aliases: string[]])[] = [
  ['shi-weibangongshi', '市委办公室', '市委办'],
  ['shi-zhengfubangongshi', '市政府办公室', '市政府办', '市人民政府办公室', '市府办'],
  ['shi-weizuzhibu', '市委组织部', '市组织部'],
  ['shi-weitongzhanbu', '市委统战部', '市统战部'],
  ['shi-weibianban', '市委编办', '市编办', '市委机构编制委员会办公室'],
  ['shi-kaoheban', '市考核办', '市考核办公室'],
  ['shi-fazhangaigewei', '市发展改革委', '市发改委', '市发展和改革委员会', '市发展和改革委'],
  ['shi-jiaoyuju', '市教育局', '市教体局'],
  ['shi-gongyehexinxihuaju', '市工业和信息化局', '市工信局'],
  ['shi-caizhengju', '市财政局'],
  ['shi-renlishehuiju', '市人力资源社会保障局', '市人社局', '市人力资源和社会保障局'],
  ['shi-ziranziyuanju', '市自然资源局', '市自然资源和规划局', '市自然资源规划局'],
  ['shi-zhufangjiansheju', '市住房城乡建设局', '市住建局', '市住房和城乡建设局'],
  ['shi-nongyenongcunju', '市农业农村局'],
  ['shi-tuiyijunrenju', '市退役军人事务局', '市退役军人局'],
  ['shi-waiban', '市外办', '市外事办', '市外事办公室', '市政府外事办公室'],
  ['shi-guoziwei', '市国资委', '市政府国有资产监督管理委员会', '市国有资产监督管理委员会'],
  ['shi-dashujuju', '市大数据局', '市大数据管理局'],
  ['shi-difangjinrongju', '市地方金融监管局', '市金融监管局', '市地方金融监督管理局'],
  ['shi-shuiwuju', '市税务局', '国家税务总局淄博市税务局'],
  ['shi-gonghui', '市工会', '市总工会'],
  ['tuan-shiwei', '团市委', '共青团市委', '共青团淄博市委', '共青团淄博市委员会'],
  ['shi-canlian', '市残联', '市残疾人联合会'],
];

const districts: readonly (readonly [id: string, name: string])[] = [
  ['zhangdian-qu', '张店区'],
  ['zichuan-qu', '淄川区'],
  ['boshan-qu', '博山区'],
  ['zhoucun-qu', '周村区'],
  ['linzi-qu', '临淄区'],
  ['huantai-xian', '桓台县'],
  ['gaoqing-xian', '高青县'],
  ['yiyuan-xian', '沂源县'],
];

const colleges: readonly (readonly [id: string, name: string, ...aliases: string[]])[] = [
  ['zibo-zhiye-xueyuan', '淄博职业学院'],
  ['shandong-gongye-zhiye-xueyuan', '山东工业职业学院'],
  ['shandong-qinggong-zhiye-xueyuan', '山东轻工职业学院'],
  ['zibo-shifan-gaozhuan', '淄博师范高等专科学校', '淄博师专'],
];

/**
 * The directory that the sample list is published with: the departments it names, the districts and counties of
 * Zibo, and colleges of the city as a start for 各高职院校, none of them confirmed.
 */
export const sampleDirectory: Directory = {
  departments: [
    ...offices.map(([id, name, ...aliases]) => ({ id, name, aliases: withCityName(name, aliases) })),
    ...districts.map(([id, name]): DirectoryDepartment => ({
      id,
      name: `${name}人民政府`,
      aliases: [name, `${name}政府`, `淄博市${name}人民政府`],
    })),
    ...colleges.map(([id, name, ...aliases]) => ({ id, name, aliases })),
  ],
  groups: [
    {
      id: 'ge-quxian-renmin-zhengfu',
      name: '各区县人民政府',
      members: districts.map(([departmentId]) => ({ departmentId, confirmed: true })),
    },
    {
      id: 'ge-gaozhi-yuanxiao',
      name: '各高职院校',
      members: colleges.map(([departmentId]) => ({ departmentId, confirmed: false })),
    },
  ],
};

// 市教育局 is 淄博市教育局 in documents that leave the city.
function withCityName(name: string, aliases: readonly string[]): string[] {
  const full = [name, ...aliases].filter((one) => one.startsWith('市')).map((one) => `淄博${one}`);
  return [...aliases, ...full];
}
