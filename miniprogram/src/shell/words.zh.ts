export const zh = {
  tabs: ["首页", "消息", "我的"],
  places: "主导航",
  unread: (count: number) => `${count} 条未读`,
};
