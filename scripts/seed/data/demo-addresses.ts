/** Address book of the demonstration: everybody and every street in it is invented; the divisions are real. */
export type DemoAddress = {
  readonly personKey: string;
  readonly label: string;
  readonly name: string;
  readonly phone: string;
  readonly districtCode: string;
  readonly street: string;
};

export const demoAddresses: readonly DemoAddress[] = [
  {
    personKey: "lin-yuqing",
    label: "家",
    name: "林雨晴",
    phone: "19900010001",
    districtCode: "500116",
    street: "几江街道示范路 18 号 3 栋 2 单元 502",
  },
  {
    personKey: "lin-yuqing",
    label: "爸妈家",
    name: "林淑芬",
    phone: "19900010002",
    districtCode: "510104",
    street: "示范街 6 号 1 栋 801",
  },
  {
    personKey: "ren-zhiyi",
    label: "家",
    name: "任知意",
    phone: "19900010003",
    districtCode: "500103",
    street: "示范巷 3 号 12-4",
  },
  {
    personKey: "peng-anran",
    label: "公司",
    name: "彭安然",
    phone: "19900010004",
    districtCode: "500112",
    street: "示范大道 88 号 B 座前台",
  },
  {
    personKey: "tang-wanning",
    label: "家",
    name: "唐婉宁",
    phone: "19900010005",
    districtCode: "500101",
    street: "示范新村 9 号 2 栋 1103",
  },
  {
    personKey: "lu-qiuping",
    label: "家",
    name: "卢秋萍",
    phone: "19900010006",
    districtCode: "500106",
    street: "示范正街 21 号 5-2",
  },
];
