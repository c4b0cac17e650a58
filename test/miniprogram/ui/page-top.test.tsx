import { render } from "@testing-library/react";
import { setNavigationBarTitle } from "@tarojs/taro";
import { PageTop } from "../../../miniprogram/src/ui/page-top/index";

const sets = setNavigationBarTitle as unknown as jest.Mock;

test("a host that no longer has the page in front may refuse its title", async () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => unheard.push(reason);
  process.on("unhandledRejection", hear);
  sets.mockImplementation(() => Promise.reject({ errMsg: "setNavigationBarTitle:fail" }));
  render(<PageTop title="我的处方" />);
  expect(sets).toHaveBeenCalledWith({ title: "我的处方" });
  await new Promise((go) => setTimeout(go, 0));
  process.off("unhandledRejection", hear);
  expect(unheard).toEqual([]);
});
