/** Published values of message push, with where they stand. */

const OFFICIAL =
  "developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html (message push, official page)";

export const URL_CHECK = {
  source: OFFICIAL,
  token: "AAAAA",
  timestamp: "1714036504",
  nonce: "1514711492",
  signature: "f464b24fc39322e44b38aa78f5edd27bd1441696",
  echostr: "4375120948345356249",
};

export const SECURE = {
  source: OFFICIAL,
  token: "AAAAA",
  aesKey: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  appid: "wxba5fad812f8e6fb9",
  timestamp: "1714112445",
  nonce: "415670741",
  encrypt:
    "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=",
  signature: "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3",
  random: "a8eedb185eb2fecf",
  message:
    '{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714112445,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}',
};

export const REPLY = {
  source: OFFICIAL,
  token: "AAAAA",
  aesKey: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  appid: "wxba5fad812f8e6fb9",
  random: "707722b803182950",
  message: '{"demo_resp":"good luck"}',
  timestamp: "1713424427",
  nonce: "415670741",
  encrypt: "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==",
  signature: "1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1",
};

export const SORTED = {
  source: "silenceper/wechat, util/signature_test.go (Apache-2.0)",
  parts: ["c", "a", "b"],
  sha1: "a9993e364706816aba3e25717850c26c9cd0d89d",
};
